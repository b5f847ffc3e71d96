// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/verification.h"
#include "core/gitops/settings.h"
#include "core/promotion/continuity.h"
#include "core/promotion/recovery.h"
#include "core/promotion/warnings.h"
#include "core/workspace/inspection.h"
#include "core/workspace/lock.h"
#include "core/workspace/platform.h"
#include "core/workspace/requestbranch.h"
#include "core/workspace/target.h"

#include <QSet>

namespace core::bootstrap {
struct ChecklistItem;
}

namespace core::canon {
struct Runbook;
}

namespace core::workspace {

class SiteGround;
struct SiteNeeds;

struct WorkspaceOptions
{
    QString cacheFolder; ///< e.g. ~/.cache/slipway
    QString stateFolder; ///< e.g. ~/.local/state/slipway: locks and the last seen tips
    git::ProgramOptions git;
    Clock clock;
};

/// How a promotion is gone about.
struct Manner
{
    bool isDryRun = false;
    bool isNoPush = false;
    bool isFetched = false; ///< a fetch() has just been: the first try begins with what it brought
};

/// An open target: blocking verbs over it. Safe to call from several threads; each call opens the repository
/// for itself.
class Workspace
{
public:
    Workspace(Target target, WorkspaceOptions options);
    ~Workspace();

    const Target &target() const { return m_target; }

    /// Updates the remote-tracking refs; nothing to do for a target without a remote. Remembers the tip;
    /// Rewritten when the remote's history was rewritten since it was last seen (reading still works).
    /// @p isQuiet: in the background, where nobody is to be asked for a password.
    Outcome fetch(const std::function<void(const git::Progress &)> &progress = {},
                  const Cancellation &cancellation = {}, bool isQuiet = false);
    /// The same, and meanwhile looks at the tip as last fetched, where that takes no time worth speaking of:
    /// the snapshot after it has less to read.
    Outcome fetchAndLook(const std::function<void(const git::Progress &)> &progress = {},
                         const Cancellation &cancellation = {});

    /// Takes the tip as last fetched for what was seen: after a rewritten history that was meant. @p tip is
    /// what the user looked at; Conflict when it has moved since.
    Outcome acceptHistory(const git::ObjectId &tip);
    /// The tip as last fetched.
    Result<git::ObjectId> tip() const;
    /// The fleet, its history and pipeline at the tip, or at @p revision (a commit, or a time in ISO 8601).
    Result<pipeline::Snapshot> snapshot(const std::function<void(int done, int total)> &progress = {},
                                        const Cancellation &cancellation = {});
    /// The same at the tip, where a commit without any site has an empty fleet.
    Result<pipeline::Snapshot> snapshotOrEmpty(const std::function<void(int done, int total)> &progress = {},
                                               const Cancellation &cancellation = {});
    Result<pipeline::Snapshot> snapshotAt(const QString &revision, const Cancellation &cancellation = {});

    /// Source commits that wait before a step; nullopt where the tags do not tell.
    std::optional<std::vector<pipeline::WaitingCommit>> waiting(const pipeline::Snapshot &snapshot,
                                                                const QString &site, int from, int to) const;

    /// The same between two tags of a site.
    std::optional<std::vector<pipeline::WaitingCommit>> commitsBetween(const pipeline::Snapshot &snapshot,
                                                                       const QString &site,
                                                                       const QString &olderTag,
                                                                       const QString &newerTag) const;

    /// The same for every step that @p isWanted, reading the source history once. Steps whose tags do not
    /// tell are left out.
    struct StepWaiting
    {
        QString site;
        int from = 0; ///< environments
        int to = 0;
        std::vector<pipeline::WaitingCommit> commits;
    };
    using StepFilter = std::function<bool(const pipeline::SitePipeline &, const pipeline::Step &)>;
    std::vector<StepWaiting> waitingEverywhere(const pipeline::Snapshot &snapshot, const StepFilter &isWanted,
                                               const Cancellation &cancellation = {}) const;

    /// A file as it is at a commit, for looking at. NotFound when it is not there.
    Result<QByteArray> file(const git::ObjectId &commit, const QString &path) const;
    /// Where the env layers of two environments of a site differ. Empty when one of them is not there or
    /// cannot be read.
    QList<gitops::SettingDifference> differences(const pipeline::Snapshot &snapshot, const QString &site,
                                                 int from, int to) const;
    /// All settings of the env layers of a site, one column for each of @p environments (indexes).
    gitops::SettingsTable settings(const pipeline::Snapshot &snapshot, const QString &site,
                                   const QList<int> &environments) const;
    /// Which of these commits recorded the gates that were judged (`Gate-` trailers).
    QSet<git::ObjectId> withRecordedChecks(const QList<git::ObjectId> &commits) const;

    /// Does what the commits of the wanted moves claim hold? Signatures are checked with the user's git.
    Result<audit::Verification> verify(const pipeline::Snapshot &snapshot, const audit::Wanted &wanted,
                                       const std::function<void(int done, int total)> &progress = {},
                                       const Cancellation &cancellation = {}) const;

    /// The snapshot's files with all that rules look at. To be used by one thread at a time.
    Result<std::unique_ptr<Inspection>> inspect(const pipeline::Snapshot &snapshot,
                                                const Cancellation &cancellation = {});
    /// Where they break the canon's rules. After a fetch only what changed is parsed. Errors: the policy
    /// cannot be read, so that it is not known which rules hold.
    Result<canon::Report> lint(const pipeline::Snapshot &snapshot, const canon::LintOptions &options = {},
                               const Cancellation &cancellation = {});

    /// The Secrets of the platform repository that the user's git or the snapshot's policy names, as it was
    /// fetched last; null: none is named. One that cannot be read says why. Cancelled is the only failure.
    Result<std::shared_ptr<const secrets::Inventory>> platform(const pipeline::Snapshot &snapshot,
                                                               const Cancellation &cancellation = {});
    /// The same, fetched first: in the background, where nobody is to be asked for a password. What did not
    /// work is said by this one and by all that follow, until it works.
    Result<std::shared_ptr<const secrets::Inventory>> fetchPlatform(const pipeline::Snapshot &snapshot,
                                                                    const Cancellation &cancellation = {});

    /// The snapshot's files for planning a new site on them. To be used by one thread at a time, and to be
    /// gone before this is.
    Result<std::unique_ptr<SiteGround>> siteGround(const pipeline::Snapshot &snapshot,
                                                   const Cancellation &cancellation = {});

    /// What a site needs outside of this repository. The Secrets are those of platform(); without one nobody
    /// knows which there are.
    Result<QList<bootstrap::ChecklistItem>> checklist(const pipeline::Snapshot &snapshot,
                                                      const SiteNeeds &needs,
                                                      const Cancellation &cancellation = {});

    /// The repository's own pages about how things are done here, at a commit.
    Result<QList<canon::Runbook>> runbooks(const git::ObjectId &commit) const;

    /// What a promotion would do, without a fetch.
    Result<QList<promotion::SiteChange>> preview(const pipeline::Snapshot &snapshot,
                                                 const QList<promotion::Request> &requests,
                                                 const promotion::Options &options) const;
    /// What may break although every gate passes. @p commits: of commitsBetween() the two tags.
    QList<promotion::Warning>
    warnings(const pipeline::Snapshot &snapshot, const promotion::SiteChange &change,
             const std::optional<std::vector<pipeline::WaitingCommit>> &commits) const;
    /// The identity that commits carry: git's. Refused with the remedy when there is none.
    Result<git::Signature> identity() const;
    bool isSigning() const; ///< the user's git signs commits (commit.gpgsign)
    /// Looks what became of promotions whose process is gone, asking the remote where a push was begun. None
    /// while another process writes to this target: it tells itself.
    Result<QList<promotion::Recovered>> recover(const Cancellation &cancellation = {});
    /// What was written from this computer, or tried, the newest first.
    Result<QList<promotion::JournalEntry>> journal(int most) const;
    /// Takes the lock, tells what became of interrupted promotions (Report::notes), and runs
    /// promotion::promote(), with each step in the journal.
    promotion::Report promote(const QList<promotion::Request> &requests, const promotion::Options &options,
                              const std::function<void(const promotion::Progress &)> &progress = {},
                              const Cancellation &cancellation = {}, const Manner &manner = {});

    /// promote(), or request() where the policy wants that, the branch is known to take no pushes, or refuses
    /// this one: then Report::isAskedInstead. Not for a target without a remote.
    promotion::Report write(const QList<promotion::Request> &requests, const promotion::Options &options,
                            const std::function<void(const promotion::Progress &)> &progress = {},
                            const Cancellation &cancellation = {}, const Manner &manner = {});

    // Requests: branches `slipway/<promotion id>` on the remote, see requests.h.

    /// Makes the commit, without a marker that would keep CI from its checks, and pushes it as a request
    /// instead of to the branch. Refused for a target without a remote.
    promotion::Report request(const QList<promotion::Request> &requests, const promotion::Options &options,
                              const std::function<void(const promotion::Progress &)> &progress = {},
                              const Cancellation &cancellation = {});
    /// Those that are open, oldest first, as they stand at the snapshot, with the signatures of approvals
    /// checked by its keys.
    Result<QList<RequestBranch>> openRequests(const pipeline::Snapshot &snapshot) const;
    /// The newest of those that are done, the newest first.
    Result<QList<RequestBranch>> closedRequests(const pipeline::Snapshot &snapshot, int most) const;
    /// Says that the user agrees, signed where their git signs; nothing lands yet. The request as it is then.
    /// Refused for one's own. Its signatures are checked by the
    /// snapshot's keys.
    Result<RequestBranch> approve(const RequestBranch &request, const QString &text,
                                  const pipeline::Snapshot &snapshot, const Cancellation &cancellation = {});
    Result<RequestBranch> comment(const RequestBranch &request, const QString &text,
                                  const Cancellation &cancellation = {});
    /// Carries it out on the newest tip, with who asked and who approved, and closes it. Whether the
    /// approvals are enough is for the policy of that tip to say.
    promotion::Report land(const RequestBranch &request, const promotion::Options &options,
                           const std::function<void(const promotion::Progress &)> &progress = {},
                           const Cancellation &cancellation = {});
    /// Closes those of @p requests that the user asked for and that landed by another way, a merge request
    /// say. In the background: nobody is asked, and what does not work now is tried with the next look.
    void closeLanded(const QList<RequestBranch> &requests) const;
    /// Closes it with a reason, in a commit on top; without one (it is withdrawn) only for who asked.
    Outcome close(const RequestBranch &request, const QString &reason);

private:
    static constexpr int lockSeconds = 60;
    PlatformRequest platformRequest(const git::Repository &repository,
                                    const policy::PlatformPolicy &policy) const;
    Result<std::shared_ptr<const secrets::Inventory>>
    readPlatform(const pipeline::Snapshot &snapshot, bool isOffline, const Cancellation &cancellation);
    Outcome checkApprovals(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                           QList<RequestBranch> &requests) const;
    Result<git::PushResult> pushRequest(const promotion::Report &report,
                                        const Cancellation &cancellation) const;
    Result<git::ObjectId> makeAct(const RequestBranch &request, Act::Kind kind, const QString &text);
    Result<RequestBranch> add(const RequestBranch &request, Act::Kind kind, const QString &text,
                              const Cancellation &cancellation);
    Outcome moveToClosed(const RequestBranch &request, const git::ObjectId &last, bool isQuiet = false) const;

    QString journalFile() const;
    Result<promotion::Journal> openJournal() const;
    Result<QList<promotion::Recovered>> recoverLocked(promotion::Journal &journal,
                                                      const Cancellation &cancellation);
    bool isHistoryFinal() const;
    Outcome remember(const promotion::LastSeen &lastSeen) const;

    Target m_target;
    WorkspaceOptions m_options;
    std::unique_ptr<pipeline::SnapshotReader> m_reader;
    canon::DocumentCache m_documents;
    PlatformReader m_platform;
};

} // namespace core::workspace
