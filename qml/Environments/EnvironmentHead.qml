// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The title, and the order of promotion as it will be.
Item {
    id: root

    implicitHeight: Theme.sizeToolbar + Theme.spaceMd

    AppText {
        id: title

        objectName: "environmentTitle"
        x: Theme.spaceXl
        height: parent.height
        text: qsTr("Add environment")
        font: Theme.fontTitle
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Row {
        objectName: "environmentOrder"
        anchors.left: title.right
        anchors.leftMargin: Theme.spaceXxl
        height: parent.height
        spacing: Theme.spaceMd
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("The order of promotion")

        Repeater {
            model: Session.newEnvironment.order

            Row {
                id: step

                required property laneStepView modelData
                required property int index

                height: parent.height
                spacing: Theme.spaceMd

                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: step.index > 0
                    iconName: "arrow-right"
                    size: Theme.iconSizeSm
                    color: Theme.textMuted
                }

                LaneBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    environment: step.modelData.environment
                    lane: step.modelData.lane
                    border.width: step.modelData.isNew ? Theme.strokeHairline : 0
                    border.color: Theme.laneColor(lane)
                }
            }
        }
    }

    AppButton {
        objectName: "leaveEnvironment"
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        variant: AppButton.Ghost
        iconOnly: true
        iconName: "x"
        text: qsTr("Back to the board")
        onClicked: Session.actions.trigger("leaveEnvironment")
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
