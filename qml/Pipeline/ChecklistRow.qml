// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One thing that is to be done elsewhere before a new site can run: a tick, and below it, once opened, how.
Column {
    id: root

    required property checklistView modelData

    property bool isOpen: false

    spacing: Theme.spaceXs
    Accessible.role: Accessible.Grouping
    Accessible.name: modelData.title

    Item {
        width: parent.width
        height: Math.max(Theme.sizeGateRow, title.height + Theme.spaceMd)

        AppCheckBox {
            id: tick

            objectName: "tick-" + root.modelData.id
            anchors.verticalCenter: parent.verticalCenter
            checked: root.modelData.isDone
            enabled: !root.modelData.isKnown
            accessibleName: root.modelData.title
            onToggled: Session.checklist.tick(root.modelData.id, checked)
        }

        AppText {
            id: title

            anchors.left: tick.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: more.left
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            text: root.modelData.title
            color: root.modelData.state === "failed" ? Theme.danger : root.modelData.isDone ? Theme.textMuted : Theme.text
            wrapMode: Text.Wrap // names of Secrets differ at their ends
            elide: Text.ElideNone
        }

        AppButton {
            id: more

            objectName: "how-" + root.modelData.id
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: AppButton.Small
            variant: AppButton.Ghost
            trailingIcon: root.isOpen ? "chevron-down" : "chevron-right"
            text: qsTr("How")
            onClicked: root.isOpen = !root.isOpen
        }
    }

    Column {
        x: Theme.spaceX3
        width: parent.width - x
        visible: root.isOpen
        spacing: Theme.spaceSm
        bottomPadding: Theme.spaceMd

        AppText {
            width: parent.width
            text: root.modelData.explanation
            font: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.modelData.path
            font: Theme.fontMonoSmall
            wrapMode: Text.WrapAnywhere
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.modelData.command
            font: Theme.fontMonoSmall
            wrapMode: Text.WrapAnywhere
            elide: Text.ElideNone
        }

        Flow {
            width: parent.width
            spacing: Theme.spaceSm

            AppButton {
                visible: root.modelData.command !== ""
                size: AppButton.Small
                iconName: "terminal"
                text: qsTr("Copy the command")
                onClicked: Session.copy(root.modelData.command, qsTr("Command copied"))
            }

            AppButton {
                visible: root.modelData.skeleton !== ""
                size: AppButton.Small
                iconName: "copy"
                text: qsTr("Copy the manifest to fill")
                onClicked: Session.copy(root.modelData.skeleton, qsTr("Manifest copied"))
            }

            AppButton {
                visible: root.modelData.path !== ""
                size: AppButton.Small
                iconName: "link"
                text: qsTr("Copy the path")
                onClicked: Session.copy(root.modelData.path, qsTr("Path copied"))
            }
        }
    }
}
