// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Where it goes, or what is missing, and the button that writes.
Rectangle {
    id: root

    readonly property NewEnvironmentViewModel plan: Session.newEnvironment

    implicitHeight: Theme.sizeControlLarge + 2 * Theme.spaceLg
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppIcon {
        id: icon

        x: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.plan.canPublish ? "branch" : root.plan.isReading ? "spinner" : "lock"
        color: Theme.textMuted
    }

    AppText {
        objectName: "environmentFoot"
        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: leave.left
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        text: root.plan.footer
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }

    AppButton {
        id: leave

        objectName: "environmentCancel"
        anchors.right: write.left
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        size: AppButton.Large
        variant: AppButton.Ghost
        text: qsTr("Back to the board")
        keyHint: "Esc"
        onClicked: Session.actions.trigger("leaveEnvironment")
    }

    AppButton {
        id: write

        objectName: "environmentPublish"
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        size: AppButton.Large
        variant: AppButton.Primary
        iconName: root.plan.publish.isAsking ? "user-check" : "push"
        text: root.plan.publish.label
        //: The keys Control and Enter
        keyHint: qsTr("Ctrl ↵")
        // While files are made it looks as before, and does nothing: that is over in an instant.
        lockReason: root.plan.isReading ? "" : root.plan.lockReason
        onClicked: Session.confirmNewEnvironment()
        // A plain Enter never writes.
        Keys.onReturnPressed: event => event.accepted = true
        Keys.onEnterPressed: event => event.accepted = true
        Keys.onSpacePressed: event => event.accepted = true
    }
}
