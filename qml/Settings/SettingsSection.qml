// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! Settings that belong together: a title, a sentence, and rows in a frame.
Column {
    id: root

    required property string title
    property string text
    default property alias rows: body.data

    spacing: Theme.spaceXs
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    AppText {
        width: parent.width
        text: root.title
        font: Theme.fontSubtitle
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.text
        font: Theme.fontSmall
        color: Theme.textMuted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Item {
        width: 1
        height: Theme.spaceXs
    }

    Rectangle {
        width: parent.width
        height: body.height + 2
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.border

        Column {
            id: body

            x: 1
            y: 1
            width: parent.width - 2
        }
    }
}
