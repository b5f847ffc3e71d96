// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Every move of the site's tags, newest first.
FocusScope {
    id: root

    readonly property HistoryViewModel history: Session.inspector.history

    //! At the pointer; from the keyboard below the row.
    function openMenu(row: int, below: Item): void {
        const event = history.at(row);
        menu.newTag = event.newTag;
        menu.oldTag = event.oldTag;
        menu.commit = event.commit;
        if (below)
            menu.popup(below, Theme.spaceXl, below.height);
        else
            menu.popup();
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("History")

    Flow {
        id: filters

        x: Theme.spaceXl
        y: Theme.spaceLg
        width: root.width - 2 * x
        spacing: Theme.spaceSm

        Repeater {
            model: root.history.filters

            FilterChip {
                required property laneFilterView modelData

                objectName: "history-" + modelData.environment
                text: modelData.label
                count: modelData.count
                checked: root.history.environment === modelData.environment
                onChosen: root.history.environment = modelData.environment
            }
        }
    }

    ListView {
        id: list

        objectName: "historyList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: filters.bottom
        anchors.topMargin: Theme.spaceSm
        anchors.bottom: cut.visible ? cut.top : parent.bottom
        clip: true
        leftMargin: Theme.spaceXl
        rightMargin: Theme.spaceXl
        bottomMargin: Theme.spaceLg
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        activeFocusOnTab: true
        currentIndex: -1
        model: root.history
        Accessible.role: Accessible.List
        Accessible.name: qsTr("History")
        Keys.onReturnPressed: if (currentIndex >= 0) root.openMenu(currentIndex, currentItem)
        ScrollBar.vertical: AppScrollBar {}

        delegate: InspectorEvent {
            required property int index

            ListView.onPooled: visible = false // or it would still be read aloud
            ListView.onReused: visible = true
            width: list.width - list.leftMargin - list.rightMargin
            current: list.activeFocus && list.currentIndex === index
            onMenuWanted: root.openMenu(index, null)
        }

        FocusRing {
            shown: list.activeFocus
            inside: true
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width - 2 * Theme.spaceXl
        visible: root.history.count === 0
        iconName: "history"
        title: qsTr("No moves")
        text: qsTr("No tag of this site has been changed yet.")
    }

    AppText {
        id: cut

        x: Theme.spaceXl
        width: root.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceMd
        visible: text !== ""
        text: root.history.note
        font: Theme.fontSmall
        color: Theme.textMuted
        wrapMode: Text.Wrap
    }

    AppMenu {
        id: menu

        property string newTag
        property string oldTag
        property string commit

        AppMenuItem {
            iconName: "tag"
            text: qsTr("Copy the new tag")
            lockReason: menu.newTag !== "" ? "" : qsTr("There is none")
            onTriggered: Session.copy(menu.newTag, qsTr("Tag copied"))
        }

        AppMenuItem {
            iconName: "tag"
            text: qsTr("Copy the old tag")
            lockReason: menu.oldTag !== "" ? "" : qsTr("There is none")
            onTriggered: Session.copy(menu.oldTag, qsTr("Tag copied"))
        }

        AppMenuItem {
            iconName: "commit"
            text: qsTr("Copy the commit id")
            onTriggered: Session.copy(menu.commit, qsTr("Commit id copied"))
        }
    }
}
