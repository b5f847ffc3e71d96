// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Rows, tables and panes of the gallery.
Column {
    id: root

    spacing: Theme.spaceLg

    PaneHeader {
        width: root.width
        title: "academy"
        subtitle: "academy.example.org"
        titleExtra: StatePill {
            kind: "ahead"
            text: qsTr("Promotable")
        }

        AppButton {
            variant: AppButton.Ghost
            iconOnly: true
            iconName: "x"
            text: qsTr("Close")
        }
    }

    TabRow {
        width: root.width
        tabs: [qsTr("Overview"), qsTr("Commits"), qsTr("History")]
        counts: [0, 7, 0]
    }

    GroupHeader {
        width: root.width
        title: qsTr("Promotable")
        count: 4
        iconName: "arrow-up"
        tone: "accent"
        summary: qsTr("oldest waits 9 d")
    }

    CommitRow {
        width: 340
        sha: "1f7c2aa"
        subject: "Add campaign slug to every page of the site"
        author: "Ivan Sokolov"
        when: qsTr("1 d")
        mark: "migration"
        markText: qsTr("migration")
        compact: true
    }

    CommitRow {
        width: root.width
        sha: "4744c75"
        subject: "Cache landing blocks per locale"
        author: "Anna Orlova"
        when: "13 Nov 11:52"
    }

    BeforeAfterTable {
        width: root.width
        environment: "prod"
        lane: "prod"
        model: [
            {
                label: "Image tag",
                before: "9c01be7740d2-r1",
                after: "4744c759b0e4-r1",
                changed: true,
                mono: true,
                note: "",
                noteTone: "muted"
            },
            {
                label: "Verified in dev",
                before: "10 Nov 14:02 to 11 Nov 13:45",
                after: "since 13 Nov 12:15, 22 h",
                changed: false,
                mono: false,
                note: "same as dev",
                noteTone: "success"
            }
        ]
    }

    DiffView {
        width: 420
        fileName: "deploy/env/release-prod/academy.yaml"
        lines: [
            { kind: "context", number: 3, text: "image:", markStart: 0, markLength: 0 },
            { kind: "context", number: 4, text: "  repository: registry.example.org/academy # ours",
                markStart: 0, markLength: 0 },
            { kind: "del", number: 5, text: "  tag: 9c01be7740d2-r1", markStart: 7, markLength: 12 },
            { kind: "add", number: 5, text: "  tag: 4744c759b0e4-r1", markStart: 7, markLength: 12 }
        ]
    }

    Stepper {
        width: root.width
        noReturnAfter: 5
        beforeText: qsTr("← cancel leaves no trace")
        afterText: qsTr("pushed: undo with a new commit →")
        model: [
            { title: "Fetch", detail: "0.8 s", stepState: "done" },
            { title: "Verify", detail: "6.1 s", stepState: "done" },
            { title: "Edit", detail: "1 line", stepState: "done" },
            { title: "Commit", detail: "c3e51ab", stepState: "done" },
            { title: "Push", detail: "10:41:02", stepState: "done" },
            { title: "Rollout", detail: "0:56", stepState: "running" },
            { title: "Smoke", detail: "waiting", stepState: "failed" },
            { title: "Done", detail: "waiting", stepState: "waiting" }
        ]
    }

    BatchBar {
        width: root.width
        shown: true
        summary: qsTr("3 sites selected")
        details: StatusItem {
            iconName: "check-circle"
            tone: "success"
            text: qsTr("gates pass for 2")
        }

        AppButton {
            text: qsTr("Promote 3 sites…")
            variant: AppButton.Primary
            iconName: "arrow-up"
        }
    }

    Panel {
        width: 320
        title: qsTr("Rollout")
        detail: "academy-prod"

        AppText {
            padding: Theme.spaceLg
            text: qsTr("2 of 3 pods ready")
        }
    }

    EmptyState {
        iconName: "ship"
        title: qsTr("No sites in this repository")
        text: qsTr("Slipway looks for deploy/env and deploy/argocd.")

        AppButton {
            text: qsTr("Open another…")
        }
    }

    Row {
        spacing: Theme.spaceXl

        KeyLegend {
            keys: ["J", "K"]
            text: qsTr("Move")
        }

        StatusItem {
            iconName: "commit"
            text: "9f31c2e"
            mono: true
        }

        Image {
            source: "qrc:/logo/slipway.svg"
            sourceSize.width: 24
            sourceSize.height: 24
        }

        Image {
            source: "qrc:/logo/slipway.svg"
            sourceSize.width: 64
            sourceSize.height: 64
        }
    }
}
