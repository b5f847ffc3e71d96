// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One rule: how grave, its id, what it says, why, and what would fix it; and its findings. Above it the words of the chapter
//! that begins with it.
Rectangle {
    id: root

    required property ruleView rule
    property bool isMeant: false //!< somebody was led to it

    objectName: "rule-" + rule.id
    // Not by what is visible: the list is asked for a rule before it is shown.
    implicitHeight: chapter.height + (rule.id !== "" ? texts.height + 2 * Theme.spaceLg : 0)
    color: isMeant ? Theme.selection : Theme.surface
    Accessible.role: Accessible.ListItem
    //: A rule for screen readers: severity, id, what it says, why
    Accessible.name: qsTr("%1, %2, %3. %4").arg(rule.severityLabel).arg(rule.id).arg(rule.title).arg(rule.reason)

    Rectangle {
        id: chapter

        width: root.width
        height: root.rule.chapterTitle !== "" ? chapterTexts.height + 2 * Theme.spaceXl : 0
        visible: root.rule.chapterTitle !== ""
        color: Theme.surfaceSunken

        Column {
            id: chapterTexts

            x: Theme.spaceXl
            y: Theme.spaceXl
            width: Math.min(760 * Theme.growth, root.width - 2 * x)
            spacing: Theme.spaceSm

            AppText {
                width: parent.width
                text: root.rule.chapterTitle
                font: Theme.fontTitle
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            AppText {
                width: parent.width
                text: root.rule.chapterText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }

    Column {
        id: texts

        x: Theme.spaceXl
        y: chapter.height + Theme.spaceLg
        visible: root.rule.id !== ""
        width: Math.min(760 * Theme.growth, root.width - 2 * x)
        spacing: Theme.spaceXs

        Row {
            width: parent.width
            spacing: Theme.spaceMd

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                iconName: root.rule.icon
                size: Theme.iconSizeSm
                color: root.rule.isOn ? Theme.toneColor(root.rule.tone) : Theme.textMuted
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.rule.severityLabel
                font: Theme.fontSmall
                color: root.rule.isOn ? Theme.toneColor(root.rule.tone) : Theme.textMuted
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.rule.id
                font: Theme.fontMonoSmall
            }

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: root.rule.note
                font: Theme.fontSmall
                color: Theme.textMuted
            }

            AppButton {
                objectName: "ruleFindings-" + root.rule.id
                visible: root.rule.count > 0
                size: AppButton.Small
                variant: AppButton.Ghost
                text: root.rule.countText
                onClicked: Session.canon.showFindingsBy(root.rule.id)
            }
        }

        AppText {
            width: parent.width
            text: root.rule.title
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            text: root.rule.reason
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            //: %1 is a sentence: what would fix it
            text: qsTr("To fix it: %1").arg(root.rule.remedy)
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        Repeater {
            model: root.rule.runbooks

            RunbookLink {
                required property runbookView modelData

                width: Math.min(texts.width, 520 * Theme.growth)
                runbook: modelData
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
