// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One field of the wizard: what is asked, the answer, who gave it, and what is wrong with it.
Item {
    id: root

    required property string name
    required property string title
    required property string group
    required property string lane
    required property bool startsGroup
    required property string kind
    required property string value
    required property string source
    required property string sourceIcon
    required property string problem
    required property bool isSaid

    readonly property int labelWidth: Math.min(Math.round(176 * Theme.growth), Math.round(width * 0.34))

    function grabFocus(): void {
        const answer = kind === "flag" ? toggle as Item : entry as Item;
        answer.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: head.height + line.height + below.height + Theme.spaceMd

    Item {
        id: head

        width: parent.width
        height: visible ? badge.height + Theme.spaceXl : 0
        visible: root.startsGroup

        LaneBadge {
            id: badge

            y: Theme.spaceMd
            environment: root.group
            lane: root.lane
        }

        Rectangle {
            anchors.left: badge.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: parent.right
            anchors.verticalCenter: badge.verticalCenter
            height: Theme.strokeHairline
            color: Theme.border
        }
    }

    Item {
        id: line

        anchors.top: head.bottom
        width: parent.width
        height: Theme.sizeControl

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: root.labelWidth - Theme.spaceMd
            text: root.title
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        AppTextField {
            id: entry

            objectName: "field-" + root.name
            x: root.labelWidth
            width: parent.width - x - reset.width - Theme.spaceXs
            height: parent.height
            visible: root.kind !== "flag"
            mono: true
            label: root.group === "" ? root.title : qsTr("%1, %2").arg(root.title).arg(root.group)
            placeholderText: root.isSaid && root.kind === "list" ? qsTr("none")
                : root.kind === "list" ? qsTr("several with commas between") : ""
            text: root.value
            Accessible.description: root.problem !== "" ? root.problem : root.source
            onTextEdited: Session.newSite.setField(root.name, text)
            onEditingFinished: Session.newSite.leaveField(root.name)

            Rectangle {
                anchors.fill: parent
                visible: root.problem !== ""
                radius: Theme.radiusControl
                color: "transparent"
                border.width: Theme.strokeHairline
                border.color: Theme.danger
            }
        }

        AppSwitch {
            id: toggle

            objectName: "switch-" + root.name
            x: root.labelWidth
            height: parent.height
            visible: root.kind === "flag"
            text: checked ? qsTr("on") : qsTr("off")
            checked: root.value === "true"
            Accessible.name: qsTr("%1, %2").arg(root.title).arg(root.group)
            onToggled: Session.newSite.setField(root.name, checked ? "true" : "false")
        }

        AppButton {
            id: reset

            objectName: "reset-" + root.name
            anchors.right: parent.right
            variant: AppButton.Ghost
            iconOnly: true
            visible: root.isSaid && root.name !== "key"
            iconName: "reset"
            text: qsTr("Back to what follows from the rest")
            onClicked: Session.newSite.resetField(root.name)
        }
    }

    Row {
        id: below

        anchors.top: line.bottom
        x: root.labelWidth
        width: parent.width - x
        height: Math.max(Theme.lineSmall, note.height) + Theme.spaceXxs
        spacing: Theme.spaceXs

        AppIcon {
            y: Math.round((Theme.lineSmall - height) / 2)
            visible: note.text !== ""
            iconName: root.problem !== "" ? "x-circle" : root.sourceIcon
            size: Theme.iconSizeSm
            color: note.color
        }

        AppText {
            id: note

            objectName: "note-" + root.name
            width: parent.width - Theme.iconSizeSm - parent.spacing
            text: root.problem !== "" ? root.problem : root.source
            font: Theme.fontCaption
            color: root.problem !== "" ? Theme.danger : Theme.textMuted
            wrapMode: root.problem !== "" ? Text.Wrap : Text.NoWrap
            Accessible.ignored: true
        }
    }
}
