// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One or two keys and what they do: keys ["J", "K"], text "Move".
Row {
    id: root

    required property list<string> keys
    required property string text

    spacing: Theme.spaceXs + 1
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Repeater {
        model: root.keys

        KeyHint {
            required property string modelData

            keys: modelData
        }
    }

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.fontCaption
        color: Theme.textSecondary
    }
}
