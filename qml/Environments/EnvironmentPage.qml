// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! A further environment between two: what is said about it, and beside that the files that come. In a small window the
//! two are tabs.
FocusScope {
    id: root

    readonly property bool isTwoColumns: width >= 980 * Theme.growth
    readonly property int tab: tabs.tab
    readonly property Item formPane: form
    readonly property Item filesPane: files

    onVisibleChanged: {
        if (visible)
            form.focusFirst();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    EnvironmentHead {
        id: head

        width: parent.width
    }

    ReviewTabs {
        id: tabs

        objectName: "environmentTabs"
        anchors.top: head.bottom
        width: parent.width
        visible: !root.isTwoColumns
        tabs: [qsTr("Environment"), qsTr("Files")]
    }

    EnvironmentForm {
        id: form

        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        width: root.isTwoColumns ? Math.round(root.width * 0.52) : root.width
        visible: root.isTwoColumns || root.tab === 0
        focus: true
    }

    Rectangle {
        id: line

        anchors.left: form.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        width: Theme.strokeHairline
        visible: root.isTwoColumns
        color: Theme.border
    }

    EnvironmentFiles {
        id: files

        anchors.left: root.isTwoColumns ? line.right : parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: foot.top
        visible: root.isTwoColumns || root.tab === 1
    }

    EnvironmentFooter {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
    }

    Connections {
        target: Session.newEnvironment

        function onFieldWanted(row: int): void {
            tabs.tab = 0;
            form.focusAsked(row);
        }
    }

    Connections {
        target: Session.newEnvironment.files

        // What was asked for is to be seen.
        function onLineWanted(): void {
            tabs.tab = 1;
        }
    }
}
