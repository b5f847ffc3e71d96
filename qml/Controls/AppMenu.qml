// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! A pop-up menu of AppMenuItem (and MenuSeparator).
T.Menu {
    id: root

    //! The rows take the menu's width, so their own wishes decide.
    readonly property real widest: {
        let width = 0;
        for (let i = 0; i < count; ++i)
            width = Math.max(width, itemAt(i).implicitWidth);
        return width;
    }

    implicitWidth: Math.max(160, widest + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.spaceXs
    margins: Theme.spaceMd
    overlap: 1

    delegate: AppMenuItem {}

    contentItem: ListView {
        implicitWidth: contentItem.childrenRect.width
        implicitHeight: contentHeight
        interactive: false
        model: root.contentModel
        currentIndex: root.currentIndex
        keyNavigationWraps: true
    }

    background: PopupFrame {}

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durationFast
        }
    }
}
