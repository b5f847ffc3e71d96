// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A site of a request, with its tags or why it cannot move. What follows on the page is about the current one.
T.Button {
    id: root

    required property moveView move
    property bool isCurrent: false

    readonly property bool isReady: move.state === "ready"

    implicitHeight: Theme.sizeTableRow
    leftPadding: Theme.spaceLg
    rightPadding: Theme.spaceLg
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    //: A site of a request: name, tag before, tag after, or why it cannot move
    text: isReady ? qsTr("%1: %2 → %3").arg(move.site).arg(move.oldTag !== "" ? move.oldTag : qsTr("none")).arg(
                        move.newTag) : qsTr("%1: %2").arg(move.site).arg(move.statusText)
    Accessible.name: text
    Accessible.selectable: true
    Accessible.selected: isCurrent

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.isCurrent ? Theme.selection : root.hovered ? Theme.surfaceHover : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Row {
        spacing: Theme.spaceLg

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width / 3)
            text: root.move.site
            font: Theme.fontBodyStrong
            color: Theme.text
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            horizontalAlignment: Text.AlignRight
            //: tag before, tag after
            text: root.isReady ? qsTr("%1 → %2").arg(root.move.oldTag !== "" ? root.move.oldTag : qsTr("none")).arg(
                                     root.move.newTag) : root.move.statusText
            font: root.isReady ? Theme.fontMonoSmall : Theme.fontSmall
            color: root.isReady || root.move.state === "nothing" ? Theme.textSecondary : Theme.danger
            elide: Text.ElideMiddle
        }
    }
}
