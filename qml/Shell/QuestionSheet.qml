// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What git or ssh want to know: a user name, a password, a passphrase, or whether this is the right server. Their own words
//! are shown as they are. For a server's key the focus starts on Cancel.
Sheet {
    id: root

    readonly property QuestionViewModel question: Session.question
    property string asked //!< the question that has the focus

    function takeFocus(): void {
        root.asked = question.title;
        if (question.isYesOrNo)
            cancel.forceActiveFocus(Qt.TabFocusReason);
        else
            field.forceActiveFocus(Qt.TabFocusReason);
    }

    function send(): void {
        const text = field.text;
        field.text = "";
        question.answer(text);
    }

    objectName: "questionSheet"
    iconName: question.isYesOrNo ? "shield" : "key"
    title: question.title
    subtitle: question.isYesOrNo
              ? qsTr("Asked by ssh. A key that you trust is remembered by ssh.")
              : qsTr("Asked by git. The answer is kept in memory only.")
    bodyHeight: Math.min(320, (field.visible ? field.y + field.height : words.y + words.implicitHeight) + Theme.spaceXl)
    onOpened: takeFocus()
    onClosed: {
        field.text = "";
        if (root.question.isOpen)
            root.question.cancel();
    }

    Connections {
        target: root.question

        function onChanged(): void {
            if (root.question.isOpen && !root.opened)
                root.open();
            else if (root.question.isOpen && root.asked !== root.question.title)
                root.takeFocus(); // another question took the place of the one before
            else if (!root.question.isOpen && root.opened)
                root.close();
        }
    }

    AppText {
        id: repository

        objectName: "questionRepository"
        x: Theme.spaceXxl
        y: Theme.spaceXl
        width: parent.width - 2 * Theme.spaceXxl
        //: %1 is a repository: its folder or URL
        text: qsTr("For the remote of %1").arg(root.question.repository)
        font: Theme.fontBodyStrong
        elide: Text.ElideMiddle
    }

    AppText {
        id: words

        objectName: "questionText"
        anchors.top: repository.bottom
        anchors.topMargin: Theme.spaceMd
        x: Theme.spaceXxl
        width: parent.width - 2 * Theme.spaceXxl
        text: root.question.text
        font: Theme.fontMonoSmall
        color: Theme.textSecondary
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        elide: Text.ElideNone
    }

    AppTextField {
        id: field

        objectName: "questionField"
        anchors.top: words.bottom
        anchors.topMargin: Theme.spaceLg
        x: Theme.spaceXxl
        width: parent.width - 2 * Theme.spaceXxl
        visible: !root.question.isYesOrNo
        size: AppButton.Large
        label: root.question.title
        echoMode: root.question.isSecret ? TextInput.Password : TextInput.Normal
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        onAccepted: root.send()
    }

    footer: Item {
        width: parent.width
        height: Theme.sizeControlLarge

        AppButton {
            id: cancel

            objectName: "questionCancel"
            anchors.right: send.left
            anchors.rightMargin: Theme.spaceLg
            size: AppButton.Large
            variant: AppButton.Ghost
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: root.close()
        }

        AppButton {
            id: send

            objectName: "questionSend"
            anchors.right: parent.right
            size: AppButton.Large
            variant: AppButton.Primary
            iconName: root.question.isYesOrNo ? "shield" : "check"
            text: root.question.isYesOrNo ? qsTr("Trust this server") : qsTr("Go on")
            onClicked: root.send()
        }
    }
}
