// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A titled row of the gallery.
Column {
    id: root

    required property string title
    default property alias samples: flow.data

    spacing: Theme.spaceXs

    AppText {
        text: root.title
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    Flow {
        id: flow

        width: root.width
        spacing: Theme.spaceMd
    }
}
