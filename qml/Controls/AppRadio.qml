// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! One of several exclusive choices with a label.
T.RadioButton {
    id: root

    implicitWidth: Math.max(Theme.sizeMinHitTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.sizeMinHitTarget, implicitContentHeight)
    padding: 0
    leftPadding: Math.max(0, Math.round((Theme.sizeMinHitTarget - Theme.sizeCheckbox) / 2))
    rightPadding: leftPadding
    spacing: Theme.spaceMd
    font: Theme.fontBody
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        x: root.leftPadding
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.sizeCheckbox
        implicitHeight: Theme.sizeCheckbox
        radius: width / 2
        color: root.hovered && root.enabled ? Theme.surfaceHover : Theme.surface
        border.width: Theme.strokeHairline
        border.color: !root.enabled ? Theme.borderStrong : root.checked ? Theme.accentFill
            : Theme.borderControl

        Rectangle {
            anchors.centerIn: parent
            visible: root.checked
            width: 8
            height: 8
            radius: 4
            color: root.enabled ? Theme.accentFill : Theme.textDisabled
        }

        FocusRing {
            shown: root.visualFocus
            cornerRadius: Theme.sizeCheckbox / 2
        }
    }

    contentItem: AppText {
        leftPadding: root.text === "" ? Theme.sizeCheckbox : Theme.sizeCheckbox + root.spacing
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.textDisabled
    }
}
