// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The rows of the board. One Tab stop; the arrow keys move the focus, which belongs to the site and not to the row.
ListView {
    id: root

    readonly property real siteWidth: width >= 780 ? 150 : 120
    readonly property real lanesStart: Theme.spaceLg + 24 + siteWidth
    readonly property real nextWidth: 100
    readonly property real lanesWidth: width - lanesStart - nextWidth - Theme.spaceLg

    signal acted(site: string, action: string)
    signal opened(site: string)

    function move(by: int): void {
        const row = Session.board.moveCurrent(by);
        if (row < 0)
            return;
        positionViewAtIndex(row === 1 ? 0 : row, ListView.Contain);
        forceActiveFocus();
    }

    Connections {
        target: Session.board

        // The focus is never out of sight, whoever moved it.
        function onCurrentChanged(): void {
            const row = Session.board.currentIndex();
            if (row >= 0)
                root.positionViewAtIndex(row, ListView.Contain);
        }
    }

    model: Session.board.rows
    clip: true
    reuseItems: true
    cacheBuffer: 0 // rows made ahead are made later, and one that is filtered away meanwhile is a warning (Qt 6.4)
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    activeFocusOnTab: true
    ScrollBar.vertical: AppScrollBar {}

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sites")

    Keys.onDownPressed: event => {
        if (event.modifiers & Qt.ShiftModifier)
            Session.board.setChecked(Session.board.current, true);
        move(1);
        if (event.modifiers & Qt.ShiftModifier)
            Session.board.setChecked(Session.board.current, true);
    }
    Keys.onUpPressed: event => {
        if (event.modifiers & Qt.ShiftModifier)
            Session.board.setChecked(Session.board.current, true);
        move(-1);
        if (event.modifiers & Qt.ShiftModifier)
            Session.board.setChecked(Session.board.current, true);
    }
    Keys.onSpacePressed: {
        if (Session.board.current !== "")
            Session.board.toggleCheck(Session.board.current);
    }
    Keys.onReturnPressed: {
        if (Session.board.current !== "")
            opened(Session.board.current);
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            const rows = Math.max(1, Math.floor(height / Theme.sizeSiteRow) - 1);
            move(event.key === Qt.Key_PageDown ? rows : -rows);
            event.accepted = true;
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            move(event.key === Qt.Key_End ? count : -count);
            event.accepted = true;
        }
    }

    delegate: DelegateChooser {
        role: "isGroup"

        DelegateChoice {
            roleValue: true

            BoardGroup {
                width: root.width
            }
        }

        DelegateChoice {
            roleValue: false

            SiteRow {
                width: root.width
                siteWidth: root.siteWidth
                lanesStart: root.lanesStart
                lanesWidth: root.lanesWidth
                hasFocus: root.activeFocus
                onActed: (site, action) => root.acted(site, action)
                onOpened: site => {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.opened(site);
                }
            }
        }
    }
}
