// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The repositories this computer knows.
SettingsSection {
    id: root

    title: qsTr("Repositories")
    text: qsTr("Forgetting one takes it out of this list; its files stay where they are.")

    Repeater {
        model: Session.preferences.recents

        SettingsRow {
            id: row

            required property int index
            required property recentView modelData

            first: index === 0
            title: modelData.name
            text: modelData.isMissing ? qsTr("moved or deleted: %1").arg(modelData.location) : modelData.location

            Row {
                spacing: Theme.spaceMd

                AppButton {
                    text: qsTr("Open")
                    size: AppButton.Small
                    visible: !row.isOpen
                    lockReason: row.modelData.isMissing ? qsTr("This folder is no longer there.") : ""
                    onClicked: Session.open(row.modelData.location)
                }

                AppButton {
                    text: qsTr("Forget")
                    size: AppButton.Small
                    variant: AppButton.Ghost
                    visible: !row.isOpen
                    onClicked: Session.preferences.forget(row.modelData.location)
                }

                AppText {
                    visible: row.isOpen
                    text: qsTr("open now")
                    font: Theme.fontSmall
                    color: Theme.textMuted
                }
            }

            readonly property bool isOpen: Session.isOpen && Session.workspaceLocation === modelData.location
        }
    }

    SettingsRow {
        title: qsTr("Another repository")
        text: qsTr("A folder, a URL, or the demo.")

        AppButton {
            objectName: "openAnother"
            text: qsTr("Open another…")
            onClicked: Session.closeWorkspace()
        }
    }
}
