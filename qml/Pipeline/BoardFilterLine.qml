// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What is filtered for: tokens, the field for words, how many sites are left, and keeping it as a view.
Item {
    id: root

    signal dismissed //!< Enter, or Esc in an empty field: back to the board
    signal saveWanted

    function focusField(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    implicitHeight: Math.max(Math.round(36 * Theme.growth), conditions.height + Theme.spaceMd)

    Flow {
        id: conditions

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceLg
        anchors.right: save.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceSm

        AppText {
            height: Theme.sizeControlSmall
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Filter")
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        Repeater {
            model: Session.board.tokens

            FilterToken {
                required property tokenView modelData

                objectName: "token-" + modelData.text
                key: modelData.key
                value: modelData.value
                problem: modelData.problem
                onRemoved: {
                    Session.board.removeToken(modelData.text);
                    field.forceActiveFocus();
                }
            }
        }

        SearchField {
            id: field

            objectName: "filterField"
            width: Math.round(220 * Theme.growth)
            size: AppButton.Small
            label: qsTr("Filter sites")
            //: shown in the empty filter field; the words before the colons stay as they are
            placeholderText: qsTr("name, tag, state:… waits:2d")
            Component.onCompleted: text = Session.board.filterText
            onTextEdited: Session.board.filterText = text
            onTextChanged: if (text === "" && Session.board.filterText !== "") Session.board.filterText = ""
            Keys.onReturnPressed: root.accept()
            Keys.onEnterPressed: root.accept()
            Keys.onDownPressed: root.accept()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace && field.length === 0) {
                    Session.board.removeLastToken();
                    event.accepted = true;
                }
            }
            Keys.onEscapePressed: {
                if (length > 0)
                    clear();
                else
                    root.dismissed();
            }
        }

        AppText {
            objectName: "shownText"
            height: Theme.sizeControlSmall
            verticalAlignment: Text.AlignVCenter
            visible: Session.board.isFiltered
            text: Session.board.shownText
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    function accept(): void {
        Session.board.takeTokens(true);
        root.dismissed();
    }

    Connections {
        target: Session.board

        function onFilterTextChanged(): void {
            if (field.text !== Session.board.filterText)
                field.text = Session.board.filterText;
        }
    }

    Row {
        id: save

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs
        visible: Session.board.isFiltered

        AppButton {
            objectName: "clearFilterLine"
            variant: AppButton.Ghost
            size: AppButton.Small
            text: qsTr("Clear")
            onClicked: {
                Session.board.clearFilter();
                root.dismissed();
            }
        }

        AppButton {
            objectName: "saveView"
            variant: AppButton.Ghost
            size: AppButton.Small
            iconName: "star"
            text: qsTr("Save as view…")
            onClicked: root.saveWanted()
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
