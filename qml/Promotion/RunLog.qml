// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What was done, line by line; follows its end.
Panel {
    id: root

    title: qsTr("Log")
    headActions: AppButton {
        variant: AppButton.Ghost
        size: AppButton.Small
        iconOnly: true
        iconName: "copy"
        text: qsTr("Copy the log")
        onClicked: Session.copy(Session.run.logText(), qsTr("Log copied"))
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.margins: Theme.spaceLg
        model: Session.run.log
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        onCountChanged: positionViewAtEnd()
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Log")

        delegate: Item {
            id: entry

            required property logView modelData

            readonly property string tone: modelData.level === "done" ? "success"
                                         : modelData.level === "failed" ? "danger"
                                         : modelData.level === "warning" ? "warning"
                                         : modelData.level === "running" ? "info" : "muted"

            width: list.width
            height: Math.max(Theme.sizeLogRow, words.implicitHeight)

            AppText {
                width: 64
                text: entry.modelData.time
                font: Theme.fontMonoSmall
                color: Theme.textMuted
            }

            AppText {
                x: 70
                width: 60
                text: entry.modelData.source
                font: Theme.fontMonoSmall
                color: Theme.textMuted
            }

            AppIcon {
                x: 134
                y: 1
                iconName: entry.tone === "success" ? "check" : entry.tone === "danger" ? "x" : entry.tone === "info" ? "spinner" : ""
                size: Theme.iconSizeSm
                color: Theme.toneColor(entry.tone)
            }

            AppText {
                id: words

                x: 156
                width: list.width - x - Theme.spaceMd
                text: entry.modelData.text
                font: Theme.fontMonoSmall
                color: entry.tone === "danger" ? Theme.danger : Theme.text
                wrapMode: Text.WrapAnywhere
                elide: Text.ElideNone
            }
        }
    }
}
