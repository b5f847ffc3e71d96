// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The chosen file as it will be, with who says each line at its right; or its editor.
//!   isPreview   to be read only, beside the questions
//!   files       of which one is shown
FocusScope {
    id: root

    property bool isPreview: false
    property PlannedFilesViewModel files: Session.newSite.files

    readonly property bool isRoomy: width >= 620 * Theme.growth

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Item {
        id: head

        width: parent.width
        height: Theme.sizeToolbar

        Row {
            id: names

            anchors.left: parent.left
            anchors.leftMargin: Theme.spaceLg
            anchors.right: root.isPreview ? parent.right : tools.left
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceMd

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                iconName: root.files.isNew ? "file-plus" : "file"
                color: root.files.isNew ? Theme.success : Theme.textMuted
            }

            AppText {
                objectName: "planPath"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, names.width - pill.width - Theme.iconSizeMd - 2 * names.spacing)
                text: root.files.path
                font: Theme.fontMono
                elide: Text.ElideLeft
            }

            StatePill {
                id: pill

                anchors.verticalCenter: parent.verticalCenter
                small: true
                kind: root.files.isEdited ? "warning" : root.files.isNew ? "success" : "info"
                iconName: ""
                text: root.files.isEdited ? qsTr("edited") : root.files.isNew ? qsTr("new file") : qsTr("changed")
            }
        }

        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceLg
            visible: !root.isPreview

            AppCheckBox {
                objectName: "showComments"
                anchors.verticalCenter: parent.verticalCenter
                visible: root.isRoomy && !root.files.isEditing
                text: qsTr("Comments")
                checked: root.files.areCommentsShown
                onToggled: root.files.areCommentsShown = checked
            }

            AppCheckBox {
                objectName: "showSources"
                anchors.verticalCenter: parent.verticalCenter
                visible: root.isRoomy && !root.files.isEditing
                text: qsTr("Sources")
                checked: root.files.areSourcesShown
                onToggled: root.files.areSourcesShown = checked
            }

            AppButton {
                objectName: "copyPlanned"
                variant: AppButton.Ghost
                iconOnly: true
                iconName: "copy"
                text: qsTr("Copy the text")
                onClicked: Session.copy(root.files.text, qsTr("Text copied"))
            }

            AppButton {
                id: editButton

                objectName: "editByHand"
                iconName: root.files.isEditing ? "check" : "edit"
                text: root.files.isEditing ? qsTr("Done") : qsTr("Edit by hand")
                onClicked: root.files.isEditing ? root.files.endEditing() : root.files.beginEditing()
            }
        }

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }
    }

    Banner {
        id: edited

        objectName: "editedBanner"
        anchors.top: head.bottom
        x: Theme.spaceMd
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        anchors.topMargin: visible ? Theme.spaceMd : 0
        visible: root.files.isEdited && !root.isPreview
        tone: "warning"
        text: qsTr("Edited by hand: it stays as it is, whatever the answers say.")
        primaryAction: qsTr("Make it again…")
        primaryName: "makeAgain"
        onPrimaryTriggered: sheet.open()
    }

    CodeView {
        id: code

        objectName: "plannedText"
        anchors.top: edited.bottom
        anchors.topMargin: edited.visible ? Theme.spaceMd : 0
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.files.isEditing || root.isPreview
        radius: 0
        border.width: 0
        fileName: root.files.path
        lines: root.files.lines
        longestLine: root.files.longestLine
        marginWidth: root.files.areSourcesShown ? Math.min(200, Math.round(width * 0.28)) : 0
    }

    Loader {
        anchors.fill: code
        active: root.files.isEditing && !root.isPreview
        focus: active
        sourceComponent: NewSiteEditor {}
    }

    ConfirmSheet {
        id: sheet

        title: qsTr("Make %1 again").arg(root.files.path)
        subtitle: Session.newSite.title
        iconName: "refresh"
        tone: "warning"
        dangerous: true
        text: qsTr("The file is made from the answers again. What was edited by hand in it is lost.")
        action: qsTr("Make it again")
        onConfirmed: root.files.makeAgain()
    }

    Connections {
        target: root.files

        function onLineWanted(line: int): void {
            code.reveal(line);
        }

        // The editor is gone, and the focus with it.
        function onEditingChanged(): void {
            if (!root.files.isEditing && !root.isPreview && root.visible)
                editButton.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
