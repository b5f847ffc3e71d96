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

    required property real siteWidth
    required property real lanesStart
    required property real lanesWidth
    required property bool hasFocus //!< the list has it
    required property string key
    required property string title
    required property string domain
    required property string group
    required property string sentence
    required property string nextStep
    required property string nextAction
    required property bool isChecked
    required property list<cardView> cards
    required property list<connectorView> connectors

    signal acted(site: string, action: string)
    signal opened(site: string)

    readonly property bool isCurrent: Session.board.current === key
    readonly property bool isCompact: Session.board.isCompact || group === "inSync"
    readonly property bool isNarrow: cards.length > 2
    readonly property real connectorWidth: isNarrow ? Theme.sizeConnectorNarrow : Theme.sizeConnectorWide
    readonly property real cardWidth: cards.length < 1
                                      ? 0 : Math.min(isNarrow ? 220 : 280,
                                                     (lanesWidth - (cards.length - 1) * connectorWidth) / cards.length)
    readonly property real gap: cards.length < 2 ? 0 : (lanesWidth - cards.length * cardWidth) / (cards.length - 1)
    readonly property real cardHeight: isCompact ? Theme.sizeEnvCardCompact : Theme.sizeEnvCard

    objectName: "row-" + key
    implicitHeight: isCompact ? Theme.sizeSiteRowCompact : Theme.sizeSiteRow

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.focusable: true
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

    AppCheckBox {
        objectName: "check-" + root.key
        x: Theme.spaceLg
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
        x: Theme.spaceLg + 24
        width: root.siteWidth - Theme.spaceMd
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

            x: root.lanesStart + index * (root.cardWidth + root.gap)
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

            x: root.lanesStart + (index + 1) * root.cardWidth + index * root.gap
            y: (root.height - height) / 2
            width: root.gap
            stepState: modelData.state
            label: root.isNarrow && modelData.shortLabel !== "" ? modelData.shortLabel : modelData.label
            ageLabel: modelData.age
            form: root.isCompact ? PipelineConnector.Compact : root.isNarrow ? PipelineConnector.Narrow : PipelineConnector.Wide
        }
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
