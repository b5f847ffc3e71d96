// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! What a pane shows instead of content: icon, a title, a sentence, buttons as children.
Column {
    id: root

    property string iconName
    required property string title
    property string text
    default property alias actions: row.data

    spacing: Theme.spaceMd
    width: Math.min(420, parent ? parent.width : 420)
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    AppIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: iconName !== ""
        iconName: root.iconName
        size: Theme.iconSizeHero
        color: Theme.textMuted
    }

    AppText {
        width: parent.width
        text: root.title
        font: Theme.fontTitle
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.text
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }

    Row {
        id: row

        anchors.horizontalCenter: parent.horizontalCenter
        topPadding: Theme.spaceMd
        spacing: Theme.spaceMd
    }
}
