// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The manifests that were drawn, to go to one of them. One Tab stop, arrow keys inside.
FocusScope {
    id: root

    signal chosen(int line)

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    ListView {
        id: list

        objectName: "drawnManifests"
        anchors.fill: parent
        topMargin: Theme.spaceSm
        bottomMargin: Theme.spaceSm
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: Session.newSite.drawn.manifests
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Manifests")
        ScrollBar.vertical: AppScrollBar {}
        onCurrentIndexChanged: {
            const item = currentItem as DrawnRow;
            if (item && activeFocus)
                root.chosen(item.modelData.line);
        }

        delegate: DrawnRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
                root.chosen(modelData.line);
            }
        }
    }

    FocusRing {
        shown: list.activeFocus
        inside: true
        cornerRadius: 0
    }
}
