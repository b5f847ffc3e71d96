// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! How it goes to the repository: as a commit or as a request, with which message.
FocusScope {
    id: root

    function focusFirst(): void {
        form.focusNote();
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceXxl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Math.max(Theme.spaceXxl, Math.round((scroll.width - width) / 2))
            y: Theme.spaceXxl
            width: Math.min(760, scroll.width - 2 * Theme.spaceXxl)
            spacing: Theme.spaceLg

            PublishForm {
                id: form

                width: parent.width
                publish: Session.newSite.publish
                //: %1 is "6 new files", %2 "141 lines"
                what: qsTr("%1, %2").arg(Session.newSite.files.title).arg(Session.newSite.files.summary)
            }

            Repeater {
                model: Session.newSite.notes

                Banner {
                    required property string modelData

                    width: column.width
                    tone: "info"
                    text: modelData
                }
            }
        }
    }
}
