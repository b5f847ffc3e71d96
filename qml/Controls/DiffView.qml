// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme

//! A change of one file, line by line; the text can be selected and copied.
//!   fileName   the path in the head; empty hides the head
//!   lines      a list of {kind, number, text, markStart, markLength}: kind is context, add, del or gap;
//!              number is the line number, 0 for none; the mark is the changed word
//!   copied(text): the copy button was pressed and the whole diff is in the clipboard
Rectangle {
    id: root

    required property var lines
    property string fileName

    readonly property int lineHeight: Math.round(Theme.sizeCodeLine)
    readonly property int gutter: Math.round(46 * Theme.growth)

    signal copied

    implicitWidth: 420
    implicitHeight: head.height + body.height + Theme.spaceSm
    radius: Theme.radiusCard
    color: Theme.codeBackground
    border.width: Theme.strokeHairline
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Change of %1").arg(fileName)

    DiffHeader {
        id: head

        x: 1
        y: 1
        width: root.width - 2
        height: root.fileName === "" ? Theme.spaceSm : Math.round(28 * Theme.growth)
        visible: root.fileName !== ""
        fileName: root.fileName
        cornerRadius: root.radius - 1
        onCopyRequested: {
            editor.selectAll();
            editor.copy();
            editor.deselect();
            root.copied();
        }
    }

    Flickable {
        id: body

        x: 1
        y: head.y + head.height
        width: root.width - 2
        height: root.lines.length * root.lineHeight
        clip: true
        contentWidth: Math.max(width, editor.x + editor.implicitWidth + Theme.spaceLg)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        flickableDirection: Flickable.HorizontalFlick

        Repeater {
            model: root.lines

            DiffLine {
                required property var modelData
                required property int index

                y: index * root.lineHeight
                width: body.contentWidth
                height: root.lineHeight
                gutter: root.gutter
                kind: modelData.kind
                number: modelData.number
            }
        }

        TextEdit {
            id: editor

            x: root.gutter + Theme.spaceLg
            text: root.lines.map(line => line.text).join("\n")
            textFormat: TextEdit.PlainText
            font: Theme.fontCode
            color: Theme.text
            readOnly: true
            selectByMouse: true
            selectByKeyboard: true
            activeFocusOnTab: true
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.textOnFill
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: root.Accessible.name
        }

        CodeFormat {
            document: editor.textDocument
            lineHeight: root.lineHeight
            kinds: root.lines.map(line => line.kind)
            markStarts: root.lines.map(line => line.markStart)
            markLengths: root.lines.map(line => line.markLength)
            keyColor: Theme.codeKey
            valueColor: Theme.codeString
            commentColor: Theme.codeComment
            addColor: Theme.diffAddText
            delColor: Theme.diffDelText
            addMark: Theme.diffAddWord
            delMark: Theme.diffDelWord
        }
    }

    FocusRing {
        shown: editor.activeFocus
        cornerRadius: root.radius
    }
}
