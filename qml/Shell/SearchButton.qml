// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme

//! Looks like a search field and opens the palette.
T.AbstractButton {
    id: root

    text: qsTr("Search sites, tags, commits, actions")
    implicitHeight: Theme.sizeControlLarge - Theme.spaceXs
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.hovered ? Theme.surfaceHover : Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.borderControl

        FocusRing {
            shown: root.visualFocus
        }
    }

    Item {
        anchors.fill: parent

        AppIcon {
            id: icon

            x: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            iconName: "search"
            color: Theme.textMuted
        }

        AppText {
            anchors.left: icon.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: hint.left
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.textMuted
        }

        KeyHint {
            id: hint

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            keys: "Ctrl K"
        }
    }
}
