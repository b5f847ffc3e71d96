// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! The columns of a wide board: what the gates say, and who wrote the newest commit that waits.
Item {
    id: root

    required property BoardColumns columns
    required property string gates
    required property string gatesState
    required property string lastAuthor

    Item {
        x: root.columns.gatesStart
        width: root.columns.gatesWidth - Theme.spaceMd
        height: root.height
        visible: root.gates !== ""

        AppIcon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            iconName: root.gatesState === "" ? "" : Theme.gateIcon(root.gatesState)
            size: Theme.iconSizeSm
            color: Theme.toneColor(Theme.gateTone(root.gatesState))
        }

        AppText {
            x: icon.width + Theme.spaceSm
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: root.gates
            font: Theme.fontSmall
            color: root.gatesState === "passed" ? Theme.textSecondary : Theme.toneColor(Theme.gateTone(root.gatesState))
        }
    }

    Row {
        x: root.columns.authorStart
        height: root.height
        visible: root.lastAuthor !== ""
        spacing: Theme.spaceSm

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.lastAuthor
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.columns.authorWidth - x - Theme.spaceMd)
            text: root.lastAuthor
            font: Theme.fontSmall
            color: Theme.textSecondary
        }
    }
}
