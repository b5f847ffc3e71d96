// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! An icon and a sentence.
Item {
    id: root

    required property string iconName
    required property string text

    implicitHeight: Math.max(icon.height, sentence.height)

    AppIcon {
        id: icon

        iconName: root.iconName
        size: Theme.iconSizeSm
        color: Theme.textMuted
    }

    AppText {
        id: sentence

        x: icon.width + Theme.spaceMd
        width: parent.width - x
        text: root.text
        font: Theme.fontSmall
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
