// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! What comes first on the board, and how it is cut into groups.
AppMenu {
    id: root

    AppMenuItem {
        objectName: "sort-waits"
        checkable: true
        checked: Session.board.sorting === "waits"
        iconName: "hourglass"
        text: qsTr("Longest waiting first")
        onTriggered: Session.board.sorting = "waits"
    }

    AppMenuItem {
        objectName: "sort-name"
        checkable: true
        checked: Session.board.sorting === "name"
        iconName: "sort"
        text: qsTr("By name")
        onTriggered: Session.board.sorting = "name"
    }

    AppMenuItem {
        objectName: "sort-changed"
        checkable: true
        checked: Session.board.sorting === "changed"
        iconName: "clock"
        text: qsTr("Last changed first")
        onTriggered: Session.board.sorting = "changed"
    }

    AppMenuSeparator {}

    AppMenuItem {
        objectName: "group-state"
        checkable: true
        checked: Session.board.grouping === "state"
        iconName: "group"
        text: qsTr("Group by state")
        onTriggered: Session.board.grouping = "state"
    }

    AppMenuItem {
        objectName: "group-project"
        checkable: true
        checked: Session.board.grouping === "project"
        iconName: "layers"
        text: qsTr("Group by Argo CD project")
        onTriggered: Session.board.grouping = "project"
    }

    AppMenuItem {
        objectName: "group-none"
        checkable: true
        checked: Session.board.grouping === "none"
        iconName: "rows"
        text: qsTr("No groups")
        onTriggered: Session.board.grouping = "none"
    }
}
