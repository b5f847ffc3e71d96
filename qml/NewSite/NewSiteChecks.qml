// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! What is to be decided and mended, what was taken from others, and what was looked at.
FocusScope {
    id: root

    readonly property int errors: Session.newSite.errorCount

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceLg
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceLg
            y: Theme.spaceLg
            width: scroll.width - 2 * x
            spacing: Theme.spaceMd

            ReviewTitle {
                width: parent.width
                visible: Session.newSite.questions.length > 0
                title: qsTr("To decide")
                detail: qsTr("%n place(s)", "", Session.newSite.questions.length)
            }

            Repeater {
                model: Session.newSite.questions

                NewSiteQuestion {
                    width: column.width
                }
            }

            Column {
                width: parent.width

                ReviewTitle {
                    width: parent.width
                    title: qsTr("Lint")
                    detail: Session.newSite.isPlanning ? qsTr("looking") : Session.newSite.lintSummary
                }

                StatusItem {
                    objectName: "lintErrors"
                    iconName: root.errors > 0 ? "x-circle" : "check"
                    tone: root.errors > 0 ? "danger" : "success"
                    text: qsTr("%n error(s)", "", root.errors)
                    font: Theme.fontSmallStrong
                }
            }

            Repeater {
                model: Session.newSite.remarks

                NewSiteRemark {
                    width: column.width
                    onClicked: Session.newSite.showRemark(index)
                }
            }

            NewSiteAnswers {
                width: parent.width
                topPadding: Theme.spaceMd
                visible: Session.newSite.taken.length > 0
                title: Session.newSite.sibling !== "" ? qsTr("Taken from %1 and the other sites").arg(Session.newSite.sibling)
                                                      : qsTr("Taken from the other sites")
                answers: Session.newSite.taken
            }

            AppButton {
                objectName: "changeSibling"
                visible: Session.newSite.siblings.length > 0
                size: AppButton.Small
                variant: AppButton.Ghost
                iconName: "copy"
                text: qsTr("Change sibling")
                onClicked: Session.newSite.goTo(NewSiteViewModel.Identity)
            }

            ReviewTitle {
                width: parent.width
                title: qsTr("Looked at")
            }

            Column {
                width: parent.width

                Repeater {
                    model: Session.newSite.checks

                    GateRow {
                        required property siteCheckView modelData

                        objectName: "check-" + modelData.id
                        width: column.width
                        gateState: modelData.state
                        title: modelData.title
                        detail: modelData.state === "passed" ? "" : modelData.detail
                    }
                }
            }

            AppButton {
                objectName: "showDrawn"
                visible: Session.newSite.drawn.isThere
                size: AppButton.Small
                iconName: "eye"
                text: qsTr("Show what helm drew")
                //: The keys Control and M
                keyHint: qsTr("Ctrl M")
                onClicked: Session.newSite.drawn.open()
            }

            ReviewTitle {
                width: parent.width
                visible: Session.newSite.checklist.length > 0
                title: qsTr("Before the first sync")
                detail: qsTr("to be done elsewhere")
            }

            Column {
                width: parent.width

                Repeater {
                    model: Session.newSite.checklist

                    GateRow {
                        required property checklistView modelData

                        objectName: "todo-" + modelData.id
                        width: column.width
                        gateState: modelData.state
                        title: modelData.title
                        detail: modelData.isKnown ? "" : qsTr("not known here")
                    }
                }
            }

            AppText {
                width: parent.width
                visible: text !== "" && Session.newSite.checklist.length > 0
                text: Session.checklist.platformNote
                font: Theme.fontSmall
                color: Theme.textMuted
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            ReviewTitle {
                width: parent.width
                visible: Session.newSite.notes.length > 0
                title: qsTr("Once it is there")
            }

            Repeater {
                model: Session.newSite.notes

                Banner {
                    required property string modelData

                    width: column.width
                    tone: "info"
                    text: modelData
                }
            }
        }
    }
}
