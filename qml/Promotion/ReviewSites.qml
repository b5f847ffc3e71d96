// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The sites of a batch: those that cannot move first, with the reason; each can be left out.
Column {
    id: root

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        title: qsTr("Sites")
        detail: Session.review.diffSummary
        isDetailBeside: true
    }

    Rectangle {
        width: parent.width
        height: list.height + 2
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.border

        ListView {
            id: list

            x: 1
            y: 1
            width: parent.width - 2
            height: Math.min(contentHeight, 8 * Theme.sizeTableRow)
            model: Session.review.moves
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AppScrollBar {}

            delegate: Item {
                id: row

                required property moveView modelData

                readonly property bool isReady: modelData.state === "ready"

                objectName: "reviewSite-" + modelData.site
                width: list.width
                height: Theme.sizeTableRow

                Rectangle {
                    anchors.fill: parent
                    color: Session.review.current === row.modelData.site ? Theme.selection : "transparent"
                }

                TapHandler {
                    onTapped: Session.review.current = row.modelData.site
                }

                AppCheckBox {
                    id: box

                    x: Theme.spaceLg
                    anchors.verticalCenter: parent.verticalCenter
                    checked: row.modelData.isIncluded
                    enabled: row.isReady
                    accessibleName: qsTr("Promote %1").arg(row.modelData.site)
                    onToggled: Session.review.setIncluded(row.modelData.site, checked)
                }

                AppText {
                    id: name

                    anchors.left: box.right
                    anchors.leftMargin: Theme.spaceMd
                    anchors.verticalCenter: parent.verticalCenter
                    width: 150
                    text: row.modelData.site
                    font: Theme.fontBodyStrong
                    color: Theme.text
                }

                ReviewMove {
                    anchors.left: name.right
                    anchors.leftMargin: Theme.spaceMd
                    anchors.verticalCenter: parent.verticalCenter
                    visible: row.isReady
                    move: row.modelData
                }

                AppText {
                    anchors.left: name.right
                    anchors.leftMargin: Theme.spaceMd
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.spaceLg
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !row.isReady
                    text: row.modelData.statusText
                    font: Theme.fontSmall
                    color: row.modelData.state === "nothing" ? Theme.textMuted : Theme.danger
                }
            }
        }
    }

    Row {
        spacing: Theme.spaceXl

        AppRadio {
            text: qsTr("One commit for all")
            checked: Session.review.isOneCommit
            onToggled: Session.review.isOneCommit = true
        }

        AppRadio {
            objectName: "commitPerSite"
            text: qsTr("One commit each, stop at the first failure")
            checked: !Session.review.isOneCommit
            onToggled: Session.review.isOneCommit = false
        }
    }
}
