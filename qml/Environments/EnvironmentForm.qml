// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.NewSite
import Slipway.Promotion
import Slipway.Theme
import Slipway.ViewModels

//! Its name and its place, the sites that get it, what only a person can say, and how it goes to the repository.
FocusScope {
    id: root

    readonly property NewEnvironmentViewModel plan: Session.newEnvironment
    readonly property int labelWidth: Math.min(150, Math.round(column.width * 0.28))
    readonly property list<string> fronts: {
        const all = plan.fronts;
        return all.filter(one => one !== "");
    }
    readonly property Item focusItem: Window.activeFocusItem

    function focusFirst(): void {
        name.forceActiveFocus(Qt.TabFocusReason);
    }

    //! A field of what is asked, in sight and with the focus.
    function focusAsked(row: int): void {
        asked.focusRow(row);
    }

    //! What has the focus is in sight, wherever Tab came from.
    function reveal(item: Item): void {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        if (!above || item.height > scroll.height)
            return;
        const top = column.y + item.mapToItem(column, 0, 0).y;
        const last = Math.max(0, scroll.contentHeight - scroll.height);
        if (top < scroll.contentY)
            scroll.contentY = Math.max(0, top - Theme.spaceXxl);
        else if (top + item.height > scroll.contentY + scroll.height)
            scroll.contentY = Math.min(last, top + item.height + Theme.spaceXxl - scroll.height);
    }

    onFocusItemChanged: {
        if (activeFocus)
            reveal(focusItem);
    }

    Flickable {
        id: scroll

        objectName: "environmentForm"
        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceXxl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Math.max(Theme.spaceXxl, Math.round((scroll.width - width) / 2))
            y: Theme.spaceXxl
            width: Math.min(640, scroll.width - 2 * Theme.spaceXxl)
            spacing: Theme.spaceXl

            AppText {
                width: parent.width
                text: qsTr("Three files for each site, learned from its own. Its first release comes from the environment "
                           + "in front; until then its tag is a placeholder.")
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            Column {
                width: parent.width
                spacing: Theme.spaceMd

                Row {
                    width: parent.width

                    AppText {
                        width: root.labelWidth
                        height: Theme.sizeControl
                        text: qsTr("Name")
                        color: Theme.textSecondary
                    }

                    AppTextField {
                        id: name

                        objectName: "environmentName"
                        width: parent.width - root.labelWidth
                        mono: true
                        label: qsTr("Name of the environment")
                        //: An example of a name; do not translate "qa"
                        placeholderText: qsTr("qa")
                        text: root.plan.name
                        errorText: root.plan.nameProblem
                        onTextEdited: root.plan.name = text
                    }
                }

                Row {
                    width: parent.width

                    AppText {
                        width: root.labelWidth
                        height: Theme.sizeControl
                        text: qsTr("Behind")
                        color: Theme.textSecondary
                    }

                    SegmentedControl {
                        objectName: "environmentAfter"
                        visible: root.fronts.length > 0
                        label: qsTr("Behind which environment")
                        choices: root.fronts
                        currentIndex: root.fronts.indexOf(root.plan.after)
                        onChosen: index => root.plan.after = root.fronts[index]
                    }
                }
            }

            Banner {
                objectName: "environmentProblem"
                width: parent.width
                visible: text !== ""
                tone: "danger"
                text: root.plan.planProblem
            }

            EnvironmentSites {
                width: parent.width
                visible: root.plan.siteCount > 0
            }

            EnvironmentAsked {
                id: asked

                width: parent.width
                visible: count > 0
            }

            Column {
                width: parent.width
                visible: root.plan.remarks.length > 0
                spacing: Theme.spaceMd

                ReviewTitle {
                    width: parent.width
                    title: qsTr("To look at")
                }

                Repeater {
                    model: root.plan.remarks

                    NewSiteRemark {
                        width: column.width
                        onClicked: root.plan.showRemark(index)
                    }
                }
            }

            PublishForm {
                width: parent.width
                visible: root.plan.isPlanned
                publish: root.plan.publish
                what: root.plan.filesTitle
            }
        }
    }
}
