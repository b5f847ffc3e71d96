// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The findings in their groups. One Tab stop; the focus belongs to the finding and not to the row.
ListView {
    id: root

    readonly property CanonViewModel canon: Session.canon

    signal detailWanted

    function move(by: int): void {
        canon.move(by);
        forceActiveFocus();
    }

    function reveal(): void {
        const row = canon.currentIndex();
        if (row >= 0)
            positionViewAtIndex(row, ListView.Contain);
    }

    model: canon.rows
    clip: true
    reuseItems: true
    cacheBuffer: 0 // as on the board: rows made ahead that are filtered away meanwhile are a warning (Qt 6.4)
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    currentIndex: -1 // the current row is the view model's: nothing of the view's own moves after it
    highlightFollowsCurrentItem: false
    activeFocusOnTab: true
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Findings")

    Keys.onDownPressed: move(1)
    Keys.onUpPressed: move(-1)
    Keys.onLeftPressed: canon.fold(true)
    Keys.onRightPressed: canon.fold(false)
    Keys.onReturnPressed: canon.openCurrent()
    Keys.onEnterPressed: canon.openCurrent()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            const rows = Math.max(1, Math.floor(height / Theme.sizeSiteRowCompact) - 1);
            move(event.key === Qt.Key_PageDown ? rows : -rows);
            event.accepted = true;
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            move(event.key === Qt.Key_End ? count : -count);
            event.accepted = true;
        }
    }

    Connections {
        target: root.canon

        function onCurrentChanged(): void {
            root.reveal();
        }
    }

    delegate: DelegateChooser {
        role: "isGroup"

        DelegateChoice {
            roleValue: true

            FindingGroup {
                width: root.width
                isCurrent: root.canon.current === key
                hasFocus: root.activeFocus
                ListView.onPooled: visible = false // a row that is kept for later would still be read aloud
                ListView.onReused: visible = true
                onChosen: {
                    root.canon.current = key;
                    root.forceActiveFocus(Qt.MouseFocusReason);
                }
            }
        }

        DelegateChoice {
            roleValue: false

            FindingRow {
                width: root.width
                isCurrent: root.canon.current === key
                hasFocus: root.activeFocus
                ListView.onPooled: visible = false
                ListView.onReused: visible = true
                onChosen: {
                    root.canon.current = key;
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.detailWanted();
                }
            }
        }
    }
}
