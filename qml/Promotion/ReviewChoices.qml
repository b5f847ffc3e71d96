// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What the sheet begins with where there is something to choose: earlier tags, ways out, or a tag to type. Nothing is
//! chosen beforehand, and choosing writes nothing.
FocusScope {
    id: root

    readonly property bool isEmpty: list.count === 0 && !Session.review.takesTag

    implicitHeight: isEmpty ? 220 : list.y + list.contentHeight + Theme.spaceXl

    EmptyState {
        anchors.centerIn: parent
        visible: root.isEmpty
        iconName: "history"
        title: qsTr("Nothing to choose from")
        text: Session.review.nothingToChoose
    }

    Row {
        id: typed

        x: Theme.spaceXxl
        y: visible ? Theme.spaceXl : 0
        width: parent.width - 2 * Theme.spaceXxl
        height: visible ? implicitHeight : 0
        visible: Session.review.takesTag
        spacing: Theme.spaceMd

        AppTextField {
            id: field

            objectName: "choiceTag"
            width: Math.min(480, parent.width - show.width - parent.spacing)
            size: AppButton.Large
            mono: true
            focus: typed.visible
            label: qsTr("Tag")
            placeholderText: qsTr("Tag of the image, for example 4744c759b0e4-r1")
            onAccepted: Session.review.chooseTag(text)
        }

        AppButton {
            id: show

            objectName: "choiceShow"
            size: AppButton.Large
            text: qsTr("Show what would be written")
            lockReason: field.text.trim() !== "" ? "" : qsTr("Type a tag first")
            onClicked: Session.review.chooseTag(field.text)
        }
    }

    AppText {
        id: heading

        x: Theme.spaceXxl
        y: typed.y + typed.height + Theme.spaceXl
        visible: list.count > 0 && Session.review.takesTag
        text: qsTr("Tags it had before")
        font: Theme.fontSubtitle
        color: Theme.text
    }

    ListView {
        id: list

        objectName: "choices"
        x: Theme.spaceXxl
        y: heading.visible ? heading.y + heading.height + Theme.spaceXs : heading.y
        width: parent.width - 2 * Theme.spaceXxl
        height: parent.height - y
        focus: !typed.visible
        activeFocusOnTab: true
        clip: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: Session.review.choices
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: Session.review.title
        Keys.onReturnPressed: if (currentItem) (currentItem as ReviewChoice).choose()
        Keys.onEnterPressed: if (currentItem) (currentItem as ReviewChoice).choose()
        Keys.onSpacePressed: if (currentItem) (currentItem as ReviewChoice).choose()

        delegate: ReviewChoice {
            width: ListView.view.width
            isCurrent: ListView.isCurrentItem && list.activeFocus
        }
    }
}
