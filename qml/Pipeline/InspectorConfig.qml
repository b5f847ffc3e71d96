// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The env layers of the site side by side.
FocusScope {
    id: root

    readonly property ConfigViewModel config: Session.inspector.config
    property string openKey

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Config")

    SearchField {
        id: filter

        objectName: "configFilter"
        x: Theme.spaceXl
        y: Theme.spaceLg
        width: root.width - 2 * Theme.spaceXl
        placeholderText: qsTr("Filter settings")
        onTextChanged: root.config.filter = text
    }

    AppSwitch {
        id: equal

        objectName: "showEqual"
        x: Theme.spaceXl
        anchors.top: filter.bottom
        anchors.topMargin: Theme.spaceMd
        visible: root.config.equalCount > 0
        //: A switch: show the settings that all environments agree in.
        text: qsTr("%n equal setting(s)", "", root.config.equalCount)
        checked: root.config.areEqualShown
        onToggled: root.config.areEqualShown = checked
    }

    AppText {
        anchors.right: filter.right
        anchors.verticalCenter: equal.verticalCenter
        visible: equal.visible
        text: qsTr("%n different", "", root.config.differentCount)
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    InspectorConfigHead {
        id: head

        x: Theme.spaceMd
        width: root.width - 2 * x
        anchors.top: equal.visible ? equal.bottom : filter.bottom
        anchors.topMargin: Theme.spaceMd
    }

    ListView {
        id: list

        objectName: "configList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        clip: true
        leftMargin: Theme.spaceMd
        rightMargin: Theme.spaceMd
        bottomMargin: Theme.spaceLg
        spacing: Theme.spaceXs
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: root.config.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Settings")
        ScrollBar.vertical: AppScrollBar {}

        delegate: InspectorSetting {
            width: list.width - list.leftMargin - list.rightMargin
            isOpen: root.openKey === modelData.key
            onToggled: root.openKey = isOpen ? "" : modelData.key
        }

        FocusRing {
            shown: list.activeFocus
            inside: true
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width - 2 * Theme.spaceXl
        visible: root.config.note !== ""
        iconName: "sliders"
        title: root.config.note
    }
}
