// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Theme

//! One line of text.
//!   label      what is asked for, read aloud; the visible label stands beside the field
//!   errorText  not empty: red frame, icon, and this sentence below the field
//!   mono       for tags, paths and addresses
//!   iconName   an icon at the start
T.TextField {
    id: root

    property string label
    property string errorText
    property bool mono: false
    property string iconName
    property int size: AppButton.Normal
    //! Room at the end for something laid over the field.
    property int trailingSpace: 0

    readonly property bool faulty: errorText !== ""
    readonly property int lineSpace: faulty ? Math.ceil(error.implicitHeight) + Theme.spaceXs : 0

    implicitWidth: 180
    implicitHeight: (size === AppButton.Large ? Theme.sizeControlLarge
                     : size === AppButton.Small ? Theme.sizeControlSmall : Theme.sizeControl) + lineSpace
    leftPadding: icon.visible ? Theme.spaceMd + icon.width + Theme.spaceMd : Theme.spaceMd
    rightPadding: Theme.spaceMd + trailingSpace
    topPadding: 0
    bottomPadding: lineSpace
    bottomInset: lineSpace
    verticalAlignment: TextInput.AlignVCenter
    font: mono ? Theme.fontMono : Theme.fontBody
    color: enabled ? Theme.text : Theme.textDisabled
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.textOnFill
    selectByMouse: true
    Accessible.name: label !== "" ? label : placeholderText
    Accessible.description: errorText

    background: FieldBackground {
        control: root
        faulty: root.faulty
    }

    AppText {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        anchors.bottomMargin: root.bottomPadding
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        font: root.font
        color: root.placeholderTextColor
        Accessible.ignored: true
    }

    AppIcon {
        id: icon

        x: Theme.spaceMd
        y: Math.round((root.height - root.lineSpace - height) / 2)
        visible: iconName !== ""
        iconName: root.faulty ? "x-circle" : root.iconName
        color: root.faulty ? Theme.danger : Theme.textMuted
    }

    AppText {
        id: error

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.faulty
        text: root.errorText
        font: Theme.fontCaption
        color: Theme.danger
    }
}
