// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Slipway.Theme
import Slipway.ViewModels

//! Where the env layers of the two environments differ: a promotion copies none of it.
Rectangle {
    id: root

    implicitHeight: column.height + 2
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.border

    Column {
        id: column

        x: 1
        y: 1
        width: parent.width - 2

        ReviewDifference {
            width: parent.width
            isHead: true
            key: qsTr("Key")
            from: Session.review.move.from
            to: Session.review.move.to
            note: ""
            isMissing: false
        }

        Repeater {
            model: Session.review.differences

            ReviewDifference {
                required property differenceView modelData

                width: column.width
                key: modelData.key
                from: modelData.from
                to: modelData.to
                note: modelData.note
                isMissing: modelData.isMissing
            }
        }
    }
}
