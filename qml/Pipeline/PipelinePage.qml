// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What runs where, for every site, and what can be done next.
FocusScope {
    id: root

    required property bool isWide //!< room for the inspector beside the board

    property bool isInspectorWanted: true //!< beside the board
    property bool isDrawerOpen: false     //!< over the board, where there is no room beside it
    readonly property bool isInspectorShown: (isWide ? isInspectorWanted : isDrawerOpen) && Session.board.current !== ""

    readonly property Item boardPane: board
    readonly property Item dockPane: dock.isShown ? dock : null
    readonly property Item inspectorPane: isInspectorShown ? inspector : null

    function showSite(site: string): void {
        Session.board.current = site;
        showInspector(true);
    }

    function showInspector(isShown: bool): void {
        if (isWide)
            isInspectorWanted = isShown;
        else
            isDrawerOpen = isShown;
    }

    //! Esc takes back one thing at a time.
    function stepBack(): void {
        if (isInspectorShown && (inspector.activeFocus || !isWide))
            inspector.closed();
        else if (Session.board.checkedCount > 0)
            Session.board.clearChecks();
        else if (Session.board.isFiltered)
            Session.board.clearFilter();
    }

    function act(site: string, action: string): void {
        if (action === "promote")
            Session.reviewSite(site);
        else if (action === "resolve")
            Session.resolveSite(site);
        else if (action === "setRelease")
            Session.setReleaseOf(site);
        else if (action === "approval")
            Session.showRequestAbout(site);
        else
            showSite(site);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    FocusScope {
        id: main

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: root.isInspectorShown && root.isWide ? inspector.left : parent.right
        focus: true

        BoardBanner {
            id: banner

            objectName: "boardBanner"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.spaceLg
            height: visible ? implicitHeight : 0
        }

        BoardToolbar {
            id: toolbar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: banner.visible ? banner.bottom : parent.top
            onDismissed: board.forceActiveFocus()
        }

        BoardNews {
            id: news

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: toolbar.bottom
        }

        BoardHead {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: news.bottom
            columns: board.columns
        }

        Board {
            id: board

            objectName: "board"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.bottom: batch.shown ? batch.top : dock.isShown ? dock.top : parent.bottom
            focus: true
            onActed: (site, action) => root.act(site, action)
            onOpened: site => root.showSite(site)
            onMenuWanted: site => {
                Session.board.current = site;
                siteMenu.popupFor(site);
            }
        }

        SiteMenu {
            id: siteMenu

            onReviewWanted: site => Session.reviewSite(site)
            onDetailsWanted: site => root.showSite(site)
        }

        EmptyState {
            objectName: "emptyBoard"
            anchors.centerIn: board
            visible: Session.board.isEmpty
            iconName: "layers"
            title: qsTr("No sites in this repository")
            text: qsTr("There is no YAML file in the release and env folders of branch %1.").arg(Session.branch)

            AppButton {
                objectName: "emptyNewSite"
                variant: AppButton.Primary
                iconName: "plus-square"
                text: qsTr("New site")
                onClicked: Session.page = "newSite"
            }

            AppButton {
                text: qsTr("Open another repository…")
                onClicked: Session.closeWorkspace()
            }
        }

        EmptyState {
            objectName: "noHits"
            anchors.centerIn: board
            visible: Session.board.shownCount === 0 && Session.board.isFiltered && !Session.board.isEmpty
            iconName: "filter"
            title: qsTr("No site matches the filter")
            text: ""

            AppButton {
                objectName: "clearFilter"
                text: qsTr("Clear filter")
                onClicked: Session.board.clearFilter()
            }
        }

        ActivityDock {
            id: dock

            objectName: "activityDock"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: isShown ? implicitHeight : 0
            roomHeight: root.height
        }

        BatchBar {
            id: batch

            objectName: "batchBar"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: dock.isShown ? dock.top : parent.bottom
            shown: Session.board.checkedCount > 0
            summary: qsTr("%n site(s) checked", "", Session.board.checkedCount)
            details: StatusItem {
                anchors.verticalCenter: parent.verticalCenter
                iconName: "check-circle"
                tone: "muted"
                text: Session.board.checkedSummary
                font: Theme.fontSmall
            }
            onClearRequested: Session.board.clearChecks()

            AppButton {
                objectName: "resetChecked"
                variant: AppButton.Ghost
                iconName: "reset"
                text: qsTr("Reset…")
                toolTip: qsTr("Give the first environment of each checked site the release of its last one")
                onClicked: Session.resetChecked()
            }

            AppButton {
                objectName: "promoteChecked"
                variant: AppButton.Primary
                iconName: "arrow-up"
                text: Session.board.promoteCheckedLabel !== "" ? Session.board.promoteCheckedLabel : qsTr("Promote")
                lockReason: Session.board.promoteCheckedLabel !== "" ? "" : qsTr("None of the checked sites has something to promote.")
                onClicked: Session.reviewChecked()
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        visible: root.isInspectorShown && !root.isWide
        onClicked: root.showInspector(false)
    }

    Inspector {
        id: inspector

        objectName: "inspector"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Session.preferences.inspectorWidth > 0
            ? Math.min(Theme.sizeInspectorMax, Math.max(Theme.sizeInspectorMin, Session.preferences.inspectorWidth)) : Theme.sizeInspector
        visible: root.isInspectorShown
        onClosed: {
            root.showInspector(false);
            board.forceActiveFocus();
        }
    }

    DriftSheet {
        id: driftSheet
    }

    Connections {
        target: Session

        function onDriftShown(site: string, environment: string, commands: list<string>): void {
            driftSheet.show(site, environment, commands);
        }
    }

    Connections {
        target: Session.actions

        function onTriggered(id: string): void {
            switch (id) {
            case "moveDown": return board.move(1);
            case "moveUp": return board.move(-1);
            case "filter": return toolbar.focusFilter();
            case "saveView": return toolbar.askForView();
            case "inspector": return root.showInspector(!root.isInspectorShown);
            case "details": return root.showInspector(true);
            case "siteMenu": return siteMenu.openOver(Session.board.current, board.currentRow());
            case "escape": return root.stepBack();
            }
        }
    }
}
