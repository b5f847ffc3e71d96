// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The name of an environment in the colour of its lane.
//!   environment  the name
//!   lane         dev, stage, prod, other
Rectangle {
    id: root

    required property string environment
    property string lane: environment

    implicitWidth: label.implicitWidth + 2 * (Theme.spaceSm)
    implicitHeight: Theme.sizePillSmall
    radius: Theme.radiusSm
    color: Theme.laneSubtle(lane)
    Accessible.role: Accessible.StaticText
    Accessible.name: environment

    AppText {
        id: label

        anchors.centerIn: parent
        text: root.environment
        font.family: Theme.uiFamily
        font.pixelSize: Theme.fontCaption.pixelSize
        font.weight: Font.DemiBold
        color: Theme.laneColor(root.lane)
    }
}
