// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Everything git says about the site that has the focus.
FocusScope {
    id: root

    readonly property int tab: Session.inspector.tab
    //! So wide it may become beside the board.
    property real maximumWidth: Theme.sizeInspectorMax

    signal closed

    function show(tab: int): void {
        Session.inspector.tab = tab;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector of %1").arg(Session.inspector.site)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    SplitHandle {
        objectName: "inspectorHandle"
        z: 1
        height: parent.height
        label: qsTr("Width of the inspector")
        onMoved: delta => {
            const wanted = Math.min(root.maximumWidth, root.width - delta);
            Session.preferences.inspectorWidth = Math.round(Math.max(Theme.sizeInspectorMin, wanted));
        }
    }

    PaneHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: Session.inspector.site
        subtitle: Session.inspector.domain
        titleExtra: StatePill {
            visible: Session.inspector.site !== ""
            kind: Session.inspector.state
            text: Session.inspector.stateLabel
        }

        AppButton {
            visible: Session.inspector.domain !== ""
            variant: AppButton.Ghost
            iconOnly: true
            iconName: "external"
            text: qsTr("Open %1 in the browser").arg(Session.inspector.domain)
            onClicked: Session.openInBrowser(Session.inspector.domain)
        }

        AppButton {
            objectName: "closeInspector"
            variant: AppButton.Ghost
            iconOnly: true
            iconName: "x"
            text: qsTr("Close the inspector")
            onClicked: root.closed()
        }
    }

    TabRow {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        objectName: "inspectorTabs"
        tabs: [qsTr("Overview"), qsTr("Commits"), qsTr("Config"), qsTr("History"), qsTr("Files")]
        counts: [0, Session.inspector.commits.length]
        currentIndex: root.tab
        onChosen: index => root.show(index)
    }

    Connections {
        target: Session.actions
        enabled: root.visible

        function onTriggered(id: string): void {
            if (id === "previousTab")
                root.show(root.tab - 1);
            else if (id === "nextTab")
                root.show(root.tab + 1);
        }
    }

    InspectorOverview {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.tab === SiteViewModel.Overview
        onCommitsWanted: root.show(SiteViewModel.Commits)
    }

    InspectorCommits {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.tab === SiteViewModel.Commits
    }

    InspectorConfig {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.tab === SiteViewModel.Config
    }

    InspectorHistory {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.tab === SiteViewModel.History
    }

    InspectorFiles {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.tab === SiteViewModel.Files
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: Session.inspector.action !== ""
        height: visible ? Theme.sizeControlLarge + 2 * Theme.spaceLg : 0

        Rectangle {
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }

        AppButton {
            objectName: "inspectorAction"
            anchors.fill: parent
            anchors.margins: Theme.spaceLg
            anchors.leftMargin: Theme.spaceXl
            anchors.rightMargin: Theme.spaceXl
            variant: AppButton.Primary
            size: AppButton.Large
            iconName: {
                switch (Session.inspector.action) {
                case "resolve": return "diverged";
                case "reset": return "reset";
                case "setRelease": return "tag";
                }
                return "arrow-up";
            }
            keyHint: Session.inspector.action === "promote" ? "P" : Session.inspector.action === "reset" ? "Shift D" : ""
            text: Session.inspector.actionLabel
            onClicked: {
                switch (Session.inspector.action) {
                case "resolve": return Session.resolveSite(Session.inspector.site);
                case "reset": return Session.resetSite(Session.inspector.site);
                case "setRelease": return Session.setReleaseOf(Session.inspector.site);
                }
                Session.reviewSite(Session.inspector.site);
            }
        }
    }
}
