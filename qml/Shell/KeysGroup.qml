// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The keys of one area: a title, and a line for each action.
Column {
    id: root

    required property keyGroupView group

    AppText {
        width: parent.width
        height: Math.round(28 * Theme.growth)
        text: root.group.title
        font: Theme.fontSmallStrong
        color: Theme.textMuted
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Repeater {
        model: root.group.actions

        KeysRow {
            required property actionView modelData

            width: root.width
            action: modelData
        }
    }
}
