// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What was found in the chosen file; leads to its line.
T.ItemDelegate {
    id: root

    required property findingView modelData

    implicitHeight: Math.max(Theme.sizeControlSmall, message.height + Theme.spaceSm)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: modelData.message
    //: A finding for screen readers: severity, rule, line, what is wrong
    Accessible.name: qsTr("%1, %2, line %3: %4").arg(modelData.severityLabel).arg(modelData.rule).arg(modelData.line).arg(
                         modelData.message)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.hovered ? Theme.surfaceHover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    AppIcon {
        id: sign

        y: Theme.spaceXs
        iconName: root.modelData.icon
        size: Theme.iconSizeSm
        color: Theme.toneColor(root.modelData.tone)
    }

    AppText {
        id: message

        anchors.left: sign.right
        anchors.leftMargin: Theme.spaceSm
        anchors.right: parent.right
        y: Theme.spaceXxs
        //: A line of a file, then what is wrong there
        text: root.modelData.line > 0 ? qsTr("Line %1: %2").arg(root.modelData.line).arg(root.modelData.message)
                                      : root.modelData.message
        font: Theme.fontSmall
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
