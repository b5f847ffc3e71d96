// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The one-pixel line between two panes, to be dragged or moved with the arrow keys.
//!   label   what is resized, read aloud
//! moved(delta): the line wants to move by so many pixels to the right.
Item {
    id: root

    property string label

    signal moved(real delta)

    implicitWidth: Theme.strokeHairline
    implicitHeight: 100
    activeFocusOnTab: true
    Accessible.role: Accessible.Grip
    Accessible.name: label
    Keys.onLeftPressed: moved(-Theme.spaceXl)
    Keys.onRightPressed: moved(Theme.spaceXl)

    Rectangle {
        anchors.centerIn: parent
        width: area.containsMouse || area.pressed || root.activeFocus ? 3 : Theme.strokeHairline
        height: parent.height
        color: root.activeFocus ? Theme.focusRing : area.pressed ? Theme.accent
            : area.containsMouse ? Theme.borderStrong : Theme.border
    }

    MouseArea {
        id: area

        property real grabbedAt: 0

        anchors.fill: parent
        anchors.leftMargin: -Theme.spaceXs
        anchors.rightMargin: -Theme.spaceXs
        hoverEnabled: true
        cursorShape: Qt.SplitHCursor
        onPressed: mouse => grabbedAt = mouse.x
        onPositionChanged: mouse => {
            if (pressed)
                root.moved(mouse.x - grabbedAt);
        }
    }
}
