// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The state of a step or a site as icon, word and colour.
//!   kind   a pipelineState of the tokens (inSync ahead aheadBlocked diverged notReleased rollingOut broken
//!          behind unknown), or hotDev, migration, info, success, warning, danger, neutral
//!   text   the words
//!   small  18 instead of 22 pixels
//!   iconName  replaces the icon of the kind
Rectangle {
    id: root

    required property string kind
    required property string text
    property bool small: false
    property string iconName: iconOf(kind)

    readonly property string tone: toneOf(kind)
    readonly property bool quiet: tone === "muted"

    function iconOf(kind: string): string {
        switch (kind) {
        case "hotDev": return "zap";
        case "migration": return "database";
        case "info": return "info";
        case "success": return "check-circle";
        case "warning": return "alert-triangle";
        case "danger": return "x-circle";
        case "neutral": return "";
        }
        return Theme.stepIcon(kind);
    }

    function toneOf(kind: string): string {
        switch (kind) {
        case "hotDev": return "drift";
        case "migration": return "warning";
        case "inSync": return "success";
        case "info": return "info";
        case "success": return "success";
        case "warning": return "warning";
        case "danger": return "danger";
        }
        return Theme.stepTone(kind);
    }

    implicitWidth: row.implicitWidth + (small ? 14 : 20)
    implicitHeight: small ? Theme.sizePillSmall : Theme.sizePill
    radius: height / 2
    color: Theme.toneSubtle(tone)
    border.width: Theme.strokeHairline
    border.color: Theme.toneBorder(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.small ? Theme.spaceXs : Theme.spaceSm

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: iconName !== ""
            iconName: root.iconName
            size: root.small ? 12 : Theme.iconSizeSm
            color: root.quiet ? Theme.textSecondary : Theme.toneColor(root.tone)
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.family: Theme.uiFamily
            font.weight: Font.Medium
            font.pixelSize: root.small ? Theme.fontCaption.pixelSize : Theme.fontSmall.pixelSize
            color: root.quiet ? Theme.textSecondary : Theme.toneColor(root.tone)
        }
    }
}
