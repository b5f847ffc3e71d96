// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Theme, language, and background fetch, one click away.
NavItem {
    id: root

    required property bool isCollapsed

    objectName: "appearance"
    text: qsTr("Appearance")
    iconName: "sliders"
    collapsed: isCollapsed
    onClicked: menu.open()

    AppMenu {
        id: menu

        y: -height - Theme.spaceXs

        AppMenuItem {
            text: qsTr("Follow the system")
            iconName: Session.preferences.theme === "system" ? "check" : ""
            onTriggered: Session.preferences.theme = "system"
        }

        AppMenuItem {
            text: qsTr("Light")
            iconName: Session.preferences.theme === "light" ? "check" : ""
            onTriggered: Session.preferences.theme = "light"
        }

        AppMenuItem {
            text: qsTr("Dark")
            iconName: Session.preferences.theme === "dark" ? "check" : ""
            onTriggered: Session.preferences.theme = "dark"
        }

        AppMenuSeparator {}

        AppMenuItem {
            //: The name of the language in itself; not translated
            text: "English"
            iconName: Session.preferences.language === "en" ? "check" : ""
            onTriggered: Session.preferences.language = "en"
        }

        AppMenuItem {
            text: "Русский"
            iconName: Session.preferences.language === "ru" ? "check" : ""
            onTriggered: Session.preferences.language = "ru"
        }

        AppMenuSeparator {}

        AppMenuItem {
            text: qsTr("Fetch every minute")
            iconName: Session.preferences.isBackgroundFetchOn ? "check" : ""
            onTriggered: Session.preferences.isBackgroundFetchOn = !Session.preferences.isBackgroundFetchOn
        }
    }
}
