// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Where a fix is applied: each place with a check mark, its file and line; choosing a row shows its change.
ListView {
    id: root

    required property FixViewModel fix
    property int most: 6 //!< rows before it scrolls

    readonly property int rowHeight: Math.max(Theme.sizeListRow, Theme.sizeMinHitTarget)

    implicitHeight: Math.min(count, most) * rowHeight
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    currentIndex: -1
    highlightFollowsCurrentItem: false
    model: fix.places
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Where to apply")
    ScrollBar.vertical: AppScrollBar {}
    Keys.onSpacePressed: if (currentIndex >= 0) fix.toggle(fix.places[currentIndex].key)
    onCurrentIndexChanged: if (activeFocus && currentIndex >= 0) fix.look(fix.places[currentIndex].key)

    delegate: Rectangle {
        id: place

        required property fixPlaceView modelData
        required property int index

        width: root.width
        height: root.rowHeight
        color: modelData.isLooked ? Theme.selection : "transparent"
        Accessible.role: Accessible.CheckBox
        //: A place for screen readers: site, file, line, a remark
        Accessible.name: qsTr("%1, %2, %3. %4").arg(modelData.site).arg(modelData.file).arg(modelData.lineText).arg(modelData.note)
        Accessible.checkable: true
        Accessible.checked: modelData.isChosen
        Accessible.focused: root.activeFocus && root.currentIndex === index

        TapHandler {
            onTapped: root.fix.look(place.modelData.key)
        }

        AppCheckBox {
            id: box

            objectName: "fixPlace-" + place.modelData.file
            x: Theme.spaceSm
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            enabled: place.modelData.canChoose
            accessibleName: place.Accessible.name
            checkState: place.modelData.isChosen ? Qt.Checked : Qt.Unchecked
            nextCheckState: () => {
                root.fix.toggle(place.modelData.key);
                return checkState;
            }
        }

        AppText {
            id: site

            anchors.left: box.right
            anchors.leftMargin: Theme.spaceXs
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.round(parent.width * 0.3))
            text: place.modelData.site
            font: Theme.fontSmall
        }

        AppText {
            anchors.left: site.right
            anchors.leftMargin: Theme.spaceMd
            anchors.right: remark.left
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            text: place.modelData.file
            font: Theme.fontMonoSmall
            color: Theme.textSecondary
            elide: Text.ElideLeft
        }

        AppText {
            id: remark

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceMd
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.round(parent.width * 0.35))
            text: place.modelData.note !== "" ? place.modelData.note : place.modelData.lineText
            font: Theme.fontCaption
            color: place.modelData.note !== "" ? Theme.warning : Theme.textMuted
        }

        FocusRing {
            shown: root.activeFocus && root.currentIndex === place.index
            inside: true
        }
    }
}
