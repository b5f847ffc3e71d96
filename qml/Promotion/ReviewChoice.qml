// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One thing that can be chosen, with what is known about it.
Item {
    id: root

    required property choiceView modelData
    property bool isCurrent: false

    function choose(): void {
        Session.review.choose(modelData.id);
    }

    objectName: "choice-" + modelData.id
    implicitHeight: Math.max(Theme.sizeTableRow, column.height + 2 * Theme.spaceMd)
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.detail !== "" ? qsTr("%1: %2").arg(modelData.title).arg(modelData.detail)
                                             : modelData.title
    Accessible.focusable: true
    Accessible.focused: isCurrent
    Accessible.selectable: true
    Accessible.selected: Session.review.chosen === modelData.id
    Accessible.onPressAction: root.choose()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Session.review.chosen === root.modelData.id ? Theme.selection
               : hover.hovered ? Theme.surfaceHover : "transparent"
    }

    FocusRing {
        shown: root.isCurrent
        inside: true
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        onTapped: root.choose()
    }

    AppIcon {
        id: icon

        x: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.modelData.isTag ? "tag" : ({reset: "reset", accept: "check"})[root.modelData.id] ?? "rollback"
        color: Theme.textMuted
    }

    Column {
        id: column

        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceLg
        anchors.right: arrow.left
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.modelData.title
            font: root.modelData.isTag ? Theme.fontMono : Theme.fontBodyStrong
            color: Theme.text
            elide: Text.ElideMiddle
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.modelData.detail
            font: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
    }

    AppIcon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        iconName: "chevron-right"
        color: Theme.textMuted
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
