// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! The head of a group on the board.
GroupHeader {
    id: root

    required property string key
    required property bool isExpanded
    required property string icon
    required property string colorName
    required summary
    required passSummary

    objectName: "group-" + key
    iconName: icon
    tone: colorName === "textMuted" ? "muted" : colorName
    open: isExpanded
    selectable: isExpanded
    onToggled: Session.board.toggleGroup(key)
    onSelectAllRequested: Session.board.checkGroup(key)
}
