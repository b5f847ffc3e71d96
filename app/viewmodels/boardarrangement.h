// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/boardfilter.h"

#include <QSet>

namespace viewmodels {

/// How the board is cut into groups, and what comes first in each.
struct BoardOrder
{
    QString grouping = QStringLiteral("state"); ///< state, project, none
    QString sorting = QStringLiteral("waits"); ///< waits (longest first), name, changed (newest first)
    QStringList chips; ///< states whose chip is on; empty: all
    BoardFilter filter;
    QSet<QString> folded; ///< groups
    QSet<QString> checked; ///< sites
};

/// What the board shows: its rows, its chips, and the marks beside the scroll bar.
struct BoardArrangement
{
    QList<BoardRow> rows;
    QList<ChipView> chips;
    int shown = 0; ///< sites that pass the filter, folded ones too
};

/// A pure function of the sites and the order.
BoardArrangement arrange(const std::vector<SiteRow> &sites, const BoardOrder &order, const QDateTime &now);

/// How many sites pass the chips and the filter.
int countShown(const std::vector<SiteRow> &sites, const BoardOrder &order, const QDateTime &now);

} // namespace viewmodels
