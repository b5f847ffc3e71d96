// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/approvals/approvalsviewmodel.h"

#include "app/viewmodels/approvals/requestwords.h"
#include "app/viewmodels/reviewwords.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

using core::workspace::RequestBranch;
using State = RequestBranch::State;

namespace {

bool isAllowed(const RequestBranch &request, const core::policy::Policy &policy,
               const core::git::Signature &user)
{
    const auto isAsked = [&](const QString &environment) {
        const QStringList &from = policy.step(environment).approvals.from;
        return from.isEmpty() || from.contains(user.email, Qt::CaseInsensitive);
    };
    return std::ranges::all_of(request.requests, [&](const core::promotion::Request &one) {
        return std::ranges::all_of(core::promotion::targetsOf(one), isAsked);
    });
}

/// The first gate, but that of the approvals, that would stop it.
const core::promotion::GateReport *stoppingGate(const RequestEntry &entry)
{
    for (const core::promotion::SiteChange &change : entry.changes) {
        for (const core::promotion::GateReport &gate : change.gates) {
            if (gate.blocks() && gate.id != core::promotion::approvalGate)
                return &gate;
        }
    }
    return nullptr;
}

} // namespace

OpenRequests openRequestsOf(const RequestsRead &read)
{
    OpenRequests marks;
    for (const RequestEntry &entry : read.open) {
        if (entry.request.state != State::Open)
            continue;
        const RequestMark mark{entry.request.author.name, entry.request.isBy(read.user)};
        for (const core::promotion::Request &one : entry.request.requests) {
            if (!core::promotion::movesTag(one.action))
                continue; // it is about no step
            marks.insert(SiteWords::waitingKey(one.site, one.to), mark);
        }
    }
    return marks;
}

ApprovalsViewModel::ApprovalsViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_review(std::move(clock))
{
    connect(&m_review, &ReviewViewModel::messageChanged, this, &ApprovalsViewModel::changed);
}

void ApprovalsViewModel::clear()
{
    m_read = {};
    m_current.clear();
    m_failure.clear();
    m_isBusy = false;
    setComment({});
    m_detailed.clear();
    m_review.close();
    tell();
}

void ApprovalsViewModel::tell()
{
    Q_EMIT listChanged();
    Q_EMIT changed();
}

void ApprovalsViewModel::show(RequestsRead read)
{
    m_read = std::move(read);
    m_failure.clear();
    follow();
    tell();
}

void ApprovalsViewModel::fail(const core::Error &error)
{
    m_failure = error.message;
    Q_EMIT changed();
}

void ApprovalsViewModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    Q_EMIT changed();
}

void ApprovalsViewModel::setTab(Tab tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    follow();
    tell();
}

void ApprovalsViewModel::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    setComment({});
    follow();
    Q_EMIT changed();
}

/// The current one stays while it is shown; else the first is.
void ApprovalsViewModel::follow()
{
    const QList<const RequestEntry *> all = shown();
    const auto isCurrent = [this](const RequestEntry *one) { return one->request.id == m_current; };
    if (std::ranges::none_of(all, isCurrent))
        m_current = all.isEmpty() ? QString() : all.constFirst()->request.id;
    const RequestEntry *now = entry();
    // A fetch that brought nothing leaves the reader where they are.
    const QString wanted = now == nullptr || !isOpen()
        ? QString()
        : QStringList{m_current, now->request.last.toHex(), m_read.commit.toHex()}.join(u' ');
    if (wanted == m_detailed && m_review.status() != ReviewViewModel::Failed)
        return;
    m_detailed = wanted;
    if (wanted.isEmpty()) {
        m_review.close();
        return;
    }
    m_review.setReader(m_read.user.email);
    m_review.open(now->request.requests, now->request.requests.size() > 1, {});
    Q_EMIT detailsWanted();
}

void ApprovalsViewModel::move(int step)
{
    const QList<const RequestEntry *> all = shown();
    const int next = currentRow() + step;
    if (next >= 0 && next < all.size())
        setCurrent(all.at(next)->request.id);
}

const RequestEntry *ApprovalsViewModel::entry() const
{
    for (const QList<RequestEntry> *list : {&m_read.open, &m_read.closed}) {
        const auto found = std::ranges::find_if(
            *list, [this](const RequestEntry &one) { return one.request.id == m_current; });
        if (found != list->cend())
            return &*found;
    }
    return nullptr;
}

const RequestBranch *ApprovalsViewModel::about(const QString &site, const QString &to) const
{
    const auto isAbout = [&](const core::promotion::Request &one) {
        return one.site == site && one.to == to;
    };
    const auto found = std::ranges::find_if(m_read.open, [&](const RequestEntry &one) {
        return one.request.state == State::Open && std::ranges::any_of(one.request.requests, isAbout);
    });
    return found == m_read.open.cend() ? nullptr : &found->request;
}

bool ApprovalsViewModel::isWaitingForMe(const RequestEntry &entry) const
{
    return entry.request.state == State::Open && !isMine(entry) && !entry.request.isApprovedBy(m_read.user)
        && isAllowed(entry.request, *m_read.policy, m_read.user);
}

int ApprovalsViewModel::forMeCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_read.open, [this](const RequestEntry &one) { return isWaitingForMe(one); }));
}

int ApprovalsViewModel::sentCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_read.open, [this](const RequestEntry &one) { return isMine(one); }));
}

QList<const RequestEntry *> ApprovalsViewModel::shown() const
{
    QList<const RequestEntry *> all;
    const auto add = [&](const QList<RequestEntry> &list, const auto &isWanted) {
        for (const RequestEntry &one : list) {
            if (isWanted(one))
                all += &one;
        }
    };
    const auto isOwn = [this](const RequestEntry &one) { return isMine(one); };
    const QDate today = m_clock().toLocalTime().date();
    switch (m_tab) {
    case ForMe:
        add(m_read.open, [this](const RequestEntry &one) { return isWaitingForMe(one); });
        add(m_read.open, [this](const RequestEntry &one) { return !isWaitingForMe(one); });
        add(m_read.closed, [&](const RequestEntry &one) {
            return requestwords::endOf(one.request).toLocalTime().date() == today;
        });
        break;
    case Sent:
        add(m_read.open, isOwn);
        add(m_read.closed, isOwn);
        break;
    case Done: add(m_read.closed, [](const RequestEntry &) { return true; });
    }
    return all;
}

QString ApprovalsViewModel::section(const RequestEntry &entry) const
{
    if (entry.request.isClosed) {
        return m_tab == ForMe ? QCoreApplication::translate("approvals", "Done today")
                              : QCoreApplication::translate("approvals", "Done");
    }
    if (m_tab == Sent)
        return QCoreApplication::translate("approvals", "Open");
    return isWaitingForMe(entry) ? QCoreApplication::translate("approvals", "Waiting for me")
                                 : QCoreApplication::translate("approvals", "Needs somebody else");
}

QList<RequestView> ApprovalsViewModel::requests() const
{
    QList<RequestView> views;
    const QList<const RequestEntry *> all = shown();
    for (const RequestEntry *one : all)
        views += view(*one);
    for (qsizetype i = 0; i < views.size(); ++i) {
        const QString &section = views.at(i).section;
        if (i == 0 || views.at(i - 1).section != section)
            views[i].sectionCount =
                static_cast<int>(std::ranges::count(views, section, &RequestView::section));
    }
    return views;
}

int ApprovalsViewModel::currentRow() const
{
    const QList<const RequestEntry *> all = shown();
    const auto now =
        std::ranges::find_if(all, [this](const RequestEntry *one) { return one->request.id == m_current; });
    return now == all.end() ? -1 : static_cast<int>(now - all.begin());
}

RequestView ApprovalsViewModel::view(const RequestEntry &entry) const
{
    const RequestBranch &request = entry.request;
    const QDateTime time = request.isClosed ? requestwords::endOf(request) : request.author.time;
    RequestView view{request.id,
                     section(entry),
                     0,
                     requestwords::icon(request, isMine(entry)),
                     requestwords::tone(request, isMine(entry)),
                     requestwords::subject(request),
                     request.requests.size() == 1
                         ? words::shortTag(request.requests.constFirst().tag.value_or(QString()))
                         : QString(),
                     requestwords::size(request, entry.commits),
                     request.author.name,
                     isMine(entry),
                     words::age(time, m_clock()),
                     {},
                     u"muted"_s};
    describeStatus(entry, view);
    return view;
}

void ApprovalsViewModel::describeStatus(const RequestEntry &entry, RequestView &view) const
{
    const RequestBranch &request = entry.request;
    if (request.state != State::Open) {
        view.status = requestwords::outcome(request, m_read.user);
        view.statusTone =
            request.state == State::Lapsed || request.state == State::Unreadable ? u"warning"_s : u"muted"_s;
        return;
    }
    if (const core::promotion::GateReport *gate = stoppingGate(entry)) {
        view.status = gate->title;
        view.statusTone = u"warning"_s;
        return;
    }
    const auto [given, wanted] = core::workspace::countApprovals(request, *m_read.policy);
    if (wanted > 0) {
        //: approvals that a request has, of those that it needs
        view.status = QCoreApplication::translate("approvals", "%1 of %2 approvals").arg(given).arg(wanted);
    } else {
        view.status = given > 0 ? QCoreApplication::translate("approvals", "approved")
                                : QCoreApplication::translate("approvals", "git checks pass");
    }
    view.statusTone = given >= wanted ? u"success"_s : u"muted"_s;
}

ApprovalsViewModel::Standing ApprovalsViewModel::standing() const
{
    const RequestEntry *now = entry();
    if (now == nullptr || now->request.isClosed)
        return Standing::Closed;
    if (now->request.state != State::Open)
        return Standing::Stale;
    if (isMine(*now))
        return Standing::Own;
    if (now->request.isApprovedBy(m_read.user))
        return Standing::Approved;
    if (!isAllowed(now->request, *m_read.policy, m_read.user))
        return Standing::NotAsked;
    const bool isSignatureNeeded = core::workspace::countApprovals(now->request, *m_read.policy).wanted > 0
        && m_read.policy->areApprovalsSigned;
    return isSignatureNeeded && !m_read.isSigning ? Standing::Unsigned : Standing::Free;
}

QString ApprovalsViewModel::title() const
{
    return entry() == nullptr ? QString() : reviewwords::title(entry()->request.requests);
}

QString ApprovalsViewModel::subtitle() const
{
    const RequestEntry *now = entry();
    if (now == nullptr)
        return {};
    if (!isOpen())
        return requestwords::outcome(now->request, m_read.user);
    const auto [given, wanted] = core::workspace::countApprovals(now->request, *m_read.policy);
    const QString count = wanted > 0
        ? QCoreApplication::translate("approvals", "%1 of %2 approvals").arg(given).arg(wanted)
        : QCoreApplication::translate("approvals", "%n approval(s), none is demanded", nullptr, given);
    return m_review.domain().isEmpty() ? count : u"%1, %2"_s.arg(count, m_review.domain());
}

QString ApprovalsViewModel::author() const
{
    return entry() == nullptr ? QString() : entry()->request.author.name;
}

QString ApprovalsViewModel::asked() const
{
    return entry() == nullptr ? QString()
                              //: %1 is a day and a time
                              : QCoreApplication::translate("approvals", "asked on %1")
                                    .arg(words::dayAndTime(entry()->request.author.time));
}

QString ApprovalsViewModel::note() const
{
    return entry() == nullptr ? QString() : entry()->request.note;
}

bool ApprovalsViewModel::isOpen() const
{
    return entry() != nullptr && entry()->request.state == State::Open && !entry()->request.isClosed;
}

QString ApprovalsViewModel::standingTitle() const
{
    switch (standing()) {
    case Standing::Closed: return {};
    case Standing::Stale: return QCoreApplication::translate("approvals", "It cannot be approved any more");
    case Standing::Own: return QCoreApplication::translate("approvals", "You asked for this");
    case Standing::Approved: return QCoreApplication::translate("approvals", "You approved this");
    case Standing::NotAsked: return QCoreApplication::translate("approvals", "You may not approve this");
    case Standing::Unsigned: return QCoreApplication::translate("approvals", "Your approval would not count");
    case Standing::Free: return QCoreApplication::translate("approvals", "You may approve this");
    }
    return {};
}

QString ApprovalsViewModel::standingText() const
{
    switch (standing()) {
    case Standing::Closed: return {};
    case Standing::Stale: return entry()->request.why;
    case Standing::Own:
        return QCoreApplication::translate("approvals",
                                           "Somebody else approves it. You can withdraw it, or carry it out "
                                           "once it is approved.");
    case Standing::Approved:
        return landLock().isEmpty()
            ? QCoreApplication::translate("approvals", "It has what it needs and can be carried out.")
            : QCoreApplication::translate("approvals", "It waits for others.");
    case Standing::NotAsked:
        return QCoreApplication::translate("approvals", "The policy names who may: you are not among them.");
    case Standing::Unsigned:
        //: %1 is a file
        return QCoreApplication::translate("approvals",
                                           "The policy counts approvals that are signed by a key of %1, and "
                                           "your git signs no commits (commit.gpgsign, gpg.format ssh).")
            .arg(core::policy::signersFile);
    case Standing::Free:
        return QCoreApplication::translate("approvals", "You are not who asked, and have not answered yet.");
    }
    return {};
}

QString ApprovalsViewModel::standingTone() const
{
    switch (standing()) {
    case Standing::Free:
    case Standing::Approved: return u"success"_s;
    case Standing::Stale:
    case Standing::Unsigned:
    case Standing::NotAsked: return u"warning"_s;
    case Standing::Own:
    case Standing::Closed: break;
    }
    return u"info"_s;
}

QString ApprovalsViewModel::covers() const
{
    const RequestEntry *now = entry();
    if (!isOpen())
        return {};
    const QString end =
        words::dayAndTime(now->request.author.time.addSecs(qint64(core::workspace::requestHours) * 3600));
    const core::promotion::Request &first = now->request.requests.constFirst();
    if (first.from.isEmpty()) {
        return QCoreApplication::translate("approvals", "Only exactly this. It lapses on %1.").arg(end);
    }
    return now->request.requests.size() > 1
        //: %1 is an environment, %2 a time
        ? QCoreApplication::translate("approvals", "Only these tags. It falls away if %1 moves, or on %2.")
              .arg(first.from, end)
        : QCoreApplication::translate("approvals", "Only the tag %1. It falls away if %2 moves, or on %3.")
              .arg(words::shortTag(first.tag.value_or(QString())), first.from, end);
}

QList<ActView> ApprovalsViewModel::acts() const
{
    return entry() == nullptr ? QList<ActView>() : requestwords::acts(entry()->request, m_read.user);
}

bool ApprovalsViewModel::canApprove() const
{
    return !m_isBusy && (standing() == Standing::Free || standing() == Standing::Unsigned);
}

QString ApprovalsViewModel::landLabel() const
{
    const RequestEntry *now = entry();
    if (now == nullptr || now->request.requests.isEmpty())
        return {};
    const bool isApproving = standing() == Standing::Free || standing() == Standing::Unsigned;
    return requestwords::landing(now->request.requests.constFirst().action, isApproving);
}

QString ApprovalsViewModel::landLock() const
{
    if (!isOpen())
        return QCoreApplication::translate("approvals", "It is not open.");
    if (m_isBusy)
        return QCoreApplication::translate("approvals", "An answer is on its way.");
    if (const core::promotion::GateReport *gate = stoppingGate(*entry()))
        return u"%1: %2"_s.arg(gate->title, gate->detail);
    if (m_review.needsBackup() && !m_review.isBackupChecked())
        return QCoreApplication::translate("approvals",
                                           "Migrations come with it: check the backup, and tick it.");
    const auto [given, wanted] = core::workspace::countApprovals(entry()->request, *m_read.policy);
    const int after = given + (standing() == Standing::Free ? 1 : 0);
    return after < wanted
        ? QCoreApplication::translate("approvals", "%n more approval(s) needed", nullptr, wanted - after)
        : QString();
}

bool ApprovalsViewModel::canDecline() const
{
    const Standing now = standing();
    return !m_isBusy && now != Standing::Closed && now != Standing::Own;
}

bool ApprovalsViewModel::canWithdraw() const
{
    return !m_isBusy && entry() != nullptr && !entry()->request.isClosed && isMine(*entry());
}

void ApprovalsViewModel::setComment(const QString &comment)
{
    if (comment == m_comment)
        return;
    m_comment = comment;
    Q_EMIT commentChanged();
}

void ApprovalsViewModel::say(Answer answer)
{
    const RequestBranch request = entry()->request;
    const QString text = m_comment.trimmed();
    setBusy(true);
    Q_EMIT answered(answer, request, text);
}

void ApprovalsViewModel::approve()
{
    if (canApprove())
        say(Answer::Approve);
}

void ApprovalsViewModel::land()
{
    if (canLand())
        say(canApprove() ? Answer::ApproveAndLand : Answer::Land);
}

bool ApprovalsViewModel::decline()
{
    if (!canDecline())
        return true;
    if (m_comment.trimmed().isEmpty())
        return false;
    say(Answer::Decline);
    return true;
}

void ApprovalsViewModel::withdraw()
{
    if (canWithdraw())
        say(Answer::Withdraw);
}

void ApprovalsViewModel::sendComment()
{
    if (!m_isBusy && entry() != nullptr && !entry()->request.isClosed && !m_comment.trimmed().isEmpty())
        say(Answer::Comment);
}

void ApprovalsViewModel::refreshWords()
{
    tell();
    Q_EMIT m_review.changed();
}

} // namespace viewmodels
