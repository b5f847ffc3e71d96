// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Icon, text, trailing icon and key of an AppButton, in the middle of it.
Item {
    id: root

    required property string text
    required property font font
    required property color ink
    property string iconName
    property string trailingIcon
    property string keyHint
    property bool small: false
    property bool filled: false
    property int spacing: Theme.spaceSm

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.spacing

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: iconName !== ""
            iconName: root.iconName
            size: root.small ? Theme.iconSizeSm : Theme.iconSizeMd
            color: root.ink
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: root.text
            font: root.font
            color: root.ink
        }

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: iconName !== ""
            iconName: root.trailingIcon
            size: Theme.iconSizeSm
            color: root.ink
        }

        KeyHint {
            anchors.verticalCenter: parent.verticalCenter
            visible: keys !== ""
            keys: root.keyHint
            filled: root.filled
        }
    }
}
