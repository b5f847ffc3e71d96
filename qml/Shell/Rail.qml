// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
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
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceMd
        spacing: Theme.spaceMd

        ActivityCard {
            objectName: "runCard"
            width: parent.width
            visible: Session.run.pill !== "" && !root.isCollapsed
            title: Session.run.title
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

        AppearanceMenu {
            width: parent.width
            isCollapsed: root.isCollapsed
        }
    }
}
