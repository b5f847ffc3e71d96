// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A field that filters what is below it; Esc clears it first.
//!   keyHint  the key that leads here, shown while the field is empty
AppTextField {
    id: root

    property string keyHint

    iconName: "search"
    placeholderText: qsTr("Search")
    trailingSpace: clear.visible ? clear.width : hint.visible ? hint.width : 0
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0;
        root.clear();
    }

    KeyHint {
        id: hint

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceSm
        anchors.verticalCenter: parent.verticalCenter
        visible: root.keyHint !== "" && root.length === 0
        keys: root.keyHint
    }

    AppButton {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXxs
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length > 0
        variant: AppButton.Ghost
        size: AppButton.Small
        iconOnly: true
        iconName: "x"
        text: qsTr("Clear")
        focusPolicy: Qt.NoFocus
        onClicked: root.clear()
    }
}
