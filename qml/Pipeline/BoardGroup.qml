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
    required property var model

    objectName: "group-" + key
    iconName: icon
    tone: model.color === "textMuted" ? "muted" : model.color
    open: isExpanded
    selectable: isExpanded
    onToggled: Session.board.toggleGroup(key)
    onSelectAllRequested: Session.board.checkGroup(key)
}
