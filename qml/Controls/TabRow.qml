// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! Tabs of a pane; one Tab stop, arrow keys inside.
//!   tabs          the titles
//!   counts        a count for each tab, 0 hides it
//!   currentIndex  bind it and answer chosen(index)
FocusScope {
    id: root

    required property list<string> tabs
    property list<int> counts
    property int currentIndex: 0

    //! Of the tabs without the space between them.
    readonly property real tabsWidth: {
        let sum = 0;
        for (let i = 0; i < repeater.count; ++i)
            sum += repeater.itemAt(i)?.implicitWidth ?? 0;
        return sum;
    }

    signal chosen(int index)

    function move(step: int): void {
        const next = currentIndex + step;
        if (next < 0 || next >= tabs.length)
            return;
        chosen(next);
        repeater.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: tabsWidth + Math.max(0, repeater.count - 1) * Theme.spaceXl + 2 * Theme.spaceXl
    implicitHeight: Theme.sizeTabRow
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Tabs")
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    Row {
        id: row

        x: Theme.spaceXl
        height: parent.height
        // Closer together before the last one is cut off.
        spacing: Math.max(Theme.spaceSm, Math.min(Theme.spaceXl, (root.width - 2 * x - root.tabsWidth)
            / Math.max(1, repeater.count - 1)))

        Repeater {
            id: repeater

            model: root.tabs

            T.TabButton {
                id: tab

                required property string modelData
                required property int index

                readonly property int count: index < root.counts.length ? root.counts[index] : 0

                height: row.height
                implicitWidth: implicitContentWidth
                text: modelData
                checkable: false // by itself
                checked: index === root.currentIndex
                focus: checked
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                hoverEnabled: true
                font.family: Theme.uiFamily
                font.pixelSize: Theme.fontBody.pixelSize
                font.weight: checked ? Font.DemiBold : Font.Medium
                Accessible.selected: checked
                //: Name of a tab for screen readers: its title and how many things it holds.
                Accessible.name: count > 0 ? qsTr("%1, %2").arg(text).arg(count) : text
                onClicked: root.chosen(index)

                contentItem: Row {
                    spacing: Theme.spaceSm

                    AppText {
                        height: parent.height
                        text: tab.text
                        font: tab.font
                        color: tab.checked ? Theme.text : tab.hovered ? Theme.text : Theme.textMuted
                    }

                    Badge {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: count > 0
                        count: tab.count
                        quiet: true
                    }
                }

                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 2
                        visible: tab.checked
                        color: Theme.accent
                    }

                    FocusRing {
                        shown: tab.visualFocus
                        anchors.topMargin: 2
                        anchors.bottomMargin: 4
                    }
                }
            }
        }
    }
}
