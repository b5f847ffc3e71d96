// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Connectors, cards, checks and pop-ups of the gallery.
Column {
    id: root

    spacing: Theme.spaceLg

    GallerySection {
        width: root.width
        title: qsTr("PipelineConnector")

        PipelineConnector {
            width: 158
            stepState: "inSync"
            label: qsTr("In sync")
        }

        PipelineConnector {
            width: 158
            stepState: "ahead"
            label: qsTr("7 ahead")
            ageLabel: qsTr("3 d")
        }

        PipelineConnector {
            width: 158
            stepState: "aheadBlocked"
            label: qsTr("12 ahead, blocked")
        }

        PipelineConnector {
            width: 158
            stepState: "rollingOut"
            label: qsTr("2 of 3 pods")
        }

        PipelineConnector {
            width: 158
            stepState: "diverged"
            label: qsTr("Diverged")
        }

        PipelineConnector {
            width: 158
            stepState: "broken"
            label: qsTr("Broken")
        }

        PipelineConnector {
            width: 158
            stepState: "notReleased"
            label: qsTr("Not released")
        }

        PipelineConnector {
            width: 158
            stepState: "behind"
            label: qsTr("prod is newer")
        }

        PipelineConnector {
            width: 158
            stepState: "unknown"
            label: qsTr("History cut off")
        }

        PipelineConnector {
            stepState: "ahead"
            label: "3"
            ageLabel: qsTr("1 d")
            form: PipelineConnector.Narrow
        }

        PipelineConnector {
            stepState: "diverged"
            label: "!"
            form: PipelineConnector.Narrow
        }

        PipelineConnector {
            stepState: "ahead"
            label: qsTr("2 ahead")
            form: PipelineConnector.Compact
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("EnvCard")

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: "4744c759b0e4-r1"
            cardState: "healthy"
            secondary: "Synced"
            detail: "Healthy"
            age: "22 h"
        }

        EnvCard {
            environment: "stage"
            lane: "stage"
            tag: "40c9e8d5b716-r1"
            cardState: "progressing"
            secondary: "Synced"
            detail: "Progressing"
            detailKind: "info"
            age: "2 min"
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "9c01be7740d2-r1"
            cardState: "degraded"
            secondary: "Synced"
            detail: "Degraded"
            detailKind: "danger"
            age: "8 min"
        }

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: "8d3306be51f2-r1"
            cardState: "hotDev"
            health: "progressing"
            secondary: "hot-dev"
            secondaryKind: "drift"
            detail: "OutOfSync"
            detailKind: "warning"
            age: "6 d"
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "b81d40c7e2aa-r1"
            cardState: "neverInDev"
            health: "healthy"
            secondary: qsTr("never in dev")
            secondaryKind: "danger"
            age: "2 d"
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "…/prod/careers.yaml"
            cardState: "broken"
            secondary: qsTr("Does not parse, line 7")
            secondaryKind: "danger"
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "placeholder"
            cardState: "placeholder"
            secondary: qsTr("Nothing deployed")
        }

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: "9f31c2e87d0b55aa10cc7d4b7c1a"
            cardState: "stale"
            secondary: "Synced"
            detail: "Healthy"
            age: "10:41"
        }

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: ""
            cardState: "loading"
        }

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: "f0a6b1d93c52-r1"
            cardState: "plain"
            secondary: qsTr("by Anna Orlova")
            age: "5 d"
        }

        EnvCard {
            environment: "perf"
            lane: "other"
            tag: "f0a6b1d93c52-r1"
            cardState: "outOfSync"
            secondary: "OutOfSync"
            secondaryKind: "warning"
            age: "5 d"
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "f0a6b1d93c52-r1"
            cardState: "missing"
            secondary: "Missing"
            age: "5 d"
        }

        EnvCard {
            environment: "dev"
            lane: "dev"
            tag: "f0a6b1d93c52-r1"
            cardState: "healthy"
            age: "5 d"
            compact: true
        }

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "f0a6b1d93c52-r1"
            age: "5 d"
            compact: true
        }

        EnvCard {
            environment: "stage"
            lane: "stage"
            tag: "40c9e8d5b716-r1"
            cardState: "healthy"
            secondary: "Healthy"
            age: "1 d"
            narrow: true
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("GateRow")

        Repeater {
            model: ["passed", "running", "warning", "failed", "waiting", "skipped", "stale", "unknown",
                "notConnected"]

            GateRow {
                required property string modelData

                width: 318
                gateState: modelData
                title: qsTr("Smoke checks")
                detail: modelData
            }
        }

        GateRow {
            width: 318
            gateState: "passed"
            title: "/api/health"
            detail: qsTr("200 in 48 ms")
            sub: true
        }
    }

    GallerySection {
        width: root.width
        title: qsTr("Banner, toast, activity")

        Banner {
            width: 324
            tone: "warning"
            text: qsTr("Argo CD has not answered since 10:41.")
        }

        Banner {
            width: 324
            tone: "danger"
            text: qsTr("Push rejected: main is protected.")
            primaryAction: qsTr("Open")
        }

        Banner {
            width: root.width
            tone: "warning"
            iconName: "database"
            title: qsTr("Contains 1 database migration.")
            text: qsTr("Rolling back the tag does not roll the schema back.")
            primaryAction: qsTr("View")
            foldable: true
        }

        Toast {
            visible: true
            text: qsTr("Tag copied")
        }

        ActivityCard {
            title: "landings"
            detail: qsTr("2 of 3")
            progress: 0.66
        }

        ActivityCard {
            width: 260
            title: "academy"
            detail: qsTr("Failed")
            tone: "danger"
            iconName: "x-circle"
            message: qsTr("Push rejected: main is protected. prod is not changed.")
            primaryAction: qsTr("Create pull request")
        }
    }
}
