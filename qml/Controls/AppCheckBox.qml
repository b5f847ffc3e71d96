// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A check mark with a label: checkState off, on or mixed (Qt.PartiallyChecked needs tristate: true).
//! Without a visible label set accessibleName.
T.CheckBox {
    id: root

    property string accessibleName: text

    readonly property bool marked: checkState !== Qt.Unchecked

    implicitWidth: Math.max(Theme.sizeMinHitTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.sizeMinHitTarget, implicitContentHeight)
    padding: 0
    leftPadding: Math.max(0, Math.round((Theme.sizeMinHitTarget - Theme.sizeCheckbox) / 2))
    rightPadding: leftPadding
    spacing: Theme.spaceMd
    font: Theme.fontBody
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: accessibleName

    indicator: Rectangle {
        x: root.leftPadding
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.sizeCheckbox
        implicitHeight: Theme.sizeCheckbox
        radius: Theme.radiusSm
        color: root.marked ? (root.enabled ? Theme.accentFill : Theme.textDisabled)
                           : root.hovered && root.enabled ? Theme.surfaceHover : Theme.surface
        border.width: root.marked ? 0 : Theme.strokeHairline
        border.color: root.enabled ? Theme.borderControl : Theme.borderStrong

        AppIcon {
            anchors.centerIn: parent
            visible: root.checkState === Qt.Checked
            iconName: "check"
            size: Theme.iconSizeSm
            color: Theme.textOnFill
        }

        Rectangle {
            anchors.centerIn: parent
            visible: root.checkState === Qt.PartiallyChecked
            width: 8
            height: 2
            radius: 1
            color: Theme.textOnFill
        }

        FocusRing {
            shown: root.visualFocus
            cornerRadius: Theme.radiusSm
        }
    }

    contentItem: AppText {
        leftPadding: root.text === "" ? Theme.sizeCheckbox : Theme.sizeCheckbox + root.spacing
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.textDisabled
    }
}
