// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The background of whatever floats: one strong line and a flat halo instead of a shadow.
Rectangle {
    id: root

    color: Theme.surfaceRaised
    radius: Theme.radiusCard
    border.width: Theme.strokeHairline
    border.color: Theme.borderStrong

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.sizeHaloWidth
        z: -1
        radius: root.radius + Theme.sizeHaloWidth
        color: Theme.halo
        opacity: Theme.haloOpacity
    }
}
