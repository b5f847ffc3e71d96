// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Below the findings: how many sites have none, how many rules are on, and the way to them.
Item {
    id: root

    width: ListView.view ? ListView.view.width : 0
    visible: ListView.view !== null && ListView.view.count > 0
    implicitHeight: visible ? line.height + 2 * Theme.spaceXl : 0

    AppIcon {
        id: sign

        x: Theme.spaceXl
        y: Theme.spaceXl + Math.round((rules.height - height) / 2)
        iconName: "check-circle"
        color: Theme.success
    }

    Flow {
        id: line

        anchors.left: sign.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        y: Theme.spaceXl
        spacing: Theme.spaceSm

        AppText {
            height: rules.height
            text: Session.canon.calmText
            color: Theme.textSecondary
        }

        AppText {
            height: rules.height
            text: Session.canon.rulesText
            color: Theme.textSecondary
        }

        AppButton {
            id: rules

            objectName: "rulesLink"
            variant: AppButton.Ghost
            size: AppButton.Small
            iconName: "book"
            text: qsTr("Rules…")
            onClicked: Session.canon.areRulesShown = true
        }
    }
}
