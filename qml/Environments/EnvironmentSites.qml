// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! The sites that can get the environment, each with the host it will have there: check marks choose them, the current
//! one's files are shown beside.
Column {
    id: root

    readonly property NewEnvironmentViewModel plan: Session.newEnvironment
    readonly property int rowHeight: Math.max(Theme.sizeListRow, Theme.sizeMinHitTarget)
    readonly property int most: 8 //!< rows before it scrolls

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        title: qsTr("Sites")
        detail: root.plan.sitesSummary
    }

    SearchField {
        objectName: "environmentFilter"
        width: Math.min(parent.width, 320)
        visible: root.plan.siteCount > root.most || root.plan.filter !== ""
        placeholderText: qsTr("Find a site")
        text: root.plan.filter
        onTextChanged: root.plan.filter = text
        // Esc empties the field first, then leaves the page.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && length > 0
    }

    Rectangle {
        width: parent.width
        height: head.height + list.height + 2
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: list.activeFocus ? Theme.accent : Theme.border

        Item {
            id: head

            x: 1
            y: 1
            width: parent.width - 2
            height: root.rowHeight

            AppCheckBox {
                id: all

                objectName: "chooseAllSites"
                x: Theme.spaceSm
                anchors.verticalCenter: parent.verticalCenter
                tristate: true
                checkState: root.plan.allChosen
                accessibleName: qsTr("All sites that are shown")
                nextCheckState: () => {
                    root.plan.chooseAll(root.plan.allChosen !== Qt.Checked);
                    return root.plan.allChosen;
                }
            }

            AppText {
                anchors.left: all.right
                anchors.leftMargin: Theme.spaceXs
                height: parent.height
                text: qsTr("Site")
                font: Theme.fontCaption
                color: Theme.textMuted
            }

            AppText {
                x: Math.round(parent.width * 0.36)
                height: parent.height
                width: parent.width - x - Theme.spaceMd
                //: %1 is an environment
                text: qsTr("Host in %1").arg(root.plan.name)
                visible: root.plan.name !== ""
                font: Theme.fontCaption
                color: Theme.textMuted
            }

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Theme.strokeHairline
                color: Theme.border
            }
        }

        ListView {
            id: list

            objectName: "environmentSites"
            x: 1
            anchors.top: head.bottom
            width: parent.width - 2
            height: Math.max(1, Math.min(root.most, count)) * root.rowHeight
            clip: true
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.plan.sites
            currentIndex: root.plan.currentRow
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Sites that get the environment")
            ScrollBar.vertical: AppScrollBar {}
            Keys.onDownPressed: root.plan.move(1)
            Keys.onUpPressed: root.plan.move(-1)
            Keys.onSpacePressed: {
                if (root.plan.currentRow >= 0) // the filter may hide it
                    root.plan.toggle(root.plan.currentSite);
            }
            Keys.onPressed: event => {
                event.accepted = event.matches(StandardKey.SelectAll);
                if (event.accepted)
                    root.plan.chooseAll(true);
            }

            delegate: EnvironmentSiteRow {
                width: list.width
                height: root.rowHeight
                isCurrent: ListView.isCurrentItem
                isFocused: isCurrent && list.activeFocus
                onLookedAt: {
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    root.plan.currentSite = site;
                }
                onToggled: root.plan.toggle(site)
            }
        }

        AppText {
            anchors.centerIn: list
            visible: list.count === 0
            text: qsTr("No site matches the filter")
            color: Theme.textMuted
        }
    }
}
