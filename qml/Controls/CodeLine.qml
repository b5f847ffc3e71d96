// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One line of a CodeView: its number, key, value and comment in their colours, and a note in the margin.
Rectangle {
    id: root

    required property int gutter
    required property int number
    required property string mark
    required property string key
    required property string value
    required property string comment

    property bool prose: false //!< key is a heading, value plain text
    property real marginX
    property string note
    property string noteIcon
    property string noteTone

    readonly property bool isError: mark === "error"
    readonly property string tone: mark === "error" ? "danger" : mark

    color: isError ? Theme.diffDelBackground : mark === "tag" ? Theme.codeLineHighlight
           : mark !== "" ? Theme.toneSubtle(tone) : "transparent"
    Accessible.role: Accessible.ListItem
    //: A line of a file for screen readers, with who says so.
    Accessible.name: note === "" ? key + value + comment : qsTr("%1, %2").arg(key + value + comment).arg(note)

    Rectangle {
        width: 3
        height: parent.height
        visible: root.mark !== ""
        color: root.mark === "tag" ? Theme.accent : Theme.toneColor(root.tone)
    }

    AppText {
        width: root.gutter - Theme.spaceSm
        height: parent.height
        text: root.number > 0 ? root.number : "" // 0: the line above goes on
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
            color: root.isError ? Theme.diffDelText : root.prose ? Theme.text : Theme.codeString
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

    Rectangle {
        x: root.marginX
        width: root.width - x
        height: parent.height
        visible: root.note !== ""
        color: root.mark === "" ? Theme.codeBackground : root.color

        AppIcon {
            id: noteMark

            x: Theme.spaceSm
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.noteIcon
            size: Theme.iconSizeSm
            color: Theme.toneColor(root.noteTone)
        }

        AppText {
            anchors.left: noteMark.right
            anchors.leftMargin: Theme.spaceXs
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceMd
            height: parent.height
            text: root.note
            font: Theme.fontCaption
            color: Theme.toneColor(root.noteTone)
        }
    }
}
