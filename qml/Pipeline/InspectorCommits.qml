// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Every source commit that waits before the site's next step.
ListView {
    id: root

    model: Session.inspector.commits
    clip: true
    topMargin: Theme.spaceMd
    leftMargin: Theme.spaceXl
    rightMargin: Theme.spaceXl
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    ScrollBar.vertical: AppScrollBar {}

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Commits waiting")

    delegate: CommitRow {
        required property commitView modelData

        width: root.width - root.leftMargin - root.rightMargin
        compact: true
        sha: modelData.shortId
        subject: modelData.subject
        author: modelData.author
        when: modelData.age
        mark: modelData.mark
        markText: modelData.markText
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceXl
        visible: root.count === 0 && !Session.inspector.areCommitsLoading
        iconName: "commit"
        title: qsTr("No commits to show")
        text: Session.inspector.commitsNote !== "" ? Session.inspector.commitsNote
                                                   : qsTr("Nothing waits before this site's next step.")
    }
}
