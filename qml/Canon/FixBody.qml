// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! What a fix would write: the change of the file that is looked at, where it is applied, what happens, and the message.
Column {
    id: root

    required property FixViewModel fix

    spacing: Theme.spaceLg

    Column {
        width: parent.width
        visible: root.fix.diff.length > 0
        spacing: Theme.spaceXs

        ReviewTitle {
            width: parent.width
            title: qsTr("Fix preview")
            //: %1 is "−1 +2": lines that go and come
            detail: qsTr("%1 lines").arg(root.fix.diffSummary)
            isDetailBeside: true
        }

        DiffView {
            objectName: "fixDiff"
            width: parent.width
            fileName: root.fix.file
            lines: root.fix.diff
        }
    }

    Column {
        width: parent.width
        visible: root.fix.places.length > 0 && !root.fix.isIgnoring
        spacing: Theme.spaceXs

        ReviewTitle {
            width: parent.width
            title: qsTr("Where to apply")
        }

        Rectangle {
            width: parent.width
            height: places.height + 2
            radius: Theme.radiusCard
            color: Theme.surface
            border.width: Theme.strokeHairline
            border.color: Theme.border

            FixPlaces {
                id: places

                objectName: "fixPlaces"
                x: 1
                y: 1
                width: parent.width - 2
                height: implicitHeight
                fix: root.fix
            }
        }
    }

    Column {
        width: parent.width
        visible: root.fix.consequences.length > 0
        spacing: Theme.spaceXs

        ReviewTitle {
            width: parent.width
            title: qsTr("What happens")
        }

        Repeater {
            model: root.fix.consequences

            Row {
                id: consequence

                required property string modelData

                width: root.width
                spacing: Theme.spaceMd

                AppIcon {
                    iconName: "check"
                    color: Theme.success
                }

                AppText {
                    width: consequence.width - x
                    text: consequence.modelData
                    font: Theme.fontSmall
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }
    }

    Column {
        width: parent.width
        visible: root.fix.message !== ""
        spacing: Theme.spaceXs

        ReviewTitle {
            width: parent.width
            title: qsTr("Commit message")
        }

        ReviewMessage {
            width: parent.width
            text: root.fix.message
        }
    }
}
