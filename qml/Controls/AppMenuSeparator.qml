// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A line between groups of a menu.
T.MenuSeparator {
    implicitWidth: 100
    implicitHeight: Theme.spaceMd + 1

    contentItem: Item {
        Rectangle {
            y: Theme.spaceXs
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.border
        }
    }
}
