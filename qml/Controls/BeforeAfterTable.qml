// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme

//! What an environment runs now and what it will run.
//!   environment, lane   whose
//!   nowText, afterText  the words beside the badge in the head: "now", "after"
//!   model    a list of values with label, before, after, changed, mono, note, noteTone
Rectangle {
    id: root

    required property string environment
    required property string lane
    required property var model
    property string nowText: qsTr("now")
    property string afterText: qsTr("after")

    readonly property int labelWidth: Math.round(width * 0.236)
    readonly property int afterStart: Math.round(width * 0.625)

    implicitWidth: 664
    implicitHeight: rows.height + 2
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.strokeHairline
    border.color: Theme.border
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("%1, before and after").arg(environment)

    Column {
        id: rows

        x: 1
        y: 1
        width: root.width - 2

        Item {
            width: rows.width
            height: Theme.sizeColumnHeader + 2

            Rectangle {
                width: parent.width
                height: parent.height
                radius: root.radius - 1
                color: Theme.surfaceSunken
            }

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: root.radius
                color: Theme.surfaceSunken
            }

            Row {
                x: root.labelWidth
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceMd - 1

                LaneBadge {
                    environment: root.environment
                    lane: root.lane
                }

                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.nowText
                    font: Theme.fontSmall
                    color: Theme.textMuted
                }
            }

            Row {
                x: root.afterStart
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceMd - 1

                LaneBadge {
                    environment: root.environment
                    lane: root.lane
                }

                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.afterText
                    font: Theme.fontSmall
                    color: Theme.textMuted
                }
            }
        }

        Repeater {
            model: root.model

            BeforeAfterRow {
                required property var modelData

                label: modelData.label
                before: modelData.before
                after: modelData.after
                changed: modelData.changed
                mono: modelData.mono
                note: modelData.note
                noteTone: modelData.noteTone
                width: rows.width
                labelWidth: root.labelWidth
                afterStart: root.afterStart
            }
        }
    }
}
