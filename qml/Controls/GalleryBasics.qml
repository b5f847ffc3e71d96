// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! The small controls of the gallery.
Column {
    id: root

    spacing: Theme.spaceLg

    AppText {
        text: qsTr("Components")
        font: Theme.fontTitle
    }

    GallerySection {
        width: root.width
        title: qsTr("Button, primary")

        AppButton {
            text: qsTr("Promote")
            variant: AppButton.Primary
            iconName: "arrow-up"
        }

        AppButton {
            text: qsTr("Promote")
            variant: AppButton.Primary
            iconName: "arrow-up"
            down: true
        }

        AppButton {
            text: qsTr("Promote")
            variant: AppButton.Primary
            iconName: "arrow-up"
            lockReason: qsTr("One person has to approve")
        }

        AppButton {
            text: qsTr("Promoting")
            variant: AppButton.Primary
            busy: true
        }

        AppButton {
            text: qsTr("Request approval")
            variant: AppButton.Primary
            size: AppButton.Large
            iconName: "user-check"
            keyHint: "Ctrl ↵"
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("Button, other variants")

        AppButton {
            text: qsTr("Review…")
        }

        AppButton {
            text: qsTr("Cancel")
            variant: AppButton.Ghost
            keyHint: "Esc"
        }

        AppButton {
            text: qsTr("Decline…")
            variant: AppButton.Danger
            iconName: "x"
        }

        AppButton {
            text: qsTr("Discard")
            variant: AppButton.DangerConfirm
            iconName: "discard"
        }

        AppButton {
            text: qsTr("More")
            iconOnly: true
            iconName: "dots"
        }

        AppButton {
            text: qsTr("Fix")
            size: AppButton.Small
            iconName: "wand"
        }

        AppButton {
            text: qsTr("English")
            variant: AppButton.Ghost
            iconName: "globe"
            trailingIcon: "chevron-down"
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("FilterChip")

        FilterChip {
            text: qsTr("All")
            count: 27
            checked: true
        }

        FilterChip {
            text: qsTr("Promotable")
            iconName: "arrow-up"
            tone: "accent"
            count: 4
        }

        FilterChip {
            text: qsTr("In sync")
            iconName: "equal"
            tone: "success"
            count: 18
            down: true
        }

        FilterChip {
            text: qsTr("Attention")
            iconName: "alert-octagon"
            tone: "danger"
            count: 0
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("Check, radio, switch")

        AppCheckBox {
            accessibleName: qsTr("Off")
        }

        AppCheckBox {
            accessibleName: qsTr("On")
            checked: true
        }

        AppCheckBox {
            accessibleName: qsTr("Mixed")
            tristate: true
            checkState: Qt.PartiallyChecked
        }

        AppCheckBox {
            text: qsTr("Backup of prod checked")
            checked: true
        }

        AppCheckBox {
            text: qsTr("Disabled")
            enabled: false
            checked: true
        }

        AppRadio {
            text: qsTr("Off")
        }

        AppRadio {
            text: qsTr("On")
            checked: true
        }

        AppSwitch {
            text: qsTr("Off")
        }

        AppSwitch {
            text: qsTr("On")
            checked: true
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("Badge, avatar, key")

        Badge {
            count: 3
        }

        Badge {
            count: 18
            quiet: true
        }

        Avatar {
            name: "Anna Orlova"
            large: true
        }

        Avatar {
            name: "Ivan Sokolov"
        }

        Avatar {
            name: "Timur Galiev"
        }

        KeyHint {
            keys: "P"
        }

        KeyHint {
            keys: "Ctrl K"
        }

        LaneBadge {
            environment: "dev"
        }

        LaneBadge {
            environment: "stage"
        }

        LaneBadge {
            environment: "prod"
        }

        LaneBadge {
            environment: "perf"
            lane: "other"
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("StatePill")

        Repeater {
            model: ["ahead", "inSync", "rollingOut", "diverged", "aheadBlocked", "hotDev", "notReleased",
                "broken",
                "behind", "unknown", "migration", "info", "neutral"]

            StatePill {
                required property string modelData

                kind: modelData
                text: modelData
            }
        }

        StatePill {
            kind: "migration"
            text: qsTr("migration")
            small: true
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("TextField: default, focus, error; SearchField; TextArea")

        AppTextField {
            width: 100
            placeholderText: qsTr("Tag")
        }

        AppTextField {
            width: 110
            text: "4744c7"
            label: qsTr("Tag")
            mono: true
        }

        AppTextField {
            width: 130
            text: "acad emy"
            label: qsTr("Site")
            errorText: qsTr("no spaces, a to z")
        }

        SearchField {
            width: 200
            keyHint: "/"
        }

        AppTextArea {
            width: 300
            mono: true
            label: qsTr("Commit message")
            text: "promote(academy): dev → prod 4744c759b0e4-r1\n\n7 commits != 9c01be7740d2-r1"
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("Segmented, progress, skeleton, navigation")

        SegmentedControl {
            choices: ["7 d", "14 d", "30 d"]
            currentIndex: 1
            label: qsTr("Range")
        }

        ProgressLine {
            value: 0.58
            label: qsTr("Rollout")
        }

        Skeleton {
            width: 180
        }

        NavItem {
            text: qsTr("Pipeline")
            iconName: "pipeline"
            current: true
        }

        NavItem {
            text: qsTr("Approvals")
            iconName: "inbox"
            badge: 3
        }

        NavItem {
            text: qsTr("Canon")
            iconName: "canon"
            badge: 8
            quietBadge: true
        }

        NavItem {
            text: qsTr("Audit")
            iconName: "history"
            collapsed: true
        }
    }
}
