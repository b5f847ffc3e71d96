// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What is wrong with the env files, and whose column is whose.
Column {
    id: root

    readonly property var cells: Session.inspector.config.rows.length > 0 ? Session.inspector.config.rows[0].cells : []

    spacing: Theme.spaceMd
    bottomPadding: Theme.spaceXs

    Repeater {
        model: Session.inspector.config.problems

        Banner {
            required property layerProblemView modelData

            width: root.width
            tone: modelData.isBroken ? "danger" : "warning"
            //: What is wrong with a file, and where: a path with line and column.
            text: qsTr("%1 (%2)").arg(modelData.text).arg(modelData.place)
        }
    }

    Row {
        x: Theme.spaceMd
        width: parent.width - 2 * Theme.spaceMd
        spacing: Theme.spaceMd

        Repeater {
            model: root.cells

            Item {
                id: cell

                required property settingCell modelData

                width: (root.width - 2 * Theme.spaceMd - (root.cells.length - 1) * Theme.spaceMd)
                    / Math.max(1, root.cells.length)
                height: badge.height

                LaneBadge {
                    id: badge

                    environment: cell.modelData.environment
                    lane: cell.modelData.lane
                }
            }
        }
    }
}
