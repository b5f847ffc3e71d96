// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! How often the site's files break the canon; leads to what was found.
T.Button {
    id: root

    implicitHeight: Theme.sizeControl
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    objectName: "inspectorFindings"
    text: Session.inspector.findingsText
    //: For screen readers: "2 findings", "1 error, 1 note"
    Accessible.name: qsTr("%1: %2. Show them").arg(text).arg(Session.inspector.findingsDetail)
    onClicked: Session.showFindingsOf(Session.inspector.site)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.hovered ? Theme.surfaceHover : Theme.surfaceSunken
        border.width: Theme.strokeHairline
        border.color: Theme.border

        FocusRing {
            shown: root.visualFocus
        }
    }

    AppIcon {
        id: sign

        x: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        iconName: Session.inspector.findingsIcon
        size: Theme.iconSizeSm
        color: Theme.toneColor(Session.inspector.findingsTone)
    }

    AppText {
        id: count

        anchors.left: sign.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: Theme.fontSmallStrong
    }

    AppText {
        anchors.left: count.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: chevron.left
        anchors.verticalCenter: parent.verticalCenter
        text: Session.inspector.findingsDetail
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    AppIcon {
        id: chevron

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        iconName: "chevron-right"
        size: Theme.iconSizeSm
        color: Theme.textMuted
    }
}
