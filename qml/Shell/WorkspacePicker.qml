// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The open repository and its branch; a menu to change either.
T.AbstractButton {
    id: root

    text: qsTr("Repository %1, branch %2").arg(Session.workspaceName).arg(Session.branch)
    implicitHeight: Theme.sizeControlLarge + Theme.spaceSm
    focusPolicy: Qt.StrongFocus
    onClicked: menu.open()
    Keys.onReturnPressed: menu.open()

    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.hovered ? Theme.surfaceHover : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }

    Item {
        anchors.fill: parent

        Image {
            id: logo

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceSm
            width: 24
            height: 24
            sourceSize.width: 48
            sourceSize.height: 48
            source: "qrc:/logo/slipway.svg"
        }

        AppText {
            id: name

            anchors.left: logo.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: chevron.left
            anchors.top: parent.top
            anchors.topMargin: 2
            text: Session.workspaceName
            font: Theme.fontBodyStrong
            color: Theme.text
            elide: Text.ElideMiddle
        }

        AppIcon {
            id: branchIcon

            anchors.left: name.left
            anchors.verticalCenter: branch.verticalCenter
            iconName: "branch"
            size: Theme.iconSizeSm - 2
            color: Theme.textMuted
        }

        AppText {
            id: branch

            anchors.left: branchIcon.right
            anchors.leftMargin: Theme.spaceXs
            anchors.right: name.right
            anchors.top: name.bottom
            text: Session.branch
            font: Theme.fontSmall
            color: Theme.textMuted
            elide: Text.ElideRight
        }

        AppIcon {
            id: chevron

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceXs
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevrons-ud"
            size: Theme.iconSizeSm
            color: Theme.textMuted
        }
    }

    AppMenu {
        id: menu

        y: root.height + Theme.spaceXs

        Instantiator {
            model: Session.branches
            delegate: AppMenuItem {
                required property string modelData

                text: modelData
                iconName: modelData === Session.branch ? "check" : "branch"
                onTriggered: Session.chooseBranch(modelData)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as AppMenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as AppMenuItem)
        }

        AppMenuSeparator {}

        AppMenuItem {
            text: qsTr("Open another repository…")
            iconName: "folder-open"
            onTriggered: Session.closeWorkspace()
        }
    }
}
