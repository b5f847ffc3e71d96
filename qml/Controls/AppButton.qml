// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A button that says why it cannot be used.
//!   text        the verb; also the accessible name and the tooltip of an icon-only button
//!   variant     AppButton.Default, Primary, Ghost, Danger, DangerConfirm
//!   size        AppButton.Normal (28), Small (24), Large (34)
//!   iconName    an embedded icon before the text; iconOnly hides the text
//!   trailingIcon  an icon after the text (a chevron of a menu)
//!   keyHint     "Esc", "Ctrl ↵"
//!   busy        a spinner replaces the icon, clicks do nothing
//!   lockReason  not empty: shown locked with this tooltip; keeps the focus, clicks do nothing
//!   toolTip     an explanation of a usable button
T.Button {
    id: root

    enum Variant { Default, Primary, Ghost, Danger, DangerConfirm }
    enum Size { Normal, Small, Large }

    property int variant: AppButton.Default
    property int size: AppButton.Normal
    property string iconName
    property string trailingIcon
    property bool iconOnly: false
    property string keyHint
    property bool busy: false
    property string lockReason
    property string toolTip

    readonly property bool locked: lockReason !== ""
    readonly property bool dimmed: locked || !enabled
    readonly property bool filled: !dimmed && (variant === AppButton.Primary
        || variant === AppButton.DangerConfirm)
    readonly property string effectiveIcon: busy ? "spinner" : dimmed && !iconOnly ? "lock" : iconName
    readonly property color ink: {
        if (dimmed)
            return Theme.textDisabled;
        if (filled)
            return Theme.textOnFill;
        if (variant === AppButton.Danger)
            return Theme.danger;
        return variant === AppButton.Ghost ? Theme.textSecondary : Theme.text;
    }
    readonly property string hint: locked ? lockReason : toolTip !== "" ? toolTip : iconOnly ? text : ""

    //! What assistive technology calls to press the button.
    function accessiblePressAction(): void {
        if (!locked && !busy)
            clicked();
    }

    implicitWidth: iconOnly ? implicitHeight : implicitContentWidth + leftPadding + rightPadding
    implicitHeight: size === AppButton.Small ? Theme.sizeControlSmall
        : size === AppButton.Large ? Theme.sizeControlLarge : Theme.sizeControl
    horizontalPadding: iconOnly ? 0 : size === AppButton.Large ? Theme.spaceLg + 2 : size === AppButton.Small
                                                                 ? Theme.spaceMd + 1 : Theme.spaceLg - 1
    verticalPadding: 0
    spacing: size === AppButton.Small ? Theme.spaceSm : Theme.spaceMd - 1
    font.family: Theme.uiFamily
    font.pixelSize: size === AppButton.Small ? Theme.fontSmall.pixelSize : Theme.fontBody.pixelSize
    font.weight: Font.Medium
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.name: text
    Accessible.description: hint
    Keys.onPressed: event => {
        const presses = event.key === Qt.Key_Space || event.key === Qt.Key_Select;
        event.accepted = presses && (root.locked || root.busy);
    }

    contentItem: ButtonContent {
        text: root.iconOnly ? "" : root.text
        font: root.font
        ink: root.ink
        iconName: root.effectiveIcon
        trailingIcon: root.trailingIcon
        keyHint: root.iconOnly ? "" : root.keyHint
        small: root.size === AppButton.Small
        filled: root.filled
        spacing: root.spacing
    }

    background: ButtonBackground {
        variant: root.variant
        dimmed: root.dimmed
        hovered: root.hovered && !root.dimmed && !root.busy
        pressed: root.down && !root.dimmed && !root.busy

        FocusRing {
            shown: root.visualFocus
        }
    }

    // Takes the clicks of a locked or busy button, which stays enabled so that it can explain itself.
    MouseArea {
        anchors.fill: parent
        enabled: root.locked || root.busy
    }

    Instantiator {
        active: root.hint !== "" && (root.hovered || root.visualFocus)
        delegate: AppToolTip {
            parent: root
            text: root.hint
            atOnce: root.visualFocus
            visible: true
        }
    }
}
