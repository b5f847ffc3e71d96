// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A fact in the status bar, or any icon with a word: iconName, tone, text, mono.
Row {
    id: root

    required property string text
    property string iconName
    property string tone: "muted"
    property bool mono: false
    property font font: mono ? Theme.fontMonoSmall : Theme.fontCaption

    spacing: Theme.spaceXs + 1
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    AppIcon {
        anchors.verticalCenter: parent.verticalCenter
        visible: iconName !== ""
        iconName: root.iconName
        size: Theme.iconSizeSm
        color: Theme.toneColor(root.tone)
    }

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: root.font
        color: root.tone === "muted" ? Theme.textSecondary : Theme.toneColor(root.tone)
    }
}
