// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The repository that is open, how it is fetched, and whose name its commits carry.
SettingsSection {
    id: root

    visible: Session.isOpen
    title: qsTr("This repository")
    text: Session.workspaceUrl

    SettingsRow {
        first: true
        title: qsTr("Branch")
        text: qsTr("Where promotions are pushed to. Choose another in the top bar.")

        AppText {
            text: Session.branch
            font: Theme.fontMono
        }
    }

    SettingsRow {
        title: qsTr("Fetch every minute")
        text: Session.fetchFailure !== "" ? Session.fetchFailure : Session.fetchedAgo

        AppSwitch {
            objectName: "fetchSwitch"
            Accessible.name: qsTr("Fetch every minute")
            checked: Session.preferences.isBackgroundFetchOn
            onToggled: Session.preferences.isBackgroundFetchOn = checked
        }
    }

    SettingsRow {
        title: qsTr("Commits are made by")
        text: Session.userName === ""
              ? qsTr("Nobody yet. Slipway asks before the first commit and keeps it in git's user.name and user.email.")
              : qsTr("From git's user.name and user.email. Slipway signs where git does, and pushes with your own login.")

        Row {
            spacing: Theme.spaceLg

            AppText {
                objectName: "identity"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 320)
                text: Session.userName === "" ? qsTr("not set") : Session.identity
                font: Theme.fontMono
                color: Session.userName === "" ? Theme.danger : Theme.text
            }

            AppButton {
                objectName: "changeAuthor"
                text: Session.userName === "" ? qsTr("Set…") : qsTr("Change…")
                onClicked: Session.changeAuthor()
            }
        }
    }
}
