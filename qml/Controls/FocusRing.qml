// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The keyboard focus of a control: a ring outside of it, or inside for rows that fill the width.
//!   shown         usually control.visualFocus
//!   cornerRadius  the radius of what is surrounded
//!   inside        draws within the bounds
Rectangle {
    id: root

    property bool shown: false
    property real cornerRadius: Theme.radiusControl
    property bool inside: false

    readonly property real gap: inside ? 0 : Theme.strokeFocusRing + Theme.strokeFocusRingOffset

    anchors.fill: parent
    anchors.margins: -gap
    z: 1
    visible: shown
    color: "transparent"
    radius: cornerRadius + gap
    border.width: Theme.strokeFocusRing
    border.color: Theme.focusRing
}
