// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What goes on in repositories that are not open, or has stopped there. A click opens that one.
Column {
    id: root

    property bool isCollapsed: false

    spacing: Theme.spaceMd
    visible: cards.count > 0

    Repeater {
        id: cards

        model: Session.elsewhere

        Item {
            id: slot

            required property RepositoryWork modelData

            readonly property string tone: modelData.isRunning ? "info" : "danger"
            readonly property string iconName: modelData.isRunning ? "spinner" : "x-circle"

            width: root.width
            height: root.isCollapsed ? item.height : card.height

            ActivityCard {
                id: card

                objectName: "elsewhere-" + slot.modelData.name
                width: parent.width
                visible: !root.isCollapsed
                title: slot.modelData.name
                message: slot.modelData.name === Session.workspaceName
                         //: %1 is a branch, %2 what is done there or has stopped
                         ? qsTr("%1: %2").arg(slot.modelData.branch).arg(slot.modelData.detail) : slot.modelData.detail
                tone: slot.tone
                iconName: slot.iconName
                progress: slot.modelData.isRunning ? slot.modelData.progress : -1
                onActivated: Session.openWork(slot.modelData)
            }

            NavItem {
                id: item

                objectName: "navElsewhere-" + slot.modelData.name
                width: parent.width
                visible: root.isCollapsed
                //: %1 is a repository, %2 what is done there or has stopped
                text: qsTr("%1: %2").arg(slot.modelData.name).arg(slot.modelData.detail)
                iconName: slot.iconName
                badge: slot.modelData.stopped
                collapsed: true
                onClicked: Session.openWork(slot.modelData)
            }
        }
    }
}
