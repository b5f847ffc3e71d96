// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Slipway.Controls
import Slipway.Theme

//! The drawing: a slipway with three releases on it, and the water.
Item {
    id: root

    readonly property real unit: width / 510
    readonly property real slope: 14

    Accessible.ignored: true

    Repeater {
        model: 7

        Rectangle {
            required property int index

            x: (24 + index * 58) * root.unit
            y: (84 + index * 14.5) * root.unit
            width: Theme.strokeConnectorStrong
            height: 216 * root.unit - y
            color: Theme.borderStrong
        }
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.borderControl
            strokeWidth: 2
            fillColor: "transparent"
            startX: 0
            startY: 78 * root.unit
            PathLine {
                x: 464 * root.unit
                y: 194 * root.unit
            }
        }

        ShapePath {
            strokeColor: Theme.borderStrong
            strokeWidth: 2
            fillColor: "transparent"
            startX: 0
            startY: 90 * root.unit
            PathLine {
                x: 446 * root.unit
                y: 201 * root.unit
            }
        }

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 3]
            fillColor: "transparent"
            startX: 56 * root.unit
            startY: 2 * root.unit
            PathQuad {
                x: 226 * root.unit
                y: 36 * root.unit
                controlX: 160 * root.unit
                controlY: -2 * root.unit
            }
        }

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 3]
            fillColor: "transparent"
            startX: 252 * root.unit
            startY: 42 * root.unit
            PathQuad {
                x: 390 * root.unit
                y: 80 * root.unit
                controlX: 330 * root.unit
                controlY: 46 * root.unit
            }
        }
    }

    Repeater {
        model: [
            { tag: "4744c75", lane: "dev", x: 22, y: 44 },
            { tag: "40c9e8d", lane: "stage", x: 170, y: 80 },
            { tag: "9c01be7", lane: "prod", x: 318, y: 117 }
        ]

        Rectangle {
            id: ship

            required property var modelData

            x: modelData.x * root.unit
            y: modelData.y * root.unit
            width: 128 * root.unit
            height: 44 * root.unit
            rotation: root.slope
            antialiasing: true
            radius: Theme.radiusControl
            color: Theme.surface
            border.color: Theme.borderStrong

            Rectangle {
                x: 8 * root.unit
                y: 8 * root.unit
                width: Theme.sizeLaneBar
                height: parent.height - 2 * y
                color: Theme.laneColor(ship.modelData.lane)
            }

            AppText {
                x: 20 * root.unit
                y: 4 * root.unit
                text: ship.modelData.tag
                font: Theme.fontMonoSmall
                color: Theme.text
            }

            AppText {
                x: 20 * root.unit
                y: 22 * root.unit
                text: ship.modelData.lane
                font: Theme.fontCaption
                color: Theme.laneColor(ship.modelData.lane)
            }
        }
    }

    Repeater {
        model: 3

        Shape {
            id: wave

            required property int index

            x: (index === 0 ? 236 : index === 1 ? 204 : 246) * root.unit
            y: (214 + index * 20) * root.unit
            width: 260 * root.unit
            height: 10 * root.unit

            ShapePath {
                strokeColor: wave.index === 0 ? Theme.accent : Theme.accentBorder
                strokeWidth: 2
                fillColor: "transparent"
                startX: 0
                startY: 5 * root.unit

                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: -10 * root.unit }
                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: 10 * root.unit }
                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: -10 * root.unit }
                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: 10 * root.unit }
                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: -10 * root.unit }
                PathQuad { relativeX: 40 * root.unit; relativeY: 0; relativeControlX: 20 * root.unit; relativeControlY: 10 * root.unit }
            }
        }
    }
}
