// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Filter chips with counts, the filter line, and how dense the rows are.
FocusScope {
    id: root

    signal dismissed //!< Esc or Enter in the filter line: back to the board

    function focusFilter(): void {
        filter.forceActiveFocus(Qt.ShortcutFocusReason);
        filter.selectAll();
    }

    implicitHeight: Math.max(Theme.sizeToolbar, chips.height + Theme.spaceXxl)

    Flow {
        id: chips

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceLg
        anchors.right: filter.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceSm

        Repeater {
            model: Session.board.chips

            FilterChip {
                required property chipView modelData

                objectName: "chip-" + modelData.key
                text: modelData.label
                iconName: modelData.icon
                tone: modelData.color === "textMuted" ? "muted" : modelData.color
                count: modelData.count
                checked: modelData.isOn
                onChosen: extend => Session.board.toggleChip(modelData.key, extend)
            }
        }
    }

    SearchField {
        id: filter

        objectName: "filterField"
        anchors.right: density.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        width: root.width > 900 ? 200 : 150
        label: qsTr("Filter sites")
        placeholderText: qsTr("Filter sites, tags")
        keyHint: "/"
        text: Session.board.filterText
        onTextChanged: Session.board.filterText = text
        Keys.onReturnPressed: root.dismissed()
        Keys.onDownPressed: root.dismissed()
        Keys.onEscapePressed: {
            if (length > 0)
                clear();
            else
                root.dismissed();
        }
    }

    AppButton {
        id: density

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        variant: AppButton.Ghost
        iconOnly: true
        iconName: Session.board.isCompact ? "rows" : "layers"
        text: Session.board.isCompact ? qsTr("Comfortable rows") : qsTr("Compact rows")
        onClicked: Session.board.isCompact = !Session.board.isCompact
    }
}
