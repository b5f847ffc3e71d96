// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A line of the palette: what it is, what it does, its key or its state.
//!   markedTitle, markedDetail  see MarkedText
//!   keys                       one cap a line
//!   isLocked                   it cannot be done now; the detail says why
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string markedTitle
    required property string markedDetail
    required property string iconName
    required property string keys
    required property string pillKind
    required property string pillText
    required property bool isLocked
    required property bool isMono
    required property bool isCurrent

    //! The first row of a group stands below the group's title. (A section delegate with a required property
    //! keeps its old title when Qt 6.4 uses it again.)
    readonly property string heading: ListView.section !== ListView.previousSection ? ListView.section : ""
    readonly property int headingHeight: heading === "" ? 0 : Math.round(30 * Theme.growth)

    implicitHeight: Math.round(38 * Theme.growth) + headingHeight
    topInset: headingHeight
    text: title
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: detail === "" ? title : qsTr("%1, %2").arg(title).arg(detail)
    Accessible.selectable: true
    Accessible.selected: isCurrent
    Accessible.focused: isCurrent

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.isCurrent ? Theme.selection : root.hovered ? Theme.surfaceHover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.isCurrent
            radius: 1
            color: Theme.accent
        }
    }

    AppText {
        x: Theme.spaceLg
        height: root.headingHeight
        visible: text !== ""
        text: root.heading
        font: Theme.fontCaption
        color: Theme.textSecondary
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Item {
        y: root.headingHeight
        width: parent.width
        height: parent.height - y

        AppIcon {
            id: icon

            x: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.isLocked ? "lock" : root.iconName
            color: root.isLocked ? Theme.textMuted : root.isCurrent ? Theme.accent : Theme.textSecondary
        }

        MarkedText {
            id: name

            anchors.left: icon.right
            anchors.leftMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, end.x - x - Theme.spaceLg)
            marked: root.markedTitle
            font: root.isMono ? Theme.fontMono : Theme.fontBody
            color: root.isLocked ? Theme.textMuted : Theme.text
        }

        MarkedText {
            anchors.left: name.right
            anchors.leftMargin: Theme.spaceLg
            anchors.baseline: name.baseline
            width: Math.max(0, end.x - x - Theme.spaceMd)
            marked: root.markedDetail
            font: Theme.fontSmall
            color: Theme.textMuted
        }

        Row {
            id: end

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceSm

            StatePill {
                visible: text !== ""
                small: true
                kind: root.pillKind
                text: root.pillText
            }

            Repeater {
                model: root.keys === "" ? [] : root.keys.split("\n")

                KeyHint {
                    required property string modelData

                    keys: modelData
                }
            }
        }
    }
}
