// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! Requests and the answers to them: the list at the left, one request beside it.
FocusScope {
    id: root

    readonly property bool isThreeColumns: detail.width >= 760

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    RequestList {
        id: list

        width: Math.min(390, Math.round(root.width * 0.36))
        height: parent.height
        focus: true
    }

    Item {
        id: detail

        anchors.left: list.right
        anchors.right: parent.right
        height: parent.height
        visible: Session.approvals.hasCurrent

        RequestHead {
            id: head

            width: parent.width
            onReasonWanted: {
                tabs.tab = 1;
                answer.askReason();
            }
        }

        ReviewTabs {
            id: tabs

            anchors.top: head.bottom
            width: parent.width
            visible: !root.isThreeColumns
            tabs: [qsTr("What is asked"), qsTr("Gates and answers")]
        }

        RequestBody {
            id: body

            anchors.top: tabs.visible ? tabs.bottom : head.bottom
            anchors.bottom: parent.bottom
            width: root.isThreeColumns ? parent.width - answer.width : parent.width
            visible: root.isThreeColumns || tabs.tab === 0
        }

        RequestAnswer {
            id: answer

            anchors.top: body.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: root.isThreeColumns ? 310 : parent.width
            visible: root.isThreeColumns || tabs.tab === 1
        }
    }

    EmptyState {
        anchors.centerIn: detail
        visible: !detail.visible
        iconName: "user-check"
        title: qsTr("Approvals live in git")
        text: qsTr("A request is a branch; whoever approves it leaves a commit there, signed where commits are.")
    }

    Connections {
        target: Session.actions

        function onTriggered(id: string): void {
            if (id === "declineRequest" && !Session.approvals.decline()) {
                tabs.tab = 1;
                answer.askReason();
            }
        }
    }
}
