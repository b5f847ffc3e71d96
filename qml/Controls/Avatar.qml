// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A person as initials on a tint that is always the same for the same name.
//!   name   the full name; also what is read aloud
//!   large  24 instead of 18 pixels
Rectangle {
    id: root

    required property string name
    property bool large: false

    readonly property string tone: toneOf(name)

    // The words come in as a parameter: qmllint 6.4 crashes on a method of a local string.
    function initialsOf(words: string): string {
        const gap = words.lastIndexOf(" ");
        return gap < 0 ? words.charAt(0) : words.charAt(0) + words.charAt(gap + 1);
    }

    function toneOf(name: string): string {
        let sum = 0;
        for (let i = 0; i < name.length; ++i)
            sum = (sum * 31 + name.charCodeAt(i)) % 9973;
        switch (sum % 5) {
        case 0: return "drift";
        case 1: return "info";
        case 2: return "success";
        case 3: return "warning";
        }
        return "accent";
    }

    implicitWidth: large ? Theme.sizeAvatar : Theme.sizeAvatarSmall
    implicitHeight: implicitWidth
    radius: width / 2
    color: Theme.toneSubtle(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: name

    AppText {
        anchors.centerIn: parent
        text: root.initialsOf(root.name.trim().toUpperCase())
        font.family: Theme.uiFamily
        font.pixelSize: Math.round((root.large ? 10 : 8) * Theme.textScale)
        font.weight: Font.DemiBold
        color: Theme.toneColor(root.tone)
        Accessible.ignored: true
    }
}
