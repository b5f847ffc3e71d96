// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Two bars in the place of text that is still being read.
Column {
    id: root

    spacing: Theme.spaceMd
    Accessible.ignored: true

    Rectangle {
        width: Math.round(root.width * 0.66)
        height: 8
        radius: 4
        color: Theme.surfacePressed
    }

    Rectangle {
        width: Math.round(root.width * 0.46)
        height: 7
        radius: 3.5
        color: Theme.surfaceHover
    }
}
