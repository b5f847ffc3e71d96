// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Every source commit that waits before the site's next step.
FocusScope {
    id: root

    readonly property CommitsViewModel waiting: Session.inspector.waiting
    readonly property int all: Session.inspector.commits.length

    //! At the pointer; from the keyboard below the row.
    function openMenu(commit: string, below: Item): void {
        menu.commit = commit;
        if (below)
            menu.popup(below, Theme.spaceXl, below.height);
        else
            menu.popup();
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Commits")

    SearchField {
        id: filter

        objectName: "commitsFilter"
        x: Theme.spaceXl
        y: Theme.spaceLg
        width: root.width - 2 * Theme.spaceXl
        height: visible ? implicitHeight : 0
        visible: root.all > 0
        placeholderText: qsTr("Filter commits")
        onTextChanged: root.waiting.filter = text
    }

    ListView {
        id: list

        objectName: "commitsList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: filter.bottom
        anchors.topMargin: Theme.spaceSm
        anchors.bottom: parent.bottom
        clip: true
        leftMargin: Theme.spaceXl
        rightMargin: Theme.spaceXl
        bottomMargin: Theme.spaceMd
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        currentIndex: -1
        model: root.waiting.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Commits waiting")
        Keys.onReturnPressed: if (currentIndex >= 0) root.openMenu(root.waiting.rows[currentIndex].id, currentItem)
        ScrollBar.vertical: AppScrollBar {}

        delegate: InspectorCommit {
            required property int index

            width: list.width - list.leftMargin - list.rightMargin
            current: list.activeFocus && list.currentIndex === index
            onMenuWanted: root.openMenu(modelData.id, null)
        }

        FocusRing {
            shown: list.activeFocus
            inside: true
        }
    }

    Column {
        x: Theme.spaceXl
        y: Theme.spaceLg
        width: root.width - 2 * Theme.spaceXl
        spacing: Theme.spaceXl
        visible: root.all === 0 && Session.inspector.areCommitsLoading

        Repeater {
            model: 3

            Skeleton {
                width: parent.width
            }
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width - 2 * Theme.spaceXl
        visible: root.all === 0 && !Session.inspector.areCommitsLoading
        iconName: Session.inspector.areCommitsKnown ? "commit" : "help-circle"
        title: qsTr("No commits to show")
        text: Session.inspector.commitsNote !== "" ? Session.inspector.commitsNote
                                                   : qsTr("Nothing waits before this site's next step.")
    }

    EmptyState {
        objectName: "noCommitMatches"
        anchors.centerIn: list
        width: parent.width - 2 * Theme.spaceXl
        visible: root.waiting.isFilteredOut
        iconName: "filter"
        title: qsTr("No commit matches the filter")

        AppButton {
            text: qsTr("Clear filter")
            onClicked: filter.clear()
        }
    }

    AppMenu {
        id: menu

        property string commit

        AppMenuItem {
            objectName: "openCommit"
            iconName: "external"
            text: qsTr("Open the commit in the browser")
            lockReason: root.waiting.havePages ? "" : qsTr("The remote is not an https address")
            onTriggered: Session.openCommit(menu.commit)
        }

        AppMenuItem {
            objectName: "copyCommit"
            iconName: "copy"
            text: qsTr("Copy the commit id")
            onTriggered: Session.copy(menu.commit, qsTr("Commit id copied"))
        }
    }
}
