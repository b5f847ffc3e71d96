// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! What no file of a site tells: a field for each.
Column {
    id: root

    readonly property int count: list.count

    //! In sight and with the focus.
    function focusRow(row: int): void {
        list.positionViewAtIndex(row, ListView.Contain);
        const field = list.itemAtIndex(row) as EnvironmentAsk;
        if (field)
            field.grabFocus();
    }

    spacing: Theme.spaceMd

    ReviewTitle {
        width: parent.width
        title: qsTr("To say")
        //: "2 open": of things that only a person can say
        detail: Session.newEnvironment.openCount > 0 ? qsTr("%n open", "", Session.newEnvironment.openCount)
                                                     : qsTr("all said")
    }

    ListView {
        id: list

        readonly property int ring: Theme.spaceXs //!< room for the ring of a field that has the focus

        objectName: "environmentAsked"
        x: -ring
        width: parent.width + 2 * ring
        height: Math.min(contentHeight, 320) + 2 * ring
        topMargin: ring
        bottomMargin: ring
        clip: true
        cacheBuffer: 400 // so that Tab finds the next field
        spacing: Theme.spaceMd
        boundsBehavior: Flickable.StopAtBounds
        model: Session.newEnvironment.asked
        ScrollBar.vertical: AppScrollBar {}

        delegate: EnvironmentAsk {
            x: list.ring
            width: list.width - 2 * list.ring
            onFocused: row => list.positionViewAtIndex(row, ListView.Contain)
        }
    }
}
