// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One line of a CodeView: its number, and key, value and comment in their colours.
Rectangle {
    id: root

    required property int gutter
    required property int number
    required property string mark
    required property string key
    required property string value
    required property string comment

    readonly property bool isError: mark === "error"
    readonly property string tone: mark === "error" ? "danger" : mark

    color: isError ? Theme.diffDelBackground : mark === "tag" ? Theme.codeLineHighlight
           : mark !== "" ? Theme.toneSubtle(tone) : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: key + value + comment

    Rectangle {
        width: 3
        height: parent.height
        visible: root.mark !== ""
        color: root.mark === "tag" ? Theme.accent : Theme.toneColor(root.tone)
    }

    AppText {
        width: root.gutter - Theme.spaceSm
        height: parent.height
        text: root.number
        font: Theme.fontMonoSmall
        color: root.mark === "" || root.mark === "tag" ? Theme.codeGutter : Theme.toneColor(root.tone)
        horizontalAlignment: Text.AlignRight
    }

    Row {
        x: root.gutter + Theme.spaceMd
        height: parent.height

        AppText {
            height: parent.height
            text: root.key
            font: Theme.fontCode
            color: root.isError ? Theme.diffDelText : Theme.codeKey
            elide: Text.ElideNone
        }

        AppText {
            height: parent.height
            text: root.value
            font: Theme.fontCode
            color: root.isError ? Theme.diffDelText : Theme.codeString
            elide: Text.ElideNone
        }

        AppText {
            height: parent.height
            text: root.comment
            font: Theme.fontCode
            color: Theme.codeComment
            elide: Text.ElideNone
        }
    }
}
