// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Why something is decided: what a hold, a block or an acceptance cannot do without; and beside a rollback, whether the tag
//! that is left is kept from coming back.
Column {
    id: root

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        visible: Session.review.takesReason
        title: qsTr("Reason")
    }

    AppTextField {
        objectName: "decisionReason"
        width: parent.width
        visible: Session.review.takesReason
        label: qsTr("Reason")
        placeholderText: qsTr("Why? It stands in the repository, for everybody to read")
        text: Session.review.reason
        onTextEdited: Session.review.reason = text
    }

    AppCheckBox {
        id: block

        objectName: "blockLeftTag"
        visible: Session.review.leftTag !== ""
        text: qsTr("Keep %1 from coming back, in the same commit").arg(Session.review.leftTag)
        checked: Session.review.isLeftTagBlocked
        onToggled: Session.review.isLeftTagBlocked = checked
    }

    AppTextField {
        objectName: "blockReason"
        width: parent.width
        visible: block.visible && block.checked
        label: qsTr("Reason for the block")
        placeholderText: qsTr("Why is it not to come back?")
        text: Session.review.blockReason
        onTextEdited: Session.review.blockReason = text
    }
}
