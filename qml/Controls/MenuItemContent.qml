// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Icon, text, key and reason of an AppMenuItem.
Item {
    id: root

    required property string text
    required property string iconName
    required property string keyHint
    required property string reason
    required property color ink
    required property color iconInk

    readonly property int textStart: Theme.iconSizeMd + Theme.spaceMd + 2

    implicitWidth: textStart + Math.max(label.implicitWidth + (hint.visible ? hint.width + Theme.spaceX3 : 0),
                                        explanation.visible ? explanation.implicitWidth : 0)
    implicitHeight: label.implicitHeight + (explanation.visible ? explanation.implicitHeight : 0)

    AppIcon {
        anchors.verticalCenter: label.verticalCenter
        visible: iconName !== ""
        iconName: root.iconName
        color: root.iconInk
    }

    AppText {
        id: label

        x: root.textStart
        y: explanation.visible ? 0 : Math.round((parent.height - height) / 2)
        text: root.text
        color: root.ink
    }

    AppText {
        id: explanation

        x: root.textStart
        y: label.height
        visible: root.reason !== ""
        text: root.reason
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    KeyHint {
        id: hint

        anchors.right: parent.right
        anchors.verticalCenter: label.verticalCenter
        visible: keys !== ""
        keys: root.keyHint
    }
}
