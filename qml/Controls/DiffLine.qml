// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The background, number and sign of one line of a DiffView.
Rectangle {
    id: root

    required property string kind
    required property int number
    required property int gutter

    readonly property bool isAdded: kind === "add"
    readonly property bool isRemoved: kind === "del"

    color: isAdded ? Theme.diffAddBackground : isRemoved ? Theme.diffDelBackground : "transparent"
    Accessible.ignored: true

    AppText {
        y: 1
        width: Math.round(root.gutter * 0.6)
        height: root.height
        text: root.number > 0 ? root.number : ""
        font: Theme.fontMonoSmall
        color: root.isAdded ? Theme.diffAddText : root.isRemoved ? Theme.diffDelText : Theme.codeGutter
        horizontalAlignment: Text.AlignRight
    }

    AppText {
        x: Math.round(root.gutter * 0.85)
        y: 1
        height: root.height
        text: root.isAdded ? "+" : root.isRemoved ? "-" : root.kind === "gap" ? "…" : ""
        font: Theme.fontCode
        color: root.isAdded ? Theme.diffAddText : root.isRemoved ? Theme.diffDelText : Theme.codeGutter
    }
}
