// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! Theme, language, size of the text, motion, single keys.
SettingsSection {
    id: root

    readonly property list<string> themes: ["system", "light", "dark"]
    readonly property list<string> languages: ["en", "ru"]
    readonly property list<real> scales: [0.9, 1, 1.1, 1.25, 1.5]

    function indexOfScale(scale: real): int {
        for (let i = 0; i < scales.length; ++i) {
            if (Math.abs(scales[i] - scale) < 0.01)
                return i;
        }
        return -1;
    }

    title: qsTr("Appearance and keys")

    SettingsRow {
        first: true
        title: qsTr("Theme")

        SegmentedControl {
            objectName: "themeChoice"
            label: qsTr("Theme")
            choices: [qsTr("As the desktop"), qsTr("Light"), qsTr("Dark")]
            currentIndex: root.themes.indexOf(Session.preferences.theme)
            onChosen: index => Session.preferences.theme = root.themes[index]
        }
    }

    SettingsRow {
        title: qsTr("Language")
        text: qsTr("Switches at once.")

        SegmentedControl {
            objectName: "languageChoice"
            label: qsTr("Language")
            choices: ["English", "Русский"]
            currentIndex: root.languages.indexOf(Session.preferences.language)
            onChosen: index => Session.preferences.language = root.languages[index]
        }
    }

    SettingsRow {
        title: qsTr("Size of the text")
        text: qsTr("Rows grow with it.")

        SegmentedControl {
            objectName: "scaleChoice"
            label: qsTr("Size of the text")
            choices: ["90 %", "100 %", "110 %", "125 %", "150 %"]
            currentIndex: root.indexOfScale(Session.preferences.textScale)
            onChosen: index => Session.preferences.textScale = root.scales[index]
        }
    }

    SettingsRow {
        title: qsTr("Reduced motion")
        text: qsTr("Nothing turns, slides or fades.")

        AppSwitch {
            objectName: "motionSwitch"
            Accessible.name: qsTr("Reduced motion")
            checked: Session.preferences.isReducedMotion
            onToggled: Session.preferences.isReducedMotion = checked
        }
    }

    SettingsRow {
        title: qsTr("Single keys")
        text: qsTr("J and K move, P opens the review, / filters. Off: only keys with Ctrl or Alt and the arrows act.")

        AppSwitch {
            objectName: "keysSwitch"
            Accessible.name: qsTr("Single keys")
            checked: Session.preferences.areSingleKeysOn
            onToggled: Session.preferences.areSingleKeysOn = checked
        }
    }
}
