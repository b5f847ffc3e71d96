// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Slipway.Theme

//! Asks before something that is hard to take back. The focus starts on Cancel; a plain Enter does nothing else.
//!   text           what will be so afterwards
//!   facts          what one should know, a line each
//!   action         the verb; its signal is confirmed()
//!   dangerous      the verb is red
Sheet {
    id: root

    required property string text
    required property string action
    property list<string> facts
    property bool dangerous: false

    signal confirmed

    function confirm(): void {
        close();
        confirmed();
    }

    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    footer: RowLayout {
        width: parent.width
        spacing: Theme.spaceMd

        Item {
            Layout.fillWidth: true
        }

        AppButton {
            id: cancel

            objectName: "confirmCancel"
            text: qsTr("Cancel")
            size: AppButton.Large
            variant: AppButton.Ghost
            keyHint: "Esc"
            onClicked: root.close()
            Keys.onReturnPressed: root.close()
        }

        AppButton {
            objectName: "confirmAction"
            text: root.action
            size: AppButton.Large
            variant: root.dangerous ? AppButton.DangerConfirm : AppButton.Primary
            keyHint: "Ctrl ↵"
            onClicked: root.confirm()
        }
    }

    Column {
        id: body

        x: Theme.spaceXxl
        width: parent.width - 2 * x
        topPadding: Theme.spaceXl
        bottomPadding: Theme.spaceXl
        spacing: Theme.spaceLg

        AppText {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        Repeater {
            model: root.facts

            Row {
                id: fact

                required property string modelData

                width: body.width
                spacing: Theme.spaceMd

                AppText {
                    text: "•"
                    color: Theme.textMuted
                }

                AppText {
                    width: fact.width - x
                    text: fact.modelData
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }

        Shortcut {
            sequences: ["Ctrl+Return", "Ctrl+Enter"]
            enabled: root.opened
            onActivated: root.confirm()
        }
    }
}
