// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.NewSite
import Slipway.Theme
import Slipway.ViewModels

//! The files that come to the current site, those that change for all, and the text of one.
FocusScope {
    id: root

    readonly property NewEnvironmentViewModel plan: Session.newEnvironment
    readonly property PlannedFilesViewModel files: plan.files
    readonly property bool isThere: files.path !== ""

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Item {
        id: head

        width: parent.width
        height: Theme.sizeToolbar

        AppText {
            id: site

            objectName: "environmentFilesSite"
            x: Theme.spaceLg
            width: Math.min(implicitWidth, parent.width - summary.width - 3 * Theme.spaceLg)
            height: parent.height
            text: root.plan.currentSite
            font: Theme.fontSubtitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            id: summary

            objectName: "environmentFilesTitle"
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            height: parent.height
            visible: root.isThere
            //: %1 is "75 new files, 1 changed", of all sites
            text: qsTr("%1 in all").arg(root.plan.filesTitle)
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    FocusScope {
        id: list

        objectName: "environmentFiles"
        anchors.top: head.bottom
        width: parent.width
        height: rows.height
        visible: root.isThere
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: root.plan.filesTitle
        Keys.onDownPressed: root.files.move(1)
        Keys.onUpPressed: root.files.move(-1)

        Column {
            id: rows

            width: parent.width

            Repeater {
                model: root.files.rows

                NewSiteFileRow {
                    width: rows.width
                    current: !modelData.isFolder && modelData.path === root.files.path
                    onClicked: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        root.files.path = modelData.path;
                    }
                }
            }
        }

        FocusRing {
            shown: list.activeFocus
            inside: true
            cornerRadius: Theme.radiusControl
        }
    }

    Rectangle {
        id: line

        anchors.top: list.bottom
        anchors.topMargin: Theme.spaceMd
        width: parent.width
        height: Theme.strokeHairline
        visible: root.isThere
        color: Theme.border
    }

    NewSiteCode {
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.isThere
        files: root.files
        isPreview: true
    }

    AppText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceXxl
        visible: !root.isThere
        text: root.plan.isReading ? qsTr("The files are being made.") : qsTr("Here you see the files before they are written.")
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
