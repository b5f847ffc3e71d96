// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The sites of a running promotion, and how it behaves. Not bound: the list makes its footer outside of this component.
ListView {
    id: root

    model: Session.run.moves
    clip: true
    topMargin: Theme.spaceLg
    leftMargin: Theme.spaceXl
    rightMargin: Theme.spaceXl
    spacing: Theme.spaceMd
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sites of this promotion")

    delegate: RunSite {
        width: ListView.view.width - ListView.view.leftMargin - ListView.view.rightMargin
    }
    footer: RunNotes {
        width: ListView.view.width - ListView.view.leftMargin - ListView.view.rightMargin
    }
}
