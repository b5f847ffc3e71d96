// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A page of the repository's own, read where it speaks of a rule.
Sheet {
    id: root

    readonly property RunbookViewModel runbook: Session.canon.runbook
    readonly property int linesBefore: 4 //!< that are shown above the one that is meant: its heading, most often

    objectName: "runbookSheet"
    wide: true
    iconName: "book"
    title: runbook.title
    subtitle: runbook.file
    bodyHeight: roomHeight
    onOpened: code.forceActiveFocus(Qt.TabFocusReason)
    onClosed: runbook.close()

    headerItem: AppButton {
        objectName: "copyRunbookPath"
        variant: AppButton.Ghost
        iconOnly: true
        iconName: "link"
        text: qsTr("Copy the path")
        onClicked: Session.copy(root.runbook.file, qsTr("Path copied"))
    }

    CodeView {
        id: code

        objectName: "runbookText"
        anchors.fill: parent
        visible: root.runbook.problem === ""
        focus: true
        prose: true
        radius: 0
        border.width: 0
        fileName: root.runbook.file
        lines: root.runbook.lines
        longestLine: root.runbook.longestLine
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 2 * Theme.spaceXl)
        visible: root.runbook.problem !== ""
        iconName: "alert-triangle"
        title: qsTr("The page cannot be shown")
        text: root.runbook.problem
    }

    Connections {
        target: root.runbook

        function onChanged(): void {
            if (root.runbook.isOpen && !root.visible)
                root.open();
            else if (!root.runbook.isOpen && root.visible)
                root.close();
            if (!root.runbook.isLoading)
                code.revealFirst(Math.max(1, root.runbook.line - root.linesBefore));
        }
    }
}
