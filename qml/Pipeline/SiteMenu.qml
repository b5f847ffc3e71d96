// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What can be done with a site. popupFor(site) opens it at the pointer.
AppMenu {
    id: root

    property string site
    property list<string> environments
    property string firstEnvironment
    property bool canReset
    property bool hasDiverged
    property bool isHeld
    property bool isIncomplete

    signal reviewWanted(site: string)
    signal detailsWanted(site: string)

    function popupFor(site: string): void {
        show(site);
        popup();
    }

    //! Below the site's row, for the keyboard; over the list where the row is out of sight.
    function openOver(site: string, row: Item): void {
        show(site);
        if (row)
            popup(row, Theme.spaceX4, row.height);
        else
            popup();
    }

    function show(site: string): void {
        root.site = site;
        environments = Session.board.environmentsOf(site);
        firstEnvironment = Session.firstEnvironmentOf(site);
        canReset = Session.canReset(site);
        hasDiverged = Session.hasDiverged(site);
        isHeld = Session.isHeld(site);
        isIncomplete = Session.isIncomplete(site);
    }

    AppMenuItem {
        objectName: "menuReview"
        iconName: "arrow-up"
        text: qsTr("Review promotion…")
        keyHint: "P"
        lockReason: Session.board.canPromote(root.site) ? "" : qsTr("Nothing to promote")
        onTriggered: root.reviewWanted(root.site)
    }

    Instantiator {
        model: root.environments
        delegate: AppMenuItem {
            required property string modelData
            required property int index

            objectName: "menuRollback-" + modelData
            iconName: "rollback"
            text: qsTr("Roll back %1…").arg(modelData)
            keyHint: index === root.environments.length - 1 ? "R" : ""
            onTriggered: Session.rollBackSite(root.site, modelData)
        }
        onObjectAdded: (index, object) => root.insertItem(1 + index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }

    AppMenuItem {
        objectName: "menuReset"
        iconName: "reset"
        text: qsTr("Reset to the release of the last environment…")
        keyHint: "Shift D"
        lockReason: root.canReset ? "" : qsTr("The first and the last environment have the same release")
        onTriggered: Session.resetSite(root.site)
    }

    AppMenuItem {
        objectName: "menuDrift"
        iconName: "discard"
        text: qsTr("Discard the drift of %1…").arg(root.firstEnvironment)
        keyHint: "D"
        onTriggered: Session.discardDrift(root.site)
    }

    AppMenuItem {
        objectName: "menuSetRelease"
        iconName: "tag"
        text: qsTr("Set the release of %1…").arg(root.firstEnvironment)
        onTriggered: Session.setReleaseOf(root.site)
    }

    AppMenuItem {
        objectName: "menuResolve"
        iconName: "diverged"
        text: qsTr("Resolve the divergence…")
        lockReason: root.hasDiverged ? "" : qsTr("The site has not diverged")
        onTriggered: Session.resolveSite(root.site)
    }

    AppMenuItem {
        objectName: "menuRepair"
        iconName: "file-plus"
        text: qsTr("Complete the missing files…")
        lockReason: root.isIncomplete ? "" : qsTr("None of the site's files is missing")
        onTriggered: Session.repairSite(root.site)
    }

    AppMenuItem {
        objectName: "menuHold"
        iconName: root.isHeld ? "play" : "pause"
        text: root.isHeld ? qsTr("End the hold…") : qsTr("Hold it as it is…")
        onTriggered: Session.holdSite(root.site)
    }

    AppMenuItem {
        objectName: "menuRemove"
        iconName: "minus-circle"
        text: qsTr("Remove the site…")
        onTriggered: Session.removeSite(root.site)
    }

    AppMenuSeparator {}

    AppMenuItem {
        objectName: "menuDetails"
        iconName: "panel-right"
        text: qsTr("Show details")
        keyHint: "↵"
        onTriggered: root.detailsWanted(root.site)
    }

    AppMenuItem {
        objectName: "menuBrowse"
        iconName: "external"
        text: qsTr("Open the site in the browser")
        lockReason: Session.board.hostOf(root.site) !== "" ? "" : qsTr("No host is known")
        onTriggered: Session.openInBrowser(Session.board.hostOf(root.site))
    }

    AppMenuItem {
        objectName: "menuCheck"
        iconName: "check"
        text: qsTr("Check or uncheck")
        keyHint: qsTr("Space")
        onTriggered: Session.board.toggleCheck(root.site)
    }

    AppMenuItem {
        iconName: "layers"
        text: qsTr("Only sites of project %1").arg(Session.board.projectOf(root.site))
        lockReason: Session.board.projectOf(root.site) !== "" ? "" : qsTr("No Argo CD project is known")
        onTriggered: Session.board.addToken("project:" + Session.board.projectOf(root.site))
    }

    AppMenuSeparator {}

    AppMenuItem {
        iconName: "copy"
        text: qsTr("Copy the site's name")
        onTriggered: Session.copy(root.site, qsTr("Name copied"))
    }

    Instantiator {
        model: root.environments
        delegate: AppMenuItem {
            required property string modelData

            objectName: "menuCopy-" + modelData
            iconName: "tag"
            text: qsTr("Copy the tag of %1").arg(modelData)
            onTriggered: Session.copy(Session.tagOf(root.site, modelData), qsTr("Tag of %1 copied").arg(modelData))
        }
        onObjectAdded: (index, object) => root.addItem(object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
}
