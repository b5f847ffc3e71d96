// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What may break although every gate passes: missing variables and secrets, migrations, settings that changed.
Column {
    id: root

    property ReviewViewModel review: Session.review

    function iconOf(kind: string): string {
        switch (kind) {
        case "migration": return "database";
        case "secret": return "key";
        case "settings": return "sliders";
        case "went-back": return "rollback";
        }
        return "alert-triangle";
    }

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        title: qsTr("What may break")
    }

    Repeater {
        model: root.review.warnings

        Item {
            id: row

            required property warningView modelData
            required property int index
            readonly property AppButton button: add.visible ? add : copy.visible ? copy : null

            objectName: "warning-" + index
            width: root.width
            height: Math.max(texts.height, button ? button.height : 0)
            Accessible.role: Accessible.ListItem
            //: Something that may break: what, and where
            Accessible.name: qsTr("%1. %2").arg(modelData.title).arg(modelData.detail)

            AppIcon {
                id: icon

                y: Math.round((title.height - height) / 2)
                iconName: root.iconOf(row.modelData.kind)
                color: row.modelData.isGrave ? Theme.warning : Theme.textMuted
            }

            Column {
                id: texts

                anchors.left: icon.right
                anchors.leftMargin: Theme.spaceMd
                anchors.right: row.button ? row.button.left : parent.right
                anchors.rightMargin: row.button ? Theme.spaceMd : 0

                AppText {
                    id: title

                    width: parent.width
                    text: row.modelData.title
                    font: Theme.fontBody
                    color: Theme.text
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: row.modelData.detail
                    font: Theme.fontSmall
                    color: Theme.textMuted
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    elide: Text.ElideNone
                }
            }

            AppButton {
                id: add

                objectName: "addVariable-" + row.modelData.variable
                anchors.right: parent.right
                visible: row.modelData.variable !== ""
                size: AppButton.Small
                iconName: "plus"
                //: %1 is an environment: opens a sheet that adds the variable to its env layer
                text: qsTr("Add to %1…").arg(root.review.move.to)
                //: %1 is a variable, %2 an environment
                Accessible.name: qsTr("Add %1 to %2…").arg(row.modelData.variable).arg(root.review.move.to)
                onClicked: root.review.addVariable(row.modelData.variable)
            }

            AppButton {
                id: copy

                anchors.right: parent.right
                visible: row.modelData.line !== "" && !add.visible
                size: AppButton.Small
                variant: AppButton.Ghost
                iconName: "copy"
                //: %1 is an environment: copies the line that its env layer lacks
                text: qsTr("Copy the line for %1").arg(root.review.move.to)
                onClicked: Session.copy(row.modelData.line, qsTr("Line copied"))
            }
        }
    }

    AppCheckBox {
        objectName: "backupChecked"
        visible: root.review.needsBackup
        //: %1 is an environment
        text: qsTr("Backup of %1 checked").arg(root.review.move.to)
        checked: root.review.isBackupChecked
        onToggled: root.review.isBackupChecked = checked
    }
}
