// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! How much is done, as a thin line.
//!   value  0 to 1
//!   tone   info while it runs, success, danger
//!   label  what makes progress, read aloud
Rectangle {
    id: root

    required property real value
    property string tone: "info"
    property string label

    implicitWidth: 120
    implicitHeight: 5
    radius: height / 2
    color: Theme.surfacePressed
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label
    Accessible.description: qsTr("%1 %").arg(Math.round(value * 100))

    Rectangle {
        width: Math.round(parent.width * Math.min(1, Math.max(0, root.value)))
        height: parent.height
        radius: parent.radius
        color: Theme.toneFill(root.tone)

        Behavior on width {
            NumberAnimation {
                duration: Theme.durationBase
                easing.type: Theme.easing
            }
        }
    }
}
