// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! All keys, in two columns, made from the table of actions.
Sheet {
    id: root

    readonly property int half: Math.ceil(Session.actions.keyGroups.length / 2)
    readonly property int columnWidth: Math.floor((width - 2 * Theme.spaceXxl - Theme.spaceX5) / 2)

    objectName: "keysSheet"
    width: Math.min(920, roomWidth)
    bodyHeight: columns.height + 2 * Theme.spaceXl
    iconName: "keyboard"
    title: qsTr("All keys")
    subtitle: Session.preferences.areSingleKeysOn
              ? qsTr("Letters act in the Latin and in the Russian layout, wherever no text is typed.")
              : qsTr("Single letters are switched off in the settings.")
    onOpened: scroll.forceActiveFocus()

    Flickable {
        id: scroll

        objectName: "keysList"
        anchors.fill: parent
        contentHeight: columns.height + 2 * Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.sizeListRow)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.sizeListRow)

        Row {
            id: columns

            x: Theme.spaceXxl
            y: Theme.spaceXl
            spacing: Theme.spaceX5

            KeysColumn {
                width: root.columnWidth
                from: 0
                to: root.half
            }

            KeysColumn {
                width: root.columnWidth
                from: root.half
                to: Session.actions.keyGroups.length
            }
        }
    }
}
