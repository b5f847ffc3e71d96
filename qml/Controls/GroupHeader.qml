// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The head of a group of rows.
//!   title, count, summary     "Promotable", 4, "oldest waits 9 d"
//!   passSummary               "35 pass all gates"; the summary stands beside it then
//!   iconName, tone
//!   open                      bind it and answer toggled()
//!   selectable                shows "Select all": selectAllRequested()
Rectangle {
    id: root

    required property string title
    required property int count
    property string summary
    property string passSummary
    property string iconName
    property string tone: "muted"
    property bool open: true
    property bool selectable: false

    signal toggled
    signal selectAllRequested

    implicitHeight: Theme.sizeGroupHeader
    color: Theme.surface
    Accessible.role: Accessible.Heading
    //: Name of a group of sites for screen readers.
    Accessible.name: qsTr("%1, %2").arg(title).arg(count)

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.toggled()
    }

    HoverHandler {
        id: hover
    }

    AppIcon {
        id: chevron

        x: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.open ? "chevron-down" : "chevron-right"
        size: Theme.iconSizeSm
    }

    AppIcon {
        id: icon

        x: chevron.x + chevron.width + Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        visible: iconName !== ""
        iconName: root.iconName
        size: Theme.iconSizeSm
        color: Theme.toneColor(root.tone)
    }

    AppText {
        id: titleText

        x: icon.visible ? icon.x + icon.width + Theme.spaceMd : icon.x
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font: Theme.fontSmallStrong
    }

    AppText {
        id: countText

        x: titleText.x + titleText.width + Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.count
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    StatusItem {
        id: passText

        x: countText.x + countText.width + Theme.spaceXxl
        anchors.verticalCenter: parent.verticalCenter
        visible: root.passSummary !== ""
        iconName: "check-circle"
        tone: "success"
        text: root.passSummary
        font: Theme.fontSmall
    }

    AppText {
        x: passText.visible ? passText.x + passText.width + Theme.spaceLg : root.width - width - Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        visible: passText.visible || !selectAll.visible
        text: root.summary
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    AppButton {
        id: selectAll

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter
        visible: root.selectable && hover.hovered
        variant: AppButton.Ghost
        size: AppButton.Small
        text: qsTr("Select all")
        focusPolicy: Qt.NoFocus
        onClicked: root.selectAllRequested()
    }
}
