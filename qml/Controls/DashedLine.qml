// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Slipway.Theme

//! A horizontal line of dots (standing) or dashes (moving to the right) with a gap for a pill.
Shape {
    id: root

    required property color color
    required property bool dotted
    required property real gapStart
    required property real gapEnd

    property real offset: 0

    ShapePath {
        strokeColor: root.color
        strokeWidth: 2
        strokeStyle: ShapePath.DashLine
        dashPattern: root.dotted ? [1, 2] : [3, 1.5]
        dashOffset: root.offset
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        startX: 0
        startY: 1

        PathLine {
            x: root.gapStart
            y: 1
        }

        PathMove {
            x: root.gapEnd
            y: 1
        }

        PathLine {
            x: root.width
            y: 1
        }
    }

    // One period of the pattern to the left is one step to the right.
    NumberAnimation {
        target: root
        property: "offset"
        from: 4.5
        to: 0
        duration: Theme.dashPeriod
        loops: Animation.Infinite
        running: root.visible && !root.dotted && !Theme.reducedMotion
    }
}
