// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A file of the site in the list: whose, what, and whether it can be read.
T.ItemDelegate {
    id: root

    required property siteFileView modelData
    required property int index
    property bool current: false

    implicitHeight: Theme.sizeControl
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: modelData.label
    //: A file for screen readers: environment, kind of file, its state.
    Accessible.name: qsTr("%1, %2, %3").arg(modelData.environment).arg(modelData.label).arg(modelData.detail)
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.current ? Theme.selection : root.hovered ? Theme.surfaceHover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    contentItem: Row {
        leftPadding: Theme.spaceMd
        spacing: Theme.spaceMd

        LaneBadge {
            width: 44
            anchors.verticalCenter: parent.verticalCenter
            environment: root.modelData.environment
            lane: root.modelData.lane
        }

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.modelData.state === "broken" ? "file-x" : root.modelData.state === "missing" ? "circle-dashed" : "file"
            size: Theme.iconSizeSm
            color: root.modelData.state === "broken" ? Theme.danger : Theme.textMuted
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.modelData.label
            color: root.modelData.state === "missing" ? Theme.textMuted : Theme.text
        }
    }

    AppText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.modelData.detail
        font: Theme.fontSmall
        color: root.modelData.state === "broken" ? Theme.danger
               : root.modelData.tone !== "" ? Theme.toneColor(root.modelData.tone) : Theme.textMuted
    }
}
