// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! One way to begin: icon, title, a sentence, and what to press (children).
Rectangle {
    id: root

    required property string iconName
    required property string title
    required property string text
    default property alias actions: row.data

    implicitHeight: row.y + row.height + Theme.spaceXl
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Rectangle {
        id: square

        x: Theme.spaceXl + 2
        y: Theme.spaceXl
        width: 36
        height: 36
        radius: Theme.radiusControl
        color: Theme.accentSubtle

        AppIcon {
            anchors.centerIn: parent
            iconName: root.iconName
            color: Theme.accent
        }
    }

    Column {
        id: texts

        x: square.x + square.width + Theme.spaceLg
        y: Theme.spaceXl - 2
        width: root.width - x - Theme.spaceXl

        AppText {
            width: parent.width
            text: root.title
            font: Theme.fontSubtitle
            color: Theme.text
        }

        AppText {
            width: parent.width
            text: root.text
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }

    Row {
        id: row

        x: texts.x
        y: texts.y + texts.height + Theme.spaceLg
        width: texts.width
        spacing: Theme.spaceMd + 2
    }
}
