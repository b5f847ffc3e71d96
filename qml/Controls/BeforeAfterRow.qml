// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! One line of a BeforeAfterTable.
Item {
    id: root

    required property string label
    required property string before
    required property string after
    required property bool changed
    required property bool mono
    required property string note
    required property string noteTone
    required property int labelWidth
    required property int afterStart

    readonly property font valueFont: mono ? Theme.fontMono : Theme.fontSmall

    implicitHeight: Theme.sizeGateRow
    Accessible.role: Accessible.Row
    //: A line of a table for screen readers: what, the value now, the value afterwards.
    Accessible.name: changed ? qsTr("%1: from %2 to %3").arg(label).arg(before).arg(after)
                             : qsTr("%1: %2, unchanged").arg(label).arg(before)

    Rectangle {
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    AppText {
        x: Theme.spaceLg
        width: root.labelWidth - x - Theme.spaceXs
        height: root.height
        text: root.label
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    AppText {
        x: root.labelWidth
        width: root.afterStart - x - Theme.spaceX4
        height: root.height
        text: root.before
        font: root.valueFont
        color: root.mono ? Theme.text : Theme.textSecondary
        elide: Text.ElideMiddle
    }

    AppIcon {
        x: root.afterStart - width - Theme.spaceXs - 2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.changed
        iconName: "arrow-right"
        size: Theme.iconSizeSm
    }

    Rectangle {
        x: root.afterStart - Theme.spaceSm
        y: Theme.spaceXs
        width: afterText.width + 2 * Theme.spaceSm
        height: root.height - 2 * Theme.spaceXs
        visible: root.changed && root.mono
        radius: Theme.radiusSm
        color: Theme.accentSubtle
    }

    AppText {
        id: afterText

        x: root.afterStart
        width: Math.min(implicitWidth, root.width - x - Theme.spaceLg - (noteText.visible
            ? noteText.implicitWidth
                + Theme.spaceMd : 0))
        height: root.height
        text: root.after
        font: root.valueFont
        color: root.changed && root.mono ? Theme.accent : Theme.textSecondary
        elide: Text.ElideMiddle
    }

    AppText {
        id: noteText

        x: afterText.x + afterText.width + Theme.spaceLg
        width: Math.min(implicitWidth, root.width - x - Theme.spaceXs)
        height: root.height
        visible: text !== ""
        text: root.note
        font: Theme.fontSmall
        color: Theme.toneColor(root.noteTone)
    }
}
