// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One step of the wizard: a disc, its title, and the line to the next one. Where there is no room only the present one
//! has its title.
T.AbstractButton {
    id: root

    required property int index
    required property wizardStepView modelData
    required property int count
    required property int current
    required property bool isNarrow
    required property int lineWidth

    readonly property bool isCurrent: index === current
    readonly property bool isDone: modelData.stepState === "done"
    readonly property bool isWrong: modelData.stepState === "problem"

    signal chosen(int index)

    function stateWord(state: string): string {
        switch (state) {
        case "done": return qsTr("done");
        case "current": return qsTr("current");
        case "problem": return qsTr("needs attention");
        }
        return qsTr("not yet");
    }

    implicitWidth: content.width
    objectName: "step-" + index
    text: modelData.title
    enabled: modelData.isReachable || isCurrent
    focus: isCurrent
    focusPolicy: isCurrent ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.selected: isCurrent
    //: A step of the wizard for screen readers: its number, title and state.
    Accessible.name: qsTr("%1. %2, %3").arg(index + 1).arg(modelData.title).arg(stateWord(modelData.stepState))
    onClicked: chosen(index)

    Row {
        id: content

        height: parent.height
        spacing: Theme.spaceMd

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: inner.width + (root.isCurrent ? 2 * Theme.spaceMd : 0)
            height: parent.height - 4
            radius: height / 2
            color: root.isCurrent ? Theme.selection : root.hovered && root.enabled ? Theme.surfaceHover : "transparent"
            border.width: root.isCurrent ? Theme.strokeHairline : 0
            border.color: Theme.accentBorder

            Row {
                id: inner

                anchors.centerIn: parent
                height: parent.height
                spacing: Theme.spaceSm

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 20
                    height: 20
                    radius: 10
                    color: root.isWrong ? Theme.dangerFill : root.isDone ? Theme.successFill : root.isCurrent ? Theme.accentFill
                        : Theme.surface
                    border.width: root.modelData.stepState === "waiting" ? Theme.strokeHairline : 0
                    border.color: Theme.borderControl

                    AppIcon {
                        anchors.centerIn: parent
                        visible: root.isDone || root.isWrong
                        iconName: root.isWrong ? "x" : "check"
                        size: 12
                        color: Theme.textOnFill
                    }

                    AppText {
                        anchors.centerIn: parent
                        visible: !root.isDone && !root.isWrong
                        text: root.index + 1
                        font: Theme.fontCaption
                        color: root.isCurrent ? Theme.textOnFill : Theme.textMuted
                    }
                }

                AppText {
                    height: parent.height
                    visible: !root.isNarrow || root.isCurrent
                    text: root.modelData.title
                    font: root.isCurrent ? Theme.fontBodyStrong : Theme.fontBody
                    color: root.enabled ? Theme.text : Theme.textMuted
                }
            }

            FocusRing {
                shown: root.visualFocus
                cornerRadius: parent.radius
            }
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.index < root.count - 1
            width: root.lineWidth
            height: 1
            color: root.index < root.current ? Theme.successFill : Theme.borderStrong
        }
    }
}
