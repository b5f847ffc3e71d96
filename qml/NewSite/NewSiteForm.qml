// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! One of the steps that ask, and beside it the file that the answers make.
FocusScope {
    id: root

    readonly property bool isPreviewShown: width >= 980 * Theme.growth

    //! The field that is to be filled in, in sight and with the focus.
    function focusField(name: string): void {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as NewSiteField;
            if (field.name === name) {
                field.grabFocus();
                scroll.contentY = Math.max(0, Math.min(column.y + field.y - Theme.spaceX4, scroll.contentHeight - scroll.height));
            }
        }
    }

    function focusFirst(): void {
        const first = fields.itemAt(0) as NewSiteField;
        if (first)
            first.grabFocus();
    }

    Flickable {
        id: scroll

        width: root.isPreviewShown ? Math.round(root.width * 0.52) : root.width
        height: root.height
        contentHeight: column.height + 2 * Theme.spaceXxl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Math.max(Theme.spaceXxl, Math.round((scroll.width - width) / 2))
            y: Theme.spaceXxl
            width: Math.min(640 * Theme.growth, scroll.width - 2 * Theme.spaceXxl)
            spacing: Theme.spaceXl

            AppText {
                width: parent.width
                text: Session.newSite.stepText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            Banner {
                objectName: "planProblem"
                width: parent.width
                visible: text !== ""
                tone: "danger"
                text: Session.newSite.planProblem
            }

            Column {
                width: parent.width

                Repeater {
                    id: fields

                    model: Session.newSite.fields

                    NewSiteField {
                        width: column.width
                    }
                }
            }

            NewSiteSibling {
                width: parent.width
                visible: Session.newSite.step === NewSiteViewModel.Identity
            }

            Column {
                width: parent.width
                spacing: Theme.spaceMd
                visible: Session.newSite.step === NewSiteViewModel.Image

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

    Rectangle {
        anchors.left: scroll.right
        width: Theme.strokeHairline
        height: parent.height
        visible: root.isPreviewShown
        color: Theme.border
    }

    NewSiteCode {
        anchors.left: scroll.right
        anchors.leftMargin: Theme.strokeHairline
        anchors.right: parent.right
        height: parent.height
        visible: root.isPreviewShown && Session.newSite.files.path !== ""
        isPreview: true
    }
}
