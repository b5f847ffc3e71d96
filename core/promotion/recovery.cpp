// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/recovery.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr int s_longestLook = 10'000; // commits back from the tip
constexpr int s_daysUnseen = 1;

bool isOf(const git::Commit &commit, const QString &promotionId)
{
    const QString trailers = commit.message.trimmed().section(u"\n\n"_s, -1);
    return trailers.split(u'\n').contains(u"Promotion-Id: "_s + promotionId);
}

std::optional<git::ObjectId> landedCommit(const git::Repository &repository, const JournalEntry &entry,
                                          const git::ObjectId &tip)
{
    for (const JournalPush &push : entry.pushes) {
        if (repository.isAncestor(push.commit, tip))
            return push.commit;
    }
    return entry.pushes.isEmpty()
        ? std::nullopt
        : commitOfPromotion(repository, entry.promotionId, tip, entry.pushes.first().parent);
}

/// What is to be said of an entry that nobody works on any more; its state is the new one.
Recovered judge(JournalEntry entry, const std::optional<git::ObjectId> &landed,
                const Destination &destination)
{
    const QString id = entry.promotionId;
    if (landed) {
        entry.state = JournalState::Landed;
        entry.message =
            QCoreApplication::translate("core", "“%1” was interrupted, but is on %2 as %3 (promotion %4).")
                .arg(entry.summary, destination.displayName(), landed->shortHex(), id);
    } else if (entry.pushes.isEmpty()) {
        entry.state = JournalState::Ended;
        entry.message =
            QCoreApplication::translate(
                "core", "“%1” was interrupted before anything was pushed; %2 is as it was (promotion %3).")
                .arg(entry.summary, destination.displayName(), id);
    } else {
        entry.state = JournalState::Unseen;
        entry.message = QCoreApplication::translate(
                            "core",
                            "“%1” was interrupted during its push and is not on %2 (promotion %3). "
                            "It can be done again.")
                            .arg(entry.summary, destination.displayName(), id);
    }
    return {.entry = entry, .commit = landed.value_or(git::ObjectId()), .message = entry.message};
}

} // namespace

std::optional<git::ObjectId> commitOfPromotion(const git::Repository &repository, const QString &promotionId,
                                               const git::ObjectId &tip, const git::ObjectId &until)
{
    git::ObjectId id = tip;
    for (int i = 0; i < s_longestLook && id != until; ++i) {
        const Result<git::Commit> commit = repository.commit(id);
        if (!commit)
            break;
        if (isOf(*commit, promotionId))
            return id;
        if (commit->parents.isEmpty())
            break;
        id = commit->parents.first();
    }
    return std::nullopt;
}

Result<QList<Recovered>> recover(const Engine &engine, const git::Repository &repository,
                                 const std::function<Outcome()> &fetch)
{
    QList<Recovered> found;
    const QDateTime now = engine.clock();
    const auto entries = engine.journal->unfinished(engine.target, now.addDays(-s_daysUnseen));
    if (!entries)
        return std::unexpected(entries.error());
    if (std::ranges::any_of(*entries, [](const JournalEntry &entry) { return !entry.pushes.isEmpty(); })) {
        if (const Outcome fetched = fetch(); !fetched)
            return std::unexpected(fetched.error());
    }
    const auto tip = repository.reference(engine.destination.trackingRef());
    for (const JournalEntry &entry : *entries) {
        const auto landed = tip ? landedCommit(repository, entry, *tip) : std::nullopt;
        if (entry.state == JournalState::Unseen && !landed)
            continue; // told before, and nothing new
        const Recovered one = judge(entry, landed, engine.destination);
        const Outcome noted = engine.journal->end(entry.promotionId, one.entry.state, one.entry.message, now);
        if (!noted)
            return std::unexpected(noted.error());
        found += one;
    }
    return found;
}

} // namespace core::promotion
