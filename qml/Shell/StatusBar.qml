// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What is shown: commit, counts; and the keys of the page.
Item {
    id: root

    required property bool areHintsShown

    signal keysWanted

    implicitHeight: Theme.sizeStatusBar
    activeFocusOnTab: true
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Commit %1, %2").arg(Session.head).arg(sites.text)

    FocusRing {
        shown: root.activeFocus
        inside: true
        cornerRadius: 0
    }

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXl

        Row {
            spacing: Theme.spaceXs
            visible: Session.head !== ""

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                iconName: "commit"
                size: Theme.iconSizeSm
                color: Theme.textMuted
            }

            AppText {
                objectName: "head"
                text: Session.head
                font: Theme.fontMonoSmall
                color: Theme.textMuted
            }
        }

        AppText {
            id: sites

            text: qsTr("%n site(s)", "", Session.siteCount)
            font: Theme.fontCaption
            color: Theme.textMuted
        }

        AppText {
            text: qsTr("%n Application(s)", "", Session.applicationCount)
            font: Theme.fontCaption
            color: Theme.textMuted
        }

        AppText {
            visible: Session.fetchFailure !== "" && Session.page !== "pipeline"
            text: Session.fetchFailure
            font: Theme.fontCaption
            color: Theme.warning
            width: Math.min(implicitWidth, root.width / 3)
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXl
        visible: root.areHintsShown && Session.page === "approvals"

        KeyLegend {
            keys: ["J", "K"]
            text: qsTr("Move")
        }

        KeyLegend {
            keys: ["A"]
            text: qsTr("Approve")
        }

        KeyLegend {
            keys: ["D"]
            text: qsTr("Decline")
        }

        KeyLegend {
            keys: ["?"]
            text: qsTr("All keys")

            TapHandler {
                onTapped: root.keysWanted()
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXl
        visible: root.areHintsShown && Session.page === "canon" && !Session.canon.areRulesShown

        KeyLegend {
            keys: ["J", "K"]
            text: qsTr("Move")
        }

        KeyLegend {
            keys: ["F"]
            text: qsTr("Fix")
        }

        KeyLegend {
            keys: ["Enter"]
            text: qsTr("Open file")
        }

        KeyLegend {
            keys: ["F8"]
            text: qsTr("Next finding")
        }

        KeyLegend {
            keys: ["?"]
            text: qsTr("All keys")

            TapHandler {
                onTapped: root.keysWanted()
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXl
        visible: root.areHintsShown && Session.page === "newSite"

        AppText {
            objectName: "draftSaved"
            text: Session.newSite.savedText
            font: Theme.fontCaption
            color: Theme.textMuted
        }

        KeyLegend {
            keys: ["F8"]
            text: qsTr("Next finding")
        }

        KeyLegend {
            //: The keys Control and Enter
            keys: [qsTr("Ctrl ↵")]
            text: qsTr("Continue")
        }

        KeyLegend {
            keys: ["?"]
            text: qsTr("All keys")

            TapHandler {
                onTapped: root.keysWanted()
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXl
        visible: root.areHintsShown && Session.page === "pipeline"

        KeyLegend {
            keys: ["J", "K"]
            text: qsTr("Move")
        }

        KeyLegend {
            keys: [qsTr("Space")]
            text: qsTr("Check")
        }

        KeyLegend {
            keys: ["Enter"]
            text: qsTr("Open")
        }

        KeyLegend {
            keys: ["P"]
            text: qsTr("Review promotion")
        }

        KeyLegend {
            objectName: "allKeys"
            keys: ["?"]
            text: qsTr("All keys")

            TapHandler {
                onTapped: root.keysWanted()
            }
        }
    }
}
