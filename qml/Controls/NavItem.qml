// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! An area in the rail.
//!   text, iconName   name and icon; the name is the tooltip of a collapsed rail
//!   current          bar and tint
//!   collapsed        icon only
//!   badge            a count, 0 hides it; quietBadge for information, accent for work
T.TabButton {
    id: root

    property string iconName
    property bool current: false
    property bool collapsed: false
    property int badge: 0
    property bool quietBadge: false

    checkable: false
    implicitWidth: collapsed ? Theme.sizeRailCollapsed - 2 * Theme.spaceMd : Theme.sizeRail
        - 2 * Theme.spaceMd
    implicitHeight: Theme.sizeRailItem
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.selected: current
    //: Name of an area for screen readers: its title and how many things wait there.
    Accessible.name: badge > 0 ? qsTr("%1, %2").arg(text).arg(badge) : text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: NavItemContent {
        text: root.text
        iconName: root.iconName
        current: root.current
        collapsed: root.collapsed
        count: root.badge
        quiet: root.quietBadge
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.current || root.down ? Theme.surfacePressed : root.hovered ? Theme.surfaceHover
            : "transparent"

        Rectangle {
            visible: root.current
            y: Theme.spaceMd
            width: Theme.sizeLaneBar
            height: parent.height - 2 * Theme.spaceMd
            radius: 1.5
            color: Theme.accent
        }

        FocusRing {
            shown: root.visualFocus
        }
    }

    Instantiator {
        active: root.collapsed && (root.hovered || root.visualFocus)
        delegate: AppToolTip {
            parent: root
            x: root.width + Theme.spaceSm
            y: Math.round((root.height - height) / 2)
            text: root.text
            atOnce: root.visualFocus
            visible: true
        }
    }
}
