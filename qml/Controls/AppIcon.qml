// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.impl
import Slipway.Theme

//! One of the embedded icons in one colour. The icon "spinner" turns by itself.
//!   iconName  file name in resources/icons without ".svg"; empty shows nothing
//!   size      side in pixels
//!   color     the tint
IconImage {
    id: root

    property string iconName
    property int size: Theme.iconSizeMd

    readonly property bool isSpinner: iconName === "spinner"
    property real turn

    source: iconName === "" ? "" : Theme.icon(isSpinner && Theme.reducedMotion ? "hourglass" : iconName)
    sourceSize.width: size
    sourceSize.height: size
    width: size
    height: size
    color: Theme.textSecondary

    // Turned here, not by an animator of the render thread: that one leaves its last angle behind when it stops.
    rotation: isSpinner ? turn : 0

    NumberAnimation on turn {
        from: 0
        to: 360
        duration: Theme.spinnerPeriod
        loops: Animation.Infinite
        running: root.isSpinner && root.visible && !Theme.reducedMotion
    }
}
