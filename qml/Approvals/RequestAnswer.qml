// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! The right column: may I, do the gates hold, what an approval is about, and what was said.
Rectangle {
    id: root

    readonly property ApprovalsViewModel approvals: Session.approvals

    function askReason(): void {
        comment.forceActiveFocus(Qt.TabFocusReason);
        isReasonMissing = true;
    }

    property bool isReasonMissing: false

    color: Theme.surfaceSunken

    Connections {
        target: root.approvals

        function onCommentChanged(): void {
            if (root.approvals.comment !== "")
                root.isReasonMissing = false;
        }
    }

    Rectangle {
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceXl
            y: Theme.spaceXl
            width: scroll.width - 2 * Theme.spaceXl
            spacing: Theme.spaceMd + 2

            Rectangle {
                objectName: "requestStanding"
                width: parent.width
                height: standing.height + 2 * Theme.spaceMd
                visible: root.approvals.standingTitle !== ""
                radius: Theme.radiusCard
                color: Theme.toneSubtle(root.approvals.standingTone)
                border.width: Theme.strokeHairline
                border.color: Theme.toneBorder(root.approvals.standingTone)
                Accessible.role: Accessible.StaticText
                //: May this person approve, and why
                Accessible.name: qsTr("%1. %2").arg(root.approvals.standingTitle).arg(root.approvals.standingText)

                AppIcon {
                    id: icon

                    x: Theme.spaceMd
                    y: Theme.spaceMd
                    iconName: "user-check"
                    color: Theme.toneColor(root.approvals.standingTone)
                }

                Column {
                    id: standing

                    anchors.left: icon.right
                    anchors.leftMargin: Theme.spaceMd
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.spaceMd
                    y: Theme.spaceMd

                    AppText {
                        width: parent.width
                        text: root.approvals.standingTitle
                        font: Theme.fontBodyStrong
                        color: Theme.text
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }

                    AppText {
                        width: parent.width
                        text: root.approvals.standingText
                        font: Theme.fontSmall
                        color: Theme.textSecondary
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }
                }
            }

            ReviewTitle {
                width: parent.width
                visible: gates.visible
                title: qsTr("Gates")
            }

            AppText {
                width: parent.width
                visible: gates.visible
                text: root.approvals.review.gatesSummary
                font: Theme.fontSmall
                color: Theme.textMuted
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            Column {
                id: gates

                width: parent.width
                visible: root.approvals.review.gates.length > 0 && root.approvals.isOpen

                Repeater {
                    model: root.approvals.review.gates

                    GateRow {
                        required property gateView modelData

                        width: gates.width
                        gateState: modelData.state
                        title: modelData.title
                        detail: modelData.detail
                    }
                }
            }

            Item {
                width: 1
                height: Theme.spaceXs
            }

            ReviewTitle {
                width: parent.width
                visible: root.approvals.covers !== ""
                title: qsTr("What this approval covers")
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.approvals.covers
                font: Theme.fontSmall
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            Item {
                width: 1
                height: Theme.spaceXs
            }

            ReviewTitle {
                width: parent.width
                title: qsTr("Activity")
            }

            RequestActs {
                width: parent.width
            }

            AppTextArea {
                id: comment

                objectName: "requestComment"
                width: parent.width
                height: Math.max(64, implicitHeight)
                visible: root.approvals.isOpen || root.approvals.canDecline || root.approvals.canWithdraw
                label: qsTr("Comment")
                placeholderText: qsTr("Comment, optional. Required when you decline.")
                text: root.approvals.comment
                onTextChanged: root.approvals.comment = text
            }

            AppText {
                width: parent.width
                visible: root.isReasonMissing && comment.visible
                text: qsTr("Say why you decline, then decline.")
                font: Theme.fontSmall
                color: Theme.danger
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            AppButton {
                objectName: "requestSendComment"
                visible: comment.visible && root.approvals.comment.trim() !== ""
                iconName: "message"
                text: qsTr("Send the comment")
                busy: root.approvals.isBusy
                onClicked: root.approvals.sendComment()
            }
        }
    }
}
