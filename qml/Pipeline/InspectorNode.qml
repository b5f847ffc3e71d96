// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One environment in the inspector, and the step below it.
Item {
    id: root

    required property nodeView modelData

    readonly property bool hasStep: modelData.stepState !== ""

    implicitHeight: head.height + (hasStep ? step.height : 0)

    LaneBadge {
        id: badge

        width: 44
        environment: root.modelData.environment
        lane: root.modelData.lane
    }

    Item {
        id: head

        x: 54
        width: parent.width - x
        height: texts.height + Theme.spaceSm

        Column {
            id: texts

            width: parent.width - copy.width

            AppText {
                width: parent.width
                text: root.modelData.tag
                font: Theme.fontMono
                color: Theme.text
                elide: Text.ElideMiddle
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.modelData.detail
                font: Theme.fontSmall
                color: Theme.textMuted
                wrapMode: Text.Wrap
            }
        }

        AppButton {
            id: copy

            anchors.right: parent.right
            y: -4
            variant: AppButton.Ghost
            size: AppButton.Small
            iconOnly: true
            iconName: "copy"
            text: qsTr("Copy the tag of %1").arg(root.modelData.environment)
            onClicked: Session.copy(Session.tagOf(Session.inspector.site, root.modelData.environment), qsTr("Tag copied"))
        }
    }

    Item {
        id: step

        anchors.top: head.bottom
        width: parent.width
        height: Theme.sizePill + Theme.spaceLg
        visible: root.hasStep

        Rectangle {
            x: badge.width / 2
            y: -Theme.spaceXs
            width: Theme.strokeConnectorStrong
            height: parent.height - Theme.spaceXs
            color: Theme.toneColor(Theme.stepTone(root.modelData.stepState))
        }

        StatePill {
            id: pill

            x: 54
            kind: root.modelData.stepState === "" ? "neutral" : root.modelData.stepState
            text: root.modelData.stepLabel
        }

        AppText {
            anchors.left: pill.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: parent.right
            anchors.verticalCenter: pill.verticalCenter
            text: root.modelData.stepDetail
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }
}
