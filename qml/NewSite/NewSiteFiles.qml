// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The files that will be written, and below them what was answered.
FocusScope {
    id: root

    readonly property PlannedFilesViewModel files: Session.newSite.files

    signal opened

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Item {
        id: head

        width: parent.width
        height: Theme.sizeToolbar

        AppText {
            objectName: "filesTitle"
            x: Theme.spaceLg
            width: parent.width - summary.width - 3 * Theme.spaceLg
            height: parent.height
            text: root.files.title
            font: Theme.fontSubtitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        AppText {
            id: summary

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLg
            height: parent.height
            text: root.files.summary
            font: Theme.fontSmall
            color: Theme.textMuted
        }
    }

    Flickable {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.height + Theme.spaceXl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            width: parent.width
            spacing: Theme.spaceLg

            FocusScope {
                id: list

                objectName: "plannedFiles"
                width: parent.width
                height: rows.height
                focus: true
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: root.files.title
                Keys.onDownPressed: root.files.move(1)
                Keys.onUpPressed: root.files.move(-1)
                Keys.onReturnPressed: event => {
                    event.accepted = !(event.modifiers & Qt.ControlModifier);
                    if (event.accepted)
                        root.opened();
                }

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
                                root.opened();
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
                width: parent.width
                height: Theme.strokeHairline
                color: Theme.border
            }

            NewSiteAnswers {
                x: Theme.spaceLg
                width: parent.width - 2 * x
                title: qsTr("Your answers")
                answers: Session.newSite.answers
            }

            AppButton {
                objectName: "editAnswers"
                x: Theme.spaceLg
                iconName: "edit"
                text: qsTr("Edit answers")
                onClicked: Session.newSite.goTo(NewSiteViewModel.Identity)
            }
        }
    }
}
