// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme
import Slipway.ViewModels

//! Groups of keys below each other.
Column {
    id: root

    required property list<keyGroupView> groups

    spacing: Theme.spaceXl

    Repeater {
        model: root.groups

        KeysGroup {
            required property keyGroupView modelData

            width: root.width
            group: modelData
        }
    }
}
