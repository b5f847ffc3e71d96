// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The head of the columns, with the check mark for all rows that are shown.
Rectangle {
    id: root

    required property BoardColumns columns

    implicitHeight: Theme.sizeColumnHeader
    color: Theme.surfaceSunken

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppCheckBox {
        objectName: "checkAll"
        x: root.columns.checkStart
        anchors.verticalCenter: parent.verticalCenter
        tristate: true
        checkState: Session.board.allChecked
        accessibleName: qsTr("Check all sites that are shown")
        nextCheckState: () => {
            if (Session.board.allChecked === Qt.Unchecked)
                Session.board.checkAll();
            else
                Session.board.clearChecks();
            return Session.board.allChecked;
        }
    }

    AppText {
        x: root.columns.siteStart
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Site")
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    AppText {
        x: root.columns.lanesStart
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Environments, in promotion order →")
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    AppText {
        x: root.columns.gatesStart
        anchors.verticalCenter: parent.verticalCenter
        visible: root.columns.hasEvidence
        text: qsTr("Gates")
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    AppText {
        x: root.columns.authorStart
        anchors.verticalCenter: parent.verticalCenter
        visible: root.columns.hasEvidence
        text: qsTr("Last commit by")
        font: Theme.fontCaption
        color: Theme.textMuted
    }

    AppText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Next step")
        font: Theme.fontCaption
        color: Theme.textMuted
    }
}
