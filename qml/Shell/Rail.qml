// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! The areas, and what runs now.
Item {
    id: root

    required property bool isCollapsed

    implicitWidth: isCollapsed ? Theme.sizeRailCollapsed : Theme.sizeRail

    Rectangle {
        anchors.right: parent.right
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceMd
        spacing: Theme.spaceXxs

        NavItem {
            objectName: "navPipeline"
            width: parent.width
            text: qsTr("Pipeline")
            iconName: "pipeline"
            collapsed: root.isCollapsed
            current: Session.page === "pipeline"
            onClicked: Session.page = "pipeline"
        }

        NavItem {
            objectName: "navApprovals"
            width: parent.width
            text: qsTr("Approvals")
            iconName: "inbox"
            collapsed: root.isCollapsed
            badge: Session.approvals.forMeCount
            current: Session.page === "approvals"
            onClicked: Session.page = "approvals"
        }

        NavItem {
            objectName: "navCanon"
            width: parent.width
            text: qsTr("Canon")
            iconName: "canon"
            collapsed: root.isCollapsed
            badge: Session.canon.attentionCount
            quietBadge: true
            current: Session.page === "canon"
            onClicked: Session.page = "canon"
        }

        NavItem {
            objectName: "navNewSite"
            width: parent.width
            text: qsTr("New site")
            iconName: "plus-square"
            collapsed: root.isCollapsed
            current: Session.page === "newSite"
            onClicked: Session.page = "newSite"
        }

        // A rare thing: it is offered beside the other thing that makes files.
        NavItem {
            objectName: "navEnvironment"
            width: parent.width
            visible: Session.page === "newSite" || current
            text: qsTr("Environment")
            iconName: "layers"
            collapsed: root.isCollapsed
            current: Session.page === "environment"
            onClicked: Session.page = "environment"
        }

        AppText {
            topPadding: Theme.spaceXl
            bottomPadding: Theme.spaceXs
            leftPadding: Theme.spaceMd
            visible: views.count > 0 && !root.isCollapsed
            text: qsTr("Saved views")
            font: Theme.fontCaption
            color: Theme.textMuted
        }

        Repeater {
            id: views

            model: Session.board.savedViews

            NavItem {
                id: view

                required property savedView modelData

                objectName: "view-" + modelData.name
                width: parent.width
                text: modelData.name
                iconName: "star"
                collapsed: root.isCollapsed
                badge: modelData.count
                quietBadge: true
                current: Session.page === "pipeline" && modelData.isCurrent
                onClicked: {
                    Session.page = "pipeline";
                    Session.board.showView(modelData.name);
                }
                Keys.onDeletePressed: Session.board.removeView(modelData.name)

                TapHandler {
                    acceptedButtons: Qt.RightButton
                    onTapped: viewMenu.popupFor(view.modelData.name)
                }
            }
        }
    }

    AppMenu {
        id: viewMenu

        property string view

        function popupFor(name: string): void {
            view = name;
            popup();
        }

        AppMenuItem {
            iconName: "x"
            text: qsTr("Remove the view %1").arg(viewMenu.view)
            onTriggered: Session.board.removeView(viewMenu.view)
        }
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceMd
        spacing: Theme.spaceMd

        RunsElsewhere {
            width: parent.width
            isCollapsed: root.isCollapsed
        }

        ActivityCard {
            objectName: "activityCard"
            width: parent.width
            visible: Session.activity.count > 0 && !Session.activity.isShown && !root.isCollapsed
            title: qsTr("Activity")
            detail: Session.activity.summary
            tone: "danger"
            iconName: "x-circle"
            onActivated: Session.actions.trigger("activity")
        }

        NavItem {
            objectName: "navActivity"
            width: parent.width
            visible: Session.activity.count > 0 && root.isCollapsed
            text: qsTr("Activity")
            iconName: "pulse"
            badge: Session.activity.count
            collapsed: true
            onClicked: Session.actions.trigger("activity")
        }

        ActivityCard {
            objectName: "runCard"
            width: parent.width
            visible: Session.run.pill !== "" && !root.isCollapsed
            title: Session.run.subject
            detail: Session.run.pill
            tone: Session.run.pillState === "neutral" ? "info" : Session.run.pillState
            iconName: Session.run.isRunning ? "spinner" : Session.run.pillState === "success" ? "check-circle" : "x-circle"
            progress: Session.run.isRunning ? Session.run.progress : -1
            current: Session.page === "run"
            onActivated: Session.page = "run"
        }

        NavItem {
            objectName: "navRun"
            width: parent.width
            visible: Session.run.pill !== "" && root.isCollapsed
            text: Session.run.title
            iconName: Session.run.isRunning ? "spinner" : "ship"
            collapsed: true
            current: Session.page === "run"
            onClicked: Session.page = "run"
        }

        NavItem {
            objectName: "navSettings"
            width: parent.width
            text: qsTr("Settings")
            iconName: "sliders"
            collapsed: root.isCollapsed
            current: Session.page === "settings"
            onClicked: Session.page = "settings"
        }
    }
}
