// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/missingvariable.h"
#include "app/viewmodels/releasechoices.h"
#include "app/viewmodels/views.h"
#include "core/workspace/workspace.h"

#include <QSet>

namespace viewmodels {

/// The review of a promotion, a reset, a rollback or a release: everything a decision needs, on one sheet,
/// for one site or many. Where there is something to choose first, the sheet begins with that.
class ReviewViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(viewmodels::ReviewViewModel::Status status READ status NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed FINAL) ///< for what, while Loading; or empty
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Promote harbour to prod"
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::ChoiceView> choices READ choices NOTIFY changed FINAL)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL) ///< id; empty: nothing yet
    Q_PROPERTY(QString nothingToChoose READ nothingToChoose NOTIFY changed FINAL) ///< why, or empty
    Q_PROPERTY(bool takesTag READ takesTag NOTIFY changed FINAL) ///< any tag may be typed
    Q_PROPERTY(QList<viewmodels::MoveView> moves READ moves NOTIFY changed FINAL)
    Q_PROPERTY(bool isBatch READ isBatch NOTIFY changed FINAL) ///< more than one site
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed
                   FINAL) ///< the site whose details are shown
    Q_PROPERTY(viewmodels::MoveView move READ move NOTIFY changed FINAL) ///< of that site
    Q_PROPERTY(QString repository READ repository NOTIFY changed FINAL)
    Q_PROPERTY(QString frontEnvironment READ frontEnvironment NOTIFY changed
                   FINAL) ///< where the tag was before; empty: it was chosen
    Q_PROPERTY(QString commitsTitle READ commitsTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString verifiedBefore READ verifiedBefore NOTIFY changed
                   FINAL) ///< "10 Nov 14:02 to 11 Nov 13:45", or "not recorded"
    Q_PROPERTY(QString verifiedAfter READ verifiedAfter NOTIFY changed FINAL) ///< "since 13 Nov 12:15, 22 h"
    Q_PROPERTY(QString domain READ domain NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::GateView> gates READ gates NOTIFY changed FINAL)
    Q_PROPERTY(QString gatesSummary READ gatesSummary NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::CommitView> commits READ commits NOTIFY changed FINAL)
    Q_PROPERTY(QString commitsSummary READ commitsSummary NOTIFY changed
                   FINAL) ///< "7 between the two tags, by 3 people"
    Q_PROPERTY(QList<viewmodels::WarningView> warnings READ warnings NOTIFY changed FINAL) ///< what may break
    Q_PROPERTY(bool needsBackup READ needsBackup NOTIFY changed FINAL) ///< migrations come with it
    Q_PROPERTY(bool isBackupChecked READ isBackupChecked WRITE setBackupChecked NOTIFY messageChanged FINAL)
    Q_PROPERTY(QList<viewmodels::DifferenceView> differences READ differences NOTIFY changed FINAL)
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    Q_PROPERTY(QString diffSummary READ diffSummary NOTIFY changed FINAL) ///< "1 file, 1 line"
    Q_PROPERTY(QList<viewmodels::LineView> diff READ diff NOTIFY changed FINAL)
    Q_PROPERTY(QString besideFile READ besideFile NOTIFY changed FINAL) ///< that the same commit writes too
    Q_PROPERTY(QList<viewmodels::LineView> besideDiff READ besideDiff NOTIFY changed FINAL)
    Q_PROPERTY(QString branch READ branch NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged FINAL) ///< of the commit, as it will be
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY messageChanged FINAL)
    Q_PROPERTY(bool isOneCommit READ isOneCommit WRITE setOneCommit NOTIFY messageChanged FINAL)
    Q_PROPERTY(bool canOverride READ canOverride NOTIFY changed FINAL) ///< a reason opens all that blocks
    Q_PROPERTY(QString overrideTitle READ overrideTitle NOTIFY changed FINAL) ///< what that is, as sentences
    Q_PROPERTY(QString overrideReason READ overrideReason WRITE setOverrideReason NOTIFY messageChanged FINAL)
    Q_PROPERTY(bool isDecision READ isDecision NOTIFY changed FINAL) ///< no tag moves
    Q_PROPERTY(bool takesReason READ takesReason NOTIFY changed FINAL) ///< of a decision
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY messageChanged FINAL)
    Q_PROPERTY(QString leftTag READ leftTag NOTIFY changed FINAL) ///< of a rollback: it can be blocked, too
    Q_PROPERTY(
        bool isLeftTagBlocked READ isLeftTagBlocked WRITE setLeftTagBlocked NOTIFY messageChanged FINAL)
    Q_PROPERTY(QString blockReason READ blockReason WRITE setBlockReason NOTIFY messageChanged FINAL)
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed FINAL) ///< the policy wants it as a request
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY messageChanged FINAL) ///< for it, instead of doing it
    Q_PROPERTY(QString askLock READ askLock NOTIFY changed FINAL) ///< why it can only be asked for
    Q_PROPERTY(bool canPromote READ canPromote NOTIFY messageChanged FINAL)
    Q_PROPERTY(QString footer READ footer NOTIFY messageChanged FINAL) ///< what will happen, or why it cannot
    Q_PROPERTY(QString promoteLabel READ promoteLabel NOTIFY messageChanged FINAL) ///< "Promote to prod"
    Q_PROPERTY(
        QString banner READ banner NOTIFY changed FINAL) ///< "dev moved to X since you opened this", or empty

public:
    enum Status { Closed, Choosing, Loading, Ready, Failed };
    Q_ENUM(Status)

    explicit ReviewViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void close();
    Q_INVOKABLE void setIncluded(const QString &site, bool isIncluded);
    /// Reads what this choice would do; nothing is written yet.
    Q_INVOKABLE void choose(const QString &id);
    Q_INVOKABLE void chooseAgain();
    Q_INVOKABLE void chooseTag(const QString &tag); ///< a typed one, where takesTag
    /// Takes the new tag: reads everything again.
    Q_INVOKABLE void reviewAgain();
    /// What is asked for, with its evidence, to be sent to a colleague: plain text, and the command that does
    /// it.
    Q_INVOKABLE QString requestText() const;
    /// Starts it, or asks for it where isAsking; the sheet closes and the running promotion opens. Does
    /// nothing unless canPromote.
    Q_INVOKABLE void promote();
    /// Wishes for a variable that a warning is about, to be added before this goes on.
    Q_INVOKABLE void addVariable(const QString &name);
    Q_INVOKABLE void ask(); ///< puts it on a branch for others to approve; unless canAsk nothing

    bool isOpen() const { return m_status != Closed; }
    Status status() const { return m_status; }
    QString failure() const { return m_failure; }
    QString waiting() const { return m_waiting; }
    QString title() const;
    QString subtitle() const;
    QString icon() const;
    QList<ChoiceView> choices() const;
    QString chosen() const { return m_chosen; }
    QString nothingToChoose() const;
    bool takesTag() const { return m_choices.takesTag; }
    QString frontEnvironment() const;
    QString commitsTitle() const;
    QList<MoveView> moves() const { return m_moves; }
    bool isBatch() const { return m_requests.size() > 1; }
    QString current() const { return m_current; }
    void setCurrent(const QString &site);
    MoveView move() const;
    QString repository() const;
    QString verifiedBefore() const;
    QString verifiedAfter() const;
    QString domain() const;
    QList<GateView> gates() const;
    QString gatesSummary() const;
    QList<CommitView> commits() const;
    QString commitsSummary() const;
    QList<WarningView> warnings() const;
    bool needsBackup() const;
    bool isBackupChecked() const { return m_isBackupChecked; }
    void setBackupChecked(bool isChecked);
    QList<DifferenceView> differences() const;
    QString file() const;
    QString diffSummary() const;
    QList<LineView> diff() const;
    QString besideFile() const;
    QList<LineView> besideDiff() const;
    QString branch() const { return m_branch; }
    QString message() const;
    QString note() const { return m_options.note; }
    void setNote(const QString &note);
    bool isOneCommit() const { return m_options.grouping == core::promotion::Grouping::OneCommit; }
    void setOneCommit(bool isOneCommit);
    bool canOverride() const { return !gatesToOverride().isEmpty(); }
    QString overrideTitle() const;
    QString overrideReason() const { return m_overrideReason; }
    void setOverrideReason(const QString &reason);
    bool isDecision() const { return !core::promotion::movesTag(action()); }
    bool takesReason() const;
    QString reason() const;
    void setReason(const QString &reason);
    QString leftTag() const;
    bool isLeftTagBlocked() const { return m_isLeftTagBlocked; }
    void setLeftTagBlocked(bool isBlocked);
    QString blockReason() const { return m_blockReason; }
    void setBlockReason(const QString &reason);
    bool isAsking() const { return m_options.isRequest; }
    bool canAsk() const { return m_hasRemote && canPromote(); }
    QString askLock() const;
    bool canPromote() const;
    QString footer() const;
    QString promoteLabel() const;
    QString banner() const { return m_banner; }

    /// What the sheet shows, gathered off the GUI thread.
    struct Details
    {
        core::pipeline::Snapshot snapshot;
        QList<core::promotion::SiteChange> changes;
        QHash<QString, std::optional<std::vector<core::pipeline::WaitingCommit>>> commits;
        QHash<QString, QList<core::gitops::SettingDifference>> differences;
        QHash<QString, QList<core::promotion::Warning>> warnings;
        QList<core::promotion::Request> besideRequests; ///< what is decided in the same commit
        QList<core::promotion::SiteChange> beside; ///< and what that does
    };

    /// Opens the sheet in its busy look; show() follows.
    void open(const QList<core::promotion::Request> &requests, bool isBatch, const QString &branch);
    /// Opens the sheet with something to choose; what is chosen is reviewed then.
    void openChoices(const ReleaseChoices &choices, const QString &branch);
    void show(Details details);
    /// Something else has to be written first; reviewAgain() follows.
    void wait(const QString &forWhat);
    void fail(const core::Error &error);
    /// The fleet was read again: has something moved under the reviewer?
    void notice(const core::pipeline::Snapshot &snapshot);

    /// Others can be asked only where there is a remote that they see.
    void setHasRemote(bool hasRemote) { m_hasRemote = hasRemote; }
    /// Who looks at what somebody else asks for: told whether commits of theirs are in it.
    void setReader(const QString &mail) { m_reader = mail; }
    /// The next review that is opened is for a request.
    void preferAsking(bool isPreferred) { m_isAskingNext = isPreferred && m_hasRemote; }

    /// Which reading the sheet waits for: an answer to an earlier one is not for it.
    int reading() const { return m_reading; }
    const QList<core::promotion::Request> &requests() const { return m_requests; }
    /// Why the tag that a rollback leaves is kept out in the same commit; nullopt: it is not.
    std::optional<QString> blockWanted() const;

Q_SIGNALS:
    void changed();
    void messageChanged();
    void reloadRequested(); ///< of requests()
    void variableWanted(viewmodels::MissingVariable variable);
    void promoteRequested(QList<core::promotion::Request> requests, core::promotion::Options options);

private:
    void reset(const QString &branch);
    void go(const core::promotion::Options &options);
    void readAgain();
    void review(const core::promotion::Request &request, const QString &choice);
    core::promotion::Action action() const;
    const core::promotion::SiteChange *change() const;
    core::promotion::Options effectiveOptions() const;
    QList<core::promotion::SiteChange> includedChanges() const;
    QList<core::promotion::GateReport> gatesToOverride() const;
    bool isOverridden(const core::promotion::SiteChange &change) const;
    void rebuildMoves();

    core::Clock m_clock;
    Status m_status = Closed;
    int m_reading = 0;
    QString m_failure;
    QString m_waiting;
    QString m_banner;
    QString m_branch;
    QString m_current;
    ReleaseChoices m_choices;
    QString m_chosen;
    QList<core::promotion::Request> m_requests;
    core::promotion::Options m_options;
    QString m_overrideReason;
    QString m_reader; ///< a mail address; empty: nobody in particular
    bool m_hasRemote = false;
    bool m_isAskingNext = false;
    bool m_isAskingWanted = false; ///< by the person, not by the policy
    bool m_isReadingAgain = false; ///< the diff that is shown is not what would be written
    bool m_isBackupChecked = false;
    bool m_isLeftTagBlocked = true;
    QString m_blockReason;
    QSet<QString> m_excluded;
    Details m_details;
    QList<MoveView> m_moves;
};

/// The block of the tag that this change leaves; nullopt: it is no rollback that will be done.
std::optional<core::promotion::Request> blockOfLeftTag(const core::promotion::SiteChange &change,
                                                       const QString &reason);

/// What the requests would do at the snapshot, with the block where @p block says why; for a job's thread.
core::Result<ReviewViewModel::Details> readDetails(const core::workspace::Workspace &workspace,
                                                   const core::pipeline::Snapshot &snapshot,
                                                   const QList<core::promotion::Request> &requests,
                                                   const std::optional<QString> &block,
                                                   const core::promotion::Options &options);

} // namespace viewmodels
