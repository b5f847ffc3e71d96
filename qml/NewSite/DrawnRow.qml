// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A manifest that was drawn: its kind, and below it its name.
T.ItemDelegate {
    id: root

    required property drawnManifestView modelData
    required property int index
    property bool current: false

    implicitHeight: texts.height + 2 * Theme.spaceSm
    objectName: "drawn-" + modelData.kind + "-" + modelData.name
    text: modelData.kind
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    //: A manifest for screen readers: its kind and name
    Accessible.name: qsTr("%1 %2").arg(modelData.kind).arg(modelData.name)
    Accessible.selected: current

    Column {
        id: texts

        x: Theme.spaceXl
        y: Theme.spaceSm
        width: root.width - x - Theme.spaceMd

        AppText {
            width: parent.width
            text: root.modelData.kind
            font: root.current ? Theme.fontBodyStrong : Theme.fontBody
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.modelData.name
            font: Theme.fontMonoSmall
            color: Theme.textMuted
            elide: Text.ElideMiddle
        }
    }

    background: Rectangle {
        color: root.current ? Theme.selection : root.hovered ? Theme.surfaceHover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.current
            color: Theme.accent
        }
    }
}
