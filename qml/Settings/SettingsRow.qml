// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! One setting: what it is at the left, what it is set to at the right (children).
//!   first   no line above
Item {
    id: root

    required property string title
    property string text
    property bool first: false
    default property alias value: slot.data

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(Math.round(44 * Theme.growth), Math.max(words.height, slot.height) + 2 * Theme.spaceMd)

    Rectangle {
        x: Theme.spaceXl
        width: parent.width - 2 * x
        height: Theme.strokeHairline
        visible: !root.first
        color: Theme.border
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceXl
        anchors.right: slot.left
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.title
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.text
            font: Theme.fontSmall
            color: Theme.textMuted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }

    Item {
        id: slot

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
}
