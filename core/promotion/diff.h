// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

namespace core::promotion {

/// The lines in which two texts differ, with up to three lines around each place.
QList<DiffLine> diffOf(const QByteArray &before, const QByteArray &after);

/// How many lines only one of them has: `git diff --numstat`.
struct LineCounts
{
    qsizetype removed = 0;
    qsizetype added = 0;

    bool operator==(const LineCounts &) const = default;
};
LineCounts countLines(const QByteArray &before, const QByteArray &after);

} // namespace core::promotion
