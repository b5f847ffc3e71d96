// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Who makes the commits, where git does not know yet or somebody wants to change it. Kept by git itself.
Sheet {
    id: root

    readonly property AuthorViewModel author: Session.author
    property bool isTried: false //!< what is missing is said from the first try on

    function begin(): void {
        name.text = author.name;
        email.text = author.email;
        isTried = false;
        open();
    }

    function save(): void {
        isTried = true;
        if (name.errorText !== "")
            name.forceActiveFocus(Qt.TabFocusReason);
        else if (email.errorText !== "")
            email.forceActiveFocus(Qt.TabFocusReason);
        else
            author.save(name.text, email.text);
    }

    objectName: "authorSheet"
    iconName: "user"
    title: qsTr("Who makes these commits?")
    subtitle: author.isNeeded ? qsTr("Git does not know you yet. What you began goes on afterwards.")
                              : qsTr("For every repository that says nothing else.")
    bodyHeight: fields.height + 2 * Theme.spaceXl
    onOpened: (name.text === "" ? name : email.text === "" ? email : name).forceActiveFocus(Qt.TabFocusReason)
    onClosed: root.author.cancel()

    Connections {
        target: root.author

        function onChanged(): void {
            if (root.author.isOpen && !root.visible)
                root.begin();
            else if (!root.author.isOpen && root.visible)
                root.close();
        }
    }

    Column {
        id: fields

        x: Theme.spaceXxl
        y: Theme.spaceXl
        width: parent.width - 2 * Theme.spaceXxl
        spacing: Theme.spaceXs

        AppText {
            text: qsTr("Name")
            font: Theme.fontSmallStrong
            color: Theme.textSecondary
        }

        AppTextField {
            id: name

            objectName: "authorName"
            width: parent.width
            size: AppButton.Large
            label: qsTr("Name")
            errorText: root.isTried ? root.author.nameProblem(text) : ""
            onAccepted: email.forceActiveFocus(Qt.TabFocusReason)
        }

        AppText {
            topPadding: Theme.spaceMd
            text: qsTr("E-mail address")
            font: Theme.fontSmallStrong
            color: Theme.textSecondary
        }

        AppTextField {
            id: email

            objectName: "authorEmail"
            width: parent.width
            size: AppButton.Large
            label: qsTr("E-mail address")
            inputMethodHints: Qt.ImhEmailCharactersOnly
            errorText: root.isTried ? root.author.emailProblem(text) : ""
            onAccepted: root.save()
        }

        AppText {
            width: parent.width
            topPadding: Theme.spaceMd
            text: qsTr("Both stand in every commit. Git keeps them in your own settings, so that a terminal says the same.")
            font: Theme.fontSmall
            color: Theme.textMuted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        Banner {
            objectName: "authorFailure"
            width: parent.width
            visible: root.author.failure !== ""
            tone: "danger"
            text: root.author.failure
        }
    }

    footer: RowLayout {
        width: parent.width
        spacing: Theme.spaceLg

        Item {
            Layout.fillWidth: true
        }

        AppButton {
            objectName: "authorCancel"
            size: AppButton.Large
            variant: AppButton.Ghost
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: root.close()
        }

        AppButton {
            objectName: "authorSave"
            size: AppButton.Large
            variant: AppButton.Primary
            iconName: "check"
            busy: root.author.isSaving
            text: root.author.isNeeded ? qsTr("Keep and go on") : qsTr("Keep")
            keyHint: "↵"
            onClicked: root.save()
        }
    }
}
