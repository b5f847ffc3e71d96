// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The source commits between the two tags.
Column {
    id: root

    property ReviewViewModel review: Session.review
    property int most: -1 //!< that are shown at first; -1: all

    property bool isWhole: false
    readonly property int count: review.commits.length
    readonly property bool isCut: most >= 0 && !isWhole && count > most

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        title: root.review.commitsTitle
        detail: root.review.commitsSummary
        isDetailBeside: true
    }

    Column {
        width: parent.width

        Repeater {
            model: root.review.commits

            CommitRow {
                required property commitView modelData
                required property int index

                width: root.width
                visible: !root.isCut || index < root.most
                sha: modelData.shortId
                subject: modelData.subject
                author: modelData.author
                when: modelData.time
                mark: modelData.mark
                markText: modelData.markText
            }
        }
    }

    AppButton {
        objectName: "allCommits"
        visible: root.isCut
        variant: AppButton.Ghost
        text: qsTr("Show all %n commit(s)", "", root.count)
        onClicked: root.isWhole = true
    }
}
