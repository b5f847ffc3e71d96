// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! Several lines of plain text.
//!   label  what is asked for, read aloud
//!   mono   for commit messages and files
T.TextArea {
    id: root

    property string label
    property bool mono: false

    implicitWidth: 240
    implicitHeight: Math.max(Theme.lineBody * 2, contentHeight) + topPadding + bottomPadding
    padding: Theme.spaceSm
    leftPadding: Theme.spaceMd + 2
    rightPadding: Theme.spaceMd + 2
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    font: mono ? Theme.fontMono : Theme.fontBody
    color: enabled ? Theme.text : Theme.textDisabled
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.textOnFill
    selectByMouse: true
    Accessible.name: label !== "" ? label : placeholderText
    // Tab leaves the field: a trap for the keyboard would be worse than a missing tab character.
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: nextItemInFocusChain(true)
    KeyNavigation.backtab: nextItemInFocusChain(false)

    background: FieldBackground {
        control: root
    }

    AppText {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        font: root.font
        color: root.placeholderTextColor
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
