// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The head of a pane: title, a line below it, and children at the right (buttons, pills).
//!   title, subtitle
//!   titleExtra   an item beside the title, a pill
Item {
    id: root

    required property string title
    property string subtitle
    property Item titleExtra
    default property alias actions: row.data

    implicitHeight: Math.max(texts.implicitHeight, row.implicitHeight) + 2 * Theme.spaceLg
    onTitleExtraChanged: if (titleExtra) titleExtra.parent = slot

    Column {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceXl
        anchors.right: row.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXxs

        Row {
            width: parent.width
            spacing: Theme.spaceMd + 2

            AppText {
                width: Math.min(implicitWidth, parent.width - slot.width - parent.spacing)
                text: root.title
                font: Theme.fontTitle
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Item {
                id: slot

                anchors.verticalCenter: parent.verticalCenter
                width: childrenRect.width
                height: childrenRect.height
            }
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.subtitle
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceMd
    }
}
