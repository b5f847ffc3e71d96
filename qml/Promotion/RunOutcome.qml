// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What happened; what it means for the environment; what to do.
Rectangle {
    id: root

    readonly property string tone: Session.run.pillState === "neutral" ? "info" : Session.run.pillState

    implicitHeight: column.height + 2 * Theme.spaceLg
    radius: Theme.radiusCard
    color: Theme.toneSubtle(tone)
    border.color: Theme.toneBorder(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Session.run.headline + " " + Session.run.consequence + " " + Session.run.remedy

    AppIcon {
        id: icon

        x: Theme.spaceLg
        y: Theme.spaceLg
        iconName: root.tone === "success" ? "check-circle" : root.tone === "danger" ? "x-circle" : "info"
        color: Theme.toneColor(root.tone)
    }

    Column {
        id: column

        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: actions.left
        anchors.rightMargin: Theme.spaceLg
        y: Theme.spaceLg
        spacing: Theme.spaceXs

        AppText {
            objectName: "runHeadline"
            width: parent.width
            text: Session.run.headline
            font: Theme.fontBodyStrong
            color: Theme.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            objectName: "runConsequence"
            width: parent.width
            text: Session.run.consequence
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: Session.run.remedy
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: Session.run.serverText
            font: Theme.fontMonoSmall
            color: Theme.textSecondary
            wrapMode: Text.WrapAnywhere
            elide: Text.ElideNone
        }
    }

    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        y: Theme.spaceMd
        spacing: Theme.spaceMd

        AppButton {
            objectName: "runOpenLink"
            visible: Session.run.link !== ""
            size: AppButton.Small
            iconName: "external"
            text: qsTr("Open the merge request")
            onClicked: Session.openLink(Session.run.link)
        }

        AppButton {
            objectName: "runShowRequest"
            visible: Session.run.isAsked
            size: AppButton.Small
            iconName: "inbox"
            text: qsTr("Show the approvals")
            onClicked: Session.page = "approvals"
        }

        AppButton {
            visible: Session.run.commit !== ""
            size: AppButton.Small
            iconName: "copy"
            text: qsTr("Copy commit id")
            onClicked: Session.copy(Session.run.commit, qsTr("Commit id copied"))
        }
    }
}
