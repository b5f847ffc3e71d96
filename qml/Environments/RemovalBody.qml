// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.NewSite
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! What goes, what else speaks of it, what happens in the cluster, and how it goes to the repository.
Column {
    id: root

    required property RemovalViewModel removal

    readonly property list<string> environments: {
        const all = removal.environments;
        return all.filter(one => one !== "");
    }
    readonly property list<string> paths: {
        const all = removal.paths;
        return all.filter(one => one !== "");
    }
    readonly property list<string> edited: {
        const all = removal.edited;
        return all.filter(one => one !== "");
    }
    readonly property list<string> references: {
        const all = removal.references;
        //: A line of a file: its place, then its text
        return all.map(one => qsTr("%1  %2").arg(one.place).arg(one.line));
    }

    spacing: Theme.spaceLg

    SegmentedControl {
        objectName: "removalEnvironment"
        visible: root.environments.length > 1
        label: qsTr("Which environment")
        choices: root.environments
        currentIndex: root.environments.indexOf(root.removal.environment)
        onChosen: index => root.removal.environment = root.environments[index]
    }

    RemovalLines {
        objectName: "removalPaths"
        width: parent.width
        title: qsTr("What goes")
        lines: root.paths
    }

    AppCheckBox {
        objectName: "removalWithSource"
        visible: root.removal.isOfSite
        text: qsTr("The application's source goes too")
        checkState: root.removal.isWithSource ? Qt.Checked : Qt.Unchecked
        nextCheckState: () => {
            root.removal.isWithSource = !root.removal.isWithSource;
            return checkState;
        }
    }

    RemovalLines {
        objectName: "removalEdited"
        width: parent.width
        title: qsTr("Files that lose some lines")
        lines: root.edited
    }

    RemovalLines {
        objectName: "removalReferences"
        width: parent.width
        title: qsTr("Still speaks of it, and stays as it is")
        lines: root.references
    }

    Column {
        width: parent.width
        visible: root.removal.consequences.length > 0
        spacing: Theme.spaceXs

        ReviewTitle {
            width: parent.width
            title: qsTr("What happens")
        }

        Repeater {
            model: root.removal.consequences

            Row {
                id: consequence

                required property string modelData

                width: root.width
                spacing: Theme.spaceMd

                AppIcon {
                    iconName: "info"
                    color: Theme.textMuted
                }

                AppText {
                    width: consequence.width - x
                    text: consequence.modelData
                    font: Theme.fontSmall
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }
    }

    PublishForm {
        width: parent.width
        visible: root.paths.length > 0
        publish: root.removal.publish
        what: root.removal.summary
    }
}
