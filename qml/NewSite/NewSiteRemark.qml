// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What a check says about the new files; clicked, it leads to its line or its field.
T.AbstractButton {
    id: root

    required property siteRemarkView modelData
    required property int index

    readonly property string tone: modelData.isError ? "danger" : "warning"

    implicitHeight: column.height + 2 * Theme.spaceMd
    objectName: "remark-" + index
    enabled: modelData.leadsSomewhere
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: modelData.leadsSomewhere ? Accessible.Button : Accessible.StaticText
    Accessible.name: (modelData.isError ? qsTr("Error: %1") : qsTr("Note: %1")).arg(modelData.text)
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.toneSubtle(root.tone)
        border.width: Theme.strokeHairline
        border.color: Theme.toneBorder(root.tone)

        FocusRing {
            shown: root.visualFocus
            cornerRadius: parent.radius
        }
    }

    Item {
        anchors.fill: parent

        Column {
            id: column

            x: Theme.spaceLg
            y: Theme.spaceMd
            width: parent.width - 2 * x
            spacing: Theme.spaceXxs

            Row {
                width: parent.width
                spacing: Theme.spaceSm

                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: root.modelData.isError ? "x-circle" : "alert-triangle"
                    size: Theme.iconSizeSm
                    color: Theme.toneColor(root.tone)
                }

                AppText {
                    width: parent.width - Theme.iconSizeSm - parent.spacing
                    text: root.modelData.title
                    font: Theme.fontSmallStrong
                }
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.modelData.place
                font: Theme.fontMonoSmall
                color: Theme.textSecondary
                elide: Text.ElideLeft
            }

            AppText {
                width: parent.width
                text: root.modelData.text
                font: Theme.fontBody
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
