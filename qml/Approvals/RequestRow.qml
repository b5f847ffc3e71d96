// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A request in the list: what, which tag, who asks, how it stands.
T.ItemDelegate {
    id: root

    required property requestView request
    property bool isCurrent: false

    readonly property int headingHeight: request.sectionCount === 0 ? 0 : Theme.sizeGroupHeader

    implicitHeight: headingHeight + lines.height + 2 * Theme.spaceLg
    topInset: headingHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: request.title
    //: A request for screen readers: what, its tag, who asks, how it stands
    Accessible.name: qsTr("%1, %2, %3, %4").arg(request.title).arg(request.tag).arg(request.author).arg(request.status)
    Accessible.selectable: true
    Accessible.selected: isCurrent
    Accessible.focused: isCurrent && ListView.view !== null && ListView.view.activeFocus

    background: Rectangle {
        color: root.isCurrent ? Theme.selection : root.hovered ? Theme.surfaceHover : Theme.surface

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }

        Rectangle {
            width: Theme.sizeLaneBar
            height: parent.height
            visible: root.isCurrent
            color: Theme.accent
        }

        FocusRing {
            shown: root.Accessible.focused
            cornerRadius: 0
        }
    }

    Rectangle {
        width: parent.width
        height: root.headingHeight
        visible: root.request.sectionCount > 0
        color: Theme.surfaceSunken

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }

        AppText {
            id: headingText

            x: Theme.spaceXl
            height: parent.height
            text: root.request.section
            font: Theme.fontCaption
            color: Theme.textSecondary
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            anchors.left: headingText.right
            anchors.leftMargin: Theme.spaceSm
            height: parent.height
            text: root.request.sectionCount
            font: Theme.fontCaption
            color: Theme.textMuted
        }
    }

    AppIcon {
        x: Theme.spaceXl
        y: root.headingHeight + Theme.spaceLg + Math.round((title.height - height) / 2)
        iconName: root.request.icon
        color: root.request.iconTone === "muted" ? Theme.textMuted : Theme.toneColor(root.request.iconTone)
    }

    Column {
        id: lines

        x: Theme.spaceXl + Theme.iconSizeMd + Theme.spaceMd
        y: root.headingHeight + Theme.spaceLg
        width: root.width - x - Theme.spaceLg
        spacing: Theme.spaceXs

        Item {
            width: parent.width
            height: title.height

            AppText {
                id: title

                width: parent.width - age.width - Theme.spaceMd
                text: root.request.title
                font: Theme.fontBodyStrong
                color: Theme.text
            }

            AppText {
                id: age

                anchors.right: parent.right
                anchors.baseline: title.baseline
                text: root.request.age
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        Row {
            width: parent.width
            height: Math.max(tag.height, detail.height)
            visible: tag.text !== "" || detail.text !== ""
            spacing: Theme.spaceMd

            AppText {
                id: tag

                width: Math.min(implicitWidth, parent.width * 0.6)
                visible: text !== ""
                text: root.request.tag
                font: Theme.fontMonoSmall
                color: Theme.text
                elide: Text.ElideMiddle
            }

            AppText {
                id: detail

                text: root.request.detail
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        Item {
            width: parent.width
            height: Math.max(avatar.height, author.height)

            Avatar {
                id: avatar

                name: root.request.author
                Accessible.ignored: true
            }

            AppText {
                id: author

                anchors.left: avatar.right
                anchors.leftMargin: Theme.spaceMd
                anchors.verticalCenter: avatar.verticalCenter
                width: Math.min(implicitWidth, parent.width - x - status.width - Theme.spaceMd)
                text: root.request.isMine ? qsTr("You are the author") : root.request.author
                font: Theme.fontSmall
                color: Theme.textSecondary
            }

            AppText {
                id: status

                anchors.right: parent.right
                anchors.verticalCenter: avatar.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.6)
                horizontalAlignment: Text.AlignRight
                text: root.request.status
                font: Theme.fontSmall
                color: root.request.statusTone === "muted" ? Theme.textMuted : Theme.toneColor(root.request.statusTone)
            }
        }
    }
}
