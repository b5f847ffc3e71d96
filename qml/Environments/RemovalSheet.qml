// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A site or an environment that is to go: what goes with it, and what else speaks of it, before anything is written. The
//! focus starts on Cancel; only Ctrl+Enter or a click writes.
Sheet {
    id: root

    readonly property RemovalViewModel removal: Session.removal

    objectName: "removalSheet"
    iconName: "minus-circle"
    tone: "danger"
    title: removal.title
    subtitle: removal.summary
    bodyHeight: Math.min(620, body.implicitHeight + 2 * Theme.spaceXl)
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)
    onClosed: removal.close()

    Connections {
        target: root.removal

        function onChanged(): void {
            if (root.removal.isOpen && !root.visible)
                root.open();
            else if (!root.removal.isOpen && root.visible)
                root.close();
        }
    }

    Flickable {
        id: scroll

        readonly property Item focusItem: Window.activeFocusItem

        function reveal(item: Item): void {
            let above = item;
            while (above && above !== body)
                above = above.parent;
            if (!above || item.height > height)
                return;
            const top = body.y + item.mapToItem(body, 0, 0).y;
            const most = Math.max(0, contentHeight - height);
            if (top < contentY)
                contentY = Math.max(0, top - Theme.spaceXl);
            else if (top + item.height > contentY + height)
                contentY = Math.min(most, top + item.height + Theme.spaceXl - height);
        }

        anchors.fill: parent
        activeFocusOnTab: true
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.sizeListRow)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.sizeListRow)
        onFocusItemChanged: reveal(focusItem)
        contentHeight: body.implicitHeight + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        RemovalBody {
            id: body

            x: Theme.spaceXxl
            y: Theme.spaceXl
            width: parent.width - 2 * x
            removal: root.removal
        }

        FocusRing {
            parent: scroll
            shown: scroll.activeFocus
            inside: true
        }
    }

    footer: Item {
        width: parent.width
        height: Theme.sizeControlLarge

        AppIcon {
            id: lock

            anchors.verticalCenter: parent.verticalCenter
            iconName: root.removal.canWrite ? "branch" : root.removal.isReading ? "spinner" : "lock"
            color: Theme.textMuted
        }

        AppText {
            objectName: "removalFooter"
            anchors.left: lock.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: cancel.left
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            text: root.removal.footer
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        AppButton {
            id: cancel

            objectName: "removalCancel"
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

            objectName: "removalWrite"
            anchors.right: parent.right
            size: AppButton.Large
            variant: AppButton.DangerConfirm
            iconName: root.removal.publish.isAsking ? "user-check" : "minus-circle"
            text: root.removal.writeLabel
            //: The keys Control and Enter
            keyHint: qsTr("Ctrl ↵")
            lockReason: root.removal.isReading ? "" : root.removal.lock
            onClicked: Session.confirmRemoval()
            // A plain Enter never writes.
            Keys.onReturnPressed: event => event.accepted = true
            Keys.onEnterPressed: event => event.accepted = true
            Keys.onSpacePressed: event => event.accepted = true
        }
    }
}
