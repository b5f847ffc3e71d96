// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The way to a page of the repository's own that is about a rule: its chapter, and the file with the line.
T.Button {
    id: root

    required property runbookView runbook

    objectName: "runbook-" + runbook.file
    implicitHeight: texts.height + 2 * Theme.spaceSm
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    //: %1 is the title of a page, %2 a chapter of it
    text: runbook.chapter === "" ? runbook.title : qsTr("%1: %2").arg(runbook.title).arg(runbook.chapter)
    //: For screen readers: a page and its chapter, then the file
    Accessible.name: qsTr("Runbook: %1, %2").arg(text).arg(runbook.file)
    onClicked: Session.canon.runbook.open(runbook.file, runbook.title, runbook.line)
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
        iconName: "book"
        size: Theme.iconSizeSm
        color: Theme.textMuted
    }

    Column {
        id: texts

        anchors.left: sign.right
        anchors.leftMargin: Theme.spaceMd
        anchors.right: chevron.left
        anchors.rightMargin: Theme.spaceMd
        y: Theme.spaceSm

        AppText {
            width: parent.width
            text: root.text
            font: Theme.fontSmallStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        AppText {
            width: parent.width
            text: root.runbook.file + ":" + root.runbook.line
            font: Theme.fontMonoSmall
            color: Theme.textMuted
            elide: Text.ElideLeft
        }
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
