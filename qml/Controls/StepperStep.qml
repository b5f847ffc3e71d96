// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One step of a Stepper: a disc, the line to the next one, title and detail.
Item {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string stepState
    required property bool last

    readonly property bool isDone: stepState === "done"
    readonly property bool isRunning: stepState === "running"
    readonly property bool isFailed: stepState === "failed"
    readonly property bool isOpen: stepState === "waiting" || stepState === "skipped"

    function stateWord(state: string): string {
        switch (state) {
        case "done": return qsTr("done");
        case "running": return qsTr("running");
        case "failed": return qsTr("failed");
        case "skipped": return qsTr("skipped");
        }
        return qsTr("waiting");
    }

    Accessible.role: Accessible.ListItem
    //: A step for screen readers: its title, its state, a detail.
    Accessible.name: qsTr("%1, %2, %3").arg(title).arg(stateWord(stepState)).arg(detail)

    Rectangle {
        x: disc.x + disc.width + Theme.spaceXs
        y: Math.round(disc.height / 2) - 1
        width: root.width - disc.width - 2 * Theme.spaceXs
        height: 2
        visible: !root.last
        color: root.isDone ? Theme.successFill : Theme.borderStrong
    }

    Rectangle {
        id: disc

        x: Math.round((root.width - width) / 2)
        width: 24
        height: 24
        radius: 12
        color: root.isDone ? Theme.successFill : root.isFailed ? Theme.dangerFill
            : root.isRunning ? Theme.infoSubtle : Theme.surface
        border.width: root.isRunning ? 2 : root.isOpen ? Theme.strokeHairline : 0
        border.color: root.isRunning ? Theme.infoFill : Theme.borderControl

        AppIcon {
            anchors.centerIn: parent
            visible: root.stepState !== "waiting"
            iconName: root.isDone ? "check" : root.isFailed ? "x" : root.isRunning ? "spinner"
                : "minus-circle"
            size: Theme.iconSizeSm
            color: root.isRunning ? Theme.info : root.isOpen ? Theme.textMuted : Theme.textOnFill
        }

        AppText {
            anchors.centerIn: parent
            visible: root.stepState === "waiting"
            text: root.index + 1
            font: Theme.fontCaption
            color: Theme.textMuted
        }
    }

    AppText {
        id: titleText

        y: disc.height + Theme.spaceXs
        width: root.width
        text: root.title
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontSmall.pixelSize
        font.weight: root.isRunning || root.isFailed ? Font.DemiBold : Font.Medium
        color: root.isFailed ? Theme.danger : root.isOpen ? Theme.textMuted : Theme.text
        horizontalAlignment: Text.AlignHCenter
    }

    AppText {
        y: titleText.y + titleText.height
        width: root.width
        text: root.detail
        font: Theme.fontCaption
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
}
