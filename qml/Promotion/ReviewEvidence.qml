// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The right column: the gates, and exactly what will be committed.
Rectangle {
    id: root

    color: Theme.surfaceSunken

    Rectangle {
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceXxl
            y: Theme.spaceXl
            width: scroll.width - 2 * Theme.spaceXxl
            spacing: Theme.spaceMd

            ReviewTitle {
                width: parent.width
                visible: Session.review.gates.length > 0
                title: qsTr("Gates")
                detail: Session.review.gatesSummary
            }

            Column {
                width: parent.width

                Repeater {
                    model: Session.review.gates

                    GateRow {
                        required property gateView modelData

                        objectName: "gate-" + modelData.id
                        width: column.width
                        gateState: modelData.state
                        title: modelData.title
                        detail: modelData.detail
                    }
                }
            }

            Column {
                width: parent.width
                spacing: Theme.spaceSm
                visible: Session.review.canOverride

                AppText {
                    width: parent.width
                    text: qsTr("%1 To promote all the same, say why; the reason goes into the commit.").arg(Session.review.overrideTitle)
                    font: Theme.fontSmall
                    color: Theme.warning
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }

                AppTextField {
                    objectName: "overrideReason"
                    width: parent.width
                    label: qsTr("Reason for the override")
                    placeholderText: qsTr("Reason for the override")
                    text: Session.review.overrideReason
                    onTextEdited: Session.review.overrideReason = text
                }
            }

            Rectangle {
                width: parent.width
                height: Theme.strokeHairline
                visible: Session.review.gates.length > 0
                color: Theme.border
            }

            ReviewTitle {
                width: parent.width
                title: qsTr("What will be committed")
                detail: Session.review.diffSummary
            }

            DiffView {
                objectName: "reviewDiff"
                width: parent.width
                visible: Session.review.diff.length > 0
                fileName: Session.review.file
                lines: Session.review.diff
            }

            DiffView {
                objectName: "reviewBesideDiff"
                width: parent.width
                visible: Session.review.besideDiff.length > 0
                fileName: Session.review.besideFile
                lines: Session.review.besideDiff
            }

            ReviewTitle {
                width: parent.width
                visible: Session.review.message !== ""
                title: qsTr("Commit message")
                //: %1 is a branch
                detail: Session.review.isAsking ? qsTr("to a branch of its own") : qsTr("to %1, then push").arg(Session.review.branch)
            }

            ReviewMessage {
                width: parent.width
                visible: text !== ""
                text: Session.review.message
            }

            ReviewTitle {
                width: parent.width
                title: qsTr("Note")
                detail: qsTr("optional, goes into the commit")
            }

            AppTextArea {
                objectName: "reviewNote"
                width: parent.width
                height: 56
                label: qsTr("Note")
                text: Session.review.note
                onTextChanged: Session.review.note = text
            }
        }
    }
}
