// SPDX-License-Identifier: Apache-2.0
// Written by make_theme.py from resources/tokens.json: change the tokens, then run the script.
pragma Singleton

import QtQuick

//! Every colour, distance, size, font and duration. Controls and pages name a role, never a value.
QtObject {
    id: root

    //! Set by the window from the setting {system, light, dark}.
    property bool dark: false
    //! Text size from the settings, 0.9 to 1.5.
    property real textScale: 1
    //! No animation: durations are 0, a spinner is an hourglass.
    property bool reducedMotion: false
    //! Heights grow with the text and never shrink below the design.
    readonly property real growth: Math.max(1, textScale)

    readonly property color background: dark ? "#0E1116" : "#F3F4F7"
    readonly property color surface: dark ? "#14181F" : "#FFFFFF"
    readonly property color surfaceSunken: dark ? "#11151B" : "#F8F9FB"
    readonly property color surfaceRaised: dark ? "#1B2029" : "#FFFFFF"
    readonly property color surfaceHover: dark ? "#1E242E" : "#EEF0F5"
    readonly property color surfacePressed: dark ? "#262D39" : "#E3E7EE"
    readonly property color border: dark ? "#272D38" : "#E2E5EB"
    readonly property color borderStrong: dark ? "#3B4351" : "#CBD0DA"
    readonly property color borderControl: dark ? "#6F7889" : "#7A8292"
    readonly property color text: dark ? "#E7EAF0" : "#151922"
    readonly property color textSecondary: dark ? "#BCC3CE" : "#424A59"
    readonly property color textMuted: dark ? "#939BAA" : "#5E6675"
    readonly property color textDisabled: dark ? "#687181" : "#8B93A1"
    readonly property color textOnFill: dark ? "#FFFFFF" : "#FFFFFF"
    readonly property color accent: dark ? "#93A9FF" : "#3350D4"
    readonly property color accentFill: dark ? "#4A63DE" : "#3350D4"
    readonly property color accentFillHover: dark ? "#526AE0" : "#2943B8"
    readonly property color accentFillPressed: dark ? "#3F56C8" : "#22389C"
    readonly property color accentSubtle: dark ? "#1B2340" : "#EBEFFD"
    readonly property color accentBorder: dark ? "#3B4A86" : "#B4C1F4"
    readonly property color success: dark ? "#5BC792" : "#13713F"
    readonly property color successFill: dark ? "#1F7F4B" : "#1B7F48"
    readonly property color successSubtle: dark ? "#12261C" : "#E8F5ED"
    readonly property color successBorder: dark ? "#27573F" : "#A8D7BC"
    readonly property color warning: dark ? "#E5B659" : "#835300"
    readonly property color warningFill: dark ? "#8F5D06" : "#9A6200"
    readonly property color warningSubtle: dark ? "#2A2211" : "#FDF4DF"
    readonly property color warningBorder: dark ? "#644F20" : "#E8CB88"
    readonly property color danger: dark ? "#FF8A8E" : "#B4232C"
    readonly property color dangerFill: dark ? "#C2363F" : "#C22F38"
    readonly property color dangerSubtle: dark ? "#321A1D" : "#FDEDED"
    readonly property color dangerBorder: dark ? "#74393D" : "#F0B7B9"
    readonly property color info: dark ? "#6BBFEB" : "#08628F"
    readonly property color infoFill: dark ? "#0F6E9E" : "#0873A8"
    readonly property color infoSubtle: dark ? "#112532" : "#E5F2F9"
    readonly property color infoBorder: dark ? "#275470" : "#A5D2E8"
    readonly property color drift: dark ? "#EA95CD" : "#932A70"
    readonly property color driftFill: dark ? "#A03A7C" : "#A8327F"
    readonly property color driftSubtle: dark ? "#301B2A" : "#FAECF5"
    readonly property color driftBorder: dark ? "#6C3C5A" : "#E5B5D3"
    readonly property color laneDev: dark ? "#B9A2FF" : "#6D44C8"
    readonly property color laneDevSubtle: dark ? "#231D3A" : "#F1ECFC"
    readonly property color laneStage: dark ? "#5ACBBC" : "#0A7268"
    readonly property color laneStageSubtle: dark ? "#11292A" : "#E3F4F2"
    readonly property color laneProd: dark ? "#A8C2EE" : "#1C3F73"
    readonly property color laneProdSubtle: dark ? "#1A2536" : "#E6ECF5"
    readonly property color selection: dark ? "#1C2542" : "#E9EEFD"
    readonly property color selectionInactive: dark ? "#20252F" : "#ECEEF2"
    readonly property color focusRing: dark ? "#93A9FF" : "#3350D4"
    readonly property color scrim: dark ? "#05070A" : "#151922"
    readonly property real scrimOpacity: dark ? 0.6 : 0.42
    readonly property color halo: dark ? "#000000" : "#151922"
    readonly property real haloOpacity: dark ? 0.35 : 0.07
    readonly property color stale: dark ? "#939BAA" : "#5E6675"
    readonly property color diffAddBackground: dark ? "#122B1E" : "#E4F5EA"
    readonly property color diffAddText: dark ? "#A5E5C3" : "#0E5B31"
    readonly property color diffDelBackground: dark ? "#361B1E" : "#FDE9E9"
    readonly property color diffDelText: dark ? "#FFBFC1" : "#96202A"
    readonly property color diffAddWord: dark ? "#1F5237" : "#BDE6CB"
    readonly property color diffDelWord: dark ? "#692F34" : "#F8C9CB"
    readonly property color codeBackground: dark ? "#10141A" : "#FAFBFC"
    readonly property color codeGutter: dark ? "#8F98A7" : "#646C7A"
    readonly property color codeKey: dark ? "#8FB8FF" : "#1F4E9E"
    readonly property color codeString: dark ? "#83D3A8" : "#1B6B45"
    readonly property color codeNumber: dark ? "#F0A878" : "#9A3F0A"
    readonly property color codeComment: dark ? "#8A93A2" : "#646C7A"
    readonly property color codePunctuation: dark ? "#939BAA" : "#5E6675"
    readonly property color codeLineHighlight: dark ? "#262212" : "#FFF6DB"

    readonly property int spaceXxs: 2
    readonly property int spaceXs: 4
    readonly property int spaceSm: 6
    readonly property int spaceMd: 8
    readonly property int spaceLg: 12
    readonly property int spaceXl: 16
    readonly property int spaceXxl: 20
    readonly property int spaceX3: 24
    readonly property int spaceX4: 32
    readonly property int spaceX5: 40

    readonly property int radiusSm: 4
    readonly property int radiusControl: 6
    readonly property int radiusCard: 8
    readonly property int radiusSheet: 10
    readonly property int radiusPill: 999

    readonly property real strokeHairline: 1
    readonly property real strokeIcon: 1.5
    readonly property real strokeConnector: 1.5
    readonly property real strokeConnectorStrong: 2
    readonly property real strokeFocusRing: 2
    readonly property real strokeFocusRingOffset: 1

    readonly property int iconSizeSm: Math.round(14 * growth)
    readonly property int iconSizeMd: Math.round(16 * growth)
    readonly property int iconSizeLg: Math.round(20 * growth)
    readonly property int iconSizeHero: Math.round(40 * growth)

    readonly property int sizeTopBar: Math.round(48 * growth)
    readonly property int sizeStatusBar: Math.round(26 * growth)
    readonly property int sizeRail: 184
    readonly property int sizeRailCollapsed: 56
    readonly property int sizeRailItem: Math.round(32 * growth)
    readonly property int sizeInspector: 372
    readonly property int sizeInspectorMin: 320
    readonly property int sizeInspectorMax: 520
    readonly property int sizeToolbar: Math.round(46 * growth)
    readonly property int sizeColumnHeader: Math.round(28 * growth)
    readonly property int sizeGroupHeader: Math.round(28 * growth)
    readonly property int sizeSiteRow: Math.round(56 * growth)
    readonly property int sizeSiteRowCompact: Math.round(40 * growth)
    readonly property int sizeEnvCard: Math.round(44 * growth)
    readonly property int sizeEnvCardCompact: Math.round(28 * growth)
    readonly property int sizeTableRow: Math.round(32 * growth)
    readonly property int sizeListRow: Math.round(32 * growth)
    readonly property int sizeCommitRow: Math.round(32 * growth)
    readonly property int sizeGateRow: Math.round(28 * growth)
    readonly property int sizeLogRow: Math.round(21 * growth)
    readonly property int sizeCodeLine: Math.round(20 * growth)
    readonly property int sizeMenuItem: Math.round(28 * growth)
    readonly property int sizeBatchBar: Math.round(48 * growth)
    readonly property int sizeTabRow: Math.round(36 * growth)
    readonly property int sizeControlSmall: Math.round(24 * growth)
    readonly property int sizeControl: Math.round(28 * growth)
    readonly property int sizeControlLarge: Math.round(34 * growth)
    readonly property int sizeChip: Math.round(26 * growth)
    readonly property int sizePill: Math.round(22 * growth)
    readonly property int sizePillSmall: Math.round(18 * growth)
    readonly property int sizeBadge: Math.round(18 * growth)
    readonly property int sizeCheckbox: Math.round(16 * growth)
    readonly property int sizeAvatarSmall: Math.round(18 * growth)
    readonly property int sizeAvatar: Math.round(24 * growth)
    readonly property int sizeMinHitTarget: 24
    readonly property int sizeWindowMinWidth: 1024
    readonly property int sizeWindowMinHeight: 640
    readonly property int sizeEnvCardWidth: 212
    readonly property int sizeEnvCardNarrow: 146
    readonly property int sizeConnectorWide: 172
    readonly property int sizeConnectorNarrow: 79
    readonly property int sizeSheet: 680
    readonly property int sizeSheetWide: 1208
    readonly property int sizeHaloWidth: 6
    readonly property int sizeLaneBar: 3

    readonly property int breakpointCompact: 1180
    readonly property int breakpointRegular: 1360
    readonly property int breakpointWide: 1680

    readonly property int durationFast: reducedMotion ? 0 : 90
    readonly property int durationBase: reducedMotion ? 0 : 140
    readonly property int durationSlow: reducedMotion ? 0 : 220
    readonly property int spinnerPeriod: 1000
    readonly property int dashPeriod: 1200
    readonly property int toastTimeout: 6000
    readonly property int undoTimeout: 8000
    readonly property int easing: Easing.OutCubic

    readonly property string uiFamily: "Inter"
    readonly property string monoFamily: "JetBrains Mono"

    readonly property font fontCaption: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(11 * textScale),
        weight: Font.Medium
    })
    readonly property font fontSmall: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(12 * textScale),
        weight: Font.Normal
    })
    readonly property font fontSmallStrong: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(12 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontBody: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(13 * textScale),
        weight: Font.Normal
    })
    readonly property font fontBodyStrong: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(13 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontSubtitle: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(14 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontTitle: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(16 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontHeadline: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(20 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontMetric: Qt.font({
        family: uiFamily,
        pixelSize: Math.round(24 * textScale),
        weight: Font.DemiBold
    })
    readonly property font fontMono: Qt.font({
        family: monoFamily,
        pixelSize: Math.round(12 * textScale),
        preferShaping: false,
        weight: Font.Medium
    })
    readonly property font fontMonoSmall: Qt.font({
        family: monoFamily,
        pixelSize: Math.round(11 * textScale),
        preferShaping: false,
        weight: Font.Normal
    })
    readonly property font fontCode: Qt.font({
        family: monoFamily,
        pixelSize: Math.round(12 * textScale),
        preferShaping: false,
        weight: Font.Normal
    })

    readonly property int lineCaption: Math.round(14 * textScale)
    readonly property int lineSmall: Math.round(16 * textScale)
    readonly property int lineSmallStrong: Math.round(16 * textScale)
    readonly property int lineBody: Math.round(18 * textScale)
    readonly property int lineBodyStrong: Math.round(18 * textScale)
    readonly property int lineSubtitle: Math.round(20 * textScale)
    readonly property int lineTitle: Math.round(22 * textScale)
    readonly property int lineHeadline: Math.round(28 * textScale)
    readonly property int lineMetric: Math.round(30 * textScale)
    readonly property int lineMono: Math.round(16 * textScale)
    readonly property int lineMonoSmall: Math.round(15 * textScale)
    readonly property int lineCode: Math.round(20 * textScale)

    //! The address of an embedded icon.
    function icon(name: string): url {
        return "qrc:/icons/" + name + ".svg";
    }

    //! Text, icons and lines of a tone: accent success warning danger info drift, else muted.
    function toneColor(tone: string): color {
        switch (tone) {
        case "accent": return accent;
        case "success": return success;
        case "warning": return warning;
        case "danger": return danger;
        case "info": return info;
        case "drift": return drift;
        }
        return textMuted;
    }

    //! The tinted background of a tone.
    function toneSubtle(tone: string): color {
        switch (tone) {
        case "accent": return accentSubtle;
        case "success": return successSubtle;
        case "warning": return warningSubtle;
        case "danger": return dangerSubtle;
        case "info": return infoSubtle;
        case "drift": return driftSubtle;
        }
        return surface;
    }

    //! The one-pixel outline of a tinted background.
    function toneBorder(tone: string): color {
        switch (tone) {
        case "accent": return accentBorder;
        case "success": return successBorder;
        case "warning": return warningBorder;
        case "danger": return dangerBorder;
        case "info": return infoBorder;
        case "drift": return driftBorder;
        }
        return borderStrong;
    }

    //! The background for white text in a tone.
    function toneFill(tone: string): color {
        switch (tone) {
        case "accent": return accentFill;
        case "success": return successFill;
        case "warning": return warningFill;
        case "danger": return dangerFill;
        case "info": return infoFill;
        case "drift": return driftFill;
        }
        return textMuted;
    }

    //! The colour of an environment: dev, stage, prod, anything else.
    function laneColor(lane: string): color {
        switch (lane) {
        case "dev": return laneDev;
        case "stage": return laneStage;
        case "prod": return laneProd;
        }
        return info;
    }

    //! The tinted background of an environment.
    function laneSubtle(lane: string): color {
        switch (lane) {
        case "dev": return laneDevSubtle;
        case "stage": return laneStageSubtle;
        case "prod": return laneProdSubtle;
        }
        return infoSubtle;
    }

    //! The icon of a pipelineState of the tokens.
    function stepIcon(state: string): string {
        switch (state) {
        case "inSync": return "equal";
        case "ahead": return "arrow-up";
        case "aheadBlocked": return "lock";
        case "diverged": return "diverged";
        case "notReleased": return "circle-dashed";
        case "rollingOut": return "spinner";
        case "broken": return "file-x";
        case "behind": return "arrow-down";
        case "unknown": return "help-circle";
        }
        return "help-circle";
    }

    //! The tone of a pipelineState of the tokens.
    function stepTone(state: string): string {
        switch (state) {
        case "ahead": return "accent";
        case "aheadBlocked": return "warning";
        case "diverged": return "danger";
        case "rollingOut": return "info";
        case "broken": return "danger";
        case "behind": return "warning";
        }
        return "muted";
    }

    //! The icon of a gateState of the tokens.
    function gateIcon(state: string): string {
        switch (state) {
        case "passed": return "check-circle";
        case "failed": return "x-circle";
        case "warning": return "alert-triangle";
        case "running": return "spinner";
        case "waiting": return "circle-dashed";
        case "skipped": return "minus-circle";
        case "stale": return "clock-alert";
        case "unknown": return "help-circle";
        case "notConnected": return "minus-circle";
        }
        return "help-circle";
    }

    //! The tone of a gateState of the tokens.
    function gateTone(state: string): string {
        switch (state) {
        case "passed": return "success";
        case "failed": return "danger";
        case "warning": return "warning";
        case "running": return "info";
        case "unknown": return "warning";
        }
        return "muted";
    }
}
