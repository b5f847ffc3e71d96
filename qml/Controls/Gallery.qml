// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A page for developers: every control in every state, in the theme that is set.
Rectangle {
    id: root

    property bool dark: false
    property real textScale: 1

    readonly property int columnWidth: 664

    implicitWidth: 2160
    implicitHeight: Math.max(left.implicitHeight, middle.implicitHeight, right.implicitHeight) + 2 * Theme.spaceX3
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
        width: root.columnWidth
    }

    GalleryPipeline {
        id: middle

        x: left.x + root.columnWidth + Theme.spaceX5
        y: Theme.spaceX3
        width: root.columnWidth
    }

    GalleryPanes {
        id: right

        x: middle.x + root.columnWidth + Theme.spaceX5
        y: Theme.spaceX3
        width: root.columnWidth
    }
}
