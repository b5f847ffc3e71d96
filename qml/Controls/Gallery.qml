// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A page for developers: every control in every state, in the theme that is set.
Rectangle {
    id: root

    property bool dark: false
    property real textScale: 1
    //! Shows the menu, the tooltip and the sheet, without motion.
    property bool popups: false

    readonly property int columnWidth: 664

    implicitWidth: 2160
    implicitHeight: Math.max(left.implicitHeight, middle.implicitHeight, right.implicitHeight)
        + 2 * Theme.spaceX3
    color: Theme.surface
    // Not as a binding: in a later Qt a menu cannot be visible before it has its place.
    Timer {
        interval: 0
        running: root.popups
        onTriggered: menu.visible = true
    }

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

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.popups
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

    AppMenu {
        id: menu

        x: Theme.spaceX5
        y: root.height - 240
        modal: false

        AppMenuItem {
            text: qsTr("Copy tag")
            iconName: "copy"
            keyHint: "Ctrl C"
            highlighted: true
        }

        AppMenuItem {
            text: qsTr("Open file")
            iconName: "file"
        }

        AppMenuSeparator {}

        AppMenuItem {
            text: qsTr("Reset dev to prod release…")
            iconName: "reset"
            lockReason: qsTr("dev is frozen until 18:00")
        }

        AppMenuItem {
            text: qsTr("Discard dev drift…")
            iconName: "discard"
            danger: true
        }
    }

    Item {
        x: 500
        y: root.height - 240

        AppToolTip {
            visible: root.popups
            text: qsTr("Promote unlocks when one more person approves.")
            atOnce: true
        }
    }

    GallerySheet {
        visible: root.popups
    }
}
