// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A promotion while it runs, and what came of it.
FocusScope {
    id: root

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    AppButton {
        id: back

        objectName: "runBack"
        x: Theme.spaceLg
        anchors.verticalCenter: header.verticalCenter
        variant: AppButton.Ghost
        iconOnly: true
        iconName: "arrow-left"
        text: qsTr("Back to the board")
        onClicked: Session.page = "pipeline"
    }

    PaneHeader {
        id: header

        anchors.left: back.right
        anchors.right: parent.right
        title: Session.run.title
        subtitle: Session.run.subtitle
        titleExtra: StatePill {
            objectName: "runPill"
            kind: Session.run.pillState === "" ? "neutral" : Session.run.pillState
            text: Session.run.pill
            iconName: Session.run.isRunning ? "spinner" : iconOf(kind)
        }

        AppButton {
            objectName: "runDone"
            focus: true
            text: Session.run.isRunning ? qsTr("Run in background") : qsTr("Back to the board")
            keyHint: "Esc"
            variant: Session.run.isRunning ? AppButton.Ghost : AppButton.Primary
            onClicked: Session.page = "pipeline"
        }

        AppButton {
            objectName: "runCancel"
            visible: Session.run.isRunning
            variant: AppButton.Danger
            iconName: "stop"
            text: qsTr("Cancel before the push")
            lockReason: Session.run.canCancel ? "" : qsTr("The push is under way. Undo is a new commit.")
            onClicked: Session.run.cancel()
        }
    }

    Rectangle {
        id: line

        anchors.top: header.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    RunSites {
        id: sites

        anchors.left: parent.left
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: root.width >= 1000 ? 308 : 240
    }

    Rectangle {
        id: divider

        anchors.left: sites.right
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: Theme.strokeHairline
        color: Theme.border
    }

    Flickable {
        id: scroll

        anchors.left: divider.right
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        contentHeight: column.height + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceXxl
            y: Theme.spaceXl
            width: scroll.width - 2 * Theme.spaceXxl
            spacing: Theme.spaceXl

            Stepper {
                width: parent.width
                model: Session.run.steps
                noReturnAfter: Session.run.pushStep + 1
                beforeText: qsTr("← cancel leaves no trace")
                afterText: qsTr("pushed: undo with a new commit →")
            }

            RunOutcome {
                width: parent.width
                visible: Session.run.headline !== ""
            }

            RunLog {
                width: parent.width
                height: Math.max(220, scroll.height - y - 2 * Theme.spaceXl)
            }
        }
    }
}
