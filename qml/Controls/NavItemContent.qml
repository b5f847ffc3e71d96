// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Icon, name and badge of a NavItem.
Item {
    id: root

    required property string text
    required property string iconName
    required property bool current
    required property bool collapsed
    required property int count
    required property bool quiet

    AppIcon {
        id: icon

        x: root.collapsed ? Math.round((parent.width - width) / 2) : Theme.spaceMd + 2
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.iconName
        color: root.current ? Theme.accent : Theme.textSecondary
    }

    AppText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd + 2
        anchors.right: badge.visible ? badge.left : parent.right
        anchors.rightMargin: Theme.spaceSm
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.collapsed
        text: root.text
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontBody.pixelSize
        font.weight: root.current ? Font.DemiBold : Font.Medium
        color: root.current ? Theme.text : Theme.textSecondary
    }

    Badge {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: root.collapsed ? 0 : Theme.spaceMd
        y: root.collapsed ? 0 : Math.round((parent.height - height) / 2)
        visible: count > 0
        count: root.count
        quiet: root.quiet
    }
}
