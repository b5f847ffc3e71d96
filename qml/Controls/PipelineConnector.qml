// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme

//! The step between two environments: a line whose form tells the state, and a pill with the words.
//!   stepState   inSync ahead aheadBlocked diverged notReleased rollingOut broken behind unknown
//!   label       "7 ahead", "12 ahead, blocked"; in a narrow connector the count only
//!   ageLabel    "3 d": behind the label, below the pill when narrow
//!   form        PipelineConnector.Wide, Narrow, Compact
//!   interactive the pill can be clicked: activated()
Item {
    id: root

    enum Form { Wide, Narrow, Compact }

    required property string stepState
    required property string label
    property string ageLabel
    property int form: PipelineConnector.Wide
    property bool interactive: false

    readonly property bool isSmall: form !== PipelineConnector.Wide
    readonly property bool isBare: stepState === "inSync"
    readonly property bool isBroken: stepState === "notReleased" || stepState === "unknown"
    readonly property string tone: Theme.stepTone(stepState)
    readonly property color lineColor: isBare ? Theme.borderStrong : tone === "muted" ? Theme.textDisabled
                                                                                     : Theme.toneColor(tone)
    readonly property color ink: isBare ? Theme.textMuted : tone === "muted" ? Theme.textSecondary
                                                                            : Theme.toneColor(tone)
    readonly property bool isDashed: isBroken || stepState === "rollingOut"
    readonly property string cap: capOf(stepState)
    readonly property int middle: Math.round(pill.height / 2)
    readonly property real lineEnd: width - (cap === "cap-cross" ? capIcon.width : cap === "" ? 0 : 2)

    signal activated

    function capOf(state: string): string {
        switch (state) {
        case "ahead":
        case "rollingOut": return "cap-arrow";
        case "broken": return "cap-cross";
        }
        return "";
    }

    //! Where there is no room for both, the age goes first.
    readonly property bool isAgeBeside: ageLabel !== "" && form !== PipelineConnector.Narrow
        && whole.advanceWidth <= width - Theme.spaceLg - (isSmall ? 27 : 35)

    implicitWidth: form === PipelineConnector.Narrow ? Theme.sizeConnectorNarrow : Theme.sizeConnectorWide
    implicitHeight: form === PipelineConnector.Narrow ? pill.height + ageText.height : pill.height

    Rectangle {
        y: root.middle - Math.round(height / 2)
        width: Math.max(0, pill.x)
        height: root.isBare || root.stepState === "behind" ? 1 : 2
        visible: !root.isDashed
        color: root.lineColor
    }

    Rectangle {
        x: pill.x + pill.width
        y: root.middle - Math.round(height / 2)
        width: Math.max(0, root.lineEnd - x)
        height: root.isBare || root.stepState === "behind" ? 1 : 2
        visible: !root.isDashed
        color: root.lineColor
    }

    Repeater {
        model: root.isDashed ? 1 : 0

        DashedLine {
            y: root.middle - 1
            width: root.lineEnd
            height: 2
            color: root.lineColor
            dotted: root.isBroken
            gapStart: pill.x
            gapEnd: pill.x + pill.width
        }
    }

    AppIcon {
        id: capIcon

        x: root.width - width
        y: root.middle - Math.round(height / 2)
        visible: root.cap !== ""
        iconName: root.cap
        width: root.cap === "cap-cross" ? 12 : 8
        height: 12
        sourceSize.width: width
        sourceSize.height: height
        color: root.lineColor
    }

    Rectangle {
        x: root.width - width
        y: root.middle - Math.round(height / 2)
        width: 2
        height: 14
        visible: root.stepState === "aheadBlocked"
        color: root.lineColor
    }

    Repeater {
        model: root.stepState === "diverged" ? 2 : 0

        AppIcon {
            required property int index

            readonly property real before: Math.max(0, Math.min(7, pill.x - 16))
            readonly property real behind: Math.max(root.width - 21, pill.x + pill.width + 2)

            x: index === 0 ? before : Math.min(root.width - 14, behind)
            y: root.middle - 7
            iconName: "cap-slash"
            size: 14
            color: root.lineColor
        }
    }

    TextMetrics {
        id: whole

        font.family: Theme.uiFamily
        font.pixelSize: root.isSmall ? Theme.fontCaption.pixelSize : Theme.fontSmall.pixelSize
        font.weight: root.isBare ? Font.Normal : Font.Medium
        text: root.label + " · " + root.ageLabel
    }

    Rectangle {
        id: pill

        x: Math.round((root.width - width) / 2)
        width: Math.min(text.x + text.implicitWidth + (root.isSmall ? 7 : 10), root.width - Theme.spaceLg)
        height: root.isSmall ? Theme.sizePillSmall : Theme.sizePill
        radius: height / 2
        color: root.isBare ? "transparent" : Theme.toneSubtle(root.tone)
        border.width: root.isBare ? 0 : Theme.strokeHairline
        border.color: Theme.toneBorder(root.tone)

        AppIcon {
            id: icon

            x: root.isSmall ? 6 : 9
            anchors.verticalCenter: parent.verticalCenter
            iconName: Theme.stepIcon(root.stepState)
            size: root.isSmall ? 12 : Theme.iconSizeSm
            color: root.isBare ? Theme.success : root.ink
        }

        AppText {
            id: text

            x: icon.x + icon.width + (root.isSmall ? 3 : 6)
            width: Math.min(implicitWidth, pill.width - x - 6)
            height: parent.height
            text: root.isAgeBeside ? root.label + " · " + root.ageLabel : root.label
            font: whole.font
            color: root.ink
        }

        TapHandler {
            enabled: root.interactive
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.activated()
        }
    }

    AppText {
        id: ageText

        y: pill.height
        width: root.width
        visible: root.form === PipelineConnector.Narrow
        text: root.ageLabel
        font: Theme.fontCaption
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
}
