// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme

//! A few lines of a kind under a title; nothing where there are none. Many of them scroll.
Column {
    id: root

    required property string title
    required property list<string> lines
    property int most: 8 //!< before it scrolls

    readonly property int rowHeight: Theme.sizeCodeLine + Theme.spaceXxs

    visible: lines.length > 0
    spacing: Theme.spaceXs

    ReviewTitle {
        width: parent.width
        title: root.title
        detail: root.lines.length
        isDetailBeside: true
    }

    Rectangle {
        width: parent.width
        height: list.height + 2 * Theme.spaceSm
        radius: Theme.radiusControl
        color: Theme.codeBackground
        border.width: Theme.strokeHairline
        border.color: list.activeFocus ? Theme.accent : Theme.border

        ListView {
            id: list

            x: Theme.spaceLg
            y: Theme.spaceSm
            width: parent.width - 2 * x
            height: Math.min(root.most, count) * root.rowHeight
            clip: true
            reuseItems: true
            activeFocusOnTab: count > root.most
            boundsBehavior: Flickable.StopAtBounds
            model: root.lines
            Accessible.role: Accessible.List
            Accessible.name: root.title
            ScrollBar.vertical: AppScrollBar {
                id: bar
            }
            Keys.onUpPressed: bar.decrease()
            Keys.onDownPressed: bar.increase()

            delegate: AppText {
                required property string modelData

                width: list.width
                height: root.rowHeight
                text: modelData
                font: Theme.fontMonoSmall
                color: Theme.textSecondary
                elide: Text.ElideMiddle
            }
        }

        FocusRing {
            shown: list.activeFocus
            cornerRadius: parent.radius
        }
    }
}
