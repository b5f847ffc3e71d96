// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The commands that end what somebody changed in the cluster by hand. Slipway is not connected to it, and runs none.
Sheet {
    id: root

    property string site
    property string environment
    property list<string> commands

    function show(site: string, environment: string, commands: list<string>): void {
        root.site = site;
        root.environment = environment;
        root.commands = commands;
        open();
    }

    function copyAll(): void {
        Session.copyLines(root.commands, qsTr("Commands copied"));
        close();
    }

    objectName: "driftSheet"
    iconName: "discard"
    //: %1 an environment, %2 a site
    title: qsTr("Discard the drift of %1 of %2").arg(environment).arg(site)
    subtitle: qsTr("What was changed in the cluster by hand goes. Git stays as it is.")
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    footer: RowLayout {
        width: parent.width
        spacing: Theme.spaceMd

        Item {
            Layout.fillWidth: true
        }

        AppButton {
            id: cancel

            text: qsTr("Close")
            size: AppButton.Large
            variant: AppButton.Ghost
            keyHint: "Esc"
            onClicked: root.close()
            Keys.onReturnPressed: root.close()
        }

        AppButton {
            objectName: "driftCopy"
            text: qsTr("Copy the commands")
            size: AppButton.Large
            variant: AppButton.Primary
            iconName: "copy"
            onClicked: root.copyAll()
        }
    }

    Column {
        x: Theme.spaceXxl
        width: parent.width - 2 * x
        topPadding: Theme.spaceXl
        bottomPadding: Theme.spaceXl
        spacing: Theme.spaceLg

        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Run these where you are logged in to the cluster, the first one first.")
            color: Theme.textSecondary
        }

        Repeater {
            model: root.commands

            Rectangle {
                required property string modelData
                required property int index

                width: parent.width
                height: line.height + 2 * Theme.spaceMd
                radius: Theme.radiusCard
                color: Theme.surfaceSunken
                border.color: Theme.border

                AppText {
                    id: line

                    objectName: "driftCommand" + parent.index
                    x: Theme.spaceLg
                    y: Theme.spaceMd
                    width: parent.width - 2 * x
                    text: parent.modelData
                    font: Theme.fontMono
                    wrapMode: Text.WrapAnywhere
                }
            }
        }

        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Who works in an Okteto session loses what is not saved.")
            color: Theme.textSecondary
        }

        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("To give %1 another release instead, take Reset: that is a commit.").arg(root.environment)
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }
}
