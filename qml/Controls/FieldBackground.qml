// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The frame of everything one types into.
Rectangle {
    id: root

    required property Item control
    property bool faulty: false

    color: control.enabled ? Theme.surface : Theme.surfaceSunken
    radius: Theme.radiusControl
    border.width: Theme.strokeHairline
    border.color: faulty ? Theme.danger : control.enabled ? Theme.borderControl : Theme.border

    FocusRing {
        shown: root.control.activeFocus
    }
}
