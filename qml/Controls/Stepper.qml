// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme

//! The steps of something that runs, from left to right.
//!   model            a list of values with title, detail, stepState (done running waiting failed skipped)
//!   noReturnAfter    the number of steps before the point of no return, 0 for none
//!   beforeText, afterText   what stands on both sides of that line
Item {
    id: root

    required property var model
    property int noReturnAfter: 0
    property string beforeText
    property string afterText

    readonly property real stepWidth: repeater.count > 0 ? width / repeater.count : 0

    implicitWidth: 880
    implicitHeight: steps.height + (noReturnAfter > 0 ? Theme.lineSmall + Theme.spaceMd : 0)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    Row {
        id: steps

        height: Math.round(62 * Theme.growth)

        Repeater {
            id: repeater

            model: root.model

            StepperStep {
                required property var modelData

                title: modelData.title
                detail: modelData.detail
                stepState: modelData.stepState
                width: root.stepWidth
                height: steps.height
                last: index === repeater.count - 1
            }
        }
    }

    Item {
        x: root.stepWidth * root.noReturnAfter
        width: root.width - x
        height: root.height
        visible: root.noReturnAfter > 0

        Column {
            spacing: 3

            Repeater {
                model: Math.floor(root.height / 6)

                Rectangle {
                    width: 1
                    height: 3
                    color: Theme.textMuted
                }
            }
        }

        AppText {
            x: -width - Theme.spaceMd
            width: Math.min(implicitWidth, root.width - parent.width - Theme.spaceMd)
            y: parent.height - height
            text: root.beforeText
            font: Theme.fontSmall
            color: Theme.textSecondary
        }

        AppText {
            x: Theme.spaceMd
            width: Math.min(implicitWidth, parent.width - Theme.spaceMd)
            y: parent.height - height
            text: root.afterText
            font: Theme.fontSmall
            color: Theme.textSecondary
        }
    }
}
