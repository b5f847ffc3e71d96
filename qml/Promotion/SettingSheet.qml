// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Adds a variable that new code reads to an environment that lacks it: the value, and the commit as it will be. The focus
//! starts on Cancel; only Ctrl+Enter or a click writes.
Sheet {
    id: root

    readonly property SettingViewModel setting: Session.setting

    objectName: "settingSheet"
    iconName: "plus"
    title: setting.title
    subtitle: setting.subtitle
    bodyHeight: Math.min(560, column.height + 2 * Theme.spaceXl)
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)
    onClosed: setting.close()

    Connections {
        target: root.setting

        function onChanged(): void {
            if (root.setting.isOpen && !root.visible)
                root.open();
            else if (!root.setting.isOpen && root.visible)
                root.close();
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.spaceXxl
            y: Theme.spaceXl
            width: parent.width - 2 * x
            spacing: Theme.spaceMd

            ReviewTitle {
                width: parent.width
                title: root.setting.variable
                //: %1 is a place in a file: where the code reads the variable
                detail: qsTr("read in %1").arg(root.setting.place)
            }

            AppTextField {
                objectName: "settingValue"
                width: parent.width
                size: AppButton.Large
                mono: true
                label: qsTr("Value of %1").arg(root.setting.variable)
                //: %1 is an environment, %2 a value
                placeholderText: root.setting.hasFrontValue
                                 ? qsTr("Value; %1 has %2").arg(root.setting.frontEnvironment).arg(root.setting.frontValue)
                                 : qsTr("Value")
                text: root.setting.value
                onTextEdited: root.setting.value = text
                // A plain Enter never writes.
                Keys.onReturnPressed: event => event.accepted = !(event.modifiers & Qt.ControlModifier)
                Keys.onEnterPressed: event => event.accepted = !(event.modifiers & Qt.ControlModifier)
            }

            AppButton {
                objectName: "settingTakeFront"
                visible: root.setting.hasFrontValue && root.setting.value !== root.setting.frontValue
                size: AppButton.Small
                variant: AppButton.Ghost
                //: %1 is an environment: its value is taken over
                text: qsTr("Take the value of %1").arg(root.setting.frontEnvironment)
                onClicked: root.setting.takeFrontValue()
            }

            Banner {
                objectName: "settingRefusal"
                width: parent.width
                visible: text !== ""
                tone: "warning"
                text: root.setting.refusal
            }

            ReviewTitle {
                width: parent.width
                title: qsTr("What will be committed")
                detail: diff.visible ? "" : qsTr("one entry of the env layer")
            }

            DiffView {
                id: diff

                objectName: "settingDiff"
                width: parent.width
                visible: root.setting.diff.length > 0
                fileName: root.setting.file
                lines: root.setting.diff
            }

            ReviewTitle {
                width: parent.width
                visible: message.visible
                title: qsTr("Commit message")
                //: %1 is a branch
                detail: root.setting.isAsking ? qsTr("to a branch of its own") : qsTr("to %1, then push").arg(root.setting.branch)
            }

            ReviewMessage {
                id: message

                width: parent.width
                visible: text !== ""
                text: root.setting.message
            }
        }
    }

    footer: Item {
        width: parent.width
        height: Theme.sizeControlLarge

        AppIcon {
            id: lock

            anchors.verticalCenter: parent.verticalCenter
            iconName: root.setting.canWrite ? "branch" : "lock"
            color: Theme.textMuted
        }

        AppText {
            objectName: "settingFooter"
            anchors.left: lock.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: cancel.left
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            text: root.setting.footer
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        AppButton {
            id: cancel

            objectName: "settingCancel"
            anchors.right: write.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: root.close()
        }

        AppButton {
            id: write

            objectName: "settingWrite"
            anchors.right: parent.right
            size: AppButton.Large
            variant: AppButton.Primary
            iconName: root.setting.isAsking ? "user-check" : "plus"
            text: root.setting.writeLabel
            //: The keys Control and Enter
            keyHint: qsTr("Ctrl ↵")
            lockReason: root.setting.canWrite ? "" : root.setting.footer
            onClicked: Session.confirmSetting()
            // A plain Enter never writes.
            Keys.onReturnPressed: event => event.accepted = true
            Keys.onEnterPressed: event => event.accepted = true
            Keys.onSpacePressed: event => event.accepted = true
        }
    }
}
