// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! dev, the tag, an arrow, prod; where no tag moves, the environment alone.
Row {
    id: root

    required property moveView move
    property bool isFromShown: move.from !== ""

    spacing: Theme.spaceMd

    LaneBadge {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.isFromShown
        environment: root.move.from
        lane: root.move.fromLane
    }

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: root.move.newTag
        font: Theme.fontMono
        color: Theme.text
        elide: Text.ElideMiddle
        width: Math.min(implicitWidth, 320)
    }

    AppIcon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.move.newTag !== ""
        iconName: "arrow-right"
        size: Theme.iconSizeSm
        color: Theme.textMuted
    }

    LaneBadge {
        anchors.verticalCenter: parent.verticalCenter
        environment: root.move.to
        lane: root.move.toLane
    }
}
