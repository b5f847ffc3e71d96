// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What stopped and needs a person, below the board, which goes on working. Opens by itself on a failure.
FocusScope {
    id: root

    required property real roomHeight //!< of the page: the dock takes at most a part of it

    readonly property bool isShown: Session.activity.isShown

    implicitHeight: Math.min(roomHeight * 0.45, head.height + list.contentHeight + 2 * Theme.spaceMd)
    visible: isShown
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Activity")
    Keys.onEscapePressed: Session.activity.isShown = false

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.borderStrong
    }

    Item {
        id: head

        x: Theme.spaceLg
        width: parent.width - 2 * Theme.spaceLg
        height: Theme.sizeTabRow

        AppText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Activity")
            font: Theme.fontSubtitle
            color: Theme.text
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        StatusItem {
            id: summary

            objectName: "activitySummary"
            anchors.left: title.right
            anchors.leftMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            iconName: Session.activity.count > 0 ? "x-circle" : "check-circle"
            tone: Session.activity.count > 0 ? "danger" : "muted"
            text: Session.activity.summary
            font: Theme.fontSmall
        }

        AppText {
            anchors.left: summary.right
            anchors.leftMargin: Theme.spaceLg
            anchors.right: log.left
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            text: Session.activity.consequence
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        AppButton {
            id: log

            objectName: "activityLog"
            anchors.right: close.left
            anchors.rightMargin: Theme.spaceSm
            anchors.verticalCenter: parent.verticalCenter
            visible: Session.run.pill !== ""
            size: AppButton.Small
            variant: AppButton.Ghost
            iconName: "terminal"
            text: qsTr("Show log")
            onClicked: Session.page = "run"
        }

        AppButton {
            id: close

            objectName: "activityClose"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: AppButton.Small
            variant: AppButton.Ghost
            iconName: "chevron-down"
            iconOnly: true
            text: qsTr("Hide the activity")
            onClicked: Session.activity.isShown = false
        }
    }

    ListView {
        id: list

        objectName: "activityList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceLg
        anchors.topMargin: 0
        focus: true
        clip: true
        spacing: Theme.spaceMd
        boundsBehavior: Flickable.StopAtBounds
        model: Session.activity.entries
        ScrollBar.vertical: AppScrollBar {}

        delegate: ActivityEntry {
            width: ListView.view.width
        }
    }
}
