// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

//! How a running promotion behaves, said before it has to.
Column {
    topPadding: Theme.spaceXl
    spacing: Theme.spaceMd

    AppText {
        text: qsTr("How this runs")
        font: Theme.fontSmallStrong
        color: Theme.textSecondary
    }

    RunFact {
        width: parent.width
        iconName: "refresh"
        text: qsTr("A remote that has moved is read again, checked again and tried again for a minute.")
    }

    RunFact {
        width: parent.width
        iconName: "stop"
        text: qsTr("If somebody else changed the same tag, or the release in front moved, it stops.")
    }

    RunFact {
        width: parent.width
        iconName: "rollback"
        text: qsTr("Nothing is rolled back by itself.")
    }
}
