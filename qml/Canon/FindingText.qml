// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme

//! A heading of the finding with a paragraph below it; nothing where there is nothing to say.
Column {
    id: root

    required property string title
    required property string text

    visible: text !== ""
    spacing: Theme.spaceXs

    ReviewTitle {
        width: parent.width
        title: root.title
    }

    AppText {
        width: parent.width
        text: root.text
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
