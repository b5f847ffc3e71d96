// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A page for developers: every control in every state, in the theme that is set.
Rectangle {
    id: root

    property bool dark: false
    property real textScale: 1

    implicitWidth: 1440
    implicitHeight: left.implicitHeight + 2 * Theme.spaceX3
    color: Theme.surface

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.textScale
    }

    GalleryBasics {
        id: left

        x: Theme.spaceX3
        y: Theme.spaceX3
        width: root.width / 2 - 2 * Theme.spaceX3
    }
}
