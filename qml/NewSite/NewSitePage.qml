// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The wizard of a new site: six steps, the last of which writes.
FocusScope {
    id: root

    readonly property int step: Session.newSite.step
    readonly property bool isForm: step < NewSiteViewModel.Review

    //! The step has something to say first: its first field, the list of files.
    function focusStep(): void {
        if (isForm)
            form.focusFirst();
        else if (step === NewSiteViewModel.Review)
            review.focusFirst();
        else
            publish.focusFirst();
    }

    onVisibleChanged: {
        if (visible)
            focusStep();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Item {
        id: head

        width: parent.width
        height: Theme.sizeToolbar + Theme.spaceMd

        AppText {
            id: title

            objectName: "wizardTitle"
            x: Theme.spaceXl
            width: Math.min(implicitWidth, Math.round(parent.width * 0.3))
            height: parent.height
            text: Session.newSite.title
            font: Theme.fontTitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        NewSiteSteps {
            id: steps

            objectName: "wizardSteps"
            anchors.left: title.right
            anchors.leftMargin: Theme.spaceXl
            anchors.right: acts.left
            anchors.rightMargin: Theme.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            visible: !Session.newSite.isRepair
        }

        Row {
            id: acts

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceSm

            AppButton {
                objectName: "drafts"
                variant: AppButton.Ghost
                iconOnly: root.width < 1100 * Theme.growth
                iconName: iconOnly ? "file" : ""
                trailingIcon: iconOnly ? "" : "chevron-down"
                text: qsTr("Drafts")
                toolTip: Session.newSite.savedText
                onClicked: menu.popup(this, 0, height)
            }

            AppButton {
                objectName: "saveDraft"
                visible: root.width >= 900 * Theme.growth // else it is in the menu of drafts
                variant: AppButton.Ghost
                text: qsTr("Save draft")
                //: The keys Control and S
                keyHint: qsTr("Ctrl S")
                onClicked: Session.actions.trigger("saveDraft")
            }

            AppButton {
                objectName: "leaveWizard"
                variant: AppButton.Ghost
                iconOnly: true
                iconName: "x"
                text: qsTr("Back to the board, the draft is kept")
                onClicked: Session.actions.trigger("leaveNewSite")
            }
        }

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }
    }

    NewSiteForm {
        id: form

        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        visible: root.isForm
        focus: visible
    }

    NewSiteReview {
        id: review

        anchors.fill: form
        visible: root.step === NewSiteViewModel.Review
        focus: visible
    }

    NewSitePublish {
        id: publish

        anchors.fill: form
        visible: root.step === NewSiteViewModel.Publish
        focus: visible
    }

    NewSiteFooter {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
    }

    DrawnSheet {}

    DraftMenu {
        id: menu

        onDiscardWanted: sheet.open()
    }

    ConfirmSheet {
        id: sheet

        title: qsTr("Discard the draft")
        subtitle: Session.newSite.title
        iconName: "discard"
        tone: "danger"
        dangerous: true
        text: qsTr("What was answered and edited for it is lost. The repository is not changed.")
        action: qsTr("Discard")
        onConfirmed: Session.newSite.discardDraft()
    }

    Connections {
        target: Session.newSite

        function onStepChanged(): void {
            if (root.visible && !steps.activeFocus)
                root.focusStep();
        }

        function onFieldWanted(name: string): void {
            form.focusField(name);
        }
    }

    Connections {
        target: Session.actions

        function onTriggered(id: string): void {
            if (id === "discardDraft")
                sheet.open();
            else if (id === "editByHand" && root.step === NewSiteViewModel.Review)
                Session.newSite.files.isEditing ? Session.newSite.files.endEditing() : Session.newSite.files.beginEditing();
        }
    }
}
