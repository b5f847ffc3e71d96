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

    readonly property BoardColumns columns: BoardColumns {
        width: root.width
    }

    //! The group at the top edge, whose head stays in sight.
    readonly property int topRow: count > 0 ? indexAt(0, contentY + 1) : -1
    property groupView topGroup
    property int nextHead: -1

    signal acted(site: string, action: string)
    signal opened(site: string)
    signal menuWanted(site: string)

    function lookAtTop(): void {
        topGroup = Session.board.groupAt(Math.max(0, topRow));
        nextHead = Session.board.nextGroupRow(Math.max(0, topRow));
    }

    //! The row of the site with the focus; null: it is out of sight.
    function currentRow(): Item {
        return itemAtIndex(Session.board.currentIndex());
    }

    onTopRowChanged: lookAtTop()

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

        function onChanged(): void {
            root.lookAtTop();
        }
    }

    model: Session.board.rows
    clip: true
    reuseItems: true
    cacheBuffer: 0 // rows made ahead are made later, and one that is filtered away meanwhile is a warning (Qt 6.4)
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    activeFocusOnTab: true
    ScrollBar.vertical: AppScrollBar {
        id: bar

        ScrollMarks {
            parent: bar
            anchors.fill: parent
            visible: bar.visible
            attention: Session.board.attentionMarks
            checks: Session.board.checkMarks
        }
    }

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
                ListView.onPooled: visible = false
                ListView.onReused: visible = true
            }
        }

        DelegateChoice {
            roleValue: false

            SiteRow {
                width: root.width
                columns: root.columns
                hasFocus: root.activeFocus
                ListView.onPooled: visible = false // a row that is kept for later would still be read aloud
                ListView.onReused: visible = true
                onMenuWanted: site => root.menuWanted(site)
                onTipChanged: explanation.show(this, tip, tipX)
                onActed: (site, action) => root.acted(site, action)
                onOpened: site => {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.opened(site);
                }
            }
        }
    }

    BoardGroup {
        id: sticky

        readonly property Item head: root.nextHead >= 0 ? root.itemAtIndex(root.nextHead) : null

        parent: root
        z: 2
        y: head ? Math.min(0, head.y - root.contentY - height) : 0
        width: root.width
        visible: root.topGroup.row >= 0 && root.topRow > root.topGroup.row
        key: root.topGroup.key
        title: root.topGroup.title
        count: root.topGroup.count
        icon: root.topGroup.icon
        colorName: root.topGroup.color
        summary: root.topGroup.summary
        passSummary: root.topGroup.passSummary
        isExpanded: root.topGroup.isExpanded
        objectName: "stickyGroup"
    }

    AppToolTip {
        id: explanation

        function show(row: Item, text: string, x: real): void {
            if (text === "") {
                if (parent === row)
                    close();
                return;
            }
            parent = row;
            explanation.text = text;
            explanation.x = Math.round(x - implicitWidth / 2);
            open();
        }
    }
}
