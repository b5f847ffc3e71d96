// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Chips by severity with their totals, and what the findings are grouped by.
Item {
    id: root

    readonly property CanonViewModel canon: Session.canon

    implicitHeight: Math.max(Theme.sizeToolbar, chips.height + Theme.spaceXxl)

    Flow {
        id: chips

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceXl
        anchors.right: groups.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceMd

        Repeater {
            model: root.canon.chips

            FilterChip {
                required property chipView modelData

                objectName: "canonChip-" + modelData.key
                text: modelData.label
                iconName: modelData.icon
                tone: modelData.color === "textMuted" ? "muted" : modelData.color
                count: root.canon.isReady ? modelData.count : -1
                checked: modelData.isOn
                onChosen: root.canon.toggleChip(modelData.key)
            }
        }
    }

    Row {
        id: groups

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceMd

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Group by")
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        SegmentedControl {
            objectName: "canonGrouping"
            label: qsTr("Group by")
            choices: [qsTr("Rule"), qsTr("Site"), qsTr("File")]
            currentIndex: root.canon.grouping
            onChosen: index => root.canon.grouping = index
        }
    }
}
