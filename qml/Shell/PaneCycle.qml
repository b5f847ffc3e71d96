// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! Moves the focus from pane to pane, over the ends; panes that are not shown, or hold nothing to focus, are passed over.
QtObject {
    id: root

    required property list<Item> panes
    required property Item focusItem //!< the item with the focus

    function isIn(wanted: Item, pane: Item): bool {
        for (let item = wanted; item; item = item.parent) {
            if (item === pane)
                return true;
        }
        return false;
    }

    //! A pane that takes the focus itself is entered there; any other at the first thing in it that does.
    function entryOf(pane: Item): Item {
        const entry = pane.activeFocusOnTab ? pane : pane.nextItemInFocusChain(true);
        return isIn(entry, pane) ? entry : null;
    }

    function move(by: int): void {
        let shown = [];
        for (let i = 0; i < panes.length; ++i) {
            if (panes[i] && panes[i].visible && entryOf(panes[i]))
                shown.push(panes[i]);
        }
        let now = shown.findIndex(pane => isIn(focusItem, pane));
        if (now < 0)
            now = by > 0 ? -1 : 0;
        if (shown.length > 0)
            entryOf(shown[(now + by + shown.length) % shown.length]).forceActiveFocus(Qt.TabFocusReason);
    }
}
