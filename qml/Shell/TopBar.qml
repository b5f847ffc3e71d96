// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Which repository and branch are open, how fresh they are, and Fetch.
Item {
    id: root

    signal paletteWanted

    implicitHeight: Theme.sizeTopBar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    WorkspacePicker {
        id: picker

        objectName: "workspacePicker"
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sizeRail - Theme.spaceLg
    }

    SearchButton {
        id: search

        objectName: "searchButton"
        anchors.left: picker.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(120, Math.min(400, state.x - x - Theme.spaceX4 - (demoMark.visible ? demoMark.width : 0)))
        onClicked: root.paletteWanted()
    }

    Rectangle {
        id: demoMark

        anchors.left: search.right
        anchors.leftMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        visible: Session.isDemo
        width: demoRow.width + 2 * Theme.spaceLg
        height: Theme.sizeControl
        radius: Theme.radiusControl
        color: Theme.infoSubtle
        border.color: Theme.infoBorder

        Row {
            id: demoRow

            anchors.centerIn: parent
            spacing: Theme.spaceMd

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Demo")
                font: Theme.fontSmallStrong
                color: Theme.info
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.width >= Theme.breakpointRegular
                text: qsTr("made-up sites on this computer, promote freely")
                font: Theme.fontSmall
                color: Theme.info
            }

            AppButton {
                objectName: "resetDemo"
                anchors.verticalCenter: parent.verticalCenter
                size: AppButton.Small
                variant: AppButton.Ghost
                text: qsTr("Reset demo")
                lockReason: Session.run.isRunning ? qsTr("A promotion is running.") : ""
                onClicked: Session.resetDemo()
            }
        }
    }

    Row {
        id: state

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceLg

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceSm

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                iconName: Session.isFetching ? "spinner" : Session.isHistoryRewritten ? "alert-triangle"
                    : Session.fetchFailure !== "" ? "wifi-off" : "branch"
                size: Theme.iconSizeSm
                color: Session.fetchFailure !== "" ? Theme.warning : Theme.textMuted
            }

            AppText {
                objectName: "connection"
                anchors.verticalCenter: parent.verticalCenter
                text: Session.isHistoryRewritten ? qsTr("History rewritten")
                    : Session.fetchFailure !== "" ? qsTr("Fetch failed") : qsTr("Git only")
                font: Theme.fontSmall
                color: Session.fetchFailure !== "" ? Theme.warning : Theme.textSecondary
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.width >= 1000 * Theme.growth
                text: Session.fetchedAgo
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        AppButton {
            objectName: "fetchButton"
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Fetch")
            iconName: "fetch"
            keyHint: "F5"
            busy: Session.isFetching
            onClicked: Session.fetch()
        }

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            visible: Session.userName !== ""
            large: true
            name: Session.userName
        }
    }
}
