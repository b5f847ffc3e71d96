// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A key cap: "Esc", "Ctrl K".
//!   keys    what stands on the cap
//!   filled  for a cap on an accent button
Rectangle {
    id: root

    required property string keys
    property bool filled: false

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 2 * (Theme.spaceXs + 1))
    implicitHeight: Math.round(17 * Theme.growth)
    radius: Theme.radiusSm
    color: filled ? "transparent" : Theme.surface
    border.width: Theme.strokeHairline
    border.color: filled ? Theme.textOnFill : Theme.borderStrong
    Accessible.ignored: true

    AppText {
        id: label

        anchors.centerIn: parent
        text: root.keys
        font: Theme.fontCaption
        color: root.filled ? Theme.textOnFill : Theme.textMuted
    }
}
