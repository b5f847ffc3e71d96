// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Asks for the name under which the filter, the groups and the order are kept.
Sheet {
    id: root

    function ask(): void {
        name.text = Session.board.suggestedViewName();
        open();
    }

    function save(): void {
        if (name.text.trim() === "")
            return;
        Session.board.saveView(name.text);
        close();
    }

    title: qsTr("Save as view")
    subtitle: qsTr("Filter, groups and order, kept on this computer and shown in the rail.")
    iconName: "star"
    onOpened: {
        name.forceActiveFocus();
        name.selectAll();
    }

    footer: RowLayout {
        width: parent.width
        spacing: Theme.spaceMd

        Item {
            Layout.fillWidth: true
        }

        AppButton {
            text: qsTr("Cancel")
            size: AppButton.Large
            variant: AppButton.Ghost
            keyHint: "Esc"
            onClicked: root.close()
        }

        AppButton {
            objectName: "saveViewNow"
            text: qsTr("Save view")
            size: AppButton.Large
            variant: AppButton.Primary
            keyHint: "↵"
            lockReason: name.text.trim() === "" ? qsTr("Enter a name first.") : ""
            onClicked: root.save()
        }
    }

    Item {
        x: Theme.spaceXxl
        width: parent.width - 2 * x
        height: name.height + 2 * Theme.spaceXl

        AppTextField {
            id: name

            objectName: "viewName"
            y: Theme.spaceXl
            width: parent.width
            size: AppButton.Large
            label: qsTr("Name of the view")
            maximumLength: 60
            Keys.onReturnPressed: root.save()
            Keys.onEnterPressed: root.save()
        }
    }
}
