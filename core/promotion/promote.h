// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/git/program.h"
#include "core/promotion/change.h"
#include "core/promotion/journal.h"

namespace core::promotion {

/// Where commits go: a branch of a remote, seen from a repository on disk.
struct Destination
{
    QString gitDir;
    QString remote; ///< empty: the repository itself is the target
    QString branch;

    QString trackingRef() const; ///< refs/remotes/<remote>/<branch>, or refs/heads/<branch>
    QString displayName() const; ///< origin/main, or main
};

/// The steps people see. The last two are of the live connections and are skipped without them.
enum class Step { Fetch, Gates, Edit, Commit, Push, Rollout, Smoke, Done };
QString toString(Step step); ///< "fetch", …
enum class StepStatus { Running, Done, Failed, Skipped };

/// News of a running promotion, in order.
struct Progress
{
    Step step = Step::Fetch;
    StepStatus status = StepStatus::Running;
    QString site; ///< empty: all of them
    QString text; ///< one line for the log, e.g. "origin/main at 5b20f7e", "remote moved, try 2"
    QDateTime time;
};

struct Report
{
    QString promotionId;
    bool isPushed = false;
    bool isUnknown = false; ///< a push had no answer, and nobody could be asked: it may have landed
    QStringList notes; ///< what the journal had to tell first: promotions that were interrupted before
    QList<git::ObjectId> commits;
    QList<SiteChange> sites;
    QString serverMessage;
    /// Nothing moved: others are asked for it, on the branch slipway/<promotion id>.
    bool isAsked = false;
    bool isAskedInstead = false; ///< … because the branch takes no pushes
    QString link; ///< where the forge makes a merge request of it; empty: nobody said
    git::ObjectId unpushed; ///< a commit that was made and did not get through; null: there is none
    int tries = 1;
    std::optional<Error> error; ///< what stopped it, if something did; what is Done stays done
};

/// What is needed to run: values and services that are safe to use from the job's thread.
struct Engine
{
    Destination destination;
    git::Program git;
    pipeline::SnapshotReader &reader;
    Clock clock;
    git::Signature identity; ///< its time is set for each commit
    bool isDryRun = false; ///< plan and diff only
    bool isNoPush = false; ///< makes the commit object and points nothing at it
    bool isFetched = false; ///< just now: the first try begins with the tip that is there
    int retrySeconds = 60;
    /// Hex; a remote tip that does not descend from it stops the write: history was rewritten.
    QString lastSeenTip = {};
    /// Where that is kept: the message names it, since removing it accepts the new history.
    QString lastSeenFile = {};
    Journal *journal =
        nullptr; ///< each step is written there before it is done; null: nothing will be pushed
    QString target = {}; ///< what the journal calls it
};

/// Fetch, read the tip, judge, splice, commit from trees, push with the lease; a moved remote is read again
/// and everything is re-checked and re-applied on the new tip until retrySeconds have passed (full jitter, 50
/// ms × 2^n, at most 2 s, and after six tries less again). Grouping::CommitPerSite pushes each commit alone
/// until a race was lost, then the rest together, and one alone again where the server or the gates refuse
/// one of them. Stops at once: a change of the same tag by someone else, a front that moved, a hook's
/// refusal, a rewritten history. Cancellable until the push. The caller holds the target's lock
/// (core/workspace/lock.h).
Report promote(const Engine &engine, const QList<Request> &requests, const Options &options,
               const std::function<void(const Progress &)> &progress = {},
               const Cancellation &cancellation = {});

/// The report of what could not even be begun.
Report notTried(const QList<Request> &requests, const Error &error);

/// The exit status of CLI.md for a report: 0, 1, 3, 4, 5 or 130.
int exitStatus(const Report &report);
int exitStatus(Error::Kind kind);

} // namespace core::promotion
