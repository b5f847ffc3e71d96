// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! Who asks and why, what moves, the commits, and the change of the file.
Flickable {
    id: root

    readonly property ApprovalsViewModel approvals: Session.approvals
    readonly property ReviewViewModel review: approvals.review
    readonly property bool isReady: review.status === ReviewViewModel.Ready

    contentHeight: column.height + 2 * Theme.spaceXl
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AppScrollBar {}

    Column {
        id: column

        x: Theme.spaceXl
        y: Theme.spaceXl
        width: root.width - 2 * Theme.spaceXl
        spacing: Theme.spaceMd

        Item {
            width: parent.width
            height: card.height

            Avatar {
                id: avatar

                large: true
                name: root.approvals.author
                Accessible.ignored: true
            }

            Rectangle {
                id: card

                anchors.left: avatar.right
                anchors.leftMargin: Theme.spaceMd
                anchors.right: parent.right
                height: words.height + 2 * Theme.spaceMd
                radius: Theme.radiusCard
                color: Theme.surface
                border.width: Theme.strokeHairline
                border.color: Theme.border

                Column {
                    id: words

                    x: Theme.spaceLg
                    y: Theme.spaceMd
                    width: parent.width - 2 * Theme.spaceLg
                    spacing: Theme.spaceXs

                    Row {
                        spacing: Theme.spaceMd

                        AppText {
                            id: name

                            text: root.approvals.author
                            font: Theme.fontBodyStrong
                            color: Theme.text
                        }

                        AppText {
                            anchors.baseline: name.baseline
                            text: root.approvals.asked
                            font: Theme.fontSmall
                            color: Theme.textMuted
                        }
                    }

                    AppText {
                        objectName: "requestNote"
                        width: parent.width
                        text: root.approvals.note !== "" ? root.approvals.note : qsTr("No words were added.")
                        font: Theme.fontBody
                        color: root.approvals.note !== "" ? Theme.text : Theme.textMuted
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }
                }
            }
        }

        Item {
            width: 1
            height: Theme.spaceXs
        }

        // Several sites: one of them is looked at.
        Column {
            width: parent.width
            visible: root.isReady && root.review.isBatch
            spacing: Theme.spaceXs

            ReviewTitle {
                width: parent.width
                title: qsTr("Sites")
                detail: root.review.diffSummary
                isDetailBeside: true
            }

            Repeater {
                model: root.review.moves

                RequestSite {
                    required property moveView modelData

                    objectName: "requestSite-" + modelData.site
                    width: column.width
                    move: modelData
                    isCurrent: root.review.current === modelData.site
                    onClicked: root.review.current = modelData.site
                }
            }
        }

        ReviewTitle {
            width: parent.width
            visible: table.visible
            title: root.review.isBatch ? root.review.current : qsTr("What moves")
            detail: root.review.repository
            isDetailMono: true
        }

        ReviewTable {
            id: table

            width: parent.width
            visible: root.isReady && !root.review.isDecision
            review: root.approvals.review
        }

        Item {
            width: 1
            height: Theme.spaceXs
            visible: table.visible
        }

        ReviewWarnings {
            width: parent.width
            visible: table.visible && root.review.warnings.length > 0
            review: root.approvals.review
        }

        ReviewCommits {
            width: parent.width
            visible: table.visible
            most: 10
            review: root.approvals.review
        }

        Item {
            width: 1
            height: Theme.spaceXs
        }

        ReviewTitle {
            width: parent.width
            visible: diff.visible
            title: qsTr("File change")
            detail: root.review.diffSummary
            isDetailBeside: true
        }

        DiffView {
            id: diff

            objectName: "requestDiff"
            width: parent.width
            visible: root.isReady && root.review.diff.length > 0
            fileName: root.review.file
            lines: root.review.diff
        }
    }
}
