// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The left column: which sites, what moves, the commits, and where the two environments are set up differently.
Flickable {
    id: root

    function rows(): list<var> {
        const row = (label, before, after) => ({
                label: label,
                before: before,
                after: after,
                changed: false,
                mono: false,
                note: "",
                noteTone: "muted"
            });
        const oldTag = Session.review.move.oldTag;
        const tag = row(qsTr("Image tag"), oldTag !== "" ? oldTag : qsTr("none"), Session.review.move.newTag);
        tag.changed = tag.mono = true;
        const rows = [tag];
        //: Row of the review: when the tag was in the environment before this one
        if (Session.review.frontEnvironment !== "")
            rows.push(row(qsTr("Was in %1").arg(Session.review.frontEnvironment), Session.review.verifiedBefore,
                          Session.review.verifiedAfter));
        rows.push(row(qsTr("Domain and settings"), Session.review.domain, qsTr("unchanged")));
        return rows;
    }

    contentHeight: column.height + 2 * Theme.spaceXl
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AppScrollBar {}

    Column {
        id: column

        x: Theme.spaceXxl
        y: Theme.spaceXl
        width: root.width - 2 * Theme.spaceXxl
        spacing: Theme.spaceMd

        Banner {
            objectName: "reviewBanner"
            width: parent.width
            visible: Session.review.banner !== ""
            tone: "warning"
            text: Session.review.banner
            primaryAction: qsTr("Review the new tag")
            onPrimaryTriggered: Session.review.reviewAgain()
        }

        ReviewSites {
            width: parent.width
            visible: Session.review.isBatch
        }

        ReviewTitle {
            width: parent.width
            title: Session.review.isBatch ? Session.review.current : qsTr("What moves")
            detail: Session.review.repository
            isDetailMono: true
        }

        BeforeAfterTable {
            width: parent.width
            environment: Session.review.move.to
            lane: Session.review.move.toLane
            model: root.rows()
        }

        Item {
            width: 1
            height: Theme.spaceXs
        }

        ReviewTitle {
            width: parent.width
            title: Session.review.commitsTitle
            detail: Session.review.commitsSummary
            isDetailBeside: true
        }

        Column {
            width: parent.width

            Repeater {
                model: Session.review.commits

                CommitRow {
                    required property commitView modelData

                    width: column.width
                    sha: modelData.shortId
                    subject: modelData.subject
                    author: modelData.author
                    when: modelData.time
                }
            }
        }

        Item {
            width: 1
            height: Theme.spaceXs
        }

        ReviewTitle {
            width: parent.width
            visible: Session.review.differences.length > 0
            title: qsTr("Config differences")
            detail: qsTr("env layer, not copied with a release")
            isDetailBeside: true
        }

        ReviewDifferences {
            width: parent.width
            visible: Session.review.differences.length > 0
        }
    }
}
