// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A short confirmation that goes away by itself. show(message) starts it; the pointer holds it.
//! Place it at the bottom right of the window.
PopupFrame {
    id: root

    property string text
    property string tone: "success"
    property string iconName: tone === "success" ? "check-circle" : "info"

    function show(message: string): void {
        text = message;
        visible = true;
        timer.restart();
    }

    visible: false
    implicitWidth: row.implicitWidth + 2 * (Theme.spaceLg - 2)
    implicitHeight: Math.max(Theme.sizeControlLarge, row.implicitHeight + Theme.spaceLg)
    radius: Theme.radiusControl
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.spaceMd + 2

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.iconName
            color: Theme.toneColor(root.tone)
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 360)
            text: root.text
            font: Theme.fontSmall
            wrapMode: Text.Wrap
        }
    }

    HoverHandler {
        id: hover
    }

    Timer {
        id: timer

        interval: Theme.toastTimeout
        running: root.visible && !hover.hovered
        onTriggered: root.visible = false
    }
}
