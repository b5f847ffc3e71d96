// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! The title of a part of the review, with a word beside it or at the right.
Item {
    id: root

    required property string title
    property string detail
    property bool isDetailMono: false
    property bool isDetailBeside: false

    implicitHeight: label.height + Theme.spaceXs

    AppText {
        id: label

        text: root.title
        font: Theme.fontSubtitle
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    AppText {
        x: root.isDetailBeside ? label.width + Theme.spaceMd : parent.width - width
        anchors.baseline: label.baseline
        width: Math.min(implicitWidth, parent.width - label.width - Theme.spaceXl)
        text: root.detail
        font: root.isDetailMono ? Theme.fontMonoSmall : Theme.fontSmall
        color: Theme.textMuted
        elide: Text.ElideMiddle
    }
}
