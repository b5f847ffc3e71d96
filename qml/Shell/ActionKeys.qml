// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Slipway.ViewModels

//! Every shortcut of the application, made from the table of actions.
//! A shortcut outside of an open sheet, menu or palette is silent (Qt Quick Controls sees to it); those of the
//! scope "sheet" act over it.
Item {
    id: root

    required property list<string> scopes //!< whose keys act now
    required property bool isTyping

    Instantiator {
        model: Session.actions.shortcuts
        delegate: Shortcut {
            required property shortcutView modelData

            sequences: modelData.sequences
            context: modelData.scope === "sheet" ? Qt.ApplicationShortcut : Qt.WindowShortcut
            enabled: root.scopes.includes(modelData.scope) && !(root.isTyping && modelData.isOffWhileTyping)
                     && (Session.preferences.areSingleKeysOn || !modelData.isSingleKey)
            onActivated: Session.actions.trigger(modelData.action)
            // Latin and Cyrillic letters of one key at once (some platforms offer both) are the same wish.
            onActivatedAmbiguously: Session.actions.trigger(modelData.action)
        }
    }
}
