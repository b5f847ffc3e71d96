// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Theme

//! One thing that runs or needs a decision, in the rail or in the activity dock.
//!   title, detail    "landings", "2 of 3"
//!   message          a sentence below
//!   tone, iconName   info with "spinner" while it runs; success, warning, danger
//!   progress         0 to 1, negative hides the line
//!   current          accent outline
//!   primaryAction, secondaryAction and their signals
//! activated(): the card was clicked or Enter was pressed.
Rectangle {
    id: root

    required property string title
    property string detail
    property string message
    property string tone: "info"
    property string iconName: "spinner"
    property real progress: -1
    property bool current: false
    property string primaryAction
    property string secondaryAction

    signal activated
    signal primaryTriggered
    signal secondaryTriggered

    implicitWidth: 168
    implicitHeight: column.implicitHeight + 2 * (Theme.spaceMd + 2)
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.strokeHairline
    border.color: current ? Theme.accent : tone === "danger" ? Theme.dangerBorder : Theme.border
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    //: A running task for screen readers: its title, how far it is, a sentence.
    Accessible.name: message === "" || detail === "" ? qsTr("%1, %2").arg(title).arg(detail + message)
        : qsTr("%1, %2, %3").arg(title).arg(detail).arg(message)
    Accessible.onPressAction: activated()
    Keys.onReturnPressed: activated()
    Keys.onEnterPressed: activated()
    Keys.onSpacePressed: activated()

    FocusRing {
        shown: root.activeFocus
        cornerRadius: root.radius
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.activated()
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.spaceMd + 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceMd

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceSm

            AppIcon {
                iconName: root.iconName
                size: Theme.iconSizeSm
                color: Theme.toneColor(root.tone)
            }

            AppText {
                Layout.fillWidth: true
                text: root.title
                font: Theme.fontSmallStrong
            }

            AppText {
                text: root.detail
                font: Theme.fontSmall
                color: Theme.textMuted
            }
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.message
            font: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }

        ProgressLine {
            Layout.fillWidth: true
            visible: root.progress >= 0
            value: root.progress
            tone: root.tone
            label: root.title
        }

        RowLayout {
            visible: root.primaryAction !== "" || root.secondaryAction !== ""
            spacing: Theme.spaceSm

            AppButton {
                visible: text !== ""
                size: AppButton.Small
                text: root.primaryAction
                onClicked: root.primaryTriggered()
            }

            AppButton {
                visible: text !== ""
                size: AppButton.Small
                variant: AppButton.Ghost
                text: root.secondaryAction
                onClicked: root.secondaryTriggered()
            }
        }
    }
}
