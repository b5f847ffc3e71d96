// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/promote.h"

namespace core::promotion {

/// What was seen of a branch before.
struct LastSeen
{
    QString tip; ///< hex; empty: nothing
    QString file; ///< where that is kept; empty: nowhere
};

/// Rewritten when @p tip does not descend from what was seen before: somebody rewrote the history, or went
/// back in it, and a commit on top would make that final. A shallow repository can only tell that somebody
/// went back.
Outcome checkContinuity(const git::Repository &repository, const Destination &destination,
                        const LastSeen &lastSeen, const git::ObjectId &tip);

} // namespace core::promotion
