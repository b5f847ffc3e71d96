// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The head of a group of findings: how grave, which rule, site or file, how many, and what it means.
Rectangle {
    id: root

    required property string key
    required property string severityLabel
    required property string iconName
    required property string tone
    required property string rule
    required property string title
    required property bool isTitleMono
    required property string summary
    required property int count
    required property bool isExpanded
    required property string sentence
    property bool isCurrent: false
    property bool hasFocus: false

    signal chosen

    objectName: "findingGroup-" + key
    implicitHeight: Math.max(Theme.sizeListRow, titleText.implicitHeight + 2 * Theme.spaceMd)
    color: isCurrent ? Theme.selection : Theme.surfaceSunken
    Accessible.role: Accessible.Heading
    Accessible.name: sentence
    Accessible.focused: isCurrent && hasFocus
    Accessible.onPressAction: Session.canon.toggleGroup(key)

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: {
            root.chosen();
            Session.canon.toggleGroup(root.key);
        }
    }

    AppIcon {
        id: chevron

        x: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.isExpanded ? "chevron-down" : "chevron-right"
        size: Theme.iconSizeSm
    }

    AppIcon {
        id: icon

        anchors.left: chevron.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.iconName
        color: Theme.toneColor(root.tone)
    }

    AppText {
        id: severity

        anchors.left: icon.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.severityLabel
        font: Theme.fontSmall
        color: Theme.toneColor(root.tone)
    }

    AppText {
        id: ruleText

        anchors.left: severity.right
        anchors.leftMargin: root.rule === "" ? 0 : Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        text: root.rule
        font: Theme.fontMonoSmall
        color: Theme.text
    }

    AppText {
        id: titleText

        anchors.left: ruleText.right
        anchors.leftMargin: Theme.spaceLg
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, (summaryText.visible ? summaryText.x : root.width) - x - badge.width
                                    - 2 * Theme.spaceLg))
        text: root.title
        font: root.isTitleMono ? Theme.fontMono : Theme.fontBodyStrong
        elide: root.isTitleMono ? Text.ElideLeft : Text.ElideRight
    }

    Badge {
        id: badge

        anchors.left: titleText.right
        anchors.leftMargin: Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        count: root.count
        quiet: true
    }

    AppText {
        id: summaryText

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXl
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.3)
        visible: text !== ""
        horizontalAlignment: Text.AlignRight
        text: root.summary
        font: Theme.fontSmall
        color: Theme.textMuted
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.strokeHairline
        color: Theme.border
    }

    FocusRing {
        shown: root.isCurrent && root.hasFocus
        inside: true
        cornerRadius: 0
    }
}
