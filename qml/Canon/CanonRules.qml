// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The canon to be read: every rule with its reason and what would fix it.
FocusScope {
    id: root

    readonly property CanonViewModel canon: Session.canon

    function reveal(): void {
        const row = canon.wantedRow();
        if (row < 0)
            return;
        list.forceLayout(); // the texts above it may have wrapped anew since
        list.positionViewAtIndex(row, ListView.Beginning);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    AppButton {
        id: back

        objectName: "rulesBack"
        x: Theme.spaceLg
        anchors.verticalCenter: head.verticalCenter
        variant: AppButton.Ghost
        iconOnly: true
        iconName: "arrow-left"
        text: qsTr("Back to the findings")
        onClicked: root.canon.areRulesShown = false
    }

    PaneHeader {
        id: head

        anchors.left: back.right
        anchors.right: parent.right
        title: qsTr("The rules")
        //: %1 is a version, %2 "34 rules are on."
        subtitle: qsTr("Canon %1. %2").arg(root.canon.version).arg(root.canon.rulesText)
    }

    Rectangle {
        anchors.top: head.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    ListView {
        id: list

        objectName: "rules"
        anchors.top: head.bottom
        anchors.topMargin: Theme.strokeHairline
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        currentIndex: -1
        highlightFollowsCurrentItem: false
        model: root.canon.rules
        Accessible.role: Accessible.List
        Accessible.name: qsTr("The rules")
        Keys.onUpPressed: bar.decrease()
        Keys.onDownPressed: bar.increase()
        ScrollBar.vertical: AppScrollBar {
            id: bar
        }

        delegate: CanonRule {
            required property ruleView modelData

            width: list.width
            rule: modelData
            isMeant: root.canon.ruleWanted !== "" && root.canon.ruleWanted === modelData.id
        }

        FocusRing {
            shown: list.activeFocus
            inside: true
            cornerRadius: 0
        }
    }

    onVisibleChanged: if (visible) reveal()

    Connections {
        target: root.canon

        function onRulesShownChanged(): void {
            root.reveal();
        }
    }
}
