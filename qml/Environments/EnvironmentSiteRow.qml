// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! A site with the host it will have in the new environment, and what stands in the way.
Rectangle {
    id: root

    required property string site
    required property string hosts
    required property string note
    required property string tone
    required property bool isChosen
    property bool isCurrent: false
    property bool isFocused: false

    signal lookedAt
    signal toggled

    objectName: "environmentSite-" + site
    color: isCurrent ? Theme.selection : "transparent"
    Accessible.role: Accessible.CheckBox
    //: A site for screen readers: its name, its host in the new environment, a remark
    Accessible.name: qsTr("%1, %2. %3").arg(site).arg(hosts).arg(note)
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.focused: isFocused

    TapHandler {
        onTapped: root.lookedAt()
    }

    AppCheckBox {
        id: box

        objectName: "chooseSite-" + root.site
        x: Theme.spaceSm
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        accessibleName: root.Accessible.name
        checkState: root.isChosen ? Qt.Checked : Qt.Unchecked
        nextCheckState: () => {
            root.toggled();
            return checkState;
        }
    }

    AppText {
        anchors.left: box.right
        anchors.leftMargin: Theme.spaceXs
        width: host.x - x - Theme.spaceMd
        height: parent.height
        text: root.site
        font: root.isCurrent ? Theme.fontBodyStrong : Theme.fontBody
        color: root.isChosen ? Theme.text : Theme.textMuted
    }

    AppText {
        id: host

        x: Math.round(parent.width * 0.36)
        width: remark.x - x - Theme.spaceMd
        height: parent.height
        text: root.hosts
        font: Theme.fontMonoSmall
        color: Theme.textSecondary
        elide: Text.ElideMiddle
    }

    Row {
        id: remark

        x: parent.width - width - Theme.spaceLg
        height: parent.height
        spacing: Theme.spaceXs
        visible: root.note !== ""
        width: visible ? implicitWidth : 0

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.tone === "danger" ? "x-circle" : "edit"
            size: Theme.iconSizeSm
            color: Theme.toneColor(root.tone === "danger" ? "danger" : "warning")
        }

        AppText {
            height: parent.height
            text: root.note
            font: Theme.fontCaption
            color: Theme.toneColor(root.tone === "danger" ? "danger" : "warning")
        }
    }

    FocusRing {
        shown: root.isFocused
        inside: true
    }
}
