// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! What runs in one environment. Made for long lists: no layouts, few bindings. The row that holds it says
//! the whole sentence for screen readers.
//!   environment, lane   its name, and dev, stage, prod or other
//!   tag                 the tag, or the path of a broken file
//!   cardState           plain (git only), healthy, progressing, degraded, missing, outOfSync, hotDev,
//!                       neverInDev,
//!                       broken, placeholder, stale, loading
//!   health              replaces the icon: plain, healthy, progressing, degraded, missing (for hotDev,
//!                       neverInDev)
//!   secondary, secondaryKind   second line; muted danger warning info drift
//!   detail, detailKind         its last word in another tone, after a dot: "Progressing"
//!   age                 "22 h", at the right
//!   compact             one line of 28 pixels; narrow: 146 wide for three environments
Rectangle {
    id: root

    required property string environment
    required property string lane
    required property string tag
    property string cardState: "plain"
    property string health
    property string secondary
    property string secondaryKind: "muted"
    property string detail
    property string detailKind: "muted"
    property string age
    property bool compact: false
    property bool narrow: false

    readonly property bool isLoading: cardState === "loading"
    readonly property bool isPlaceholder: cardState === "placeholder"
    readonly property bool isAlarm: cardState === "degraded" || cardState === "neverInDev"
        || cardState === "broken"
    readonly property string iconKey: health !== "" ? health : cardState
    readonly property int inset: Theme.spaceLg
    readonly property int firstLine: compact ? 0 : Math.round(6 * Theme.growth)
    readonly property int secondLine: compact ? 0 : Math.round(24 * Theme.growth)

    function iconOf(key: string): string {
        switch (key) {
        case "healthy": return "check-circle";
        case "progressing": return "spinner";
        case "degraded": return "alert-octagon";
        case "missing":
        case "placeholder": return "circle-dashed";
        case "outOfSync": return "sync-off";
        case "hotDev": return "zap";
        case "broken": return "file-x";
        case "stale": return "help-circle";
        }
        return "tag";
    }

    function toneOf(key: string): string {
        switch (key) {
        case "healthy": return "success";
        case "progressing": return "info";
        case "degraded":
        case "broken": return "danger";
        case "outOfSync": return "warning";
        case "hotDev": return "drift";
        }
        return "muted";
    }

    function secondaryIconOf(key: string): string {
        switch (key) {
        case "hotDev": return "zap";
        case "neverInDev": return "bypass";
        case "stale": return "clock-alert";
        }
        return "";
    }

    implicitWidth: narrow ? Theme.sizeEnvCardNarrow : Theme.sizeEnvCardWidth
    implicitHeight: compact ? Theme.sizeEnvCardCompact : Theme.sizeEnvCard
    radius: Theme.radiusControl
    color: Theme.surface
    border.width: isPlaceholder ? 0 : Theme.strokeHairline
    border.color: isAlarm ? Theme.danger : compact ? Theme.border : Theme.borderStrong

    Rectangle {
        x: Theme.spaceXs
        y: root.compact ? Theme.spaceSm : Theme.spaceSm + 1
        width: Theme.sizeLaneBar
        height: root.height - 2 * y
        radius: 1.5
        color: root.isLoading ? Theme.surfacePressed : Theme.laneColor(root.lane)
    }

    AppIcon {
        id: icon

        x: root.inset
        y: root.firstLine + Math.round((firstText.height - height) / 2)
        visible: !root.isLoading
        iconName: root.iconOf(root.iconKey)
        size: Theme.iconSizeSm
        color: Theme.toneColor(root.toneOf(root.iconKey))
    }

    AppText {
        id: laneText

        x: root.compact ? icon.x + icon.width + Theme.spaceSm : root.inset
        y: root.secondLine
        height: root.compact ? root.height : Theme.lineMonoSmall
        visible: !root.isLoading
        text: root.environment
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontCaption.pixelSize
        font.weight: Font.DemiBold
        color: Theme.laneColor(root.lane)
    }

    AppText {
        id: firstText

        x: root.compact ? laneText.x + laneText.width + Theme.spaceSm : icon.x + icon.width + Theme.spaceSm
        y: root.firstLine
        width: (root.compact ? ageText.x - Theme.spaceXs : root.width - Theme.spaceSm) - x
        height: root.compact ? root.height : Theme.lineMono
        visible: !root.isLoading
        text: root.tag
        font: Theme.fontMono
        color: root.isPlaceholder ? Theme.textMuted : Theme.text
        elide: root.cardState === "broken" ? Text.ElideLeft : Text.ElideMiddle
    }

    AppIcon {
        id: secondaryIcon

        x: laneText.x + laneText.width + Theme.spaceSm
        y: root.secondLine + Math.round((laneText.height - height) / 2)
        visible: iconName !== "" && !root.compact
        iconName: root.secondaryIconOf(root.cardState)
        size: 12
        color: Theme.toneColor(root.secondaryKind)
    }

    AppText {
        id: secondaryText

        x: secondaryIcon.x + (secondaryIcon.visible ? secondaryIcon.width + Theme.spaceXxs : 0)
        y: root.secondLine
        width: Math.min(implicitWidth, ageText.x - Theme.spaceXs - x)
        height: laneText.height
        visible: !root.compact && !root.isLoading
        text: root.detail !== "" && root.secondary !== "" ? root.secondary + " · " : root.secondary
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontCaption.pixelSize
        color: Theme.toneColor(root.secondaryKind)
    }

    AppText {
        x: secondaryText.x + secondaryText.width
        y: root.secondLine
        width: Math.min(implicitWidth, ageText.x - Theme.spaceXs - x)
        height: laneText.height
        visible: secondaryText.visible && root.detail !== ""
        text: root.detail
        font: secondaryText.font
        color: Theme.toneColor(root.detailKind)
    }

    AppText {
        id: ageText

        x: root.width - width - Theme.spaceMd
        y: root.secondLine
        height: laneText.height
        visible: !root.isLoading
        text: root.age
        font: secondaryText.font
        color: Theme.textMuted
    }

    Loader {
        anchors.fill: parent
        active: root.isPlaceholder
        sourceComponent: DashedOutline {}
    }

    Loader {
        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 2 * root.inset
        active: root.isLoading
        sourceComponent: Skeleton {}
    }
}
