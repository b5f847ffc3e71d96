// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/landing.h"

#include "core/base/text.h"
#include "core/promotion/message.h"
#include "core/promotion/recovery.h"
#include "core/promotion/verify.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr int firstDelay = 50; // milliseconds
constexpr int longestDelay = 2000;
constexpr int largestShift = 6;
constexpr int slice = 20;
constexpr int mostBrokenPushes = 3; // a server that hangs up each time will not take the fourth either

Error stopped()
{
    return {.kind = Error::Kind::Cancelled, .message = QCoreApplication::translate("core", "Stopped.")};
}

/// The change of what this one, or this request, is about: a site may be rolled back and held in one commit.
template <typename Wish>
SiteChange *find(QList<SiteChange> &changes, const Wish &wish)
{
    const auto found = std::ranges::find_if(changes, [&](const SiteChange &change) {
        return change.site == wish.site && change.to == wish.to && change.action == wish.action;
    });
    return found == changes.end() ? nullptr : &*found;
}

} // namespace

void pauseUpTo(int milliseconds, const Cancellation &cancellation)
{
    const QDeadlineTimer pause(QRandomGenerator::global()->bounded(milliseconds + 1));
    while (!pause.hasExpired() && !cancellation.isRequested())
        QThread::msleep(std::min<unsigned long>(slice, static_cast<unsigned long>(pause.remainingTime())));
}

void News::tell(Step step, StepStatus status, const QString &text, const QString &site) const
{
    // Only what is pushed must be in the journal (Landing::push); a step that is missing there is a gap in a
    // story.
    if (m_journal != nullptr && status == StepStatus::Running)
        static_cast<void>(m_journal->step(m_promotionId, toString(step), m_clock()));
    if (m_progress)
        m_progress({.step = step,
                    .status = status,
                    .site = site.isEmpty() ? m_site : site,
                    .text = text,
                    .time = m_clock()});
}

Landing::Landing(const Engine &engine, git::Repository &repository, LandingOrder order, News news,
                 const Cancellation &cancellation)
    : m_engine(engine)
    , m_repository(repository)
    , m_order(std::move(order))
    , m_news(std::move(news))
    , m_cancellation(cancellation)
    , m_deadline(std::chrono::seconds(engine.retrySeconds))
    , m_lastSeen{.tip = engine.lastSeenTip, .file = engine.lastSeenFile}
{
}

Landed Landing::run()
{
    while (attempt() == Next::Again) {}
    return std::move(m_landed);
}

Landing::Next Landing::attempt()
{
    ++m_landed.tries;
    if (const Outcome found = findTip(); !found)
        return m_broken ? afterFailedLook(found.error()) : stop(found.error());
    if (const auto landed = landedCommits()) {
        m_commits = *landed;
        finish(true);
        return Next::Stop;
    }
    if (m_broken && m_brokenPushes >= mostBrokenPushes)
        return stop(*m_broken);
    m_broken.reset();
    if (const Outcome planned = readAndPlan(); !planned)
        return stop(planned.error());
    if (!isAllowed() || m_engine.isDryRun)
        return Next::Stop;
    if (const Outcome made = makeCommits(); !made)
        return stop(made.error());
    if (m_engine.isNoPush) {
        finish(false);
        return Next::Stop;
    }
    return push();
}

Outcome Landing::findTip()
{
    const bool isGiven = m_landed.tries == 1 && !m_order.tip.isNull();
    if (isGiven) {
        m_landed.tip = m_order.tip;
    } else if (const Outcome fetched = fetch(); !fetched) {
        return fetched;
    }
    if (m_start.isNull())
        m_start = m_landed.tip;
    return {};
}

Outcome Landing::fetch()
{
    const Destination &destination = m_engine.destination;
    const QString again = QCoreApplication::translate("core", "%1 moved, try %2")
                              .arg(destination.displayName(), QString::number(m_landed.tries));
    m_news.tell(Step::Fetch, StepStatus::Running, m_landed.tries > 1 ? again : QString());
    const bool isFresh = m_engine.isFetched && m_landed.tries == 1;
    if (!destination.remote.isEmpty() && !isFresh) {
        // Whether a push has landed must be known even when the user wishes to stop.
        const Cancellation wish = m_broken ? Cancellation() : m_cancellation;
        const Outcome fetched = m_engine.git.fetch(destination.gitDir, destination.remote, {}, wish);
        if (!fetched) {
            Error error = fetched.error();
            if (error.kind != Error::Kind::Cancelled)
                error.kind = Error::Kind::Unreachable;
            m_news.tell(Step::Fetch, StepStatus::Failed, oneLine(error.message));
            return std::unexpected(error);
        }
    }
    const std::optional<git::ObjectId> tip = m_repository.reference(destination.trackingRef());
    if (!tip) {
        return fail(
            Error::Kind::NotFound,
            QCoreApplication::translate("core", "There is no branch %1.").arg(destination.displayName()));
    }
    if (const Outcome continues = checkContinuity(m_repository, destination, m_lastSeen, *tip); !continues) {
        m_news.tell(Step::Fetch, StepStatus::Failed, oneLine(continues.error().message));
        return continues;
    }
    m_lastSeen.tip = tip->toHex();
    m_landed.tip = *tip;
    m_news.tell(
        Step::Fetch, StepStatus::Done,
        QCoreApplication::translate("core", "%1 at %2").arg(destination.displayName(), tip->shortHex()));
    return {};
}

/// A push that seemed to fail may have been taken (RELIABILITY G5). Looked for by its id, and by its trailer,
/// since some servers rebase what they take.
std::optional<QList<git::ObjectId>> Landing::landedCommits() const
{
    for (const QList<git::ObjectId> &commits : m_pushed) {
        if (m_repository.isAncestor(commits.last(), m_landed.tip))
            return commits;
    }
    // All commits of a batch have one id: the last one that was pushed is meant.
    const QList<SiteChange> changes = planned();
    const bool isOneOfMany = m_order.options.grouping == Grouping::CommitPerSite && !changes.isEmpty();
    const QString site = isOneOfMany ? changes.last().site : QString();
    const auto rebased = m_pushed.isEmpty()
        ? std::nullopt
        : commitOfPromotion(m_repository, m_order.promotionId, m_landed.tip, m_start, site);
    return rebased ? std::optional(QList<git::ObjectId>{*rebased}) : std::nullopt;
}

Outcome Landing::readAndPlan()
{
    m_news.tell(Step::Gates, StepStatus::Running);
    const auto snapshot = m_engine.reader.readOrEmpty(m_repository, m_landed.tip, {}, m_cancellation);
    if (m_cancellation.isRequested())
        return std::unexpected(stopped());
    if (!snapshot)
        return std::unexpected(snapshot.error());
    if (const Outcome checked = checkApprovals(*snapshot); !checked)
        return checked;
    m_landed.sites = plan(m_repository, *snapshot, m_order.requests, m_options, m_engine.clock());
    if (m_order.agreed.isEmpty())
        agree();
    else
        compareWithAgreed(*snapshot);
    tellGates();
    return {};
}

/// From now on exactly these tags, and these files, are meant: what moves later was reviewed by nobody.
void Landing::agree()
{
    m_order.agreed = m_landed.sites;
    for (Request &request : m_order.requests) {
        const SiteChange *change = find(m_landed.sites, request);
        if (!request.tag && change != nullptr && !change->newTag.isEmpty()) // a hold has none
            request.tag = change->newTag;
        const bool isFirstLook = request.work != nullptr && !request.reviewed;
        if (isFirstLook && change != nullptr && change->result == SiteResult::Planned)
            request.reviewed = change->treeChanges();
    }
}

/// RELIABILITY G2: somebody else changed the same tag. What they meant is theirs to say.
void Landing::compareWithAgreed(const pipeline::Snapshot &snapshot)
{
    for (SiteChange &change : m_landed.sites) {
        const SiteChange *agreed = find(m_order.agreed, change);
        if (agreed == nullptr || agreed->oldTag == change.oldTag || change.result == SiteResult::Nothing)
            continue;
        const auto *event = snapshot.history->last(change.site, snapshot.fleet->environment(change.to));
        const QString who = event == nullptr
            ? QCoreApplication::translate("core", "Somebody")
            : u"%1 (%2)"_s.arg(oneLine(event->move.author.name), event->move.commit.shortHex());
        const QString now =
            change.oldTag.isEmpty() ? QCoreApplication::translate("core", "no tag") : oneLine(change.oldTag);
        change.result = SiteResult::Refused;
        change.error = Error{
            .kind = Error::Kind::Conflict,
            .message =
                QCoreApplication::translate(
                    "core",
                    "%1: %2 set %3 to %4 in the meantime; it was %5 when you reviewed. Look at it again.")
                    .arg(change.site, who, change.to, now, oneLine(agreed->oldTag))};
        change.reason = change.error->message;
    }
}

/// All or nothing, but in a batch what is refused is left out.
bool Landing::isAllowed()
{
    const auto isRefused = [](const SiteChange &change) {
        return change.result == SiteResult::Refused && change.error.has_value();
    };
    const auto refused = std::ranges::find_if(m_landed.sites, isRefused);
    const bool hasWork = !planned().isEmpty();
    if (refused == m_landed.sites.end() || (m_order.options.isBatch && hasWork))
        return hasWork;
    m_landed.error = refused->error;
    m_landed.isRefusedByPlan = true;
    const QString reason = QCoreApplication::translate("core", "Nothing was written, because %1 was refused.")
                               .arg(refused->site);
    for (SiteChange &change : m_landed.sites) {
        if (change.result != SiteResult::Planned || m_engine.isDryRun)
            continue;
        change.result = SiteResult::NotTried;
        change.reason = reason;
    }
    return false;
}

void Landing::tellGates() const
{
    qsizetype passed = 0;
    qsizetype skipped = 0;
    for (const SiteChange &change : m_landed.sites) {
        if (change.result == SiteResult::Refused)
            m_news.tell(Step::Gates, StepStatus::Failed, oneLine(change.reason), change.site);
        passed += std::ranges::count(change.gates, GateResult::Passed, &GateReport::result);
        skipped += std::ranges::count(change.gates, GateResult::Skipped, &GateReport::result);
    }
    if (!planned().isEmpty()) {
        m_news.tell(Step::Gates, StepStatus::Done,
                    QCoreApplication::translate("core", "%1 passed, %2 not connected")
                        .arg(QString::number(passed), QString::number(skipped)));
    }
}

QList<SiteChange> Landing::planned() const
{
    QList<SiteChange> changes;
    std::ranges::copy_if(m_landed.sites, std::back_inserter(changes),
                         [](const SiteChange &change) { return change.result == SiteResult::Planned; });
    return changes;
}

/// Which keys count is for the tip to say, and not for the request.
Outcome Landing::checkApprovals(const pipeline::Snapshot &snapshot)
{
    m_options = m_order.options;
    m_policy = snapshot.policy;
    Result<QList<Approval>> approvals =
        checked(m_engine.git, m_repository, snapshot, m_order.options.approvals, m_cancellation);
    if (!approvals)
        return std::unexpected(approvals.error());
    m_options.approvals = std::move(*approvals);
    return {};
}

/// What the commit says: only approvals that count are named in it.
Options Landing::committedOptions() const
{
    Options options = m_options;
    options.approvals.removeIf([&](const Approval &approval) {
        const auto counts = [&](const QString &environment) {
            const QList<Approval> good = counted(*m_policy, environment, consentOf(m_options));
            return std::ranges::find(good, approval.commit, &Approval::commit) != good.cend();
        };
        return std::ranges::none_of(m_landed.sites, [&](const SiteChange &change) {
            return change.action == Action::Files ? std::ranges::all_of(change.environments, counts)
                                                  : counts(change.to);
        });
    });
    return options;
}

Outcome Landing::makeCommits()
{
    const QList<SiteChange> changes = planned();
    QList<QList<SiteChange>> groups;
    if (m_order.options.grouping == Grouping::CommitPerSite) {
        for (const SiteChange &change : changes)
            groups.append({change});
    } else {
        groups.append(changes);
    }
    m_commits.clear();
    for (const QList<SiteChange> &group : std::as_const(groups)) {
        const auto commit = makeCommit(m_commits.isEmpty() ? m_landed.tip : m_commits.last(), group);
        if (!commit)
            return std::unexpected(commit.error());
        m_commits.append(*commit);
    }
    return {};
}

Result<git::ObjectId> Landing::makeCommit(const git::ObjectId &onto, const QList<SiteChange> &changes)
{
    m_news.tell(Step::Edit, StepStatus::Running);
    const Result<git::Commit> parent = m_repository.commit(onto);
    if (!parent)
        return std::unexpected(parent.error());
    QList<git::TreeChange> files;
    for (const SiteChange &change : changes)
        files.append(change.treeChanges());
    const Result<git::ObjectId> tree = m_repository.writeTree(parent->tree, files);
    if (!tree)
        return tree;
    const auto count = static_cast<int>(files.size());
    m_news.tell(Step::Edit, StepStatus::Done,
                QCoreApplication::translate("core", "%n file(s)", nullptr, count));
    m_news.tell(Step::Commit, StepStatus::Running);
    git::Signature who = m_engine.identity;
    who.time = m_engine.clock();
    const Result<git::ObjectId> commit =
        m_engine.git.commit(m_repository,
                            {.tree = *tree,
                             .parents = {onto},
                             .author = who,
                             .committer = who,
                             .message = commitMessage(changes, m_order.promotionId, committedOptions())},
                            m_cancellation);
    if (!commit)
        return commit;
    if (const Outcome verified = verifyCommit(m_repository, *commit, changes); !verified)
        return std::unexpected(verified.error());
    m_news.tell(Step::Commit, StepStatus::Done, commit->shortHex());
    return commit;
}

Landing::Next Landing::push()
{
    const git::ObjectId commit = m_commits.last();
    if (m_cancellation.isRequested())
        return stop(stopped());
    const Destination &destination = m_engine.destination;
    m_news.tell(Step::Push, StepStatus::Running);
    if (m_engine.journal != nullptr) {
        const JournalPush push{.commit = commit, .parent = m_landed.tip};
        const Outcome noted = m_engine.journal->willPush(m_order.promotionId, push, m_engine.clock());
        if (!noted)
            return stop(noted.error());
    }
    m_pushed.append(m_commits);
    m_landed.unpushed = commit;
    const Result<git::PushResult> pushed =
        m_engine.git.push(destination.gitDir, destination.remote, destination.branch, m_landed.tip, commit);
    if (!pushed)
        return afterFailedPush(pushed.error());
    m_landed.serverMessage = pushed->serverMessage;
    finish(true);
    return Next::Stop;
}

Landing::Next Landing::afterFailedPush(const Error &error)
{
    if (error.kind == Error::Kind::Unreachable) { // it may have landed: look before anything else
        m_broken = error;
        ++m_brokenPushes;
        return Next::Again;
    }
    if (error.kind != Error::Kind::Conflict) {
        m_landed.serverMessage = error.detail;
        m_news.tell(Step::Push, StepStatus::Failed, oneLine(error.message));
        return stop(error);
    }
    if (waitForNextTry())
        return Next::Again;
    if (m_cancellation.isRequested())
        return stop(stopped());
    return stop(
        {.kind = Error::Kind::Unreachable,
         .message =
             QCoreApplication::translate(
                 "core", "%1 was moved by others faster than we could follow, %n time(s). Try again later.",
                 nullptr, m_landed.tries)
                 .arg(m_engine.destination.displayName()),
         .detail = error.detail});
}

/// The push had no answer, and now the remote cannot be asked.
Landing::Next Landing::afterFailedLook(const Error &error)
{
    if (error.kind == Error::Kind::Unreachable && waitForNextTry())
        return Next::Again;
    m_landed.isUnknown = true;
    return stop(
        {.kind = error.kind,
         .message =
             QCoreApplication::translate(
                 "core",
                 "The connection broke off during the push, so it is not known whether commit %1 is on "
                 "%2. Fetch and look for it before you try again.")
                 .arg(m_pushed.last().last().shortHex(), m_engine.destination.displayName()),
         .detail = error.message + u'\n' + error.detail});
}

void Landing::finish(bool isPushed)
{
    const git::ObjectId commit = m_commits.last();
    qsizetype next = 0;
    for (SiteChange &change : m_landed.sites) {
        if (change.result != SiteResult::Planned)
            continue;
        change.result = SiteResult::Done;
        change.commit = m_commits.at(std::min(next++, m_commits.size() - 1));
    }
    m_landed.commits = m_commits;
    m_landed.unpushed = {};
    m_landed.isPushed = isPushed;
    if (isPushed) {
        followWithTrackingRef(commit);
        m_news.tell(Step::Push, StepStatus::Done,
                    QCoreApplication::translate("core", "%1 at %2")
                        .arg(m_engine.destination.displayName(), commit.shortHex()));
    } else {
        m_news.tell(Step::Push, StepStatus::Skipped);
    }
    const QString notConnected = QCoreApplication::translate("core", "not connected");
    m_news.tell(Step::Rollout, StepStatus::Skipped, notConnected);
    m_news.tell(Step::Smoke, StepStatus::Skipped, notConnected);
    m_news.tell(Step::Done, StepStatus::Done);
}

/// `git push` does this itself, but for a branch that the clone does not fetch. Where it does not work the
/// next fetch will.
void Landing::followWithTrackingRef(const git::ObjectId &commit)
{
    const Destination &destination = m_engine.destination;
    const git::ObjectId now = m_repository.reference(destination.trackingRef()).value_or(git::ObjectId());
    if (destination.remote.isEmpty() || (!now.isNull() && m_repository.isAncestor(commit, now)))
        return;
    static_cast<void>(
        m_repository.moveReference(destination.trackingRef(), now, commit, u"update by push"_s));
}

Landing::Next Landing::stop(const Error &error)
{
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    if (m_landed.sites.isEmpty()) {
        std::ranges::transform(m_order.requests, std::back_inserter(m_landed.sites), changeOf);
    }
    for (SiteChange &change : m_landed.sites) {
        if (change.result != SiteResult::Planned)
            continue;
        change.result = isCancelled ? SiteResult::NotTried : SiteResult::Refused;
        change.reason = error.message;
        if (!isCancelled)
            change.error = error;
    }
    m_landed.error = error;
    return Next::Stop;
}

/// Full jitter: a fixed rhythm would keep those who collided once together (RELIABILITY G8). Whoever has lost
/// often waits less again, since those who come new do not wait at all: of 400 promotions by eight processes
/// one would starve for a minute otherwise.
bool Landing::waitForNextTry()
{
    const int grown = firstDelay << std::min(m_landed.tries - 1, largestShift);
    const int shrunk = longestDelay >> std::clamp(m_landed.tries - largestShift, 0, largestShift);
    const int limit = std::min({longestDelay, grown, std::max(firstDelay, shrunk)});
    pauseUpTo(limit, m_cancellation);
    return !m_cancellation.isRequested() && !m_deadline.hasExpired();
}

} // namespace core::promotion
