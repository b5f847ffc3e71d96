// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Approvals
import Slipway.Canon
import Slipway.Controls
import Slipway.Environments
import Slipway.FirstRun
import Slipway.NewSite
import Slipway.Pipeline
import Slipway.Promotion
import Slipway.Settings
import Slipway.Theme
import Slipway.ViewModels

//! The window: top bar, rail, the page, status bar; the review sheet and toasts above them.
ApplicationWindow {
    id: root

    readonly property bool isFirstRun: Session.page === "firstRun"
    readonly property bool isGallery: Session.page === "gallery"
    readonly property bool isTyping: {
        const line = activeFocusItem as TextInput;
        const area = activeFocusItem as TextEdit;
        return (line !== null && !line.readOnly) || (area !== null && !area.readOnly);
    }
    readonly property list<string> scopes: {
        if (Session.question.isOpen || Session.author.isOpen)
            return [];
        if (Session.review.isOpen || Session.setting.isOpen || Session.canon.sheet.isThere || Session.removal.isOpen)
            return ["sheet"];
        return ["global", Session.page === "pipeline" ? "board" : Session.page];
    }

    width: 1440
    height: 900
    minimumWidth: Theme.sizeWindowMinWidth
    minimumHeight: Theme.sizeWindowMinHeight
    title: Session.isOpen ? qsTr("%1 – Slipway").arg(Session.workspaceName) : qsTr("Slipway")
    color: Theme.background
    palette {
        window: Theme.background
        windowText: Theme.text
        base: Theme.surface
        text: Theme.text
        button: Theme.surface
        buttonText: Theme.text
        highlight: Theme.accentFill
        highlightedText: Theme.textOnFill
        placeholderText: Theme.textMuted
    }

    SystemPalette {
        id: system
    }

    Binding {
        target: Theme
        property: "dark"
        value: Session.preferences.theme === "dark"
               || (Session.preferences.theme === "system" && system.window.hslLightness < 0.5)
    }

    Binding {
        target: Theme
        property: "textScale"
        value: Session.preferences.textScale
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: Session.preferences.isReducedMotion
    }

    Loader {
        anchors.fill: parent
        active: root.isFirstRun
        sourceComponent: FirstRunPage {}
    }

    Loader {
        anchors.fill: parent
        active: root.isGallery
        sourceComponent: Gallery {}
    }

    TopBar {
        id: topBar

        objectName: "topBar"
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !root.isFirstRun && !root.isGallery
        onPaletteWanted: palette.show()
    }

    Rail {
        id: rail

        anchors.top: topBar.bottom
        anchors.bottom: statusBar.top
        visible: topBar.visible
        isCollapsed: root.width < Theme.breakpointRegular
    }

    PipelinePage {
        id: pipeline

        anchors.top: topBar.bottom
        anchors.bottom: statusBar.top
        anchors.left: rail.right
        anchors.right: parent.right
        visible: Session.page === "pipeline"
        focus: visible
        isWide: root.width >= Theme.breakpointCompact
        onVisibleChanged: if (visible) forceActiveFocus()
    }

    RunPage {
        id: run

        anchors.fill: pipeline
        visible: Session.page === "run"
        focus: visible
        onVisibleChanged: if (visible) forceActiveFocus()
    }

    ApprovalsPage {
        id: approvals

        anchors.fill: pipeline
        visible: Session.page === "approvals"
        focus: visible
        onVisibleChanged: if (visible) forceActiveFocus()
    }

    CanonPage {
        id: canon

        anchors.fill: pipeline
        visible: Session.page === "canon"
        focus: visible
        isWide: root.width >= Theme.breakpointCompact
        onVisibleChanged: if (visible) forceActiveFocus()
    }

    NewSitePage {
        id: newSite

        objectName: "newSitePage"
        anchors.fill: pipeline
        visible: Session.page === "newSite"
        focus: visible
    }

    EnvironmentPage {
        id: environment

        objectName: "environmentPage"
        anchors.fill: pipeline
        visible: Session.page === "environment"
        focus: visible
    }

    SettingsPage {
        id: settings

        anchors.fill: pipeline
        visible: Session.page === "settings"
        focus: visible
        onVisibleChanged: if (visible) forceActiveFocus()
    }

    StatusBar {
        id: statusBar

        objectName: "statusBar"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: topBar.visible
        areHintsShown: root.width >= Theme.breakpointCompact
        onKeysWanted: keysSheet.open()
    }

    CommandPalette {
        id: palette
    }

    KeysSheet {
        id: keysSheet
    }

    PaneCycle {
        id: panes

        panes: [topBar, rail, pipeline.visible ? pipeline.boardPane : settings.visible ? settings
                : approvals.visible ? approvals : canon.visible ? canon.listPane : newSite.visible ? newSite
                : environment.visible ? environment.formPane : run,
                pipeline.visible ? pipeline.inspectorPane : canon.visible ? canon.detailPane
                : environment.visible ? environment.filesPane : null,
                pipeline.visible ? pipeline.dockPane : null, statusBar]
        focusItem: root.activeFocusItem
    }

    ActionKeys {
        scopes: root.scopes
        isTyping: root.isTyping
    }

    Connections {
        target: Session.actions

        function onTriggered(id: string): void {
            switch (id) {
            case "palette": return palette.show();
            case "keys": return keysSheet.open();
            case "nextPane": return panes.move(1);
            case "previousPane": return panes.move(-1);
            case "openFolder": return folderChooser.open();
            case "quit": return root.close();
            }
        }
    }

    ReviewSheet {
        id: reviewSheet
    }

    SettingSheet {}

    RemovalSheet {}

    AuthorSheet {}

    QuestionSheet {}

    Toast {
        id: toast

        anchors.right: parent.right
        anchors.bottom: statusBar.top
        anchors.margins: Theme.spaceXl
    }

    Connections {
        target: Session

        function onToasted(text: string): void {
            toast.show(text);
        }
    }

    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                Session.openFolder(drop.urls[0]);
        }
    }

    FolderChooser {
        id: folderChooser

        onChosen: folder => Session.openFolder(folder)
    }
}
