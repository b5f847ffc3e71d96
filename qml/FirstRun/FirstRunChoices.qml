// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Language and theme, before anything is open.
Row {
    id: root

    spacing: Theme.spaceMd

    AppButton {
        objectName: "languageButton"
        variant: AppButton.Ghost
        iconName: "globe"
        //: The name of the language in itself; not translated
        text: Session.preferences.language === "ru" ? "Русский" : "English"
        toolTip: qsTr("Change the language")
        onClicked: Session.preferences.language = Session.preferences.language === "ru" ? "en" : "ru"
    }

    AppButton {
        objectName: "themeButton"
        variant: AppButton.Ghost
        iconName: Theme.dark ? "moon" : "sun"
        text: Theme.dark ? qsTr("Dark") : qsTr("Light")
        toolTip: qsTr("Change between light and dark")
        onClicked: Session.preferences.theme = Theme.dark ? "light" : "dark"
    }
}
