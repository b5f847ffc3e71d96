// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Everything a person can choose on this computer. What belongs to the team stands in the repository.
FocusScope {
    id: root

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    PaneHeader {
        id: head

        width: parent.width
        title: qsTr("Settings")
    }

    Flickable {
        id: scroll

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: sections.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: sections

            x: Math.max(Theme.spaceXxl, (scroll.width - width) / 2)
            width: Math.min(760, scroll.width - 2 * Theme.spaceXxl)
            topPadding: Theme.spaceXxl
            bottomPadding: Theme.spaceXxl
            spacing: Theme.spaceXxl

            SettingsAppearance {
                width: parent.width
            }

            SettingsRepository {
                width: parent.width
            }

            SettingsWorkspaces {
                width: parent.width
            }

            AppText {
                width: parent.width
                text: qsTr("Slipway %1. Apache-2.0. It sends nothing anywhere but git's own fetch and push.").arg(Session.version)
                font: Theme.fontSmall
                color: Theme.textMuted
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
