// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! The rows of a palette below the titles of their groups; the keys are the field's.
ListView {
    id: root

    signal clicked(row: int, isOther: bool)

    //! The best row is the first: each time the rows are others.
    onCountChanged: currentIndex = count > 0 ? 0 : -1

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    keyNavigationEnabled: false
    cacheBuffer: 0 // rows made ahead are made later, and one that is gone by then is a warning (Qt 6.4)
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Results")

    Connections {
        target: root.model
        ignoreUnknownSignals: true

        function onModelReset(): void {
            root.currentIndex = root.count > 0 ? 0 : -1;
            root.positionViewAtBeginning();
        }
    }

    section.property: "group"
    delegate: PaletteRow {
        width: root.width
        isCurrent: root.currentIndex === index
        onClicked: root.clicked(index, false)
    }
}
