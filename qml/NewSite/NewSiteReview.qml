// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! Everything that will be written, before it is: files, the text of one, what was found. In a small window the three
//! are tabs.
FocusScope {
    id: root

    readonly property bool isThreeColumns: width >= 1060 * Theme.growth
    readonly property int tab: tabs.tab

    function focusFirst(): void {
        (isThreeColumns || tab === 0 ? files : tab === 1 ? code : checks).forceActiveFocus(Qt.TabFocusReason);
    }

    ReviewTabs {
        id: tabs

        objectName: "reviewTabs"
        width: parent.width
        visible: !root.isThreeColumns
        tabs: [qsTr("Files"), qsTr("Text"), qsTr("Checks")]
        counts: [0, 0, Session.newSite.errorCount + Session.newSite.questions.length]
    }

    NewSiteFiles {
        id: files

        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: root.isThreeColumns ? Math.round(296 * Theme.growth) : parent.width
        visible: root.isThreeColumns || root.tab === 0
        focus: true
        onOpened: {
            tabs.tab = 1;
            if (!root.isThreeColumns)
                code.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Rectangle {
        id: line

        anchors.left: files.right
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: Theme.strokeHairline
        visible: root.isThreeColumns
        color: Theme.border
    }

    NewSiteCode {
        id: code

        anchors.left: root.isThreeColumns ? line.right : parent.left
        anchors.right: root.isThreeColumns ? divider.left : parent.right
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        visible: root.isThreeColumns || root.tab === 1
    }

    Rectangle {
        id: divider

        anchors.right: checks.left
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: Theme.strokeHairline
        visible: root.isThreeColumns
        color: Theme.border
    }

    NewSiteChecks {
        id: checks

        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: root.isThreeColumns ? Math.round(320 * Theme.growth) : parent.width
        visible: root.isThreeColumns || root.tab === 2
    }

    Connections {
        target: Session.newSite.files

        // What was asked for is to be seen.
        function onLineWanted(): void {
            tabs.tab = 1;
        }
    }
}
