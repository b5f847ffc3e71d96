// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! An action and its keys: one way, or two.
Item {
    id: root

    required property actionView action

    implicitHeight: Math.round(26 * Theme.growth)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(action.title).arg(action.keysText)

    AppText {
        anchors.left: parent.left
        anchors.right: caps.left
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.action.title
        Accessible.ignored: true
    }

    Row {
        id: caps

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs

        Repeater {
            model: root.action.keys

            KeyHint {
                required property string modelData

                keys: modelData
            }
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.action.otherKeys.length > 0
            //: Between two keys of which each does the same
            text: qsTr("or")
            font: Theme.fontCaption
            color: Theme.textMuted
            Accessible.ignored: true
        }

        Repeater {
            model: root.action.otherKeys

            KeyHint {
                required property string modelData

                keys: modelData
            }
        }
    }
}
