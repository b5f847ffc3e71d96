// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A commit in a list.
//!   sha, subject, author, when   the short hash, the first line, the full name, "22 h" or a date
//!   mark, markText   migration, revert, merge or empty, and its word
//!   compact          without the name of the author
Item {
    id: root

    required property string sha
    required property string subject
    required property string author
    required property string when
    property string mark
    property string markText
    property bool compact: false

    function markKind(mark: string): string {
        switch (mark) {
        case "migration": return "migration";
        case "revert": return "danger";
        }
        return "neutral";
    }

    function markIcon(mark: string): string {
        switch (mark) {
        case "migration": return "database";
        case "revert": return "rollback";
        }
        return "branch";
    }

    implicitWidth: 340
    implicitHeight: Theme.sizeCommitRow
    Accessible.role: Accessible.ListItem
    //: A commit for screen readers: subject, author, time, short hash.
    Accessible.name: qsTr("%1, by %2, %3, %4").arg(subject).arg(author).arg(when).arg(sha)

    AppText {
        id: shaText

        width: Math.min(implicitWidth, Theme.fontMono.pixelSize * 6)
        height: root.height
        text: root.sha
        font: Theme.fontMono
        color: Theme.textMuted
        elide: Text.ElideMiddle
    }

    AppText {
        id: subjectText

        x: shaText.width + Theme.spaceLg
        width: Math.max(0, Math.min(implicitWidth, pill.maximalX - x - (pill.visible ? pill.width
            + Theme.spaceMd : 0)))
        height: root.height
        text: root.subject
    }

    StatePill {
        id: pill

        readonly property real maximalX: people.x - Theme.spaceMd

        x: subjectText.x + subjectText.width + Theme.spaceMd
        anchors.verticalCenter: parent.verticalCenter
        visible: root.mark !== ""
        kind: root.markKind(root.mark)
        iconName: root.markIcon(root.mark)
        text: root.markText
        small: true
    }

    Item {
        id: people

        x: root.compact ? whenText.x - width - Theme.spaceMd : root.width - width
            - Math.round(90 * Theme.growth)
        width: root.compact ? avatar.width : Math.round(120 * Theme.growth)
        height: root.height

        Avatar {
            id: avatar

            anchors.verticalCenter: parent.verticalCenter
            name: root.author
        }

        AppText {
            x: avatar.width + Theme.spaceMd
            width: parent.width - x
            height: parent.height
            visible: !root.compact
            text: root.author
            color: Theme.textSecondary
        }
    }

    AppText {
        id: whenText

        x: root.width - width
        width: Math.max(implicitWidth, Math.round(32 * Theme.growth))
        height: root.height
        text: root.when
        font: Theme.fontSmall
        color: Theme.textMuted
        horizontalAlignment: Text.AlignRight
    }
}
