// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What Slipway is for, as a picture: releases that slide from dev to prod.
Rectangle {
    id: root

    color: Theme.surfaceSunken

    Rectangle {
        anchors.right: parent.right
        width: Theme.strokeHairline
        height: parent.height
        color: Theme.border
    }

    Row {
        x: Theme.spaceX4 + Theme.spaceXl
        y: Theme.spaceX5
        spacing: Theme.spaceMd + 2

        Image {
            width: 32
            height: 32
            sourceSize.width: 64
            sourceSize.height: 64
            source: "qrc:/logo/slipway.svg"
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Slipway")
            font: Theme.fontTitle
            color: Theme.text
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: Session.version
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Slip {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -10
        width: Math.min(parent.width - 2 * Theme.spaceX4, 510)
        height: width * 0.56
    }

    Column {
        x: Theme.spaceX4 + Theme.spaceXl
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceX5
        width: parent.width - 2 * x
        spacing: Theme.spaceLg

        AppText {
            width: parent.width
            text: qsTr("See what runs in dev and in prod. Move it with one reviewed commit.")
            font: Theme.fontMetric
            color: Theme.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            text: qsTr("Slipway reads your GitOps repository and works through git only. Argo CD does the rollout, as always.")
            font: Theme.fontBody
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
