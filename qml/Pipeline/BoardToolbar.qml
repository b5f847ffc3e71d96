// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Filter chips with counts; the filter line; order, groups, and how dense the rows are.
FocusScope {
    id: root

    property bool isFilterWanted: false
    readonly property bool isFilterShown: isFilterWanted || Session.board.tokens.length > 0
                                          || Session.board.filterText !== ""

    signal dismissed //!< Esc or Enter in the filter line: back to the board

    function focusFilter(): void {
        isFilterWanted = true;
        line.focusField();
    }

    function askForView(): void {
        sheet.ask();
    }

    implicitHeight: head.height + (line.visible ? line.height : 0)

    Item {
        id: head

        width: parent.width
        height: Math.max(Theme.sizeToolbar, chips.height + Theme.spaceXxl)

        Flow {
            id: chips

            anchors.left: parent.left
            anchors.leftMargin: Theme.spaceLg
            anchors.right: tools.left
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

        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceXs

            AppButton {
                objectName: "filterButton"
                variant: root.isFilterShown ? AppButton.Default : AppButton.Ghost
                iconOnly: true
                iconName: "filter"
                text: qsTr("Filter")
                toolTip: qsTr("Filter by name, tag, state, waiting time, author… (/)")
                onClicked: {
                    if (root.isFilterShown && !Session.board.isFiltered)
                        root.isFilterWanted = false;
                    else
                        root.focusFilter();
                }
            }

            AppButton {
                id: order

                objectName: "orderButton"
                variant: orderMenu.visible ? AppButton.Default : AppButton.Ghost
                iconOnly: true
                iconName: "sort"
                text: qsTr("Order and groups")
                onClicked: orderMenu.visible ? orderMenu.close() : orderMenu.open()

                BoardOrderMenu {
                    id: orderMenu

                    y: order.height + Theme.spaceXs
                }
            }

            AppButton {
                objectName: "densityButton"
                variant: AppButton.Ghost
                iconOnly: true
                iconName: Session.board.isCompact ? "rows" : "layers"
                text: Session.board.isCompact ? qsTr("Comfortable rows") : qsTr("Compact rows")
                onClicked: Session.board.isCompact = !Session.board.isCompact
            }
        }
    }

    BoardFilterLine {
        id: line

        anchors.top: head.bottom
        width: parent.width
        visible: root.isFilterShown
        onDismissed: {
            root.isFilterWanted = false;
            root.dismissed();
        }
        onSaveWanted: sheet.ask()
    }

    SaveViewSheet {
        id: sheet
    }
}
