// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Something that only a person can say about a site in the new environment, and why it is asked.
Item {
    id: root

    required property string name
    required property string title
    required property string group
    required property string value
    required property string problem
    required property bool isSaid
    required property int index

    readonly property bool isOpen: problem !== ""

    signal focused(row: int)

    function grabFocus(): void {
        entry.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: entry.height + note.height + Theme.spaceXxs

    AppText {
        id: site

        width: Math.round(parent.width * 0.36) - Theme.spaceMd
        height: entry.height
        //: A site, and what is asked about it
        text: qsTr("%1, %2").arg(root.group).arg(root.title)
        color: Theme.textSecondary
        elide: Text.ElideMiddle
    }

    AppTextField {
        id: entry

        objectName: "ask-" + root.name
        x: Math.round(parent.width * 0.36)
        width: parent.width - x - (reset.visible ? reset.width + Theme.spaceXs : 0)
        mono: true
        label: site.text
        placeholderText: qsTr("several with commas between")
        text: root.value
        Accessible.description: root.problem
        onTextEdited: Session.newEnvironment.say(root.name, text)
        onActiveFocusChanged: {
            if (activeFocus)
                root.focused(root.index);
        }
    }

    AppButton {
        id: reset

        objectName: "takeBack-" + root.name
        anchors.right: parent.right
        variant: AppButton.Ghost
        iconOnly: true
        visible: root.isSaid
        iconName: "reset"
        text: qsTr("Say nothing about it")
        onClicked: Session.newEnvironment.takeBack(root.name)
    }

    AppText {
        id: note

        anchors.top: entry.bottom
        anchors.topMargin: Theme.spaceXxs
        x: entry.x
        width: parent.width - x
        height: root.isOpen ? implicitHeight : 0
        visible: root.isOpen
        text: root.problem
        font: Theme.fontCaption
        color: root.isSaid ? Theme.danger : Theme.textMuted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
    }
}
