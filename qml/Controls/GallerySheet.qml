// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Slipway.Theme

//! A sheet as the review of a promotion uses it.
Sheet {
    id: root

    title: qsTr("Promote academy to prod")
    subtitle: qsTr("Copies the image tag that was verified in dev. Nothing is rebuilt.")
    iconName: "arrow-up"
    headerItem: LaneBadge {
        environment: "prod"
    }
    footer: RowLayout {
        width: parent.width
        spacing: Theme.spaceMd

        AppIcon {
            iconName: "lock"
        }

        AppText {
            Layout.fillWidth: true
            text: qsTr("Promote unlocks when all gates pass.")
            wrapMode: Text.Wrap
            color: Theme.textSecondary
        }

        AppButton {
            text: qsTr("Cancel")
            size: AppButton.Large
            variant: AppButton.Ghost
            keyHint: "Esc"
            focus: true
            onClicked: root.close()
        }

        AppButton {
            text: qsTr("Promote to prod")
            size: AppButton.Large
            variant: AppButton.Primary
            lockReason: qsTr("The gates have not passed")
        }

        AppButton {
            text: qsTr("Request approval")
            size: AppButton.Large
            variant: AppButton.Primary
            iconName: "user-check"
            keyHint: "Ctrl ↵"
        }
    }

    Column {
        x: Theme.spaceXxl
        width: parent.width - 2 * x
        topPadding: Theme.spaceXl
        bottomPadding: Theme.spaceXl

        GateRow {
            width: parent.width
            gateState: "passed"
            title: qsTr("Canon lint")
            detail: qsTr("0 errors")
        }

        GateRow {
            width: parent.width
            gateState: "failed"
            title: qsTr("dev is Healthy")
            detail: "Degraded"
        }
    }
}
