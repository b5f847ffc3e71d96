// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! All safe fixes at once, or one finding that is ignored with a reason: what is written, before it is. The focus starts on
//! Cancel, or on the reason; only Ctrl+Enter or a click writes.
Sheet {
    id: root

    readonly property FixViewModel fix: Session.canon.sheet

    objectName: "fixSheet"
    iconName: fix.isIgnoring ? "eye" : "wand"
    title: fix.title
    subtitle: fix.isIgnoring ? qsTr("A comment in the file says so, with the reason.")
                             : qsTr("No tag and no value of the last environment is touched.")
    bodyHeight: Math.min(620, column.height + 2 * Theme.spaceXl)
    onOpened: {
        if (fix.isIgnoring)
            reason.forceActiveFocus(Qt.TabFocusReason);
        else
            cancel.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: fix.close()

    Connections {
        target: root.fix

        function onChanged(): void {
            if (root.fix.isThere && !root.visible)
                root.open();
            else if (!root.fix.isThere && root.visible)
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
            spacing: Theme.spaceLg

            AppTextField {
                id: reason

                objectName: "ignoreReason"
                width: parent.width
                size: AppButton.Large
                visible: root.fix.isIgnoring
                label: qsTr("Why it may be so")
                placeholderText: qsTr("Why it may be so")
                text: root.fix.reason
                onTextEdited: root.fix.reason = text
                // A plain Enter never writes.
                Keys.onReturnPressed: event => event.accepted = !(event.modifiers & Qt.ControlModifier)
                Keys.onEnterPressed: event => event.accepted = !(event.modifiers & Qt.ControlModifier)
            }

            FixBody {
                width: parent.width
                fix: root.fix
            }
        }
    }

    footer: Item {
        width: parent.width
        height: Theme.sizeControlLarge

        AppIcon {
            id: lock

            anchors.verticalCenter: parent.verticalCenter
            iconName: root.fix.canWrite ? "branch" : "lock"
            color: Theme.textMuted
        }

        AppText {
            objectName: "fixFooter"
            anchors.left: lock.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: cancel.left
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            text: root.fix.footer
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        AppButton {
            id: cancel

            objectName: "fixCancel"
            anchors.right: write.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: root.close()
        }

        FixButton {
            id: write

            objectName: "fixSheetWrite"
            anchors.right: parent.right
            //: The keys Control and Enter
            keyHint: qsTr("Ctrl ↵")
            fix: root.fix
        }
    }
}
