// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The site's pipeline from top to bottom, what is wrong, and the gates of its next step.
Flickable {
    id: root

    signal commitsWanted

    contentHeight: column.height + 2 * Theme.spaceXl
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AppScrollBar {}

    Column {
        id: column

        x: Theme.spaceXl
        y: Theme.spaceLg
        width: root.width - 2 * Theme.spaceXl
        spacing: Theme.spaceLg

        InspectorProblem {
            width: parent.width
            visible: Session.inspector.problemTitle !== ""
        }

        InspectorFindings {
            width: parent.width
            visible: Session.inspector.findingsText !== ""
        }

        Banner {
            objectName: "incomplete"
            width: parent.width
            visible: Session.inspector.isIncomplete
            tone: "danger"
            title: qsTr("Some files of this site are missing.")
            text: qsTr("It cannot run like this, or not everywhere. The missing files can be made like those of another site.")
            primaryAction: qsTr("Complete…")
            primaryName: "completeSite"
            onPrimaryTriggered: Session.repairSite(Session.inspector.site)
        }

        SiteChecklist {
            objectName: "siteChecklist"
            width: parent.width
            visible: Session.checklist.site !== ""
        }

        Column {
            width: parent.width

            Repeater {
                model: Session.inspector.nodes

                InspectorNode {
                    width: column.width
                }
            }
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: Session.inspector.actionHint
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        Flow {
            width: parent.width
            spacing: Theme.spaceMd
            visible: Session.inspector.gates.length > 0

            AppText {
                //: %1 is a step: dev → prod
                text: qsTr("Gates %1").arg(Session.inspector.stepTitle)
                font: Theme.fontSmallStrong
                color: Theme.textSecondary
            }

            AppText {
                width: Math.min(implicitWidth, parent.width)
                text: Session.inspector.gatesSummary
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        Column {
            width: parent.width

            Repeater {
                model: Session.inspector.gates

                GateRow {
                    required property gateView modelData

                    width: column.width
                    gateState: modelData.state
                    title: modelData.title
                    detail: modelData.detail
                }
            }
        }

        Item {
            width: parent.width
            height: Math.max(commitsTitle.height, showAll.height)
            visible: Session.inspector.commits.length > 0

            AppText {
                id: commitsTitle

                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Commits waiting")
                font: Theme.fontSmallStrong
                color: Theme.textSecondary
            }

            AppButton {
                id: showAll

                anchors.right: parent.right
                visible: Session.inspector.commits.length > 6
                variant: AppButton.Ghost
                size: AppButton.Small
                text: qsTr("Show all %1").arg(Session.inspector.commits.length)
                onClicked: root.commitsWanted()
            }
        }

        Column {
            width: parent.width

            Repeater {
                model: Session.inspector.commits

                CommitRow {
                    required property int index
                    required property commitView modelData

                    visible: index < 6

                    width: column.width
                    compact: true
                    sha: modelData.shortId
                    subject: modelData.subject
                    author: modelData.author
                    when: modelData.age
                    mark: modelData.mark
                    markText: modelData.markText
                }
            }
        }
    }
}
