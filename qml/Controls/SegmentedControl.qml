// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A few exclusive choices in one frame; one Tab stop, arrow keys inside.
//!   choices       the texts
//!   icons         names of icons, or empty
//!   currentIndex  bind it and answer chosen(index)
//!   label         what is chosen here, read aloud
FocusScope {
    id: root

    required property list<string> choices
    property list<string> icons
    property int currentIndex: 0
    property string label

    signal chosen(int index)

    function move(step: int): void {
        const next = currentIndex + step;
        if (next < 0 || next >= choices.length)
            return;
        chosen(next);
        segments.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: row.implicitWidth + 2 * Theme.spaceXxs
    implicitHeight: Theme.sizeControl
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.surfacePressed
    }

    Row {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.spaceXxs

        Repeater {
            id: segments

            model: root.choices

            T.RadioButton {
                id: segment

                required property string modelData
                required property int index

                height: row.height
                implicitWidth: implicitContentWidth + leftPadding + rightPadding
                horizontalPadding: Theme.spaceLg - 2
                text: modelData
                checked: index === root.currentIndex
                focus: checked
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                hoverEnabled: true
                font: checked ? Theme.fontSmallStrong : Theme.fontSmall
                Accessible.checkable: true
                Accessible.checked: checked
                Accessible.name: text
                onClicked: root.chosen(index)

                contentItem: Row {
                    spacing: Theme.spaceSm

                    AppIcon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: iconName !== ""
                        iconName: segment.index < root.icons.length ? root.icons[segment.index] : ""
                        size: Theme.iconSizeSm
                        color: segment.checked ? Theme.text : Theme.textMuted
                    }

                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: segment.text
                        font: segment.font
                        color: segment.checked ? Theme.text : segment.hovered ? Theme.text
                            : Theme.textSecondary
                    }
                }

                background: Rectangle {
                    radius: Theme.radiusSm
                    color: segment.checked ? Theme.surface : "transparent"

                    FocusRing {
                        shown: segment.visualFocus
                        cornerRadius: Theme.radiusSm
                    }
                }
            }
        }
    }
}
