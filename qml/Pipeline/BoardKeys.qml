// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.ViewModels

//! The keys of the pipeline page; every letter has its Cyrillic twin on the same key.
Item {
    id: root

    required property bool areOn
    required property Board board

    readonly property bool areLettersOn: areOn && Session.preferences.areSingleKeysOn

    signal inspectorToggled
    signal filterWanted
    signal reviewWanted

    Shortcut {
        sequences: ["J", "О"]
        enabled: root.areLettersOn
        onActivated: root.board.move(1)
    }

    Shortcut {
        sequences: ["K", "Л"]
        enabled: root.areLettersOn
        onActivated: root.board.move(-1)
    }

    Shortcut {
        sequences: ["P", "З"]
        enabled: root.areLettersOn
        onActivated: root.reviewWanted()
    }

    Shortcut {
        sequences: ["/", "."]
        enabled: root.areLettersOn
        onActivated: root.filterWanted()
    }

    Shortcut {
        sequences: ["Ctrl+F", "Ctrl+А"]
        enabled: root.areOn
        onActivated: root.filterWanted()
    }

    Shortcut {
        sequences: ["Ctrl+A", "Ctrl+Ф"]
        enabled: root.areOn
        onActivated: Session.board.checkAll()
    }

    Shortcut {
        sequences: ["Ctrl+I", "Ctrl+Ш"]
        enabled: root.areOn
        onActivated: root.inspectorToggled()
    }

    Shortcut {
        sequences: ["Alt+1"]
        enabled: root.areOn
        onActivated: Session.board.toggleChip("all", false)
    }

    Shortcut {
        sequences: ["Alt+2"]
        enabled: root.areOn
        onActivated: Session.board.toggleChip("promotable", false)
    }

    Shortcut {
        sequences: ["Alt+3"]
        enabled: root.areOn
        onActivated: Session.board.toggleChip("attention", false)
    }

    Shortcut {
        sequences: ["Alt+4"]
        enabled: root.areOn
        onActivated: Session.board.toggleChip("notReleased", false)
    }

    Shortcut {
        sequences: ["Alt+5"]
        enabled: root.areOn
        onActivated: Session.board.toggleChip("inSync", false)
    }

    Shortcut {
        sequences: ["Escape"]
        enabled: root.areOn && Session.board.checkedCount > 0
        onActivated: Session.board.clearChecks()
    }
}
