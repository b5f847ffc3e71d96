// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/fleet.h"
#include "core/pipeline/releases.h"
#include "core/policy/decisions.h"

#include <memory>

namespace core::pipeline {

/// The state of a step; order is the order of severity for a site's worst step.
enum class StepState { Broken, Diverged, Unknown, Ahead, Behind, NotReleased, InSync };
QString toString(StepState state); ///< as in JSON: "broken", "not-released", …

/// Two neighbouring environments in which a site has at least one file.
struct Step
{
    int from = 0; ///< indexes into the fleet's environments
    int to = 0;
    StepState state = StepState::InSync;
    bool canMove = false; ///< ahead or not released, with a real tag in front
    std::optional<int> releasesAhead; ///< distinct real tags of the front after first(far tag); only for
                                      ///< Ahead and NotReleased
    /// Since when something waits: the time of the oldest release in front that the far side has not had.
    QDateTime waitsSince;
};

struct SitePipeline
{
    QString site;
    std::vector<int> environments; ///< indexes of those it takes part in
    std::vector<Step> steps;
    StepState state = StepState::InSync; ///< the worst step

    /// The step nearest the end that can move (ahead or not released, with a real tag in front), or null.
    const Step *nextStep() const;
    const Step *step(int from, int to) const;
};

/// The whole board: a pure function of a fleet and its history (first match decides, CLI.md "States of a
/// step").
struct Pipeline
{
    QStringList environments;
    std::vector<SitePipeline> sites; ///< same order as the fleet's

    const SitePipeline *site(QStringView key) const;
};

/// A tag that was accepted where it is counts as one that the environment in front had when it came there.
Pipeline makePipeline(const gitops::Fleet &fleet, const ReleaseHistory &history,
                      const QList<policy::Decision> &decisions = {});

/// One source commit that waits.
struct WaitingCommit
{
    git::ObjectId id;
    QString subject;
    git::Signature author;
    bool hasMigration = false; ///< only markMigrations() looks
};

/// The commit a tag names: full or abbreviated SHA, `<sha>-r<N>`, `sha-<sha>`; nullopt when it names none, or
/// several.
std::optional<git::ObjectId> sourceCommit(const git::Repository &repository, QStringView tag);

/// `git rev-list --no-merges FAR..FRONT -- apps/<site> packages`, newest first; nullopt unless both tags
/// resolve and FAR is an ancestor of FRONT. Same history simplification as git's.
std::optional<std::vector<WaitingCommit>> waitingCommits(const git::Repository &repository,
                                                         const gitops::Layout &layout, const QString &site,
                                                         QStringView farTag, QStringView frontTag);

/// Marks those that add or change a file in a folder `migrations` of the site's sources. Looks at the newest
/// 1,000.
void markMigrations(const git::Repository &repository, const gitops::Layout &layout, const QString &site,
                    std::vector<WaitingCommit> &commits);

/// The same for many sites of one repository: what was read of the history once is not read again.
class SourceHistory
{
public:
    SourceHistory(const git::Repository &repository, gitops::Layout layout);
    ~SourceHistory();
    SourceHistory(const SourceHistory &) = delete;
    SourceHistory &operator=(const SourceHistory &) = delete;

    /// Finds the commits of many tags at once, for waiting().
    void lookUp(const QStringList &tags);
    std::optional<std::vector<WaitingCommit>> waiting(const QString &site, QStringView farTag,
                                                      QStringView frontTag);

private:
    class Objects;
    class Range;

    std::optional<git::ObjectId> commitOf(QStringView tag);

    const git::Repository &m_repository;
    gitops::Layout m_layout;
    std::unique_ptr<Objects> m_objects;
    QHash<QString, std::optional<git::ObjectId>> m_commits; ///< by release, of those looked up
};

} // namespace core::pipeline
