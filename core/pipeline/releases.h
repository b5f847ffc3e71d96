// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/history.h"

#include <functional>
#include <memory>

/// What the history of tags means for a pipeline of environments.
namespace core::pipeline {

enum class EventKind { Release, Promotion, Rollback, Reset, Bootstrap, Bypass, Removal };
QString toString(EventKind kind); ///< as in JSON: "release", "promotion", …

/// A move of a tag with its meaning (CLI.md, "Kinds of events").
struct ReleaseEvent
{
    gitops::TagMove move;
    EventKind kind = EventKind::Release;
    std::optional<bool> isVerified; ///< the environment in front had the tag before; nullopt where the
                                    ///< question makes no sense
    QStringList flags; ///< "moved-together", "mixed-commit", "renamed"
};

/// One environment's tags of one site, oldest first.
struct TagStretch
{
    QString tag;
    int position = 0; ///< when it came
    int event = -1; ///< index into ReleaseHistory::events(); -1: it was there where a shallow history begins
};

/// When an environment first had a tag.
struct FirstTime
{
    int position = 0;
    int event = -1; ///< as in TagStretch

    bool operator==(const FirstTime &) const = default;
};

/// The newest events of a site, one for each environment of the pipeline that had any.
using LatestEvents = std::vector<std::optional<ReleaseEvent>>;

/// What is known of a history without its events.
struct HistoryDigest
{
    int length = 0; ///< commits on the first-parent chain
    bool isCutOff = false;
    QHash<QString, LatestEvents> latest; ///< by site
};

/// Every event of a branch, and quick answers about each site. Made from a History and the pipeline's
/// environments. A site that was renamed keeps the tags it had under its old name. Moves in environments that
/// are not of the pipeline (any more) are events too, as of an environment with none in front.
///
/// Where two tags may name one release (@p tags), they count as one tag for what an environment had when, and
/// for the meaning of a move.
///
/// An immutable value, for several threads at once. One made of a digest reads its events when they are first
/// asked for, which blocks; length(), isCutOff() and last() do not.
class ReleaseHistory
{
public:
    ReleaseHistory();
    ReleaseHistory(gitops::History history, QStringList environments, gitops::TagWriting tags = {});
    ReleaseHistory(HistoryDigest digest, QStringList environments, std::function<gitops::History()> load,
                   gitops::TagWriting tags = {});

    const std::vector<ReleaseEvent> &events() const; ///< oldest first
    bool isCutOff() const;
    int length() const;

    /// Where the environment first had the tag, with the history it inherits before its own first real
    /// release; nullopt: never.
    std::optional<int> firstPosition(const QString &site, int environment, const QString &tag) const;
    /// Every release the environment had (TagWriting::release()) with the first time it did, inherited ones
    /// included.
    QHash<QString, FirstTime> firstTimes(const QString &site, int environment) const;
    /// The tags the environment had, oldest first (its own, not inherited; placeholders left out).
    const std::vector<TagStretch> &tags(const QString &site, int environment) const;
    /// The newest event of this site and environment, or null.
    const ReleaseEvent *last(const QString &site, int environment) const;
    /// Events of one site, oldest first.
    std::vector<const ReleaseEvent *> of(const QString &site) const;

    HistoryDigest digest() const;
    /// Reads the events now if they were not yet.
    void load() const;

private:
    class Classifier;
    struct SiteTags;
    struct Contents;
    struct State;

    static std::unique_ptr<const Contents> classify(gitops::History history, const QStringList &environments,
                                                    const gitops::TagWriting &tags);
    const Contents &contents() const;
    const SiteTags *tagsOf(const QString &site) const;

    std::shared_ptr<State> m_state;
};

} // namespace core::pipeline
