// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What was checked and when; the search field, and checking again.
PaneHeader {
    id: root

    readonly property CanonViewModel canon: Session.canon

    signal dismissed //!< Enter, or Esc in an empty field: back to the list

    function focusFilter(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    title: qsTr("Canon")
    subtitle: canon.failure !== "" && canon.isReady ? canon.failure : canon.summary

    SearchField {
        id: field

        objectName: "findingsFilter"
        width: Math.round(220 * Theme.growth)
        label: qsTr("Filter findings")
        placeholderText: qsTr("Rule, site or file")
        Component.onCompleted: text = root.canon.filterText
        onTextChanged: root.canon.filterText = text
        Keys.onReturnPressed: root.dismissed()
        Keys.onEnterPressed: root.dismissed()
        Keys.onDownPressed: root.dismissed()
        Keys.onEscapePressed: {
            if (length > 0)
                clear();
            else
                root.dismissed();
        }
    }

    AppButton {
        objectName: "checkAgain"
        iconName: "refresh"
        text: qsTr("Check again")
        busy: root.canon.isChecking
        onClicked: Session.checkCanon()
    }

    AppButton {
        objectName: "fixSafe"
        visible: root.canon.safeLabel !== ""
        iconName: "wand"
        text: root.canon.safeLabel
        onClicked: root.canon.fixSafe()
    }

    Connections {
        target: root.canon

        function onListChanged(): void {
            if (field.text !== root.canon.filterText)
                field.text = root.canon.filterText;
        }
    }

    Rectangle {
        parent: root
        y: root.height - height
        width: root.width
        height: Theme.strokeHairline
        color: Theme.border
    }
}
