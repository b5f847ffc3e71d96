// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! Where the columns of the board are: check mark, site, environments, gates and author where there is room, next step.
QtObject {
    id: root

    required property real width //!< of the board

    readonly property bool hasEvidence: width >= 1120 * Theme.growth
    readonly property bool isWide: width >= 1600 * Theme.growth
    readonly property real checkStart: Theme.spaceLg - 2
    readonly property real siteStart: checkStart + 26
    readonly property real siteWidth: (isWide ? 240 : hasEvidence ? 172 : width >= 780 ? 150 : 124) * Theme.growth
    readonly property real lanesStart: siteStart + siteWidth
    readonly property real lanesWidth: Math.min(1100, width - lanesStart - nextWidth - Theme.spaceXl
                                                - (hasEvidence ? gatesWidth + authorWidth + Theme.spaceXl : 0))
    readonly property real gatesWidth: (isWide ? 260 : 124) * Theme.growth
    readonly property real gatesStart: lanesStart + lanesWidth + Theme.spaceXl
    readonly property real authorWidth: (isWide ? 240 : 150) * Theme.growth
    readonly property real authorStart: gatesStart + gatesWidth
    readonly property real nextWidth: 116 * Theme.growth
}
