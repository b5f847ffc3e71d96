// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A file that cannot be read: what is wrong, where, and the lines around it.
Column {
    id: root

    spacing: Theme.spaceMd

    AppText {
        width: parent.width
        text: Session.inspector.problemTitle
        font: Theme.fontSubtitle
        color: Theme.text
    }

    AppText {
        width: parent.width
        text: Session.inspector.problemText
        font: Theme.fontBody
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Rectangle {
        width: parent.width
        height: path.height + lines.height + Theme.spaceMd
        radius: Theme.radiusCard
        color: Theme.codeBackground
        border.color: Theme.dangerBorder

        Item {
            id: path

            width: parent.width
            height: Theme.sizeControlLarge

            AppText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.spaceLg
                anchors.right: place.left
                anchors.rightMargin: Theme.spaceMd
                anchors.verticalCenter: parent.verticalCenter
                text: Session.inspector.problemFile
                font: Theme.fontMonoSmall
                color: Theme.text
                elide: Text.ElideLeft
            }

            AppText {
                id: place

                anchors.right: parent.right
                anchors.rightMargin: Theme.spaceLg
                anchors.verticalCenter: parent.verticalCenter
                text: Session.inspector.problemPlace
                font: Theme.fontMonoSmall
                color: Theme.textMuted
            }
        }

        Column {
            id: lines

            anchors.top: path.bottom
            width: parent.width

            Repeater {
                model: Session.inspector.problemLines

                Rectangle {
                    id: line

                    required property lineView modelData

                    readonly property bool isError: modelData.kind === "error"

                    x: 1
                    width: lines.width - 2
                    height: Theme.sizeCodeLine
                    color: isError ? Theme.diffDelBackground : "transparent"

                    AppText {
                        width: 34
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignRight
                        text: line.modelData.number
                        font: Theme.fontCode
                        color: Theme.codeGutter
                    }

                    AppText {
                        x: 46
                        width: parent.width - x - Theme.spaceMd
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.text
                        font: Theme.fontCode
                        color: line.isError ? Theme.diffDelText : Theme.text
                    }
                }
            }
        }
    }
}
