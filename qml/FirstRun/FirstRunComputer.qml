// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What was found on this computer, and what can wait.
Column {
    id: root

    Item {
        width: parent.width
        height: title.height + Theme.spaceMd

        AppText {
            id: title

            text: qsTr("On this computer")
            font: Theme.fontSmallStrong
            color: Theme.textSecondary
        }

        AppText {
            anchors.right: parent.right
            text: qsTr("Argo CD and registry can wait. Without them you see git only.")
            font: Theme.fontSmall
            color: Theme.textMuted
            width: Math.min(implicitWidth, parent.width - title.width - Theme.spaceLg)
        }
    }

    Repeater {
        model: Session.checks

        Item {
            id: check

            required property checkView modelData

            width: root.width
            height: Theme.sizeTableRow

            Rectangle {
                width: parent.width
                height: Theme.strokeHairline
                color: Theme.border
            }

            AppIcon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                iconName: check.modelData.state === "passed" ? "check-circle"
                    : check.modelData.state === "failed" ? "x-circle" : "circle-dashed"
                color: check.modelData.state === "passed" ? Theme.success
                    : check.modelData.state === "failed" ? Theme.danger : Theme.textMuted
            }

            AppText {
                anchors.left: icon.right
                anchors.leftMargin: Theme.spaceMd
                anchors.verticalCenter: parent.verticalCenter
                text: check.modelData.title
                font: Theme.fontBody
                color: Theme.text
            }

            AppText {
                x: 144
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                text: check.modelData.detail
                font: Theme.fontBody
                color: Theme.textSecondary
            }
        }
    }
}
