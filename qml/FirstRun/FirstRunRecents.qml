// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Repositories that were open before; one that is gone says so.
Column {
    id: root

    AppText {
        text: qsTr("Open again")
        font: Theme.fontSmallStrong
        color: Theme.textSecondary
        bottomPadding: Theme.spaceSm
    }

    Repeater {
        model: Session.preferences.recents

        Item {
            id: recent

            required property int index
            required property recentView modelData

            visible: index < 4

            width: root.width
            height: Theme.sizeListRow

            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                variant: AppButton.Ghost
                size: AppButton.Small
                iconName: recent.modelData.isMissing ? "folder" : "history"
                text: recent.modelData.name
                lockReason: recent.modelData.isMissing ? qsTr("This folder is no longer there. It was moved or deleted.") : ""
                onClicked: Session.open(recent.modelData.location)
            }

            AppText {
                anchors.right: forget.left
                anchors.rightMargin: Theme.spaceMd
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width * 0.5
                horizontalAlignment: Text.AlignRight
                text: recent.modelData.isMissing ? qsTr("moved or deleted: %1").arg(recent.modelData.location)
                                                 : recent.modelData.location
                font: Theme.fontSmall
                color: recent.modelData.isMissing ? Theme.warning : Theme.textMuted
                elide: Text.ElideMiddle
            }

            AppButton {
                id: forget

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                variant: AppButton.Ghost
                size: AppButton.Small
                iconOnly: true
                iconName: "x"
                text: qsTr("Forget %1").arg(recent.modelData.name)
                onClicked: Session.preferences.forget(recent.modelData.location)
            }
        }
    }
}
