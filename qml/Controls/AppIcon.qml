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

    source: iconName === "" ? "" : Theme.icon(isSpinner && Theme.reducedMotion ? "hourglass" : iconName)
    sourceSize.width: size
    sourceSize.height: size
    width: size
    height: size
    color: Theme.textSecondary

    RotationAnimator on rotation {
        from: 0
        to: 360
        duration: Theme.spinnerPeriod
        loops: Animation.Infinite
        running: root.isSpinner && root.visible && !Theme.reducedMotion
    }

    // A reused delegate must not keep the angle at which the spinner stopped.
    onIsSpinnerChanged: rotation = 0
}
