// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! How far one site of a running promotion is.
Panel {
    id: root

    required property moveView modelData

    readonly property string subject: modelData.site !== "" ? modelData.site : Session.run.subject // a fix of several

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

    height: body.height + 2 * Theme.spaceLg
    current: modelData.state === "running"
    Accessible.name: subject + ", " + modelData.statusText

    Column {
        id: body

        x: Theme.spaceLg
        y: Theme.spaceLg
        width: root.width - 2 * Theme.spaceLg
        spacing: Theme.spaceXs

        Row {
            spacing: Theme.spaceMd

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                iconName: root.iconOf(root.modelData.state)
                color: Theme.toneColor(root.toneOf(root.modelData.state))
            }

            AppText {
                text: root.subject
                font: Theme.fontSubtitle
                color: Theme.text
            }
        }

        ReviewMove {
            isFromShown: false
            move: root.modelData
        }

        AppText {
            width: parent.width
            text: root.modelData.statusText
            font: Theme.fontSmall
            color: Theme.toneColor(root.toneOf(root.modelData.state))
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
                    color: index >= root.modelData.stepsDone ? Theme.surfacePressed
                         : root.modelData.state === "failed" ? Theme.dangerFill : Theme.successFill
                }
            }
        }
    }
}
