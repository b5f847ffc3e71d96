// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! On or off, at once, with a label.
T.Switch {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.sizeMinHitTarget, implicitContentHeight)
    padding: 0
    spacing: Theme.spaceMd
    font: Theme.fontBody
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        x: root.leftPadding
        y: Math.round((root.height - height) / 2)
        implicitWidth: 30
        implicitHeight: 18
        radius: 9
        color: !root.checked ? Theme.surface : root.enabled ? Theme.accentFill : Theme.textDisabled
        border.width: root.checked ? 0 : Theme.strokeHairline
        border.color: root.enabled ? Theme.borderControl : Theme.borderStrong

        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: root.checked ? Theme.textOnFill : root.enabled ? Theme.borderControl : Theme.borderStrong

            Behavior on x {
                NumberAnimation {
                    duration: Theme.durationFast
                    easing.type: Theme.easing
                }
            }
        }

        FocusRing {
            shown: root.visualFocus
            cornerRadius: 9
        }
    }

    contentItem: AppText {
        leftPadding: root.text === "" ? root.indicator.width : root.indicator.width + root.spacing
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.textDisabled
    }
}
