// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The face of an AppButton: one colour for each variant and state.
Rectangle {
    id: root

    required property int variant
    required property bool dimmed
    required property bool hovered
    required property bool pressed

    readonly property bool ghost: variant === AppButton.Ghost

    radius: Theme.radiusControl
    color: {
        if (dimmed)
            return ghost ? "transparent" : Theme.surfaceSunken;
        if (variant === AppButton.Primary)
            return pressed ? Theme.accentFillPressed : hovered ? Theme.accentFillHover : Theme.accentFill;
        if (variant === AppButton.DangerConfirm)
            return Theme.dangerFill;
        if (pressed)
            return Theme.surfacePressed;
        if (hovered)
            return variant === AppButton.Danger ? Theme.dangerSubtle : Theme.surfaceHover;
        return ghost ? "transparent" : Theme.surface;
    }
    border.width: {
        const filled = variant === AppButton.Primary || variant === AppButton.DangerConfirm;
        return ghost || (filled && !dimmed) ? 0 : Theme.strokeHairline;
    }
    border.color: dimmed ? Theme.border : variant === AppButton.Danger ? Theme.dangerBorder
        : Theme.borderStrong

    // Filled buttons darken a little more when pressed in danger: the token has no own step for it.
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.scrim
        opacity: root.pressed ? 0.2 : 0.1
        visible: root.variant === AppButton.DangerConfirm && (root.hovered || root.pressed)
    }

    // Only towards the pointer: a change of theme is at once.
    Behavior on color {
        enabled: root.hovered

        ColorAnimation {
            duration: Theme.durationFast
        }
    }
}
