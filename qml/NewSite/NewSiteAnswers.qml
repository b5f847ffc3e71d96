// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Answers in a few words: what was asked, what was answered, and from whom that is.
Column {
    id: root

    required property string title
    required property var answers //!< a list of siteAnswerView

    spacing: Theme.spaceSm

    AppText {
        width: parent.width
        text: root.title
        font: Theme.fontSmallStrong
        color: Theme.textSecondary
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Repeater {
        model: root.answers

        Item {
            id: row

            required property siteAnswerView modelData

            width: root.width
            height: Math.max(Math.max(value.height, Theme.lineBody) + (source.visible ? source.height : 0), title.height)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.title).arg(modelData.value)

            AppText {
                id: title

                width: Math.round(row.width * 0.4) - Theme.spaceMd
                height: Math.max(contentHeight, Theme.lineBody)
                text: row.modelData.title
                font: Theme.fontSmall
                color: Theme.textMuted
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            AppText {
                id: value

                x: Math.round(row.width * 0.4)
                width: row.width - x
                text: row.modelData.value
                font: row.modelData.isMono ? Theme.fontMonoSmall : Theme.fontBodyStrong
                color: Theme.text
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
            }

            AppText {
                id: source

                anchors.top: value.bottom
                x: value.x
                width: value.width
                visible: text !== ""
                text: row.modelData.source
                font: Theme.fontCaption
                color: Theme.textMuted
            }
        }
    }
}
