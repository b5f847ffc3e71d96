// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! The drafts that are kept, a new one, and discarding this one.
AppMenu {
    id: root

    signal discardWanted

    AppMenuItem {
        objectName: "draftNew"
        iconName: "plus"
        text: qsTr("Another new site, this draft is kept")
        onTriggered: Session.newSite.startAnew()
    }

    AppMenuItem {
        objectName: "draftSave"
        iconName: "check"
        text: qsTr("Save draft")
        onTriggered: Session.actions.trigger("saveDraft")
    }

    AppMenuItem {
        objectName: "draftDiscard"
        iconName: "discard"
        danger: true
        text: qsTr("Discard this draft…")
        onTriggered: root.discardWanted()
    }

    AppMenuSeparator {}

    Instantiator {
        model: Session.newSite.drafts
        delegate: AppMenuItem {
            required property draftView modelData

            objectName: "draft-" + modelData.title
            checkable: true
            checked: modelData.isCurrent
            iconName: "file"
            //: A draft: the site's name and its age
            text: qsTr("%1, %2").arg(modelData.title).arg(modelData.age)
            onTriggered: Session.newSite.openDraft(modelData.id)
        }
        onObjectAdded: (index, object) => root.addItem(object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
}
