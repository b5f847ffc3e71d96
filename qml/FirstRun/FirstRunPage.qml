// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! The way in: a folder, a URL, the demo, or what was open before.
FocusScope {
    id: root

    readonly property bool isPictureShown: width >= Theme.breakpointCompact

    focus: true
    Component.onCompleted: choose.forceActiveFocus()

    FirstRunPicture {
        id: picture

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.isPictureShown ? Math.round(root.width * 0.416) : 0
        visible: root.isPictureShown
    }

    FirstRunChoices {
        id: look

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceX4
        y: Theme.spaceLg
    }

    Flickable {
        id: scroll

        anchors.left: picture.right
        anchors.right: parent.right
        anchors.top: look.bottom
        anchors.bottom: parent.bottom
        contentHeight: Math.max(height, column.height + 2 * Theme.spaceX3)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(Theme.spaceX3, (scroll.height - height) / 2.4)
            width: Math.min(560, scroll.width - 2 * Theme.spaceX3)
            spacing: Theme.spaceLg

            Column {
                width: parent.width
                spacing: Theme.spaceXxs

                AppText {
                    text: qsTr("Where is your repository?")
                    font: Theme.fontHeadline
                    color: Theme.text
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }

                AppText {
                    width: parent.width
                    text: qsTr("A GitOps repository with the folders deploy/env and deploy/argocd.")
                    font: Theme.fontBody
                    color: Theme.textMuted
                    wrapMode: Text.Wrap
                }
            }

            Banner {
                objectName: "openFailure"
                width: parent.width
                visible: Session.openFailure !== ""
                tone: "danger"
                text: Session.openFailure
            }

            Banner {
                objectName: "opening"
                width: parent.width
                visible: Session.isOpening
                tone: "info"
                iconName: "spinner"
                text: Session.openingText
                primaryAction: qsTr("Cancel")
                onPrimaryTriggered: Session.cancelOpening()
            }

            RunsElsewhere {
                width: parent.width
            }

            FirstRunCard {
                width: parent.width
                iconName: "folder-open"
                title: qsTr("Open a folder")
                text: qsTr("A clone that is already on this computer.")

                AppButton {
                    id: choose

                    objectName: "chooseFolder"
                    variant: AppButton.Primary
                    size: AppButton.Large
                    iconName: "folder"
                    text: qsTr("Choose folder…")
                    keyHint: "Ctrl O"
                    lockReason: Session.isOpening ? qsTr("A repository is being opened.") : ""
                    onClicked: dialog.open()
                }

                AppText {
                    height: choose.height
                    text: qsTr("or drop a folder on this window")
                    font: Theme.fontBody
                    color: Theme.textMuted
                }
            }

            FirstRunCard {
                width: parent.width
                iconName: "fetch"
                title: qsTr("Clone from a URL")
                text: qsTr("With your ssh agent or git credential helper. Slipway stores no password.")

                AppTextField {
                    id: url

                    objectName: "cloneUrl"
                    width: parent.width - clone.width - Theme.spaceXl
                    size: AppButton.Large
                    mono: true
                    label: qsTr("URL of the repository")
                    placeholderText: "git@git.example.com:platform/gitops.git"
                    onAccepted: if (text.trim() !== "") Session.open(text.trim())
                }

                AppButton {
                    id: clone

                    objectName: "cloneButton"
                    size: AppButton.Large
                    text: qsTr("Clone…")
                    lockReason: url.text.trim() === "" ? qsTr("Enter a URL first.")
                                                       : Session.isOpening ? qsTr("A repository is being opened.") : ""
                    onClicked: Session.open(url.text.trim())
                }
            }

            FirstRunCard {
                width: parent.width
                iconName: "play"
                title: qsTr("Try the demo")
                text: qsTr("Made-up sites in every state, with a remote of their own. Works offline; promotions really push.")

                AppButton {
                    objectName: "openDemo"
                    size: AppButton.Large
                    text: qsTr("Open the demo")
                    lockReason: Session.isOpening ? qsTr("A repository is being opened.") : ""
                    onClicked: Session.openDemo()
                }
            }

            FirstRunRecents {
                width: parent.width
                visible: Session.preferences.recents.length > 0
            }

            FirstRunComputer {
                width: parent.width
            }
        }
    }

    FolderDialog {
        id: dialog

        title: qsTr("Choose a clone")
        onAccepted: Session.openFolder(selectedFolder)
    }
}
