// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Where the files of the new site come from: a site like it, or the templates.
Column {
    id: root

    readonly property bool isLikeSite: Session.newSite.sibling !== ""
    readonly property list<string> found: {
        const wanted = filter.text.trim().toLowerCase();
        return Session.newSite.siblings.filter(site => site.includes(wanted));
    }

    spacing: Theme.spaceMd

    SegmentedControl {
        objectName: "siblingOrTemplates"
        label: qsTr("Where the files come from")
        choices: [qsTr("Like a site"), qsTr("From the templates")]
        icons: ["copy", "book"]
        currentIndex: root.isLikeSite ? 0 : 1
        visible: Session.newSite.siblings.length > 0
        onChosen: index => Session.newSite.chooseSibling(index === 0 ? Session.newSite.siblings[0] : "")
    }

    AppText {
        width: parent.width
        text: root.isLikeSite ? qsTr("Its files with the new name at exactly the places where its own occurs; comments and order stay.")
                              : qsTr("The templates of the canon, or those of this repository in .slipway/templates.")
        font: Theme.fontSmall
        color: Theme.textMuted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    AppText {
        objectName: "siblingProblem"
        width: parent.width
        visible: text !== ""
        text: Session.newSite.siblingProblem
        font: Theme.fontSmall
        color: Theme.danger
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    SearchField {
        id: filter

        objectName: "siblingFilter"
        width: Math.min(parent.width, 320)
        visible: root.isLikeSite && Session.newSite.siblings.length > 8
        placeholderText: qsTr("Find a site")
    }

    Rectangle {
        width: Math.min(parent.width, 420)
        height: Math.min(5, Math.max(1, list.count)) * Theme.sizeListRow + 2
        visible: root.isLikeSite
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: list.activeFocus ? Theme.accent : Theme.border

        ListView {
            id: list

            objectName: "siblings"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            model: root.found
            currentIndex: root.found.indexOf(Session.newSite.sibling)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Made like")
            ScrollBar.vertical: AppScrollBar {}
            Keys.onDownPressed: {
                if (currentIndex < count - 1)
                    Session.newSite.chooseSibling(root.found[currentIndex + 1]);
            }
            Keys.onUpPressed: {
                if (currentIndex > 0)
                    Session.newSite.chooseSibling(root.found[currentIndex - 1]);
            }

            delegate: T.ItemDelegate {
                id: row

                required property string modelData
                required property int index

                width: ListView.view.width
                height: Theme.sizeListRow
                objectName: "sibling-" + modelData
                text: modelData
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                highlighted: ListView.isCurrentItem
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                Accessible.selected: highlighted
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    Session.newSite.chooseSibling(modelData);
                }

                contentItem: AppText {
                    leftPadding: Theme.spaceLg
                    text: row.text
                    font: row.highlighted ? Theme.fontBodyStrong : Theme.fontBody
                }

                background: Rectangle {
                    color: row.highlighted ? Theme.selection : row.hovered ? Theme.surfaceHover : "transparent"

                    Rectangle {
                        width: 3
                        height: parent.height
                        visible: row.highlighted
                        color: Theme.accent
                    }
                }
            }
        }

        FocusRing {
            shown: list.activeFocus
            cornerRadius: parent.radius
        }
    }
}
