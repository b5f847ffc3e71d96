// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! How a work over several files goes to the repository: as a commit or as a request, with which message.
//!   what  is published, in a few words
Column {
    id: root

    required property PublishViewModel publish
    required property string what

    function focusNote(): void {
        note.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.spaceLg

    ReviewTitle {
        width: parent.width
        title: qsTr("How it is published")
        detail: root.what
    }

    Column {
        width: parent.width
        spacing: Theme.spaceSm

        AppRadio {
            objectName: "publishCommit"
            //: %1 is a branch
            text: (root.publish.hasRemote ? qsTr("Commit to %1, and push") : qsTr("Commit to %1")).arg(root.publish.branch)
            checked: !root.publish.isAsking
            enabled: root.publish.canChoose || checked
            onClicked: root.publish.isAsking = false
        }

        AppRadio {
            objectName: "publishRequest"
            text: qsTr("Request approval, on a branch of its own")
            checked: root.publish.isAsking
            enabled: root.publish.canChoose || checked
            onClicked: root.publish.isAsking = true
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.publish.choiceReason
            font: Theme.fontSmall
            color: Theme.textMuted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }

    Banner {
        objectName: "publishRefusal"
        width: parent.width
        visible: text !== ""
        tone: "danger"
        text: root.publish.refusal
    }

    ReviewTitle {
        width: parent.width
        title: qsTr("Note")
        detail: qsTr("a paragraph of the message, may be empty")
    }

    AppTextArea {
        id: note

        objectName: "publishNote"
        width: parent.width
        label: qsTr("Note for the commit message")
        text: root.publish.note
        onTextChanged: root.publish.note = text
        KeyNavigation.tab: null // it is not known yet what comes next
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        KeyNavigation.backtab: null
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }

    ReviewTitle {
        width: parent.width
        visible: message.visible
        title: qsTr("Commit message")
        //: %1 is a branch
        detail: root.publish.isAsking ? qsTr("to a branch of its own")
            : (root.publish.hasRemote ? qsTr("to %1, then push") : qsTr("to %1")).arg(root.publish.branch)
    }

    ReviewMessage {
        id: message

        width: parent.width
        visible: text !== ""
        text: root.publish.message
    }

    ReviewTitle {
        width: parent.width
        visible: root.publish.gates.length > 0
        title: qsTr("Gates")
    }

    Column {
        width: parent.width

        Repeater {
            model: root.publish.gates

            GateRow {
                required property gateView modelData

                width: root.width
                gateState: modelData.state
                title: modelData.title
                detail: modelData.detail
            }
        }
    }
}
