// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A card on the background of a page; children are laid out by the caller below the optional title.
//!   title, detail   a head with its own line
//!   headActions     items at the right of the head
//!   current         accent outline and tint
Rectangle {
    id: root

    property string title
    property string detail
    property bool current: false
    property alias headActions: actions.data
    default property alias content: body.data

    implicitWidth: 320
    implicitHeight: head.height + body.childrenRect.height
    radius: Theme.radiusCard
    color: current ? Theme.selection : Theme.surface
    border.width: Theme.strokeHairline
    border.color: current ? Theme.accent : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Item {
        id: head

        width: parent.width
        height: visible ? Math.round(38 * Theme.growth) : 0
        visible: root.title !== ""

        AppText {
            id: titleText

            x: Theme.spaceLg
            width: Math.min(implicitWidth, actions.x - x)
            height: parent.height
            text: root.title
            font: Theme.fontSubtitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            x: titleText.x + titleText.width + Theme.spaceMd
            width: Math.max(0, Math.min(implicitWidth, actions.x - x))
            height: parent.height
            text: root.detail
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        Row {
            id: actions

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceMd
        }

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }
    }

    Item {
        id: body

        y: head.height
        width: parent.width
        height: parent.height - y
    }
}
