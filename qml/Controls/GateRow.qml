// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One check before a promotion.
//!   gateState   passed failed warning running waiting skipped stale unknown notConnected
//!   title, detail
//!   sub         indented, one of several parts of the row above, in the mono font
Item {
    id: root

    required property string gateState
    required property string title
    property string detail
    property bool sub: false

    readonly property int lineHeight: sub ? Math.round(22 * Theme.growth) : Theme.sizeGateRow
    //! Title and detail do not fit side by side: the detail stands below.
    readonly property bool isTall: !sub && titleText.x + titleText.implicitWidth + Theme.spaceLg
        + detailWidth.advanceWidth > width

    function stateWord(state: string): string {
        switch (state) {
        case "passed": return qsTr("passed");
        case "failed": return qsTr("failed");
        case "warning": return qsTr("warning");
        case "running": return qsTr("running");
        case "waiting": return qsTr("waiting");
        case "skipped": return qsTr("skipped");
        case "stale": return qsTr("stale");
        case "notConnected": return qsTr("not connected");
        }
        return qsTr("unknown");
    }

    implicitWidth: 320
    implicitHeight: isTall ? lineHeight + detailText.contentHeight + Theme.spaceXs : lineHeight
    Accessible.role: Accessible.ListItem
    //: A check for screen readers: its title, its state, a detail.
    Accessible.name: qsTr("%1, %2, %3").arg(title).arg(stateWord(gateState)).arg(detail)

    // Of the text on one line: what a wrapped text says of itself depends on how it was wrapped.
    TextMetrics {
        id: detailWidth

        font: Theme.fontSmall
        text: root.detail
    }

    AppIcon {
        id: icon

        x: root.sub ? Theme.spaceX3 : 0
        y: Math.round((root.lineHeight - height) / 2)
        iconName: root.sub && root.gateState === "passed" ? "check" : Theme.gateIcon(root.gateState)
        size: root.sub ? Theme.iconSizeSm : Theme.iconSizeMd
        color: Theme.toneColor(Theme.gateTone(root.gateState))
    }

    AppText {
        id: titleText

        x: icon.x + icon.width + Theme.spaceMd
        width: Math.min(implicitWidth, root.width - x - (root.isTall || root.detail === "" ? 0 : detailText.width
            + Theme.spaceMd))
        height: root.lineHeight
        text: root.title
        font: root.sub ? Theme.fontMono : Theme.fontBody
        color: root.gateState === "skipped" || root.gateState === "notConnected" ? Theme.textMuted
            : Theme.text
    }

    AppText {
        id: detailText

        x: root.isTall ? titleText.x : root.width - width
        y: root.isTall ? root.lineHeight - Theme.spaceXs : 0
        width: root.isTall ? root.width - titleText.x : Math.ceil(detailWidth.advanceWidth) + 1
        height: root.isTall ? contentHeight : root.lineHeight
        wrapMode: root.isTall ? Text.Wrap : Text.NoWrap
        maximumLineCount: root.isTall ? 3 : 1
        text: root.detail
        font: Theme.fontSmall
        color: Theme.textMuted
        elide: root.isTall ? Text.ElideNone : Text.ElideRight
    }
}
