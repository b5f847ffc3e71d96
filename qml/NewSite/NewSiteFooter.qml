// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Back, what happens next, and the way on.
Rectangle {
    id: root

    readonly property bool isLast: Session.newSite.step === NewSiteViewModel.Publish
    readonly property string reason: Session.newSite.lockReason

    function focusNext(): void {
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Math.max(Theme.sizeControlLarge, words.height) + 2 * Theme.spaceLg
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppButton {
        id: back

        objectName: "wizardBack"
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        size: AppButton.Large
        iconName: "arrow-left"
        text: qsTr("Back")
        lockReason: Session.newSite.step === NewSiteViewModel.Identity ? qsTr("This is the first step") : ""
        onClicked: Session.newSite.back()
    }

    AppText {
        id: words

        objectName: "wizardFooter"
        anchors.left: back.right
        anchors.leftMargin: Theme.spaceXl
        anchors.right: next.left
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        text: root.reason !== "" ? root.reason : Session.newSite.footer
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }

    AppButton {
        id: next

        objectName: "wizardNext"
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        size: AppButton.Large
        variant: AppButton.Primary
        iconName: root.isLast ? Session.newSite.publish.isAsking ? "user-check" : "push" : ""
        trailingIcon: root.isLast ? "" : "arrow-right"
        text: Session.newSite.nextLabel
        //: The keys Control and Enter
        keyHint: qsTr("Ctrl ↵")
        lockReason: root.reason
        onClicked: Session.actions.trigger("continueNewSite")
        // A plain Enter never writes.
        Keys.onReturnPressed: event => event.accepted = root.isLast || (event.modifiers & Qt.ControlModifier)
        Keys.onEnterPressed: event => event.accepted = root.isLast || (event.modifiers & Qt.ControlModifier)
        Keys.onSpacePressed: event => event.accepted = root.isLast
    }
}
