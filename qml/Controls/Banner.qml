// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Theme

//! Something that stays true until it is dealt with: a sentence with up to two actions.
//!   tone       info, success, warning, danger
//!   text       the sentence; title is set before it in bold
//!   primaryAction, secondaryAction   verbs; their signals are primaryTriggered, secondaryTriggered
//!   foldable   shows a close button: foldRequested()
Rectangle {
    id: root

    property string tone: "info"
    property string title
    required property string text
    property string iconName: iconOf(tone)
    property string primaryAction
    property string primaryName //!< of its button, for tests
    property string secondaryAction
    property bool foldable: false

    signal primaryTriggered
    signal secondaryTriggered
    signal foldRequested

    function iconOf(tone: string): string {
        switch (tone) {
        case "success": return "check-circle";
        case "warning": return "alert-triangle";
        case "danger": return "x-circle";
        }
        return "info";
    }

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 2 * Theme.spaceSm
    radius: Theme.radiusCard
    color: Theme.toneSubtle(tone)
    border.width: Theme.strokeHairline
    border.color: Theme.toneBorder(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title === "" ? text : title + " " + text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceLg
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceMd

        AppIcon {
            iconName: root.iconName
            color: Theme.toneColor(root.tone)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.sizeControlSmall
            spacing: 0

            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.title
                font: Theme.fontBodyStrong
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                Layout.fillHeight: root.title === ""
                text: root.text
                wrapMode: Text.Wrap
                color: root.title === "" ? Theme.text : Theme.textSecondary
            }
        }

        AppButton {
            visible: text !== ""
            size: AppButton.Small
            text: root.secondaryAction
            variant: AppButton.Ghost
            onClicked: root.secondaryTriggered()
        }

        AppButton {
            visible: text !== ""
            size: AppButton.Small
            objectName: root.primaryName
            text: root.primaryAction
            onClicked: root.primaryTriggered()
        }

        AppButton {
            visible: root.foldable
            size: AppButton.Small
            variant: AppButton.Ghost
            iconOnly: true
            iconName: "x"
            text: qsTr("Hide")
            onClicked: root.foldRequested()
        }
    }
}
