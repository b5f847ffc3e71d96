// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! Writes what a fix shows, or says why it cannot.
AppButton {
    id: root

    required property FixViewModel fix

    size: AppButton.Large
    variant: AppButton.Primary
    iconName: fix.isAsking ? "user-check" : fix.isIgnoring ? "eye" : "wand"
    text: fix.writeLabel
    // While files are read it looks as before, and does nothing: that is over in an instant.
    lockReason: fix.canWrite || fix.isReading ? "" : fix.lock
    onClicked: Session.confirmFix()
    // A plain Enter never writes.
    Keys.onReturnPressed: event => event.accepted = true
    Keys.onEnterPressed: event => event.accepted = true
    Keys.onSpacePressed: event => event.accepted = true
}
