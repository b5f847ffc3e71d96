// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A commit that waits; a right click asks for its menu.
CommitRow {
    id: root

    required property commitView modelData
    property bool current: false

    signal menuWanted

    compact: true
    sha: modelData.shortId
    subject: modelData.subject
    author: modelData.author
    when: modelData.age
    mark: modelData.mark
    markText: modelData.markText
    objectName: "commit-" + modelData.shortId

    Rectangle {
        z: -1
        anchors.fill: parent
        anchors.leftMargin: -Theme.spaceMd
        anchors.rightMargin: -Theme.spaceMd
        radius: Theme.radiusControl
        color: root.current ? Theme.selection : hover.hovered ? Theme.surfaceHover : "transparent"
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted()
    }

    AppToolTip {
        visible: hover.hovered
        //: Of a commit: its first line, who wrote it, when.
        text: qsTr("%1\n%2, %3").arg(root.modelData.subject).arg(root.modelData.author).arg(root.modelData.time)
    }
}
