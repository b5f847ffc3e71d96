// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Slipway.Theme

//! The dashed frame of something that is not there yet, with the corners of a control.
Shape {
    id: root

    readonly property real start: 0.5
    readonly property real endX: width - 0.5
    readonly property real endY: height - 0.5
    readonly property real corner: Theme.radiusControl

    ShapePath {
        strokeColor: Theme.borderStrong
        strokeWidth: Theme.strokeHairline
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 2]
        fillColor: "transparent"
        startX: root.corner
        startY: root.start

        PathLine {
            x: root.endX - root.corner
            y: root.start
        }

        PathArc {
            x: root.endX
            y: root.corner
            radiusX: root.corner
            radiusY: root.corner
        }

        PathLine {
            x: root.endX
            y: root.endY - root.corner
        }

        PathArc {
            x: root.endX - root.corner
            y: root.endY
            radiusX: root.corner
            radiusY: root.corner
        }

        PathLine {
            x: root.corner
            y: root.endY
        }

        PathArc {
            x: root.start
            y: root.endY - root.corner
            radiusX: root.corner
            radiusY: root.corner
        }

        PathLine {
            x: root.start
            y: root.corner
        }

        PathArc {
            x: root.corner
            y: root.start
            radiusX: root.corner
            radiusY: root.corner
        }
    }
}
