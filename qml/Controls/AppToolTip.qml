// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A short explanation beside its parent: after 500 ms for the pointer, at once for the keyboard.
//! Set text and visible; long text wraps.
T.ToolTip {
    id: root

    property bool atOnce: false

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.spaceSm : 0
    implicitWidth: Math.min(360, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.spaceMd
    horizontalPadding: Theme.spaceMd
    verticalPadding: Theme.spaceXs + 1
    delay: atOnce ? 0 : 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        | T.Popup.CloseOnReleaseOutsideParent

    contentItem: AppText {
        text: root.text
        font: Theme.fontSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    background: PopupFrame {
        radius: Theme.radiusControl
    }
}
