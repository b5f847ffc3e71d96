// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One move of a tag: what it was, where, from and to, by whom and when.
Item {
    id: root

    required property moveEventView event
    property bool current: false

    signal menuWanted

    function tone(kind: string): string {
        switch (kind) {
        case "promotion": return "info";
        case "rollback": return "warning";
        case "bypass": return "danger";
        case "removal": return "danger";
        }
        return "neutral";
    }

    function icon(kind: string): string {
        switch (kind) {
        case "release": return "tag";
        case "promotion": return "arrow-up";
        case "rollback": return "rollback";
        case "reset": return "reset";
        case "bootstrap": return "plus";
        case "bypass": return "bypass";
        }
        return "minus-circle";
    }

    implicitHeight: column.height + Theme.spaceXl
    Accessible.role: Accessible.ListItem
    //: A move of a tag for screen readers: kind, environment, old tag, new tag, person, age.
    Accessible.name: qsTr("%1 in %2, from %3 to %4, by %5, %6").arg(event.kindLabel).arg(event.environment)
        .arg(event.oldTag || qsTr("none")).arg(event.newTag || qsTr("none")).arg(event.author).arg(event.age)

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.spaceMd
        anchors.rightMargin: -Theme.spaceMd
        radius: Theme.radiusControl
        color: root.current ? Theme.selection : hover.hovered ? Theme.surfaceHover : "transparent"
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted()
    }

    Column {
        id: column

        y: Theme.spaceMd
        width: parent.width
        spacing: Theme.spaceXs

        Item {
            width: parent.width
            height: pill.height

            LaneBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                environment: root.event.environment
                lane: root.event.lane
            }

            StatePill {
                id: pill

                x: badge.width + Theme.spaceMd
                anchors.verticalCenter: parent.verticalCenter
                small: true
                kind: root.tone(root.event.kind)
                iconName: root.icon(root.event.kind)
                text: root.event.kindLabel
            }

            AppIcon {
                id: checks

                anchors.left: pill.right
                anchors.leftMargin: Theme.spaceMd
                anchors.verticalCenter: parent.verticalCenter
                visible: root.event.checks !== ""
                iconName: root.event.checks === "recorded" ? "shield" : "help-circle"
                size: Theme.iconSizeSm
                color: root.event.checks === "recorded" ? Theme.success : Theme.textMuted
            }

            AppText {
                anchors.left: checks.right
                anchors.leftMargin: Theme.spaceXs
                anchors.right: age.left
                anchors.rightMargin: Theme.spaceSm
                anchors.verticalCenter: parent.verticalCenter
                visible: checks.visible
                text: root.event.checksLabel
                font: Theme.fontCaption
                color: Theme.textMuted
            }

            AppText {
                id: age

                anchors.right: menu.left
                anchors.rightMargin: Theme.spaceXs
                anchors.verticalCenter: parent.verticalCenter
                text: root.event.age
                font: Theme.fontSmall
                color: Theme.textMuted

                HoverHandler {
                    id: ageHover
                }

                AppToolTip {
                    visible: ageHover.hovered
                    text: root.event.time
                }
            }

            AppButton {
                id: menu

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                variant: AppButton.Ghost
                size: AppButton.Small
                iconOnly: true
                iconName: "dots"
                focusPolicy: Qt.NoFocus
                text: qsTr("Copy from this move")
                onClicked: root.menuWanted()
            }
        }

        Row {
            width: parent.width
            spacing: Theme.spaceSm

            AppText {
                id: from

                width: Math.min(implicitWidth, (parent.width - arrow.width - 2 * parent.spacing) / 2)
                text: root.event.oldTag !== "" ? root.event.oldTag : qsTr("none")
                font: root.event.oldTag !== "" ? Theme.fontMonoSmall : Theme.fontSmall
                color: Theme.textMuted
                elide: Text.ElideMiddle
            }

            AppIcon {
                id: arrow

                anchors.verticalCenter: from.verticalCenter
                iconName: "arrow-right"
                size: Theme.iconSizeSm
                color: Theme.textMuted
            }

            AppText {
                width: Math.min(implicitWidth, parent.width - from.width - arrow.width - 2 * parent.spacing)
                text: root.event.newTag !== "" ? root.event.newTag : qsTr("none")
                font: root.event.newTag !== "" ? Theme.fontMonoSmall : Theme.fontSmall
                color: Theme.text
                elide: Text.ElideMiddle
            }
        }

        Item {
            width: parent.width
            height: who.height

            AppText {
                id: who

                width: Math.min(implicitWidth, parent.width - sha.width - Theme.spaceMd)
                text: root.event.author
                font: Theme.fontSmall
                color: Theme.textSecondary
            }

            AppText {
                id: sha

                anchors.right: parent.right
                text: root.event.shortCommit
                font: Theme.fontMonoSmall
                color: Theme.textMuted
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
