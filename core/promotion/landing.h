// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/continuity.h"

#include <QDeadlineTimer>

namespace core::promotion {

/// Tells what is going on, with the time: the journal what begins, and then whoever watches.
class News
{
public:
    News(const Engine &engine, QString promotionId, const std::function<void(const Progress &)> &progress,
         QString site)
        : m_clock(engine.clock)
        , m_journal(engine.journal)
        , m_promotionId(std::move(promotionId))
        , m_progress(progress)
        , m_site(std::move(site))
    {
    }

    void tell(Step step, StepStatus status, const QString &text = {}, const QString &site = {}) const;

private:
    const Clock &m_clock;
    Journal *m_journal;
    QString m_promotionId;
    const std::function<void(const Progress &)> &m_progress;
    QString m_site;
};

/// Waits a random time up to this, or until somebody wishes to stop.
void pauseUpTo(int milliseconds, const Cancellation &cancellation);

/// What became of one push.
struct Landed
{
    QList<SiteChange> sites;
    std::optional<Error> error; ///< what stopped it
    bool isRefusedByPlan = false; ///< `error` is about the sites, before anything was tried
    git::ObjectId tip; ///< what the last try was built on
    QList<git::ObjectId> commits; ///< oldest first; empty: none was made, or none got through
    git::ObjectId unpushed; ///< the last one that did not get through
    bool isPushed = false;
    bool isUnknown = false; ///< its push had no answer, and nobody could be asked
    QString serverMessage;
    int tries = 0;
};

/// What one push needs beyond the engine.
struct LandingOrder
{
    QList<Request> requests;
    Options options;
    QString promotionId;
    git::ObjectId tip = {}; ///< to begin with; null: fetch first
    QList<SiteChange> agreed = {}; ///< the plan that was agreed to; empty: the first one that is made
};

/// Brings one commit to the branch, or by Grouping::CommitPerSite one for each request, on whatever tip the
/// branch has by then, or says why not. One object for one push.
class Landing
{
public:
    Landing(const Engine &engine, git::Repository &repository, LandingOrder order, News news,
            const Cancellation &cancellation);

    Landed run();

private:
    enum class Next { Stop, Again };

    Next attempt();
    Outcome findTip();
    Outcome fetch();
    std::optional<QList<git::ObjectId>> landedCommits() const;
    Outcome readAndPlan();
    void agree();
    void compareWithAgreed(const pipeline::Snapshot &snapshot);
    bool isAllowed();
    void tellGates() const;
    Outcome checkApprovals(const pipeline::Snapshot &snapshot);
    Options committedOptions() const;
    Outcome makeCommits();
    Result<git::ObjectId> makeCommit(const git::ObjectId &onto, const QList<SiteChange> &changes);
    Next push();
    Next afterFailedPush(const Error &error);
    Next afterFailedLook(const Error &error);
    void finish(bool isPushed);
    void followWithTrackingRef(const git::ObjectId &commit);
    Next stop(const Error &error);
    bool waitForNextTry();
    QList<SiteChange> planned() const;

    const Engine &m_engine;
    git::Repository &m_repository;
    LandingOrder m_order;
    News m_news;
    const Cancellation &m_cancellation;
    Options m_options; ///< of the order, with the approvals as they hold on this tip
    std::shared_ptr<const policy::Policy> m_policy; ///< of this tip
    QDeadlineTimer m_deadline;
    LastSeen m_lastSeen;
    git::ObjectId m_start; ///< the tip of the first try: what came after it may be ours
    QList<git::ObjectId> m_commits; ///< of this try, each on top of the one before
    QList<QList<git::ObjectId>> m_pushed; ///< what was sent: any of them may have landed
    std::optional<Error> m_broken; ///< the last push ended without an answer
    int m_brokenPushes = 0;
    Landed m_landed;
};

} // namespace core::promotion
