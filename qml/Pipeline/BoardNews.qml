// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What happened since the board was last looked at; gone once it is dismissed.
Rectangle {
    id: root

    objectName: "boardNews"
    visible: Session.news.text !== ""
    implicitHeight: visible ? Math.round(34 * Theme.growth) : 0
    color: Session.news.hasBypass ? Theme.toneSubtle("warning") : Theme.surfaceSunken
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Session.news.text

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppIcon {
        id: icon

        x: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        iconName: Session.news.hasBypass ? "bypass" : "history"
        size: Theme.iconSizeSm
        color: Session.news.hasBypass ? Theme.warning : Theme.textMuted
    }

    AppText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: actions.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: Session.news.text
        font: Theme.fontSmall
        color: Theme.textSecondary
    }

    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs

        AppButton {
            objectName: "showNews"
            variant: AppButton.Ghost
            size: AppButton.Small
            text: qsTr("Show these sites")
            onClicked: Session.board.addToken("changed:new")
        }

        AppButton {
            objectName: "dismissNews"
            variant: AppButton.Ghost
            size: AppButton.Small
            iconOnly: true
            iconName: "x"
            text: qsTr("Seen")
            onClicked: {
                Session.board.removeToken("changed:new");
                Session.news.dismiss();
            }
        }
    }
}
