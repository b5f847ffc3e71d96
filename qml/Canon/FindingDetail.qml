// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The finding that is looked at: what is wrong, why it matters, and what would fix it.
FocusScope {
    id: root

    readonly property FindingViewModel finding: Session.canon.finding
    readonly property FixViewModel fix: Session.canon.fix
    readonly property bool hasStep: !fix.isThere && finding.actionLabel !== ""

    signal closed

    function focusFix(): void {
        write.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Finding: %1").arg(finding.title)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rectangle {
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }

    Item {
        id: head

        width: parent.width
        height: texts.height + 2 * Theme.spaceLg

        Column {
            id: texts

            x: Theme.spaceXl
            y: Theme.spaceLg
            width: close.x - x - Theme.spaceMd
            spacing: Theme.spaceXs

            Row {
                width: parent.width
                spacing: Theme.spaceMd

                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: root.finding.icon
                    color: Theme.toneColor(root.finding.tone)
                }

                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.finding.severityLabel
                    font: Theme.fontSmall
                    color: Theme.toneColor(root.finding.tone)
                }

                AppText {
                    objectName: "findingRule"
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.finding.rule
                    font: Theme.fontMonoSmall
                }

                StatePill {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.fix.isThere && root.fix.isSafe
                    kind: "success"
                    small: true
                    iconName: "shield"
                    text: qsTr("Safe fix")
                }
            }

            AppText {
                width: parent.width
                text: root.finding.title
                font: Theme.fontSubtitle
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        AppButton {
            id: close

            objectName: "closeFinding"
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            variant: AppButton.Ghost
            iconOnly: true
            iconName: "x"
            text: qsTr("Close the finding")
            onClicked: root.closed()
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }
    }

    Flickable {
        id: scroll

        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: column.height + 2 * Theme.spaceLg
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceXl
            y: Theme.spaceLg
            width: scroll.width - 2 * Theme.spaceXl
            spacing: Theme.spaceLg

            FindingText {
                objectName: "findingMessage"
                width: parent.width
                title: qsTr("What is wrong")
                text: root.finding.message
            }

            Column {
                width: parent.width
                spacing: Theme.spaceXs

                AppText {
                    width: parent.width
                    text: root.finding.place
                    font: Theme.fontMonoSmall
                    color: Theme.textMuted
                    elide: Text.ElideLeft
                }

                CodeView {
                    objectName: "findingLines"
                    width: parent.width
                    height: lines.length * lineHeight + 2 * Theme.spaceLg
                    visible: lines.length > 0 && root.fix.diff.length === 0
                    fileName: root.finding.place
                    lines: root.finding.lines
                    longestLine: root.finding.longestLine
                }
            }

            FindingText {
                width: parent.width
                title: qsTr("Why")
                text: root.finding.reason
            }

            FindingText {
                width: parent.width
                title: qsTr("What would fix it")
                text: root.fix.isThere ? "" : root.finding.remedy
            }

            FixBody {
                width: parent.width
                visible: root.fix.isThere
                fix: root.fix
            }

            AppButton {
                objectName: "findingRuleLink"
                variant: AppButton.Ghost
                size: AppButton.Small
                iconName: "book"
                text: qsTr("The rule in the canon")
                onClicked: Session.canon.showRule(root.finding.rule)
            }

            Repeater {
                model: Session.canon.runbooks

                RunbookLink {
                    required property runbookView modelData

                    width: column.width
                    runbook: modelData
                }
            }
        }
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        // Not by what is visible in it: that is nothing before this is.
        visible: root.fix.isThere || root.hasStep || Session.canon.canIgnore
        height: visible ? Theme.sizeControlLarge + 2 * Theme.spaceLg : 0

        Rectangle {
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }

        FixButton {
            id: write

            objectName: "fixWrite"
            anchors.left: parent.left
            anchors.leftMargin: Theme.spaceXl
            anchors.right: ignore.visible ? ignore.left : parent.right
            anchors.rightMargin: ignore.visible ? Theme.spaceMd : Theme.spaceXl
            y: Theme.spaceLg
            visible: root.fix.isThere
            fix: root.fix
        }

        AppButton {
            id: step

            objectName: "findingStep"
            anchors.fill: write
            size: AppButton.Large
            variant: AppButton.Primary
            visible: root.hasStep
            iconName: root.finding.actionIcon
            text: root.finding.actionLabel
            keyHint: Session.canon.canRepair ? "F" : ""
            onClicked: Session.canon.act(Session.canon.current)
        }

        AppButton {
            id: ignore

            objectName: "ignoreFinding"
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceXl
            y: Theme.spaceLg
            size: AppButton.Large
            visible: Session.canon.canIgnore
            text: qsTr("Ignore…")
            onClicked: Session.canon.ignoreCurrent()
        }
    }
}
