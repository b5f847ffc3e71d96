// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What was said and done, oldest first.
Column {
    id: root

    spacing: Theme.spaceSm

    Repeater {
        model: Session.approvals.acts

        Item {
            id: act

            required property actView modelData

            width: root.width
            height: column.height
            Accessible.role: Accessible.ListItem
            //: What somebody did to a request: who and what, their words, when
            Accessible.name: qsTr("%1 %2, %3").arg(modelData.title).arg(modelData.text).arg(modelData.time)

            AppIcon {
                id: icon

                y: Math.round((title.height - height) / 2)
                iconName: act.modelData.icon
                size: Theme.iconSizeSm
                color: act.modelData.tone === "muted" ? Theme.textMuted : Theme.toneColor(act.modelData.tone)
            }

            Column {
                id: column

                anchors.left: icon.right
                anchors.leftMargin: Theme.spaceMd
                anchors.right: parent.right

                Item {
                    width: parent.width
                    height: title.height

                    AppText {
                        id: title

                        width: parent.width - time.width - Theme.spaceMd
                        text: act.modelData.title
                        font: Theme.fontSmall
                        color: Theme.textSecondary
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }

                    AppText {
                        id: time

                        anchors.right: parent.right
                        text: act.modelData.time
                        font: Theme.fontSmall
                        color: Theme.textMuted
                    }
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: act.modelData.text
                    font: Theme.fontBody
                    color: Theme.text
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }
    }
}
