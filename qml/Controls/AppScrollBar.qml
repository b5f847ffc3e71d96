// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A thin bar over the edge of a list; it widens under the pointer. Use as ScrollBar.vertical.
T.ScrollBar {
    id: root

    implicitWidth: Theme.spaceLg
    implicitHeight: Theme.spaceLg
    padding: Theme.spaceXxs
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1

    contentItem: Rectangle {
        readonly property bool isWide: root.hovered || root.pressed

        implicitWidth: Theme.spaceMd
        implicitHeight: Theme.spaceMd
        radius: 4
        color: root.pressed ? Theme.borderControl : Theme.borderStrong
        opacity: isWide || root.active ? 1 : 0.8
    }
}
