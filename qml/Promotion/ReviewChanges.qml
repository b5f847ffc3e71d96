// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The left column: which sites, what moves, the commits, and where the two environments are set up differently.
Flickable {
    id: root

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

        ReviewReason {
            width: parent.width
            visible: Session.review.takesReason || Session.review.leftTag !== ""
        }

        ReviewTitle {
            width: parent.width
            visible: !Session.review.isDecision
            title: Session.review.isBatch ? Session.review.current : qsTr("What moves")
            detail: Session.review.repository
            isDetailMono: true
        }

        ReviewTable {
            width: parent.width
            visible: !Session.review.isDecision
        }

        Item {
            width: 1
            height: Theme.spaceXs
        }

        ReviewWarnings {
            width: parent.width
            visible: Session.review.warnings.length > 0
        }

        Item {
            width: 1
            height: Theme.spaceXs
            visible: Session.review.warnings.length > 0
        }

        ReviewCommits {
            width: parent.width
            visible: !Session.review.isDecision
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
