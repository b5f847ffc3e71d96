// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The sites of a running promotion, and how it behaves.
ListView {
    id: root

    function iconOf(state: string): string {
        switch (state) {
        case "done": return "check-circle";
        case "running": return "spinner";
        case "failed": return "x-circle";
        case "stopped": return "minus-circle";
        }
        return "circle-dashed";
    }

    function toneOf(state: string): string {
        switch (state) {
        case "done": return "success";
        case "running": return "info";
        case "failed": return "danger";
        }
        return "muted";
    }

    model: Session.run.moves
    clip: true
    topMargin: Theme.spaceLg
    leftMargin: Theme.spaceXl
    rightMargin: Theme.spaceXl
    spacing: Theme.spaceMd
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sites of this promotion")

    delegate: Panel {
        id: card

        required property moveView modelData

        width: root.width - root.leftMargin - root.rightMargin
        height: body.height + 2 * Theme.spaceLg
        current: modelData.state === "running"
        Accessible.name: modelData.site + ", " + modelData.statusText

        Column {
            id: body

            x: Theme.spaceLg
            y: Theme.spaceLg
            width: card.width - 2 * Theme.spaceLg
            spacing: Theme.spaceXs

            Row {
                spacing: Theme.spaceMd

                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: root.iconOf(card.modelData.state)
                    color: Theme.toneColor(root.toneOf(card.modelData.state))
                }

                AppText {
                    text: card.modelData.site
                    font: Theme.fontSubtitle
                    color: Theme.text
                }
            }

            ReviewMove {
                isFromShown: false
                move: card.modelData
            }

            AppText {
                width: parent.width
                text: card.modelData.statusText
                font: Theme.fontSmall
                color: Theme.toneColor(root.toneOf(card.modelData.state))
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            Row {
                id: segments

                width: parent.width
                spacing: 2

                Repeater {
                    model: 8

                    Rectangle {
                        required property int index

                        width: (segments.width - 14) / 8
                        height: 4
                        radius: 2
                        color: index >= card.modelData.stepsDone ? Theme.surfacePressed
                             : card.modelData.state === "failed" ? Theme.dangerFill : Theme.successFill
                    }
                }
            }
        }
    }

    footer: Column {
        width: root.width - root.leftMargin - root.rightMargin
        topPadding: Theme.spaceXl
        spacing: Theme.spaceMd

        AppText {
            text: qsTr("How this runs")
            font: Theme.fontSmallStrong
            color: Theme.textSecondary
        }

        RunFact {
            width: parent.width
            iconName: "refresh"
            text: qsTr("A remote that has moved is read again, checked again and tried again for a minute.")
        }

        RunFact {
            width: parent.width
            iconName: "stop"
            text: qsTr("If somebody else changed the same tag, or the release in front moved, it stops.")
        }

        RunFact {
            width: parent.width
            iconName: "rollback"
            text: qsTr("Nothing is rolled back by itself.")
        }
    }
}
