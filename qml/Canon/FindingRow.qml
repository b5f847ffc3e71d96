// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A finding: whose, where, what is wrong, and what can be done about it.
Rectangle {
    id: root

    required property string key
    required property string iconName
    required property string tone
    required property string rule
    required property string lead
    required property bool isLeadMono
    required property string path
    required property string lineText
    required property string message
    required property string actionLabel
    required property string actionIcon
    required property string sentence
    property bool isCurrent: false
    property bool hasFocus: false

    readonly property real room: width - 2 * Theme.spaceXl - Math.round(136 * Theme.growth) // the same in every row
    readonly property real leadWidth: Math.round(isLeadMono ? Math.min(220 * Theme.growth, room * 0.3)
                                                            : Math.min(140 * Theme.growth, room * 0.18))
    readonly property real placeWidth: Math.round(Math.min(290 * Theme.growth, room * 0.36))

    signal chosen

    objectName: "finding-" + rule + "-" + path
    implicitHeight: Math.max(Theme.sizeSiteRowCompact, 2 * Theme.lineSmall + Theme.spaceMd)
    color: isCurrent ? Theme.selection : hover.hovered ? Theme.surfaceHover : Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.selectable: true
    Accessible.selected: isCurrent
    Accessible.focused: isCurrent && hasFocus
    Accessible.onPressAction: chosen()

    HoverHandler {
        id: hover
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.chosen()
        onDoubleTapped: Session.canon.openCurrent()
    }

    AppIcon {
        id: icon

        x: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? size : Theme.iconSizeSm + Theme.spaceSm
        visible: root.isLeadMono
        iconName: root.iconName
        size: Theme.iconSizeSm
        color: Theme.toneColor(root.tone)
    }

    AppText {
        id: leadText

        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        width: root.leadWidth
        text: root.lead
        font: root.isLeadMono ? Theme.fontMonoSmall : Theme.fontBody
    }

    Row {
        id: place

        anchors.left: leadText.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        width: root.placeWidth

        AppText {
            width: Math.min(implicitWidth, parent.width - lineLabel.implicitWidth)
            text: root.path
            font: Theme.fontMonoSmall
            color: Theme.accent
            elide: Text.ElideLeft
        }

        AppText {
            id: lineLabel

            text: root.lineText
            font: Theme.fontMonoSmall
            color: Theme.textMuted
        }
    }

    AppText {
        anchors.left: place.right
        anchors.leftMargin: Theme.spaceLg
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        text: root.message
        font: Theme.fontSmall
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }

    AppButton {
        id: button

        objectName: "findingAction"
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionLabel !== ""
        size: AppButton.Small
        iconName: root.actionIcon
        text: root.actionLabel
        focusPolicy: Qt.NoFocus
        onClicked: Session.canon.act(root.key)
    }

    Rectangle {
        anchors.bottom: parent.bottom
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
        shown: root.isCurrent && root.hasFocus
        inside: true
        cornerRadius: 0
    }
}
