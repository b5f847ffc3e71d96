// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/approvals/approvalviews.h"
#include "app/viewmodels/reviewviewmodel.h"
#include "app/viewmodels/siterow.h"
#include "core/workspace/workspace.h"

namespace viewmodels {

/// What the page needs of one request, gathered off the GUI thread.
struct RequestEntry
{
    core::workspace::RequestBranch request;
    QList<core::promotion::SiteChange> changes; ///< what it would do now; empty: it is done
    std::optional<int> commits; ///< that a single promotion brings
};

/// All of them at one moment.
struct RequestsRead
{
    QList<RequestEntry> open;
    QList<RequestEntry> closed; ///< the newest first
    core::git::ObjectId commit; ///< that they were judged at
    std::shared_ptr<const core::policy::Policy> policy = core::policy::defaultPolicy();
    core::git::Signature user;
    bool isSigning = false; ///< the user's git signs commits
};

/// The open ones by what they are about, for the board.
OpenRequests openRequestsOf(const RequestsRead &read);

/// The page of approvals: who asks for what, and the answer to it.
class ApprovalsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(viewmodels::ReviewViewModel *review READ review CONSTANT FINAL) ///< of the current request
    Q_PROPERTY(viewmodels::ApprovalsViewModel::Tab tab READ tab WRITE setTab NOTIFY listChanged FINAL)
    Q_PROPERTY(int forMeCount READ forMeCount NOTIFY listChanged FINAL) ///< that wait for this person
    Q_PROPERTY(int sentCount READ sentCount NOTIFY listChanged FINAL) ///< of this person, open
    Q_PROPERTY(QList<viewmodels::RequestView> requests READ requests NOTIFY listChanged FINAL) ///< of the tab
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL) ///< why they could not be read, or empty
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed FINAL) ///< id
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL) ///< of `requests`; -1: none
    Q_PROPERTY(bool hasCurrent READ hasCurrent NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Promote docs-portal to prod"
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL) ///< "0 of 1 approvals, docs.example.org"
    Q_PROPERTY(QString author READ author NOTIFY changed FINAL)
    Q_PROPERTY(QString asked READ asked NOTIFY changed FINAL) ///< "asked at 10:30"
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL) ///< what they wrote, or empty
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL) ///< something can still be done about it
    Q_PROPERTY(QString standingTitle READ standingTitle NOTIFY changed FINAL) ///< "You may approve this"
    Q_PROPERTY(QString standingText READ standingText NOTIFY changed FINAL)
    Q_PROPERTY(QString standingTone READ standingTone NOTIFY changed FINAL)
    Q_PROPERTY(QString covers READ covers NOTIFY changed FINAL) ///< what an approval is about
    Q_PROPERTY(QList<viewmodels::ActView> acts READ acts NOTIFY changed FINAL)
    Q_PROPERTY(bool canApprove READ canApprove NOTIFY changed FINAL)
    Q_PROPERTY(
        bool canLand READ canLand NOTIFY changed FINAL) ///< now, with this person's approval if it can be
    Q_PROPERTY(QString landLabel READ landLabel NOTIFY changed FINAL) ///< "Approve and promote"
    Q_PROPERTY(QString landLock READ landLock NOTIFY changed FINAL) ///< why it cannot land now, or empty
    Q_PROPERTY(bool canDecline READ canDecline NOTIFY changed FINAL)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY changed FINAL)
    Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY commentChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL) ///< an answer is on its way

public:
    enum Tab { ForMe, Sent, Done };
    Q_ENUM(Tab)
    enum class Answer { Approve, ApproveAndLand, Land, Decline, Withdraw, Comment };

    explicit ApprovalsViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void move(int step); ///< to the next or the previous request
    Q_INVOKABLE void approve(); ///< only
    Q_INVOKABLE void land(); ///< with this person's approval where one is missing; what landLabel says
    Q_INVOKABLE bool decline(); ///< false: it needs a comment first
    Q_INVOKABLE void withdraw();
    Q_INVOKABLE void sendComment();

    ReviewViewModel *review() { return &m_review; }
    Tab tab() const { return m_tab; }
    void setTab(Tab tab);
    int forMeCount() const;
    int sentCount() const;
    QList<RequestView> requests() const;
    QString failure() const { return m_failure; }
    QString current() const { return m_current; }
    void setCurrent(const QString &id);
    int currentRow() const;
    bool hasCurrent() const { return entry() != nullptr; }
    QString title() const;
    QString subtitle() const;
    QString author() const;
    QString asked() const;
    QString note() const;
    bool isOpen() const;
    QString standingTitle() const;
    QString standingText() const;
    QString standingTone() const;
    QString covers() const;
    QList<ActView> acts() const;
    bool canApprove() const;
    bool canLand() const { return isOpen() && landLock().isEmpty(); }
    QString landLabel() const;
    QString landLock() const;
    bool canDecline() const;
    bool canWithdraw() const;
    QString comment() const { return m_comment; }
    void setComment(const QString &comment);
    bool isBusy() const { return m_isBusy; }

    void clear();
    void show(RequestsRead read);
    void fail(const core::Error &error);
    void setBusy(bool isBusy);
    /// The open request that is about this step of the site; null: there is none.
    const core::workspace::RequestBranch *about(const QString &site, const QString &to) const;
    const RequestEntry *entry() const; ///< of `current`
    const RequestsRead &read() const { return m_read; }
    void refreshWords();

Q_SIGNALS:
    void changed(); ///< something about the current request
    void listChanged(); ///< which requests there are
    void commentChanged();
    void detailsWanted(); ///< of the current request, for review()
    void answered(viewmodels::ApprovalsViewModel::Answer answer, core::workspace::RequestBranch request,
                  QString text);

private:
    enum class Standing { Closed, Stale, Own, Approved, NotAsked, Unsigned, Free };

    Standing standing() const;
    QList<const RequestEntry *> shown() const;
    bool isWaitingForMe(const RequestEntry &entry) const;
    bool isMine(const RequestEntry &entry) const { return entry.request.isBy(m_read.user); }
    QString section(const RequestEntry &entry) const;
    RequestView view(const RequestEntry &entry) const;
    void describeStatus(const RequestEntry &entry, RequestView &view) const;
    void follow();
    void tell();
    void say(Answer answer);

    core::Clock m_clock;
    ReviewViewModel m_review;
    RequestsRead m_read;
    Tab m_tab = ForMe;
    QString m_current;
    QString m_detailed; ///< what the details were read of
    QString m_comment;
    QString m_failure;
    bool m_isBusy = false;
};

} // namespace viewmodels
