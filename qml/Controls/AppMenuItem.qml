// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! One action of a menu: text, iconName, keyHint; danger for what destroys; lockReason shows it disabled
//! with the reason below.
T.MenuItem {
    id: root

    property string iconName
    property string keyHint
    property string lockReason
    property bool danger: false

    readonly property color ink: !enabled ? Theme.textDisabled : danger ? Theme.danger : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.sizeMenuItem, implicitContentHeight + topPadding + bottomPadding)
    enabled: lockReason === ""
    horizontalPadding: Theme.spaceMd
    verticalPadding: lockReason === "" ? 0 : Theme.spaceXs
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: lockReason

    contentItem: MenuItemContent {
        text: root.text
        iconName: root.checkable && root.checked ? "check" : root.iconName
        keyHint: root.keyHint
        reason: root.lockReason
        ink: root.ink
        iconInk: root.enabled && !root.danger ? Theme.textSecondary : root.ink
    }

    background: Rectangle {
        radius: Theme.radiusSm
        color: root.highlighted || root.hovered ? Theme.surfaceHover : "transparent"
    }
}
