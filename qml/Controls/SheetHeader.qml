// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Icon, title, what it means, an item of the caller and the close button of a Sheet.
Item {
    id: root

    required property string title
    required property string subtitle
    required property string iconName
    required property string tone
    property Item extra

    signal closeRequested

    implicitHeight: Math.round(60 * Theme.growth)
    onExtraChanged: if (extra) extra.parent = slot

    Rectangle {
        id: square

        x: Theme.spaceXxl
        anchors.verticalCenter: parent.verticalCenter
        width: 32
        height: 32
        visible: root.iconName !== ""
        radius: Theme.radiusCard
        color: Theme.toneFill(root.tone)

        AppIcon {
            anchors.centerIn: parent
            iconName: root.iconName
            size: Theme.iconSizeLg
            color: Theme.textOnFill
        }
    }

    Column {
        anchors.left: square.visible ? square.right : parent.left
        anchors.leftMargin: square.visible ? Theme.spaceLg : Theme.spaceXxl
        anchors.right: slot.left
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.title
            font: Theme.fontTitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.subtitle
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Item {
        id: slot

        anchors.right: close.left
        anchors.rightMargin: Theme.spaceX4
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }

    AppButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg + 2
        anchors.verticalCenter: parent.verticalCenter
        variant: AppButton.Ghost
        iconOnly: true
        iconName: "x"
        text: qsTr("Close")
        onClicked: root.closeRequested()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        x: 1
        width: parent.width - 2
        height: Theme.strokeHairline
        color: Theme.border
    }
}
