// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/checking.h"

#include "core/base/text.h"
#include "core/git/treediff.h"
#include "core/policy/approval.h"
#include "core/promotion/ways.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using gitops::Deployment;
using gitops::Fleet;
using gitops::Site;
using pipeline::Snapshot;

const Deployment *deploymentOf(const Fleet &fleet, const QString &site, const QString &environment)
{
    const Site *found = fleet.site(site);
    const int index = fleet.environment(environment);
    return found == nullptr || index < 0 ? nullptr : &found->deployments.at(static_cast<size_t>(index));
}

std::optional<QString> tagIn(const Fleet &fleet, const QString &site, const QString &environment)
{
    const Deployment *deployment = deploymentOf(fleet, site, environment);
    return deployment != nullptr && deployment->release ? deployment->release->realTag() : std::nullopt;
}

/// Does the file say something else about its release than before, or nothing that can be read?
bool isMoved(const Fleet &start, const Fleet &head, const QString &site, const QString &environment)
{
    const QString path = head.layout.releaseFile(site, environment);
    if (head.ignored.contains(path))
        return !start.ignored.contains(path); // a link where a file was
    const Deployment *after = deploymentOf(head, site, environment);
    if (after == nullptr || !after->release)
        return false;
    const Deployment *before = deploymentOf(start, site, environment);
    const bool isNewlyBroken =
        after->release->error && (before == nullptr || !before->release || !before->release->error);
    const std::optional<QString> tag = after->release->realTag();
    return isNewlyBroken || (tag && tag != tagIn(start, site, environment));
}

/// Makes one CheckedMove: what kind of move it is, and what stands against it.
class Judge
{
public:
    Judge(const Snapshot &base, const Fleet &head, const Consent &consent, const QDateTime &now)
        : m_base(base), m_head(head), m_consent(consent), m_now(now)
    {
    }

    CheckedMove judgeMove(const QString &site, const QString &environment, const QString &oldTag) const;

private:
    /// Which action of ours it is, and the environment that the tag comes from (-1: none).
    std::pair<Action, int> kindOf(const QString &site, int to, const QString &tag) const;
    bool has(const QString &site, int environment, const QString &tag) const
    {
        const std::optional<QString> now = tagOf(m_base, site, environment);
        return now && m_base.fleet->layout.tags.isSameRelease(*now, tag);
    }

    const Snapshot &m_base;
    const Fleet &m_head;
    const Consent &m_consent;
    const QDateTime &m_now;
};

std::pair<Action, int> Judge::kindOf(const QString &site, int to, const QString &tag) const
{
    int front = -1;
    for (const int environment : environmentsOf(m_base, site)) {
        if (environment < to)
            front = environment;
        else if (environment > to && has(site, environment, tag))
            return {Action::Reset, environment};
    }
    if (front >= 0 && has(site, front, tag))
        return {Action::Promotion, front};
    const auto &had = m_base.history->tags(site, to);
    if (std::ranges::find(had, tag, &pipeline::TagStretch::tag) != had.end())
        return {Action::Rollback, -1};
    if (front >= 0)
        return {Action::Promotion, front};
    // A site that base does not have yet: its first environment may get any release, the others none.
    return to == 0 ? std::pair(Action::Release, -1) : std::pair(Action::Promotion, to - 1);
}

CheckedMove Judge::judgeMove(const QString &site, const QString &environment, const QString &oldTag) const
{
    CheckedMove move;
    move.site = site;
    move.to = environment;
    move.oldTag = oldTag;
    move.newTag = tagIn(m_head, site, environment).value_or(QString());
    const Fleet &fleet = *m_base.fleet;
    const int to = fleet.environment(environment);
    if (to < 0) {
        move.reason = QCoreApplication::translate(
                          "core",
                          "%1: there is no environment %2 yet. Let its files land with placeholders "
                          "as their tags first, then promote.")
                          .arg(site, environment);
        return move;
    }
    const QString path = m_head.layout.releaseFile(site, environment);
    if (m_head.ignored.contains(path)) {
        move.reason =
            QCoreApplication::translate("core", "%1 is no plain file, so it was not read").arg(path);
        return move;
    }
    const auto [action, from] = kindOf(site, to, move.newTag);
    move.action = action;
    move.from = from < 0 ? QString() : fleet.environments.at(from);

    // As it would be after it landed: everything of base, and the one file of head.
    Site landed;
    landed.key = site;
    landed.deployments.resize(static_cast<size_t>(fleet.environments.size()));
    if (const Site *known = fleet.site(site))
        landed.deployments = known->deployments;
    landed.deployments.at(static_cast<size_t>(to)).release = deploymentOf(m_head, site, environment)->release;
    move.gates = judge({.snapshot = m_base,
                        .site = landed,
                        .action = action,
                        .from = from,
                        .to = to,
                        .tag = move.newTag,
                        .consent = m_consent},
                       m_now);
    const auto gate = std::ranges::find_if(move.gates, &GateReport::blocks);
    if (gate != move.gates.end())
        move.reason = QCoreApplication::translate("core", "%1: the gate %2 failed: %3")
                          .arg(site, gate->id, gate->detail);
    return move;
}

Result<QStringList> touchedPolicyFiles(const git::Repository &repository, const CheckRange &range)
{
    const auto start = repository.commit(range.start);
    const auto head = repository.commit(range.head);
    if (!start || !head)
        return std::unexpected(start ? head.error() : start.error());
    const auto differences = git::treeDifferences(repository, start->tree, head->tree);
    if (!differences)
        return std::unexpected(differences.error());
    QStringList files;
    for (const git::TreeDifference &file : *differences) {
        const bool isDecision = file.path.startsWith(policy::decisionFolder + u'/');
        if (file.path.startsWith(".slipway"_L1) && !isDecision)
            files += file.path;
    }
    return files;
}

/// What people said on top of the last change. Whoever made a change below asked for it.
Result<Consent> consentIn(const git::Program &git, const git::Repository &repository, const Snapshot &base,
                          const CheckRange &range)
{
    constexpr int mostCommits = 1000;
    Consent consent;
    git::ObjectId id = range.head;
    for (int i = 0; i < mostCommits && id != range.start; ++i) {
        const auto commit = repository.commit(id);
        if (!commit)
            return std::unexpected(commit.error());
        const auto parent = commit->parents.size() == 1 ? repository.commit(commit->parents.constFirst())
                                                        : std::unexpected(Error());
        if (!parent || parent->tree != commit->tree) {
            consent.requestedBy = commit->author.email;
            break;
        }
        if (!policy::approvedIn(commit->message).isEmpty())
            consent.approvals.append({.who = commit->author, .commit = id});
        id = parent->id;
    }
    auto approvals = checked(git, repository, base, consent.approvals);
    if (!approvals)
        return std::unexpected(approvals.error());
    consent.approvals = std::move(*approvals);
    return consent;
}

void refuseWithPolicy(CheckedMove &move, const QStringList &files, int firstEnvironment, const Fleet &fleet)
{
    if (files.isEmpty() || fleet.environment(move.to) <= firstEnvironment || move.isRefused())
        return;
    move.reason =
        QCoreApplication::translate(
            "core", "%1: commits that change %2 cannot move a release too. Let the rules land first.")
            .arg(move.site, oneLine(files.constFirst()));
}

} // namespace

Result<QList<CheckedMove>> check(const git::Program &git, const git::Repository &repository,
                                 pipeline::SnapshotReader &reader, const CheckRange &range,
                                 const QDateTime &now, const Cancellation &cancellation)
{
    const auto base = reader.read(repository, range.base, {}, cancellation);
    if (!base)
        return std::unexpected(base.error());
    gitops::FileCache files;
    QList<Fleet> fleets;
    for (const git::ObjectId &commit : {range.start, range.head}) {
        const auto fleet = gitops::readFleet(repository, commit, base->fleet->layout, files,
                                             gitops::Depth::ReleasesOnly, cancellation);
        if (!fleet)
            return std::unexpected(fleet.error());
        fleets += *fleet;
    }
    const auto policyFiles = touchedPolicyFiles(repository, range);
    if (!policyFiles)
        return std::unexpected(policyFiles.error());

    QList<CheckedMove> moves;
    const Fleet &start = fleets.at(0);
    const Fleet &head = fleets.at(1);
    const auto consent = consentIn(git, repository, *base, range);
    if (!consent)
        return std::unexpected(consent.error());
    const Judge judgement(*base, head, *consent, now);
    QStringList sites;
    for (const Fleet &fleet : std::as_const(fleets))
        std::ranges::transform(fleet.sites, std::back_inserter(sites), &Site::key);
    sites.sort();
    sites.removeDuplicates();
    for (const QString &site : std::as_const(sites)) {
        for (const QString &environment : head.environments) {
            if (!isMoved(start, head, site, environment))
                continue;
            const QString oldTag = tagIn(start, site, environment).value_or(QString());
            CheckedMove move = judgement.judgeMove(site, environment, oldTag);
            const std::vector<int> own = environmentsOf(*base, site);
            refuseWithPolicy(move, *policyFiles, own.empty() ? 0 : own.front(), *base->fleet);
            moves += move;
        }
    }
    if (!moves.isEmpty() && base->history->isCutOff()) {
        return fail(
            Error::Kind::Refused,
            QCoreApplication::translate("core",
                                        "This clone is too shallow to tell what ran where: run git fetch "
                                        "--unshallow first, or let CI clone the whole history."));
    }
    return moves;
}

} // namespace core::promotion
