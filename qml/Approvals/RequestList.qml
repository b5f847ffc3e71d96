// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The left pane: for me, sent, done.
FocusScope {
    id: root

    readonly property ApprovalsViewModel approvals: Session.approvals

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    PaneHeader {
        id: head

        width: parent.width
        title: qsTr("Approvals")

        SegmentedControl {
            objectName: "approvalsTabs"
            label: qsTr("Which requests")
            choices: [root.approvals.forMeCount > 0 ? qsTr("For me %1").arg(root.approvals.forMeCount) : qsTr("For me"),
                root.approvals.sentCount > 0 ? qsTr("Sent %1").arg(root.approvals.sentCount) : qsTr("Sent"), qsTr("Done")]
            currentIndex: root.approvals.tab
            onChosen: index => root.approvals.tab = index
        }
    }

    Rectangle {
        anchors.top: head.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    ListView {
        id: list

        objectName: "requestList"
        anchors.top: head.bottom
        anchors.topMargin: Theme.strokeHairline
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.approvals.requests
        currentIndex: root.approvals.currentRow
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Requests")
        ScrollBar.vertical: AppScrollBar {}

        delegate: RequestRow {
            required property requestView modelData
            required property int index

            objectName: "request-" + modelData.id
            width: list.width
            request: modelData
            isCurrent: list.currentIndex === index
            onClicked: {
                root.approvals.current = modelData.id;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width - 2 * Theme.spaceXl
        visible: list.count === 0
        iconName: root.approvals.failure !== "" ? "alert-triangle" : "inbox"
        title: root.approvals.failure !== "" ? qsTr("The requests could not be read") : qsTr("Nothing is asked for")
        text: root.approvals.failure !== "" ? root.approvals.failure
                                            : qsTr("Shift P on the board asks others for a promotion.")
    }

    Rectangle {
        anchors.right: parent.right
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }
}
