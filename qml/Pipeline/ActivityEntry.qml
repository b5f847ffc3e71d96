// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What happened, what it means for prod, and what can be done.
Rectangle {
    id: root

    required property activityView modelData

    objectName: "activity-" + modelData.id
    implicitHeight: column.height + 2 * Theme.spaceLg
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.strokeHairline
    border.color: Theme.dangerBorder
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1, %2: %3").arg(modelData.title).arg(modelData.subject).arg(modelData.message)

    AppIcon {
        id: icon

        x: Theme.spaceLg
        y: Theme.spaceLg
        iconName: root.modelData.icon
        color: Theme.danger
    }

    Column {
        id: column

        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        y: Theme.spaceLg
        spacing: Theme.spaceSm

        Item {
            width: parent.width
            height: title.height

            AppText {
                id: title

                width: parent.width - subject.width - Theme.spaceLg
                text: root.modelData.title
                font: Theme.fontBodyStrong
                color: Theme.text
            }

            AppText {
                id: subject

                anchors.right: parent.right
                anchors.baseline: title.baseline
                //: A site, and the time of day at which something happened to it
                text: qsTr("%1, %2").arg(root.modelData.subject).arg(root.modelData.time)
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        AppText {
            width: parent.width
            text: root.modelData.message
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }

        Rectangle {
            width: parent.width
            height: quote.height + 2 * Theme.spaceSm
            visible: root.modelData.quote !== ""
            radius: Theme.radiusControl
            color: Theme.background
            border.width: Theme.strokeHairline
            border.color: Theme.border

            AppText {
                id: quote

                x: Theme.spaceMd
                y: Theme.spaceSm
                width: parent.width - 2 * Theme.spaceMd
                text: root.modelData.quote
                font: Theme.fontMonoSmall
                color: Theme.text
                wrapMode: Text.Wrap
                maximumLineCount: 6
            }
        }

        Row {
            spacing: Theme.spaceMd

            AppButton {
                objectName: "activityPrimary-" + root.modelData.id
                visible: text !== ""
                variant: AppButton.Primary
                iconName: "eye"
                text: root.modelData.primaryAction
                onClicked: Session.activity.reviewAgain(root.modelData.id)
            }

            AppButton {
                objectName: "activityDismiss-" + root.modelData.id
                variant: AppButton.Ghost
                text: qsTr("Dismiss")
                onClicked: Session.activity.dismiss(root.modelData.id)
            }
        }
    }
}
