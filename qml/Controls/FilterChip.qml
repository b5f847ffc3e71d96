// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A filter that is on or off, with the unfiltered count.
//!   iconName, tone  icon and its tone
//!   count           -1 while it is not known
//! chosen(extend): clicked; extend is true with Ctrl, for several filters at once. The chip does not
//! check itself: bind checked.
T.CheckBox {
    id: root

    property string iconName
    property string tone: "muted"
    property int count: -1

    signal chosen(bool extend)

    nextCheckState: () => checkState // whoever shows it decides
    down: area.pressed
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.sizeChip
    horizontalPadding: Theme.spaceLg - 1
    spacing: Theme.spaceSm
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.uiFamily
    font.pixelSize: Theme.fontSmall.pixelSize
    font.weight: Font.Medium

    //: Name of a filter for screen readers: what it shows, how many there are.
    Accessible.name: count < 0 ? text : qsTr("%1, %2").arg(text).arg(count)
    Accessible.onPressAction: chosen(false)
    Accessible.onToggleAction: chosen(false)
    Keys.onReturnPressed: event => root.chosen(event.modifiers & Qt.ControlModifier)
    Keys.onEnterPressed: event => root.chosen(event.modifiers & Qt.ControlModifier)
    Keys.onSpacePressed: event => root.chosen(event.modifiers & Qt.ControlModifier)

    contentItem: Row {
        spacing: root.spacing

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: iconName !== ""
            iconName: root.iconName
            size: Theme.iconSizeSm
            color: Theme.toneColor(root.tone)
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.font
            color: root.count === 0 && !root.checked ? Theme.textMuted : Theme.text
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.count >= 0
            text: root.count
            font: root.font
            color: root.checked ? Theme.accent : Theme.textMuted
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accentSubtle
            : root.down ? Theme.surfacePressed : root.hovered ? Theme.surfaceHover : Theme.surface
        border.width: Theme.strokeHairline
        border.color: root.checked ? Theme.accent : Theme.borderStrong

        FocusRing {
            shown: root.visualFocus
            cornerRadius: root.height / 2
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: mouse => root.chosen(mouse.modifiers & Qt.ControlModifier)
    }
}
