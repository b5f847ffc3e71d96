// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The path above a DiffView and its copy button.
Item {
    id: root

    required property string fileName
    required property real cornerRadius

    signal copyRequested

    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        color: Theme.surface
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(parent.height / 2)
        color: Theme.surface
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppIcon {
        id: icon

        x: Theme.spaceLg - 1
        anchors.verticalCenter: parent.verticalCenter
        iconName: "file"
        size: Theme.iconSizeSm
    }

    AppText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceSm
        anchors.right: copy.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.fileName
        font: Theme.fontMono
        elide: Text.ElideLeft
    }

    AppButton {
        id: copy

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter
        variant: AppButton.Ghost
        size: AppButton.Small
        iconOnly: true
        iconName: "copy"
        text: qsTr("Copy the change")
        onClicked: root.copyRequested()
    }
}
