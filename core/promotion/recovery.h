// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/promote.h"

/// What became of promotions whose process is gone.
namespace core::promotion {

/// One of them, and a sentence about it.
struct Recovered
{
    JournalEntry entry; ///< as it stands now
    git::ObjectId commit; ///< that landed; null: none is there
    QString message;
};

/// The commit of this promotion on the way back from @p tip, at most to @p until (null: to the root) or ten
/// thousand commits. Some servers rebase what they take, so the trailer counts and not the id. @p site: of a
/// batch with a commit for each, the one of this site.
std::optional<git::ObjectId> commitOfPromotion(const git::Repository &repository, const QString &promotionId,
                                               const git::ObjectId &tip, const git::ObjectId &until,
                                               const QString &site = {});

/// Looks what became of the unfinished promotions of the engine's target, and writes it down. Where a push
/// was begun, @p fetch is asked first: what was fetched before may be older than it. Those that were
/// interrupted during a push and are not there are looked for again for a day: a server may take its time.
/// The caller holds the target's lock, so none of them is at work.
Result<QList<Recovered>> recover(const Engine &engine, const git::Repository &repository,
                                 const std::function<Outcome()> &fetch);

} // namespace core::promotion
