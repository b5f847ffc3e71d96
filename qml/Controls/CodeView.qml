// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A YAML file to be read, with its line numbers; only the lines in sight are made.
//!   fileName    the path, read aloud
//!   lines       a list of {number, mark, key, value, comment}: mark is tag, error, warning, info or
//!               empty
//!               with a margin also {note, noteIcon, noteTone}, where a line has one
//!   marginWidth of the column with the lines' notes at the right; 0: none
//!   prose       a page that is no YAML: key is a heading, value plain text
//!   longestLine its characters, for the horizontal scroll bar
//! reveal(line) brings a line into sight, revealFirst(line) to the top.
Rectangle {
    id: root

    required property var lines
    required property int longestLine
    property string fileName
    property int marginWidth: 0
    property bool prose: false

    readonly property int gutter: Math.round(38 * Theme.growth)
    readonly property int lineHeight: Theme.sizeCodeLine

    function reveal(line: int): void {
        bring(line, ListView.Contain);
    }

    function revealFirst(line: int): void {
        bring(line, ListView.Beginning);
    }

    function bring(line: int, place: int): void {
        const row = lines.findIndex(one => one.number === line); // lines may be left out
        if (row >= 0)
            list.positionViewAtIndex(row, place);
    }

    implicitWidth: 340
    implicitHeight: 200
    radius: Theme.radiusCard
    color: Theme.codeBackground
    border.width: Theme.strokeHairline
    border.color: Theme.border

    FontMetrics {
        id: metrics

        font: Theme.fontCode
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.margins: 1
        clip: true
        topMargin: Theme.spaceSm
        bottomMargin: Theme.spaceSm
        contentWidth: Math.max(width, root.gutter + Theme.spaceMd + root.longestLine * metrics.averageCharacterWidth
                               + Theme.spaceXl + root.marginWidth)
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        activeFocusOnTab: true
        model: root.lines
        Accessible.role: Accessible.List
        Accessible.name: root.fileName
        Keys.onLeftPressed: contentX = Math.max(0, contentX - 40)
        Keys.onRightPressed: contentX = Math.max(0, Math.min(contentWidth - width, contentX + 40))
        Keys.onUpPressed: verticalBar.decrease()
        Keys.onDownPressed: verticalBar.increase()
        T.ScrollBar.vertical: AppScrollBar {
            id: verticalBar
        }
        T.ScrollBar.horizontal: AppScrollBar {}

        delegate: CodeLine {
            required property var modelData

            ListView.onPooled: visible = false // or it would still be read aloud
            ListView.onReused: visible = true
            width: list.contentWidth
            height: root.lineHeight
            gutter: root.gutter
            number: modelData.number
            mark: modelData.mark
            key: modelData.key
            value: modelData.value
            comment: modelData.comment
            prose: root.prose
            marginX: list.contentX + list.width - root.marginWidth
            note: root.marginWidth > 0 ? modelData.note ?? "" : ""
            noteIcon: root.marginWidth > 0 ? modelData.noteIcon ?? "" : ""
            noteTone: root.marginWidth > 0 ? modelData.noteTone ?? "" : ""
        }
    }

    FocusRing {
        shown: list.activeFocus
        cornerRadius: root.radius
    }
}
