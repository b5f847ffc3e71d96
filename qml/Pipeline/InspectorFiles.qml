// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The files of the site as they are at the shown commit, and the chosen one.
FocusScope {
    id: root

    readonly property FilesViewModel files: Session.inspector.files

    function step(from: int, by: int): void {
        const next = rows.itemAt(from + by) as InspectorFile;
        if (next) {
            next.forceActiveFocus(Qt.TabFocusReason);
            files.path = next.modelData.path;
        }
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Files")

    Column {
        id: list

        x: Theme.spaceMd
        y: Theme.spaceMd
        width: root.width - 2 * x

        Repeater {
            id: rows

            model: root.files.files

            InspectorFile {
                width: list.width
                objectName: "file-" + modelData.path
                current: root.files.path === modelData.path
                onClicked: root.files.path = modelData.path
                Keys.onDownPressed: root.step(index, 1)
                Keys.onUpPressed: root.step(index, -1)
            }
        }
    }

    Item {
        id: head

        x: Theme.spaceXl
        width: root.width - 2 * x
        anchors.top: list.bottom
        anchors.topMargin: Theme.spaceMd
        height: Theme.sizeControl
        visible: root.files.path !== ""

        AppText {
            anchors.left: parent.left
            anchors.right: actions.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.files.path
            font: Theme.fontMonoSmall
            color: Theme.textSecondary
            elide: Text.ElideLeft
        }

        Row {
            id: actions

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            AppButton {
                variant: AppButton.Ghost
                size: AppButton.Small
                iconOnly: true
                iconName: "link"
                text: qsTr("Copy the path")
                onClicked: Session.copy(root.files.path, qsTr("Path copied"))
            }

            AppButton {
                objectName: "copyFile"
                variant: AppButton.Ghost
                size: AppButton.Small
                iconOnly: true
                iconName: "copy"
                text: qsTr("Copy the text")
                onClicked: Session.copy(root.files.text, qsTr("Text copied"))
            }
        }
    }

    AppText {
        id: problem

        x: Theme.spaceXl
        width: root.width - 2 * x
        anchors.top: head.bottom
        visible: text !== ""
        text: root.files.problem
        font: Theme.fontSmall
        color: Theme.danger
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        verticalAlignment: Text.AlignTop
    }

    Column {
        id: findings

        x: Theme.spaceXl
        width: root.width - 2 * x
        anchors.top: problem.visible ? problem.bottom : head.bottom
        visible: root.files.findings.length > 0

        Repeater {
            model: root.files.findings

            InspectorFinding {
                width: findings.width
                onClicked: root.files.markLine(modelData.line)
            }
        }
    }

    CodeView {
        id: code

        objectName: "fileText"
        x: Theme.spaceXl
        width: root.width - 2 * x
        anchors.top: findings.visible ? findings.bottom : problem.visible ? problem.bottom : head.bottom
        anchors.topMargin: findings.visible || problem.visible ? Theme.spaceMd : 0
        height: Math.min(root.height - y - Theme.spaceLg, lines.length * lineHeight + 2 * Theme.spaceLg)
        visible: root.files.lines.length > 0
        fileName: root.files.path
        lines: root.files.lines
        longestLine: root.files.longestLine
    }

    Connections {
        target: Session.actions
        enabled: root.visible

        function onTriggered(id: string): void {
            if (id === "nextFindingInFiles")
                root.files.moveToNextFinding();
        }
    }

    Connections {
        target: root.files

        function onTextChanged(): void {
            code.reveal(root.files.markedLine);
        }
    }
}
