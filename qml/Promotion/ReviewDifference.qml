// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! One key of the env layers, or the head of their table.
Item {
    id: root

    required property string key
    required property string from
    required property string to
    required property string note
    required property bool isMissing
    property bool isHead: false

    readonly property font valueFont: isHead ? Theme.fontCaption : Theme.fontMonoSmall
    readonly property color ink: isHead ? Theme.textMuted : Theme.text

    implicitHeight: isHead ? Theme.sizeColumnHeader : Theme.sizeTableRow

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppText {
        x: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.33 - x
        text: root.key
        font: root.valueFont
        color: root.ink
        elide: Text.ElideMiddle
    }

    AppText {
        x: parent.width * 0.34
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.23
        text: root.from
        font: root.valueFont
        color: root.ink
    }

    AppText {
        x: parent.width * 0.58
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.22
        text: root.to
        font: root.valueFont
        color: root.ink
    }

    Row {
        x: parent.width * 0.81
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs
        visible: root.note !== ""

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.isMissing ? "alert-triangle" : "check"
            size: Theme.iconSizeSm
            color: root.isMissing ? Theme.warning : Theme.textMuted
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.note
            font: Theme.fontSmall
            color: root.isMissing ? Theme.warning : Theme.textMuted
        }
    }
}
