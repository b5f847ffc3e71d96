// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Where files break the canon: the list, and the finding that is looked at beside it; or the rules themselves.
FocusScope {
    id: root

    required property bool isWide //!< room for the finding beside the list

    property bool isDetailWanted: true  //!< beside the list
    property bool isDrawerOpen: false   //!< over the list, where there is no room beside it
    readonly property CanonViewModel canon: Session.canon
    readonly property bool isDetailShown: (isWide ? isDetailWanted : isDrawerOpen) && canon.finding.isThere
                                          && !canon.areRulesShown

    readonly property Item listPane: canon.areRulesShown ? rules : list
    readonly property Item detailPane: isDetailShown ? detail : null

    function showDetail(isShown: bool): void {
        if (isWide)
            isDetailWanted = isShown;
        else
            isDrawerOpen = isShown;
        if (!isShown)
            list.forceActiveFocus();
    }

    //! What is not in sight is not written: it is shown instead.
    function writeFix(): void {
        if (isDetailShown)
            Session.confirmFix();
        else
            showDetail(true);
    }

    //! Esc takes back one thing at a time.
    function stepBack(): void {
        if (canon.areRulesShown)
            canon.areRulesShown = false;
        else if (isDetailShown && (detail.activeFocus || !isWide))
            showDetail(false);
        else if (canon.isFiltered)
            canon.clearFilter();
        else
            Session.page = "pipeline";
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    CanonHead {
        id: head

        width: parent.width
        visible: !root.canon.areRulesShown
        onDismissed: list.forceActiveFocus()
    }

    FocusScope {
        id: main

        anchors.left: parent.left
        anchors.right: root.isDetailShown && root.isWide ? detail.left : parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        focus: !root.canon.areRulesShown
        visible: !root.canon.areRulesShown

        CanonToolbar {
            id: toolbar

            width: parent.width
        }

        FindingList {
            id: list

            objectName: "findings"
            anchors.top: toolbar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            onDetailWanted: root.showDetail(true)
            // Given from here: a bound component of the list's own file cannot be its footer (Qt 6.4).
            footer: FindingFoot {}
        }

        EmptyState {
            objectName: "noFindings"
            anchors.centerIn: list
            width: Math.min(420, parent.width - 2 * Theme.spaceXl)
            visible: list.count === 0 && root.canon.isReady && !root.canon.isFiltered
            iconName: "check-circle"
            title: qsTr("No findings")
            text: qsTr("Every file keeps every rule that is on.")

            AppButton {
                text: qsTr("Rules…")
                onClicked: root.canon.areRulesShown = true
            }
        }

        EmptyState {
            objectName: "noFindingsShown"
            anchors.centerIn: list
            width: Math.min(420, parent.width - 2 * Theme.spaceXl)
            visible: list.count === 0 && root.canon.isReady && root.canon.isFiltered
            iconName: "filter"
            title: qsTr("No finding matches the filter")

            AppButton {
                objectName: "clearFindingsFilter"
                text: qsTr("Clear filter")
                onClicked: root.canon.clearFilter()
            }
        }

        EmptyState {
            objectName: "canonFailure"
            anchors.centerIn: list
            width: Math.min(420, parent.width - 2 * Theme.spaceXl)
            visible: list.count === 0 && !root.canon.isReady
            iconName: root.canon.failure !== "" ? "alert-triangle" : "canon"
            title: root.canon.failure !== "" ? qsTr("The files could not be checked") : qsTr("The files are being checked")
            text: root.canon.failure
        }
    }

    MouseArea {
        anchors.fill: parent
        visible: root.isDetailShown && !root.isWide
        onClicked: root.showDetail(false)
    }

    FindingDetail {
        id: detail

        objectName: "findingDetail"
        anchors.right: parent.right
        anchors.top: root.isWide ? head.bottom : parent.top
        anchors.bottom: parent.bottom
        width: Theme.sizeInspector
        visible: root.isDetailShown
        onClosed: root.showDetail(false)
    }

    FixSheet {}

    RunbookSheet {}

    CanonRules {
        id: rules

        anchors.fill: parent
        focus: root.canon.areRulesShown
        visible: root.canon.areRulesShown
    }

    Connections {
        target: Session.actions

        function onTriggered(id: string): void {
            if (id === "canonEscape")
                return root.stepBack();
            if (root.canon.areRulesShown)
                return; // the others are about a list that is not in sight
            switch (id) {
            case "canonDown": return list.move(1);
            case "canonUp": return list.move(-1);
            case "canonFilter": return head.focusFilter();
            case "canonDetail": return root.showDetail(!root.isDetailShown);
            case "writeFix": return root.writeFix();
            }
        }
    }

    Connections {
        target: root.canon

        function onFixWanted(): void {
            if (root.canon.areRulesShown)
                return;
            root.showDetail(true);
            detail.focusFix();
        }

        function onRulesShownChanged(): void {
            if (!root.visible)
                return;
            if (root.canon.areRulesShown)
                rules.forceActiveFocus();
            else
                list.forceActiveFocus();
        }
    }
}
