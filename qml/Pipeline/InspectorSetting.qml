// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One key of the env layers and what each environment says.
Rectangle {
    id: root

    required property settingView modelData
    property bool isOpen: false //!< all lines of long values

    readonly property int columns: modelData.cells.length

    signal toggled

    implicitHeight: column.height + Theme.spaceMd
    color: modelData.isEqual ? "transparent" : Theme.warningSubtle
    radius: Theme.radiusControl
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.key

    TapHandler {
        onTapped: root.toggled()
    }

    Column {
        id: column

        x: Theme.spaceMd
        y: Theme.spaceXs
        width: root.width - 2 * Theme.spaceMd
        spacing: Theme.spaceXxs

        Item {
            width: parent.width
            height: key.height

            AppText {
                id: key

                width: Math.min(implicitWidth, parent.width - note.width - Theme.spaceMd)
                text: root.modelData.key
                font: Theme.fontMonoSmall
                color: Theme.textSecondary
                elide: Text.ElideMiddle
            }

            AppText {
                id: note

                anchors.right: parent.right
                text: root.modelData.note
                font: Theme.fontCaption
                color: Theme.textMuted
            }
        }

        Row {
            width: parent.width
            spacing: Theme.spaceMd

            Repeater {
                model: root.modelData.cells

                Item {
                    id: cell

                    required property settingCell modelData

                    width: (column.width - (root.columns - 1) * Theme.spaceMd) / root.columns
                    height: value.height

                    AppText {
                        id: value

                        width: parent.width
                        text: cell.modelData.state === "missing" ? qsTr("not set")
                            : cell.modelData.state === "unread" ? "–"
                            : root.isOpen ? cell.modelData.text.trim() : cell.modelData.value
                        font: cell.modelData.state === "missing" ? Theme.fontSmall : Theme.fontMono
                        color: cell.modelData.state === "missing" ? Theme.warning
                            : cell.modelData.state === "unread" ? Theme.textMuted : Theme.text
                        wrapMode: Text.WrapAnywhere
                        maximumLineCount: root.isOpen ? 400 : 2
                        verticalAlignment: Text.AlignTop
                    }

                    HoverHandler {
                        id: hover
                    }

                    AppToolTip {
                        visible: hover.hovered && value.truncated
                        text: cell.modelData.text.substring(0, 1000)
                    }
                }
            }
        }
    }
}
