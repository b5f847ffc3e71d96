// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A field over the window that finds things as one types. The arrow keys choose, Enter runs, Esc closes.
//!   model      rows with the roles of PaletteRow, and group: the rows of a group follow each other
//!   countText  how many were found
//!   emptyText  what to say when nothing was
//!   legend     items for the foot
//! Answer queryEdited(query) by another model, chosen(row, isOther) by doing it; isOther: with Ctrl.
T.Popup {
    id: root

    property alias model: list.model
    property string placeholderText
    property string countText
    property string emptyText
    property alias legend: foot.data
    property alias currentIndex: list.currentIndex

    signal queryEdited(query: string)
    signal chosen(row: int, isOther: bool)

    function setQuery(query: string): void {
        field.text = query;
    }

    //! Around the ends, as there is no other way from the last row to the first.
    function move(by: int): void {
        if (list.count > 0)
            list.currentIndex = (list.currentIndex + by + list.count) % list.count;
    }

    function runCurrent(isOther: bool): void {
        if (list.currentIndex < 0)
            return;
        const row = list.currentIndex;
        close();
        chosen(row, isOther);
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(Math.min(92 * Theme.growth, parent.height / 10)) : 0
    width: Math.min(Theme.sizeSheet, parent ? parent.width - 2 * Theme.spaceX4 : Theme.sizeSheet)
    height: Math.min(top.height + foot.height + 2 * Theme.spaceMd + Math.max(list.contentHeight, Math.round(120 * Theme.growth)),
                     Math.round(548 * Theme.growth), parent ? parent.height - 2 * y : 548)
    padding: 0
    modal: true
    dim: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: contentItem.parent.Accessible.name = placeholderText // Qt's own item is the dialog
    onOpened: field.forceActiveFocus()

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.scrim, Theme.scrimOpacity)
    }

    background: PopupFrame {
        radius: Theme.radiusSheet
    }

    contentItem: FocusScope {}

    Item {
        id: top

        width: parent.width
        height: Math.round(52 * Theme.growth)

        AppIcon {
            x: Theme.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            iconName: "search"
            size: Theme.iconSizeLg - 2
            color: Theme.textMuted
        }

        T.TextField {
            id: field

            objectName: "paletteField"
            anchors.left: parent.left
            anchors.leftMargin: Theme.spaceXl + Theme.iconSizeLg + Theme.spaceMd
            anchors.right: count.left
            anchors.rightMargin: Theme.spaceLg
            height: parent.height
            focus: true
            verticalAlignment: TextInput.AlignVCenter
            font.family: Theme.uiFamily
            font.pixelSize: Theme.fontTitle.pixelSize
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.textOnFill
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.placeholderText
            Accessible.description: root.countText
            onTextEdited: root.queryEdited(text)
            Keys.onDownPressed: root.move(1)
            Keys.onUpPressed: root.move(-1)
            Keys.onReturnPressed: event => root.runCurrent(event.modifiers & Qt.ControlModifier)
            Keys.onEnterPressed: event => root.runCurrent(event.modifiers & Qt.ControlModifier)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                    const by = event.key === Qt.Key_PageDown ? 8 : -8;
                    list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
                    event.accepted = true;
                }
            }

            AppText {
                anchors.fill: parent
                visible: field.length === 0 && field.preeditText === ""
                text: root.placeholderText
                font: field.font
                color: Theme.textMuted
                Accessible.ignored: true
            }
        }

        Row {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceLg

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.countText
                font: Theme.fontSmall
                color: Theme.textMuted
            }

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                keys: qsTr("Esc")
            }
        }
    }

    Rectangle {
        y: top.height
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    PaletteList {
        id: list

        objectName: "paletteList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.spaceMd
        onClicked: (row, isOther) => {
            list.currentIndex = row;
            root.runCurrent(isOther);
        }
    }

    AppText {
        objectName: "paletteEmpty"
        anchors.centerIn: list
        width: Math.min(implicitWidth, list.width - 2 * Theme.spaceXl)
        visible: list.count === 0
        text: root.emptyText
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }

    Rectangle {
        y: foot.y
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(36 * Theme.growth)
    }
}
