// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A typed condition that can be taken away: "waits 2 d or more ✕".
//!   key, value     the condition's name, and what it asks for
//!   problem        not empty: the condition means nothing, and why
//! removed(): the cross, Delete or Backspace.
T.AbstractButton {
    id: root

    required property string key
    required property string value
    property string problem

    signal removed

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.sizeControlSmall
    leftPadding: Theme.spaceMd
    rightPadding: Theme.spaceXxs
    focusPolicy: Qt.StrongFocus
    //: A filter for screen readers: its name, what it asks for.
    Accessible.name: qsTr("Filter %1 %2").arg(key).arg(value)
    Accessible.description: problem !== "" ? problem : qsTr("Delete takes it away")
    Keys.onDeletePressed: removed()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Backspace;
        if (event.accepted)
            root.removed();
    }

    contentItem: Row {
        spacing: Theme.spaceXs

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.problem !== ""
            iconName: "alert-triangle"
            size: Theme.iconSizeSm
            color: Theme.danger
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.key
            font: Theme.fontSmall
            color: Theme.textSecondary
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.value
            font: Theme.fontSmallStrong
            color: root.problem !== "" ? Theme.danger : Theme.text
        }

        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            variant: AppButton.Ghost
            size: AppButton.Small
            iconOnly: true
            iconName: "x"
            text: qsTr("Take this filter away")
            focusPolicy: Qt.NoFocus
            onClicked: root.removed()
        }
    }

    background: Rectangle {
        radius: Theme.radiusSm
        color: root.problem !== "" ? Theme.toneSubtle("danger") : Theme.surfacePressed

        FocusRing {
            shown: root.visualFocus
            cornerRadius: Theme.radiusSm
        }
    }
}
