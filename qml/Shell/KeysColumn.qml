// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme
import Slipway.ViewModels

//! Groups of keys below each other: those of the table from one to, but not with, another.
Column {
    id: root

    required property int from
    required property int to

    spacing: Theme.spaceXl

    Repeater {
        model: Session.actions.keyGroups

        KeysGroup {
            required property keyGroupView modelData
            required property int index

            visible: index >= root.from && index < root.to
            width: root.width
            group: modelData
        }
    }
}
