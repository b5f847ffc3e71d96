// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The bar below the board that appears with the first check mark.
//!   shown     slides in and out
//!   summary   "3 sites selected"
//!   details   children before the buttons: pills or icon texts
//!   actions   buttons at the right
//! clearRequested(): the check marks shall go.
Item {
    id: root

    required property string summary
    property bool shown: false
    property alias details: detailRow.data
    default property alias actions: actionRow.data

    signal clearRequested

    implicitHeight: shown ? Theme.sizeBatchBar : 0
    clip: true
    enabled: shown
    visible: implicitHeight > 0
    Accessible.role: Accessible.ToolBar
    Accessible.name: summary

    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.durationBase
            easing.type: Theme.easing
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.sizeBatchBar
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.borderStrong
        }

        AppText {
            id: summaryText

            x: Theme.spaceXl
            height: parent.height
            text: root.summary
            font: Theme.fontBodyStrong
        }

        Item {
            x: summaryText.x + summaryText.width + Theme.spaceLg
            width: Math.max(0, clear.x - x)
            height: parent.height
            clip: true

            Row {
                id: detailRow

                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceLg
            }
        }

        Row {
            id: actionRow

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceMd + 2
        }

        AppButton {
            id: clear

            anchors.right: actionRow.left
            anchors.rightMargin: Theme.spaceMd + 2
            anchors.verticalCenter: parent.verticalCenter
            variant: AppButton.Ghost
            text: qsTr("Clear")
            keyHint: "Esc"
            onClicked: root.clearRequested()
        }
    }
}
