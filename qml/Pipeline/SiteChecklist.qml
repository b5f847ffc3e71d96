// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What is still to be done elsewhere for a site that was made here; it stays until all is done.
Column {
    id: root

    readonly property ChecklistViewModel list: Session.checklist

    spacing: Theme.spaceXs

    Item {
        width: parent.width
        height: Math.max(title.height, hide.height)

        AppText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Before the first sync")
            font: Theme.fontSmallStrong
            color: Theme.textSecondary
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            anchors.left: title.right
            anchors.leftMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            text: root.list.summary
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        AppButton {
            id: hide

            objectName: "checklistClose"
            anchors.right: parent.right
            size: AppButton.Small
            variant: AppButton.Ghost
            iconName: "check"
            text: qsTr("All done")
            lockReason: root.list.isDone ? "" : qsTr("Some of it is not ticked yet")
            onClicked: root.list.close()
        }
    }

    AppText {
        objectName: "platformNote"
        width: parent.width
        visible: text !== ""
        text: root.list.platformNote
        font: Theme.fontSmall
        color: Theme.textMuted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Repeater {
        model: root.list.items

        ChecklistRow {
            width: root.width
        }
    }
}
