// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! What is wrong with the remote, above the board, which goes on showing what is known.
Banner {
    id: root

    readonly property bool isRewritten: Session.isHistoryRewritten

    visible: Session.fetchFailure !== ""
    tone: isRewritten ? "danger" : "warning"
    iconName: isRewritten ? "alert-triangle" : "wifi-off"
    title: isRewritten ? qsTr("The history of %1 was rewritten; nothing is written until you accept it.").arg(Session.branch)
                       : qsTr("The last fetch failed.")
    text: isRewritten ? qsTr("What was its tip when you fetched last is not in it any more. "
                             + "Find out who did that and why. prod is not changed.")
                      : qsTr("%1 The board shows what was fetched before; prod is not changed.").arg(Session.fetchFailure)
    primaryAction: isRewritten ? qsTr("Accept the new history…") : qsTr("Try again")
    primaryName: isRewritten ? "acceptHistory" : "fetchAgain"
    onPrimaryTriggered: isRewritten ? sheet.open() : Session.fetch()

    ConfirmSheet {
        id: sheet

        title: qsTr("Accept the rewritten history of %1").arg(Session.branch)
        subtitle: Session.workspaceName
        iconName: "alert-triangle"
        tone: "danger"
        dangerous: true
        text: qsTr("Commit %1, which the board shows now, becomes what Slipway trusts as the tip of %2. "
                   + "Promotions can be pushed on top of it again.").arg(Session.head).arg(Session.branch)
        facts: [qsTr("Find out first who rewrote the history and why: what prod runs may differ from what was reviewed."),
            qsTr("Releases and promotions of the old history are no longer shown."),
            qsTr("Nothing is pushed now.")]
        action: qsTr("Accept the new history")
        onConfirmed: Session.acceptHistory()
    }
}
