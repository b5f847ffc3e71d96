// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/recovery.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr int s_longestLook = 10'000; // commits back from the tip
constexpr int s_daysUnseen = 1;

QStringList trailersOf(const git::Commit &commit)
{
    return commit.message.trimmed().section(u"\n\n"_s, -1).split(u'\n');
}

/// The last site that the commit names; empty: it is not here any more.
QString siteOf(const git::Repository &repository, const git::ObjectId &id)
{
    const Result<git::Commit> commit = repository.commit(id);
    const QStringList sites =
        commit ? trailersOf(*commit).filter(QRegularExpression(u"^Site: "_s)) : QStringList();
    return sites.isEmpty() ? QString() : sites.last().mid(6);
}

/// What became of the pushes of one entry.
struct Fate
{
    std::optional<git::ObjectId> landed; ///< the last one
    std::optional<git::ObjectId> part; ///< one before it, of other sites of the batch
};

/// The last push tells: those before it lost a race, were of sites before it, or had no answer. With another
/// tip under it, one of the same site may be there all the same.
Fate fateOf(const git::Repository &repository, const JournalEntry &entry, const git::ObjectId &tip)
{
    Fate fate;
    if (entry.pushes.isEmpty())
        return fate;
    const QString site = siteOf(repository, entry.pushes.last().commit);
    for (const JournalPush &push : entry.pushes) {
        if (!repository.isAncestor(push.commit, tip))
            continue;
        const bool isOfLast = site.isEmpty() || siteOf(repository, push.commit) == site;
        (isOfLast ? fate.landed : fate.part) = push.commit;
    }
    if (!fate.landed) {
        fate.landed =
            commitOfPromotion(repository, entry.promotionId, tip, entry.pushes.first().parent, site);
    }
    return fate;
}

/// What is to be said of an entry that nobody works on any more; its state is the new one.
Recovered judge(JournalEntry entry, const Fate &fate, const Destination &destination)
{
    const QString id = entry.promotionId;
    const std::optional<git::ObjectId> &landed = fate.landed;
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
    } else if (fate.part) {
        entry.state = JournalState::Unseen;
        entry.message = QCoreApplication::translate("core",
                                                    "“%1” was interrupted: it is on %2 up to %3, and the "
                                                    "rest is not (promotion %4). The rest can "
                                                    "be done again.")
                            .arg(entry.summary, destination.displayName(), fate.part->shortHex(), id);
    } else {
        entry.state = JournalState::Unseen;
        entry.message = QCoreApplication::translate(
                            "core",
                            "“%1” was interrupted during its push and is not on %2 (promotion %3). "
                            "It can be done again.")
                            .arg(entry.summary, destination.displayName(), id);
    }
    return {.entry = entry,
            .commit = landed.value_or(fate.part.value_or(git::ObjectId())),
            .message = entry.message};
}

} // namespace

std::optional<git::ObjectId> commitOfPromotion(const git::Repository &repository, const QString &promotionId,
                                               const git::ObjectId &tip, const git::ObjectId &until,
                                               const QString &site)
{
    git::ObjectId id = tip;
    for (int i = 0; i < s_longestLook && id != until; ++i) {
        const Result<git::Commit> commit = repository.commit(id);
        if (!commit)
            break;
        const QStringList trailers = trailersOf(*commit);
        if (trailers.contains(u"Promotion-Id: "_s + promotionId)
            && (site.isEmpty() || trailers.contains(u"Site: "_s + site)))
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
        const Fate fate = tip ? fateOf(repository, entry, *tip) : Fate();
        if (entry.state == JournalState::Unseen && !fate.landed)
            continue; // told before, and nothing new
        const Recovered one = judge(entry, fate, engine.destination);
        const Outcome noted = engine.journal->end(entry.promotionId, one.entry.state, one.entry.message, now);
        if (!noted)
            return std::unexpected(noted.error());
        found += one;
    }
    return found;
}

} // namespace core::promotion
