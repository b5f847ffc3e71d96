// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

//! The two columns of the review as tabs, where the window is small.
TabRow {
    id: root

    property int tab: 0

    height: visible ? implicitHeight : 0
    tabs: [qsTr("Changes"), qsTr("Gates")]
    currentIndex: tab
    onChosen: index => tab = index
}
