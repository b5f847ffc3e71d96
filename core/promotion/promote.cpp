// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/promote.h"

#include "core/promotion/filework.h"
#include "core/promotion/landing.h"
#include "core/promotion/message.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr qsizetype mostTogether = 100; // commits in one push
constexpr int courtesy = 200; // milliseconds, at most, between the commits of a batch that met others

/// One call of promote().
class Run
{
public:
    Run(const Engine &engine, git::Repository &repository, const Options &options,
        const std::function<void(const Progress &)> &progress, const Cancellation &cancellation)
        : m_engine(engine)
        , m_repository(repository)
        , m_options(options)
        , m_progress(progress)
        , m_cancellation(cancellation)
    {
        m_report.promotionId =
            options.promotionId.isEmpty() ? newPromotionId(engine.clock()) : options.promotionId;
    }

    /// Writes down what is begun. False when that cannot be: then nothing is.
    bool begin(const QList<Request> &requests);
    void end(const Report &report);
    Report notBegun() const { return m_report; }

    Report together(const QList<Request> &requests);
    Report oneByOne(const QList<Request> &requests);

private:
    Landed land(const Engine &engine, LandingOrder order, const QString &site);
    Landed survey(const QList<Request> &requests);
    bool landNext(QList<Request> requests, const QList<SiteChange> &agreed, git::ObjectId &tip);
    bool isOneOfThem(const Landed &landed, const QList<Request> &requests) const;
    void add(const Landed &landed);
    void addNotTried(const SiteChange &change);

    const Engine &m_engine;
    git::Repository &m_repository;
    const Options &m_options;
    const std::function<void(const Progress &)> &m_progress;
    const Cancellation &m_cancellation;
    Report m_report;
    qsizetype m_together = 1; ///< commits in one push
    qsizetype m_most = mostTogether;
    bool m_isSplit = false; ///< the last push is to be tried again, one commit at a time
};

Landed Run::land(const Engine &engine, LandingOrder order, const QString &site)
{
    order.options = m_options;
    order.promotionId = m_report.promotionId;
    return Landing(engine, m_repository, std::move(order),
                   News(engine, m_report.promotionId, m_progress, site), m_cancellation)
        .run();
}

void Run::add(const Landed &landed)
{
    m_report.sites += landed.sites;
    m_report.tries = std::max(m_report.tries, landed.tries);
    m_report.isUnknown = m_report.isUnknown || landed.isUnknown;
    if (!landed.serverMessage.isEmpty())
        m_report.serverMessage = landed.serverMessage;
    m_report.unpushed = landed.unpushed;
    if (landed.commits.isEmpty())
        return;
    m_report.commits += landed.commits;
    m_report.isPushed = landed.isPushed;
}

/// "promote shop to prod", "rollback of 3 sites": as commits say it, whatever language the window speaks.
QString summaryOf(const QList<Request> &requests)
{
    const Request &first = requests.first();
    if (first.work != nullptr)
        return first.work->subject;
    QStringList sites;
    for (const Request &request : requests)
        sites += request.site;
    sites.removeDuplicates(); // one that is rolled back and held is one
    const QString what = sites.size() == 1 ? first.site : u"%1 sites"_s.arg(sites.size());
    return u"%1 of %2 to %3"_s.arg(toString(first.action), what, first.to);
}

bool Run::begin(const QList<Request> &requests)
{
    if (m_engine.journal == nullptr || requests.isEmpty())
        return true;
    const Outcome noted = m_engine.journal->begin({.promotionId = m_report.promotionId,
                                                   .target = m_engine.target,
                                                   .summary = summaryOf(requests),
                                                   .begun = m_engine.clock()});
    if (!noted)
        m_report = notTried(requests, noted.error());
    return noted.has_value();
}

/// What is pushed is pushed: a journal that cannot be written now is brought up to date by the next start.
void Run::end(const Report &report)
{
    if (m_engine.journal == nullptr)
        return;
    // Of a batch the first may have landed, and the last push had no answer.
    const JournalState state = report.isUnknown ? JournalState::Unseen
        : report.isPushed                       ? JournalState::Landed
                                                : JournalState::Ended;
    const QString message = report.error ? report.error->message : QString();
    static_cast<void>(m_engine.journal->end(report.promotionId, state, message, m_engine.clock()));
}

Report Run::together(const QList<Request> &requests)
{
    const Landed landed = land(m_engine, {.requests = requests, .options = {}, .promotionId = {}}, {});
    add(landed);
    m_report.error = landed.error;
    return m_report;
}

/// What all of them look like at one tip: this is what was agreed to, however long the others take.
Landed Run::survey(const QList<Request> &requests)
{
    Engine looking = m_engine;
    looking.isDryRun = true;
    return land(looking, {.requests = requests, .options = {}, .promotionId = {}}, {});
}

/// A push for each commit, as long as nobody else pushes: each is seen to land, and the rest can be stopped.
/// Who loses a race pushes the rest at once: of eight batches each then has to win twice, and not fifty
/// times, so that none can lose for a whole minute.
Report Run::oneByOne(const QList<Request> &requests)
{
    const Landed agreed = survey(requests);
    const bool isStopped = agreed.error && !agreed.isRefusedByPlan;
    if (isStopped || m_engine.isDryRun) {
        add(agreed);
        m_report.error = agreed.error;
        return m_report;
    }
    git::ObjectId tip = agreed.tip;
    for (qsizetype next = 0; next < requests.size();) {
        const qsizetype size = std::min(m_together, requests.size() - next);
        const bool goesOn = landNext(requests.sliced(next, size), agreed.sites.sliced(next, size), tip);
        if (goesOn && m_isSplit) {
            m_isSplit = false; // the same again, one at a time
            continue;
        }
        next += size;
        for (; !goesOn && next < requests.size(); ++next)
            addNotTried(agreed.sites[next]);
    }
    return m_report;
}

/// False when the rest is not to be tried.
bool Run::landNext(QList<Request> requests, const QList<SiteChange> &agreed, git::ObjectId &tip)
{
    // Who has just pushed knows the tip and is quicker than all who have to fetch it: without a pause one
    // batch would keep the others waiting until it is through.
    if (m_report.tries > 1)
        pauseUpTo(courtesy, m_cancellation);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (!requests[i].tag && !agreed[i].newTag.isEmpty())
            requests[i].tag = agreed[i].newTag;
    }
    Engine engine = m_engine;
    if (!m_report.commits.isEmpty() && m_report.isPushed)
        engine.lastSeenTip = m_report.commits.last().toHex();
    const Landed landed =
        land(engine, {.requests = requests, .options = {}, .promotionId = {}, .tip = tip, .agreed = agreed},
             requests.size() == 1 ? requests.first().site : QString());
    if (isOneOfThem(landed, requests)) {
        m_isSplit = true;
        tip = landed.tip;
        m_together = 1;
        m_most = 1;
        return true;
    }
    add(landed);
    tip = landed.commits.isEmpty() ? landed.tip : landed.commits.last();
    if (landed.tries > 1)
        m_together = m_most;
    if (!landed.error || (m_options.isBatch && landed.isRefusedByPlan))
        return true;
    m_report.error = landed.error;
    return false;
}

/// Was one of several refused, so that the others, alone, may well land?
bool Run::isOneOfThem(const Landed &landed, const QList<Request> &requests) const
{
    using enum Error::Kind;
    if (requests.size() == 1 || !landed.error || landed.isUnknown || !landed.commits.isEmpty())
        return false;
    const Error::Kind kind = landed.error->kind; // of these, each would stop one alone as well
    const bool isOfAll = kind == Cancelled || kind == Conflict || kind == Unreachable || kind == Rewritten;
    return landed.isRefusedByPlan || !isOfAll;
}

void Run::addNotTried(const SiteChange &change)
{
    SiteChange left = change;
    if (left.result == SiteResult::Planned) {
        left.result = SiteResult::NotTried;
        left.reason = m_report.error && m_report.error->kind == Error::Kind::Cancelled
            ? QCoreApplication::translate("core", "Not tried, because it was stopped.")
            : QCoreApplication::translate("core", "Not tried, because one before it failed.");
    }
    m_report.sites.append(left);
}

} // namespace

QString Destination::trackingRef() const
{
    return remote.isEmpty() ? u"refs/heads/"_s + branch : u"refs/remotes/%1/%2"_s.arg(remote, branch);
}

QString Destination::displayName() const
{
    return remote.isEmpty() ? branch : u"%1/%2"_s.arg(remote, branch);
}

Report notTried(const QList<Request> &requests, const Error &error)
{
    Report report;
    for (const Request &request : requests) {
        SiteChange change = changeOf(request);
        change.result = SiteResult::NotTried;
        change.reason = error.message;
        report.sites.append(change);
    }
    report.error = error;
    return report;
}

Report promote(const Engine &engine, const QList<Request> &requests, const Options &options,
               const std::function<void(const Progress &)> &progress, const Cancellation &cancellation)
{
    Result<git::Repository> repository = git::Repository::open(engine.destination.gitDir);
    if (!repository) {
        Report report;
        report.error = repository.error();
        return report;
    }
    Run run(engine, *repository, options, progress, cancellation);
    if (!run.begin(requests))
        return run.notBegun();
    const Report report =
        options.grouping == Grouping::OneCommit ? run.together(requests) : run.oneByOne(requests);
    run.end(report);
    return report;
}

QString toString(Step step)
{
    switch (step) {
    case Step::Fetch: return u"fetch"_s;
    case Step::Gates: return u"gates"_s;
    case Step::Edit: return u"edit"_s;
    case Step::Commit: return u"commit"_s;
    case Step::Push: return u"push"_s;
    case Step::Rollout: return u"rollout"_s;
    case Step::Smoke: return u"smoke"_s;
    case Step::Done: return u"done"_s;
    }
    return {};
}

int exitStatus(const Report &report)
{
    if (report.error && report.error->kind == Error::Kind::Cancelled)
        return exitStatus(Error::Kind::Cancelled);
    int status = report.error ? exitStatus(report.error->kind) : 0;
    if (report.isAskedInstead) // it waits for others, and the environment has not changed
        status = std::max(status, exitStatus(Error::Kind::Blocked));
    for (const SiteChange &change : report.sites) {
        if (change.error)
            status = std::max(status, exitStatus(change.error->kind));
    }
    return status;
}

int exitStatus(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Blocked: return 1;
    case Error::Kind::Usage: return 2;
    case Error::Kind::NotFound:
    case Error::Kind::Malformed:
    case Error::Kind::Refused:
    case Error::Kind::Rewritten:
    case Error::Kind::Internal: return 3;
    case Error::Kind::Conflict: return 4;
    case Error::Kind::Denied:
    case Error::Kind::Unreachable: return 5;
    case Error::Kind::Cancelled: return 130;
    }
    return 3;
}

} // namespace core::promotion
