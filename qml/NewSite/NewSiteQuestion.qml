// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A place in the sibling's file that may or may not be meant for the new site.
Rectangle {
    id: root

    required property siteQuestionView modelData
    required property int index

    readonly property bool isSame: modelData.proposal === modelData.found

    implicitHeight: column.height + 2 * Theme.spaceMd
    radius: Theme.radiusCard
    color: Theme.infoSubtle
    border.width: Theme.strokeHairline
    border.color: Theme.infoBorder
    Accessible.role: Accessible.Grouping
    Accessible.name: modelData.reason

    Column {
        id: column

        x: Theme.spaceLg
        y: Theme.spaceMd
        width: parent.width - 2 * x
        spacing: Theme.spaceSm

        AppText {
            width: parent.width
            text: root.modelData.reason
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            text: root.modelData.line
            font: Theme.fontMonoSmall
            color: Theme.textSecondary
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
        }

        AppText {
            width: parent.width
            text: root.modelData.place
            font: Theme.fontCaption
            color: Theme.textMuted
            elide: Text.ElideLeft
        }

        Flow {
            width: parent.width
            spacing: Theme.spaceSm

            AppButton {
                objectName: "useProposal-" + root.index
                visible: !root.isSame
                size: AppButton.Small
                //: %1 is a text for the file
                text: qsTr("Write %1").arg(root.modelData.proposal)
                onClicked: Session.newSite.answerQuestion(root.modelData.id, root.modelData.proposal)
            }

            AppButton {
                objectName: "keepFound-" + root.index
                size: AppButton.Small
                variant: root.isSame ? AppButton.Default : AppButton.Ghost
                //: %1 is a text in the file
                text: qsTr("Keep %1").arg(root.modelData.found)
                onClicked: Session.newSite.answerQuestion(root.modelData.id, root.modelData.found)
            }
        }

        AppTextField {
            objectName: "answer-" + root.index
            width: parent.width
            mono: true
            label: qsTr("Another text")
            placeholderText: qsTr("Another text, then Enter")
            onAccepted: {
                if (text !== "")
                    Session.newSite.answerQuestion(root.modelData.id, text);
            }
        }
    }
}
