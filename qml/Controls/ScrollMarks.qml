// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme

//! Marks beside a scroll bar: where in the list something is. Put it over the bar, as high as the bar.
//!   attention   places from 0 to 1, wide and red
//!   checks      the same, narrow, in the accent colour
Item {
    id: root

    property list<double> attention
    property list<double> checks

    implicitWidth: Theme.spaceLg
    enabled: false

    Repeater {
        model: root.attention

        Rectangle {
            required property double modelData

            anchors.right: root.right
            y: Math.round(modelData * (root.height - height))
            width: 10
            height: 2
            color: Theme.danger
        }
    }

    Repeater {
        model: root.checks

        Rectangle {
            required property double modelData

            anchors.right: root.right
            y: Math.round(modelData * (root.height - height))
            width: 6
            height: 2
            color: Theme.accent
        }
    }
}
