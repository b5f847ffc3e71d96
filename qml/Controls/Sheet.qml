// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A modal sheet over the window. Esc and the close button ask to close it; Tab stays inside.
//!   title, subtitle   the header; iconName in an accent square
//!   wide              1208 instead of 680 pixels, never wider than the window
//!   headerItem        something at the right of the header
//!   footer            an item for the foot, which has its own line above
//!   content           children, below the header; the sheet is as tall as they are, never taller than the
//!                     window. Set bodyHeight when the content fills the sheet, as a Flickable does.
//! Call open(); closed() tells the end.
T.Popup {
    id: root

    property string title
    property string subtitle
    property string iconName
    property string tone: "accent"
    property bool wide: false
    property alias headerItem: head.extra
    property alias footer: foot.data
    default property alias content: body.data
    property int bodyHeight: body.childrenRect.height

    readonly property int roomWidth: T.Overlay.overlay ? T.Overlay.overlay.width - 2 * Theme.spaceX4 : 680
    readonly property int roomHeight: T.Overlay.overlay ? T.Overlay.overlay.height - 2 * Theme.spaceX3 : 600
    readonly property int footHeight: foot.children.length > 0 ? foot.childrenRect.height
        + 2 * Theme.spaceLg + 1 : 0

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(wide ? Theme.sizeSheetWide : Theme.sizeSheet, roomWidth)
    height: Math.min(head.implicitHeight + bodyHeight + footHeight, roomHeight)
    padding: 0
    modal: true
    dim: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.scrim, Theme.scrimOpacity)
    }

    background: PopupFrame {
        radius: Theme.radiusSheet
        color: Theme.surface
    }

    contentItem: Item {}

    //! Qt makes the item that is the dialog, and gives it no name.
    function nameDialog(): void {
        contentItem.parent.Accessible.name = title;
    }

    onAboutToShow: nameDialog()
    onTitleChanged: {
        if (visible)
            nameDialog();
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durationSlow
            easing.type: Theme.easing
        }
    }

    SheetHeader {
        id: head

        width: parent.width
        title: root.title
        subtitle: root.subtitle
        iconName: root.iconName
        tone: root.tone
        onCloseRequested: root.close()
    }

    Item {
        id: body

        y: head.height
        width: parent.width
        height: parent.height - head.height - root.footHeight
        clip: childrenRect.height > height
    }

    Rectangle {
        y: foot.y - Theme.spaceLg - 1
        x: 1
        width: parent.width - 2
        height: Theme.strokeHairline
        visible: root.footHeight > 0
        color: Theme.border
    }

    Item {
        id: foot

        x: Theme.spaceXxl
        y: parent.height - root.footHeight + Theme.spaceLg + 1
        width: parent.width - 2 * Theme.spaceXxl
        height: childrenRect.height
    }
}
