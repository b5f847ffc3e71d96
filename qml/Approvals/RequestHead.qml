// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What is asked for, how many agreed, and the answers; these stand below where they do not fit beside.
Rectangle {
    id: root

    readonly property ApprovalsViewModel approvals: Session.approvals
    readonly property bool isNarrow: width < 660 // the answers lose their keys
    // The subtitle may lose its end, which names the host: that stands in the table below as well.
    readonly property bool isTall: Math.max(title.implicitWidth, 0.75 * subtitle.implicitWidth)
                                   + answers.implicitWidth + 3 * Theme.spaceXl > width

    signal reasonWanted

    implicitHeight: isTall ? texts.height + answers.height + 2 * Theme.spaceLg + Theme.spaceMd
                           : Math.max(texts.height, answers.height) + 2 * Theme.spaceLg
    color: Theme.surface

    Column {
        id: texts

        x: Theme.spaceXl
        y: root.isTall ? Theme.spaceLg : Math.round((root.height - height) / 2)
        width: root.isTall ? root.width - 2 * Theme.spaceXl : answers.x - x - Theme.spaceMd
        spacing: Theme.spaceXxs

        AppText {
            id: title

            width: parent.width
            text: root.approvals.title
            font: Theme.fontTitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            id: subtitle

            objectName: "requestSubtitle"
            width: parent.width
            text: root.approvals.subtitle
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Row {
        id: answers

        x: root.isTall ? Theme.spaceXl : root.width - width - Theme.spaceLg
        y: root.isTall ? texts.y + texts.height + Theme.spaceMd : Math.round((root.height - height) / 2)
        spacing: Theme.spaceMd

        AppButton {
            objectName: "requestWithdraw"
            size: AppButton.Large
            variant: AppButton.Danger
            visible: root.approvals.canWithdraw
            iconName: "return"
            text: qsTr("Withdraw")
            onClicked: root.approvals.withdraw()
        }

        AppButton {
            objectName: "requestDecline"
            size: AppButton.Large
            variant: AppButton.Danger
            visible: root.approvals.canDecline
            iconName: "x"
            text: qsTr("Decline…")
            onClicked: if (!root.approvals.decline()) root.reasonWanted()
        }

        AppButton {
            objectName: "requestApprove"
            size: AppButton.Large
            visible: root.approvals.canApprove
            iconName: "check"
            text: qsTr("Approve only")
            keyHint: root.isNarrow ? "" : "A"
            onClicked: root.approvals.approve()
        }

        AppButton {
            objectName: "requestLand"
            size: AppButton.Large
            variant: AppButton.Primary
            visible: root.approvals.isOpen
            iconName: root.approvals.review.icon
            text: root.approvals.landLabel
            //: The keys Control and Enter
            keyHint: root.isNarrow ? "" : qsTr("Ctrl ↵")
            busy: root.approvals.isBusy
            lockReason: root.approvals.canLand || busy ? "" : root.approvals.landLock
            onClicked: root.approvals.land()
            // A plain Enter never writes.
            Keys.onReturnPressed: event => event.accepted = true
            Keys.onEnterPressed: event => event.accepted = true
            Keys.onSpacePressed: event => event.accepted = true
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
