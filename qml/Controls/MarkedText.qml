// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A line of text in which some letters answer to what was typed.
//!   marked  markup that has <b> around those letters; everything else in it is escaped by its maker
Text {
    id: root

    required property string marked
    property color markColor: Theme.accent

    text: marked.replace(/<b>/g, "<font color=\"" + markColor + "\"><b>").replace(/<\/b>/g, "</b></font>")
    textFormat: Text.StyledText
    font: Theme.fontBody
    color: Theme.text
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
