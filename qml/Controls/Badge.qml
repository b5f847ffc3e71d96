// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A small count: accent when somebody has to act, quiet otherwise.
Rectangle {
    id: root

    required property int count
    property bool quiet: false

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 2 * Theme.spaceSm)
    implicitHeight: Theme.sizeBadge
    radius: height / 2
    color: quiet ? Theme.surfacePressed : Theme.accentFill
    Accessible.ignored: true

    AppText {
        id: label

        anchors.centerIn: parent
        text: root.count
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontCaption.pixelSize
        font.weight: root.quiet ? Font.Medium : Font.DemiBold
        color: root.quiet ? Theme.textSecondary : Theme.textOnFill
    }
}
