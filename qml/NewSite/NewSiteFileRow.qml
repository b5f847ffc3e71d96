// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! A file that will be written, or the folder above some.
T.ItemDelegate {
    id: root

    required property plannedFileView modelData
    required property int index
    property bool current: false

    readonly property bool hasErrors: modelData.errors > 0
    readonly property bool hasWarnings: modelData.warnings > 0

    implicitHeight: Theme.sizeListRow - 2
    objectName: "planned-" + modelData.path
    enabled: !modelData.isFolder && !modelData.isCopied
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: modelData.name
    Accessible.role: Accessible.ListItem
    //: A planned file for screen readers: its path, its number of lines, what was found in it.
    Accessible.name: modelData.isFolder ? text : qsTr("%1, %n line(s)", "", modelData.lines).arg(modelData.path)
    Accessible.description: hasErrors ? qsTr("%n error(s)", "", modelData.errors) : ""
    Accessible.selected: current

    Item {
        anchors.fill: parent

        AppIcon {
            id: icon

            x: root.modelData.isFolder ? Theme.spaceLg : Theme.spaceX3 + Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.modelData.isFolder ? "folder-open" : root.modelData.isCopied ? "copy"
                : root.modelData.isNew ? "file-plus" : "file"
            color: root.modelData.isFolder ? Theme.textMuted : root.modelData.isNew ? Theme.success : Theme.info
        }

        AppText {
            anchors.left: icon.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: facts.left
            anchors.rightMargin: Theme.spaceMd
            height: parent.height
            text: root.text
            font: root.current ? Theme.fontBodyStrong : Theme.fontBody
            color: root.modelData.isFolder ? Theme.textSecondary : Theme.text
            elide: Text.ElideMiddle
        }

        Row {
            id: facts

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            height: parent.height
            spacing: Theme.spaceSm
            visible: !root.modelData.isFolder

            AppText {
                height: parent.height
                text: root.modelData.isCopied ? qsTr("folder") : root.modelData.isEdited ? qsTr("edited") : root.modelData.lines
                font: Theme.fontSmall
                color: root.modelData.isEdited ? Theme.warning : Theme.textMuted
            }

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.modelData.isCopied
                iconName: root.hasErrors ? "x-circle" : root.hasWarnings ? "alert-triangle" : "check"
                size: Theme.iconSizeSm
                color: root.hasErrors ? Theme.danger : root.hasWarnings ? Theme.warning : Theme.success
            }
        }
    }

    background: Rectangle {
        x: Theme.spaceSm
        width: root.width - 2 * x
        radius: Theme.radiusControl
        color: root.current ? Theme.selection : root.hovered && root.enabled ? Theme.surfaceHover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.current
            color: Theme.accent
        }
    }
}
