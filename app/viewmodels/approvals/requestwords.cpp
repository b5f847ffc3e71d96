// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/approvals/requestwords.h"

#include "app/viewmodels/reviewwords.h"
#include "app/viewmodels/words.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels::requestwords {

using core::promotion::Action;
using core::workspace::Act;
using State = RequestBranch::State;

namespace {

/// Who did it last, of those who did this.
const Act *lastOf(const RequestBranch &request, Act::Kind kind)
{
    const auto last = std::find_if(request.acts.crbegin(), request.acts.crend(),
                                   [kind](const Act &act) { return act.kind == kind; });
    return last == request.acts.crend() ? nullptr : &*last;
}

QString didIt(const Act &act, const core::git::Signature &user)
{
    const bool isOwn = core::isSameMail(act.who.email, user.email);
    const QString &name = act.who.name;
    switch (act.kind) {
    case Act::Kind::Approve:
        return isOwn ? QCoreApplication::translate("approvals", "approved by you")
                     : QCoreApplication::translate("approvals", "approved by %1").arg(name);
    case Act::Kind::Decline:
        return isOwn ? QCoreApplication::translate("approvals", "declined by you")
                     : QCoreApplication::translate("approvals", "declined by %1").arg(name);
    case Act::Kind::Withdraw: return QCoreApplication::translate("approvals", "withdrawn");
    case Act::Kind::Comment: break;
    }
    return {};
}

ActView view(const Act &act, const core::git::Signature &user)
{
    const QString who = core::isSameMail(act.who.email, user.email)
        ? QCoreApplication::translate("approvals", "You")
        : act.who.name;
    ActView view{{}, u"muted"_s, {}, act.text, words::dayAndTime(act.who.time)};
    switch (act.kind) {
    case Act::Kind::Approve:
        view.icon = u"check-circle"_s;
        view.tone = u"success"_s;
        //: %1 is a person, or "You"
        view.title = act.isSigned
            ? QCoreApplication::translate("approvals", "%1: approved, signed").arg(who)
            : QCoreApplication::translate("approvals", "%1: approved, as claimed by git").arg(who);
        break;
    case Act::Kind::Decline:
        view.icon = u"x-circle"_s;
        view.tone = u"danger"_s;
        view.title = QCoreApplication::translate("approvals", "%1: declined").arg(who);
        break;
    case Act::Kind::Withdraw:
        view.icon = u"return"_s;
        view.title = QCoreApplication::translate("approvals", "%1: withdrawn").arg(who);
        break;
    case Act::Kind::Comment:
        view.icon = u"message"_s;
        view.title = QCoreApplication::translate("approvals", "%1: comment").arg(who);
        break;
    }
    return view;
}

} // namespace

QString subject(const RequestBranch &request)
{
    if (request.requests.isEmpty())
        return request.subject.isEmpty() ? request.id : request.subject;
    const core::promotion::Request &first = request.requests.constFirst();
    if (first.action == Action::Files)
        return request.subject;
    if (request.requests.size() == 1) {
        return first.action == Action::Promotion
            //: %1 a site, %2 an environment
            ? QCoreApplication::translate("approvals", "%1 to %2").arg(first.site, first.to)
            : reviewwords::done(first.action, first.site, first.to);
    }
    const auto count = static_cast<int>(request.requests.size());
    return QCoreApplication::translate("approvals", "%n site(s) to %1", nullptr, count).arg(first.to);
}

QString size(const RequestBranch &request, std::optional<int> commits)
{
    if (commits)
        return QCoreApplication::translate("approvals", "%n commit(s)", nullptr, *commits);
    const auto count = static_cast<int>(request.requests.size());
    return count > 1 ? QCoreApplication::translate("approvals", "%n site(s)", nullptr, count) : QString();
}

QString icon(const RequestBranch &request, bool isMine)
{
    switch (request.state) {
    case State::Landed: return u"check-circle"_s;
    case State::Declined: return u"x-circle"_s;
    case State::Withdrawn: return u"return"_s;
    case State::Lapsed: return u"clock-alert"_s;
    case State::Unreadable: return u"alert-triangle"_s;
    case State::Open: break;
    }
    const Action action =
        request.requests.isEmpty() ? Action::Promotion : request.requests.constFirst().action;
    return isMine ? u"lock"_s : reviewwords::icon(action);
}

QString tone(const RequestBranch &request, bool isMine)
{
    switch (request.state) {
    case State::Landed: return u"success"_s;
    case State::Declined: return u"danger"_s;
    case State::Lapsed:
    case State::Unreadable: return u"warning"_s;
    case State::Withdrawn: return u"muted"_s;
    case State::Open: break;
    }
    return isMine ? u"muted"_s : u"accent"_s;
}

QString outcome(const RequestBranch &request, const core::git::Signature &user)
{
    const auto lastAct = [&](Act::Kind kind) {
        const Act *act = lastOf(request, kind);
        return act == nullptr ? QString() : didIt(*act, user);
    };
    switch (request.state) {
    case State::Open: return {};
    case State::Lapsed: return QCoreApplication::translate("approvals", "lapsed");
    case State::Landed: {
        const QString by = lastAct(Act::Kind::Approve);
        return by.isEmpty() ? QCoreApplication::translate("approvals", "carried out") : by;
    }
    case State::Declined: return lastAct(Act::Kind::Decline);
    case State::Withdrawn: return lastAct(Act::Kind::Withdraw);
    case State::Unreadable: return QCoreApplication::translate("approvals", "changed by hand");
    }
    return {};
}

QDateTime endOf(const RequestBranch &request)
{
    return request.acts.isEmpty() ? request.author.time : request.acts.constLast().who.time;
}

QList<ActView> acts(const RequestBranch &request, const core::git::Signature &user)
{
    const QString asker =
        request.isBy(user) ? QCoreApplication::translate("approvals", "You") : request.author.name;
    QList<ActView> views{{u"user-check"_s,
                          u"muted"_s,
                          QCoreApplication::translate("approvals", "%1: asked").arg(asker),
                          {},
                          words::dayAndTime(request.author.time)}};
    for (const Act &act : request.acts)
        views += view(act, user);
    return views;
}

QString landing(Action action, bool isApproving)
{
    if (action == Action::Promotion) {
        return isApproving ? QCoreApplication::translate("approvals", "Approve and promote")
                           : QCoreApplication::translate("approvals", "Promote now");
    }
    if (action == Action::Rollback) {
        return isApproving ? QCoreApplication::translate("approvals", "Approve and roll back")
                           : QCoreApplication::translate("approvals", "Roll back now");
    }
    return isApproving ? QCoreApplication::translate("approvals", "Approve and carry out")
                       : QCoreApplication::translate("approvals", "Carry out now");
}

} // namespace viewmodels::requestwords
