// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One site: its environments, the steps between them, and the next step. Focus is the ring, selection the tint and the
//! bar, a check mark a check mark.
Item {
    id: root

    required property BoardColumns columns
    required property bool hasFocus //!< the list has it
    required property string key
    required property string title
    required property string domain
    required property string siteState
    required property string sentence
    required property string nextStep
    required property string nextAction
    required property string gates
    required property string gatesProblem
    required property string gatesState
    required property string gatesToolTip
    required property string lastAuthor
    required property bool isChecked
    required property list<cardView> cards
    required property list<connectorView> connectors

    signal acted(site: string, action: string)
    signal opened(site: string)
    signal menuWanted(site: string)

    readonly property bool isCurrent: Session.board.current === key
    readonly property bool isCompact: Session.board.isCompact || siteState === "inSync"
    readonly property bool isNarrow: cards.length > 2
    readonly property real connectorWidth: isNarrow ? Theme.sizeConnectorNarrow : Theme.sizeConnectorWide
    readonly property real cardWidth: cards.length < 1
                                      ? 0 : Math.min(isNarrow ? 240 : columns.isWide ? 340 : 280,
                                                     (columns.lanesWidth - (cards.length - 1) * connectorWidth) / cards.length)
    readonly property real gap: cards.length < 2 ? 0 : (columns.lanesWidth - cards.length * cardWidth) / (cards.length - 1)
    //! What the pointer is over, explained; and where.
    readonly property int hoveredLane: !hover.hovered || gap < 0 ? -1 : laneAt(hover.point.position.x)
    readonly property bool areGatesHovered: hover.hovered && columns.hasEvidence && gates !== ""
                                            && hover.point.position.x >= columns.gatesStart
                                            && hover.point.position.x < columns.authorStart
    readonly property string tip: areGatesHovered ? (gatesProblem !== "" ? gatesProblem + "\n" : "") + gatesToolTip
                                : hoveredLane < 0 ? "" : hoveredLane % 2 === 0 ? cards[hoveredLane / 2].toolTip
                                                       : connectors[(hoveredLane - 1) / 2].toolTip
    readonly property real tipX: areGatesHovered ? columns.gatesStart + columns.gatesWidth / 2
                               : columns.lanesStart + Math.floor((hoveredLane + 1) / 2) * cardWidth
                                 + Math.floor(hoveredLane / 2) * gap + (hoveredLane % 2 === 0 ? cardWidth : gap) / 2
    readonly property real cardHeight: isCompact ? Theme.sizeEnvCardCompact : Theme.sizeEnvCard

    //! Cards have even numbers, the connectors between them odd ones.
    function laneAt(x: real): int {
        const at = x - columns.lanesStart;
        if (at < 0 || at >= columns.lanesWidth || cards.length === 0)
            return -1;
        const pair = Math.floor(at / (cardWidth + gap));
        return 2 * pair + (at - pair * (cardWidth + gap) < cardWidth ? 0 : 1);
    }

    objectName: "row-" + key
    implicitHeight: isCompact ? Theme.sizeSiteRowCompact : Theme.sizeSiteRow

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.focusable: true
    Accessible.focused: isCurrent && hasFocus // said when the arrow keys move it; the list keeps the keyboard
    Accessible.selectable: true
    Accessible.checkable: true
    Accessible.checked: isChecked
    Accessible.selected: isCurrent
    Accessible.onPressAction: root.opened(root.key)
    Accessible.onToggleAction: Session.board.toggleCheck(root.key)

    Rectangle {
        anchors.fill: parent
        color: root.isCurrent || root.isChecked ? Theme.selection : hover.hovered ? Theme.surfaceHover : "transparent"
    }

    Rectangle {
        visible: root.isCurrent
        width: Theme.sizeLaneBar
        height: parent.height
        color: Theme.accent
    }

    Rectangle {
        x: Theme.spaceLg
        anchors.bottom: parent.bottom
        width: parent.width - 2 * Theme.spaceLg
        height: Theme.strokeHairline
        color: Theme.border
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.opened(root.key)
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.menuWanted(root.key)
    }

    AppCheckBox {
        objectName: "check-" + root.key
        x: root.columns.checkStart
        anchors.verticalCenter: parent.verticalCenter
        checked: root.isChecked
        focusPolicy: Qt.NoFocus
        accessibleName: qsTr("Check %1").arg(root.key)
        onToggled: {
            Session.board.setChecked(root.key, checked);
            checked = Qt.binding(() => root.isChecked);
        }
    }

    Column {
        x: root.columns.siteStart
        width: root.columns.siteWidth - Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.title
            font: Theme.fontBodyStrong
            color: Theme.text
        }

        AppText {
            width: parent.width
            visible: !root.isCompact && text !== ""
            text: root.domain
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Repeater {
        model: root.cards

        EnvCard {
            required property cardView modelData
            required property int index

            x: root.columns.lanesStart + index * (root.cardWidth + root.gap)
            y: (root.height - height) / 2
            width: root.cardWidth
            height: root.cardHeight
            environment: modelData.environment
            lane: modelData.lane
            tag: modelData.tag
            cardState: modelData.state
            secondary: modelData.detail
            secondaryKind: modelData.detailKind
            age: modelData.age
            compact: root.isCompact
            narrow: root.isNarrow
        }
    }

    Repeater {
        model: root.connectors

        PipelineConnector {
            required property connectorView modelData
            required property int index

            x: root.columns.lanesStart + (index + 1) * root.cardWidth + index * root.gap
            y: (root.height - height) / 2
            width: root.gap
            stepState: modelData.state
            label: root.isNarrow && modelData.shortLabel !== "" ? modelData.shortLabel : modelData.label
            ageLabel: modelData.age
            form: root.isCompact ? PipelineConnector.Compact : root.isNarrow ? PipelineConnector.Narrow : PipelineConnector.Wide
        }
    }

    SiteEvidence {
        anchors.fill: parent
        visible: root.columns.hasEvidence
        columns: root.columns
        gates: root.columns.isWide && root.gatesProblem !== "" ? root.gatesProblem : root.gates
        gatesState: root.gatesState
        lastAuthor: root.lastAuthor
    }

    AppButton {
        objectName: "next-" + root.key
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        visible: root.nextStep !== ""
        size: AppButton.Small
        focusPolicy: Qt.NoFocus
        text: root.nextStep
        Accessible.name: qsTr("%1: %2").arg(root.key).arg(root.nextStep)
        onClicked: {
            Session.board.current = root.key;
            root.acted(root.key, root.nextAction);
        }
    }

    FocusRing {
        inside: true
        shown: root.isCurrent && root.hasFocus
    }
}
