// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! Finds and does anything: actions, sites, places, tags, commits, files, people.
Palette {
    id: root

    function show(): void {
        Session.palette.open();
        setQuery("");
        open();
    }

    objectName: "commandPalette"
    model: Session.palette.results
    placeholderText: qsTr("Search sites, tags, commits, actions")
    countText: Session.palette.countText
    emptyText: Session.palette.isReady ? qsTr("Nothing is called “%1”.").arg(Session.palette.query)
                                       : qsTr("Reading tags and commits")
    onQueryEdited: query => Session.palette.query = query
    onChosen: (row, isOther) => Session.palette.run(row, isOther)

    legend: Item {
        anchors.fill: parent

        Row {
            x: Theme.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceXl

            KeyLegend {
                keys: ["↑", "↓"]
                text: qsTr("move")
            }

            KeyLegend {
                keys: ["Enter"]
                text: qsTr("run")
            }

            KeyLegend {
                visible: Session.palette.query.startsWith("#") || Session.palette.query.startsWith("№")
                keys: ["Ctrl ↵"]
                //: What Ctrl+Enter does with a tag in the palette
                text: qsTr("filter by the tag")
            }
        }

        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceXl

            KeyLegend {
                keys: [">"]
                text: qsTr("actions")
            }

            KeyLegend {
                keys: ["#"]
                text: qsTr("tags")
            }

            KeyLegend {
                keys: ["@"]
                text: qsTr("people")
            }

            KeyLegend {
                keys: ["/"]
                text: qsTr("files")
            }
        }
    }
}
