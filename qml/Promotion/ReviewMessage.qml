// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A commit message as it will be, to be read and copied.
Rectangle {
    id: root

    property alias text: message.text

    height: message.implicitHeight + 2 * Theme.spaceMd
    radius: Theme.radiusControl
    color: Theme.codeBackground
    border.color: Theme.borderControl

    TextEdit {
        id: message

        objectName: "commitMessage"
        x: Theme.spaceLg
        y: Theme.spaceMd
        width: parent.width - 2 * Theme.spaceLg
        textFormat: TextEdit.PlainText
        readOnly: true
        selectByMouse: true
        wrapMode: TextEdit.WrapAnywhere
        font: Theme.fontMonoSmall
        color: Theme.textSecondary
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.textOnFill
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Commit message")
        Accessible.readOnly: true
    }
}
