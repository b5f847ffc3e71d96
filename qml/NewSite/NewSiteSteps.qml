// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme
import Slipway.ViewModels

//! The six steps of the wizard; those that were seen can be gone back to. One Tab stop, arrow keys inside.
FocusScope {
    id: root

    readonly property bool isNarrow: width < fullWidth
    readonly property real fullWidth: metrics.width + repeater.count * (disc + Theme.spaceMd) + (repeater.count - 1)
        * (lineWidth + 2 * Theme.spaceMd) + 2 * Theme.spaceLg
    readonly property int disc: 20
    readonly property int lineWidth: 16

    function move(by: int): void {
        const next = repeater.itemAt(Session.newSite.step + by) as NewSiteStep;
        if (next && next.modelData.isReachable) {
            Session.newSite.goTo(next.index);
            next.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: Theme.sizeControlLarge
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Steps")
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)

    TextMetrics {
        id: metrics

        font: Theme.fontBodyStrong
        text: {
            let all = "";
            for (const step of Session.newSite.steps)
                all += step.title;
            return all;
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: Theme.spaceMd

        Repeater {
            id: repeater

            model: Session.newSite.steps

            NewSiteStep {
                height: root.height
                count: repeater.count
                current: Session.newSite.step
                isNarrow: root.isNarrow
                lineWidth: root.lineWidth
                onChosen: index => Session.newSite.goTo(index)
            }
        }
    }
}
