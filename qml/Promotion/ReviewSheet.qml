// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Everything a decision about a release needs, on one sheet. The focus starts on Cancel, or on what is to be chosen first;
//! only Ctrl+Enter or a click writes.
Sheet {
    id: root

    readonly property bool isChoosing: Session.review.status === ReviewViewModel.Choosing
    readonly property bool isReady: Session.review.status === ReviewViewModel.Ready
    readonly property bool isTwoColumns: width >= 980

    objectName: "reviewSheet"
    wide: !isChoosing
    bodyHeight: isChoosing ? Math.min(560, choices.implicitHeight) : 720
    iconName: Session.review.icon
    title: Session.review.title
    subtitle: Session.review.subtitle
    onOpened: takeFocus()
    onIsChoosingChanged: if (opened) takeFocus()
    onClosed: Session.review.close()

    function takeFocus(): void {
        if (isChoosing && !choices.isEmpty)
            choices.forceActiveFocus(Qt.TabFocusReason);
        else
            cancel.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: Session.review

        function onChanged(): void {
            if (Session.review.isOpen && !root.visible)
                root.open();
            else if (!Session.review.isOpen && root.visible)
                root.close();
        }
    }

    headerItem: ReviewMove {
        visible: root.isReady && !Session.review.isBatch
        move: Session.review.move
    }

    Item {
        anchors.fill: parent
        visible: !root.isReady && !root.isChoosing

        EmptyState {
            anchors.centerIn: parent
            iconName: Session.review.status === ReviewViewModel.Failed ? "alert-triangle" : "hourglass"
            title: Session.review.status === ReviewViewModel.Failed ? qsTr("The review could not be read")
                                                                    : qsTr("Reading what would move")
            text: Session.review.failure !== "" ? Session.review.failure : Session.review.waiting
        }
    }

    ReviewChoices {
        id: choices

        anchors.fill: parent
        visible: root.isChoosing
    }

    ReviewTabs {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.isReady && !root.isTwoColumns
    }

    ReviewChanges {
        id: changes

        anchors.left: parent.left
        anchors.top: tabs.visible ? tabs.bottom : parent.top
        anchors.bottom: parent.bottom
        width: root.isTwoColumns ? Math.round(parent.width * 0.604) : parent.width
        visible: root.isReady && (root.isTwoColumns || tabs.tab === 0)
    }

    ReviewEvidence {
        anchors.left: root.isTwoColumns ? changes.right : parent.left
        anchors.right: parent.right
        anchors.top: tabs.visible ? tabs.bottom : parent.top
        anchors.bottom: parent.bottom
        visible: root.isReady && (root.isTwoColumns || tabs.tab === 1)
    }

    footer: Item {
        width: parent.width
        height: Theme.sizeControlLarge

        AppIcon {
            id: lock

            anchors.verticalCenter: parent.verticalCenter
            iconName: Session.review.canPromote ? "branch" : "lock"
            color: Theme.textMuted
        }

        AppText {
            objectName: "reviewFooter"
            anchors.left: lock.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: copy.visible ? copy.left : again.visible ? again.left : ask.visible ? ask.left : cancel.left
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            text: Session.review.footer
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        AppButton {
            id: copy

            objectName: "reviewCopy"
            anchors.right: again.visible ? again.left : ask.visible ? ask.left : cancel.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            visible: Session.review.canPromote
            iconOnly: true
            iconName: "copy"
            text: qsTr("Copy the request as text, for a colleague")
            onClicked: Session.copy(Session.review.requestText(), qsTr("Request copied"))
        }

        AppButton {
            id: ask

            objectName: "reviewAsk"
            anchors.right: cancel.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            visible: Session.review.canAsk && !Session.review.isAsking && !again.visible
            iconName: "user-check"
            text: qsTr("Ask others")
            onClicked: Session.confirmAsking()
        }

        AppButton {
            id: again

            readonly property bool hasChoices: Session.review.choices.length > 0 || Session.review.takesTag

            objectName: "reviewChooseAgain"
            anchors.right: cancel.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            visible: hasChoices && !root.isChoosing
            text: qsTr("Choose another")
            onClicked: Session.review.chooseAgain()
        }

        AppButton {
            id: cancel

            objectName: "reviewCancel"
            anchors.right: locked.visible ? locked.left : promote.visible ? promote.left : parent.right
            anchors.rightMargin: promote.visible ? Theme.spaceLg : 0
            size: AppButton.Large
            variant: AppButton.Ghost
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: root.close()
        }

        AppButton {
            id: locked

            objectName: "reviewLocked"
            anchors.right: promote.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            visible: Session.review.askLock !== "" && !root.isChoosing
            text: qsTr("Promote")
            lockReason: Session.review.askLock
        }

        AppButton {
            id: promote

            objectName: "reviewPromote"
            anchors.right: parent.right
            size: AppButton.Large
            variant: AppButton.Primary
            visible: !root.isChoosing
            iconName: Session.review.isAsking ? "user-check" : Session.review.icon
            text: Session.review.promoteLabel
            //: The keys Control and Enter
            keyHint: qsTr("Ctrl ↵")
            busy: Session.review.status === ReviewViewModel.Loading
            lockReason: Session.review.canPromote || busy ? "" : Session.review.footer
            onClicked: Session.confirmReview()
            // A plain Enter never writes.
            Keys.onReturnPressed: event => event.accepted = true
            Keys.onEnterPressed: event => event.accepted = true
            Keys.onSpacePressed: event => event.accepted = true
        }
    }
}
