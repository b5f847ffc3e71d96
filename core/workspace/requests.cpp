// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/promotion/message.h"
#include "core/promotion/recovery.h"
#include "core/promotion/ways.h"
#include "core/workspace/protection.h"
#include "core/workspace/requestbranch.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using git::Repository;
using promotion::Request;
using State = RequestBranch::State;

constexpr int mostTries = 5; // others act too

/// Why it cannot be approved as it is; the tag in front is what was asked for, or nothing is.
void judge(RequestBranch &request, const pipeline::Snapshot &snapshot, const QDateTime &now)
{
    for (const Request &one : std::as_const(request.requests)) {
        const int from = snapshot.fleet->environment(one.from);
        if (one.from.isEmpty() || from < 0 || promotion::isDecision(one.action))
            continue;
        const QString front = promotion::tagOf(snapshot, one.site, from).value_or(u"-"_s);
        if (!snapshot.fleet->layout.tags.isSameRelease(front, one.tag.value_or(QString()))) {
            request.state = State::Lapsed;
            request.why = QCoreApplication::translate("core", "%1 has %2 in %3 now, and %4 was asked for.")
                              .arg(one.site, oneLine(front), one.from, oneLine(one.tag.value_or(QString())));
            return;
        }
    }
    if (qAbs(request.author.time.secsTo(now)) > qint64(requestHours) * 3600) {
        request.state = State::Lapsed;
        request.why =
            QCoreApplication::translate("core", "It is older than %n hour(s).", nullptr, requestHours);
    }
}

/// By a merge, a rebase or a squash of the forge, or by Slipway: the commit is there, or one of this
/// promotion.
bool hasLanded(const Repository &repository, const RequestBranch &request, const pipeline::Snapshot &snapshot)
{
    return repository.isAncestor(request.commit, snapshot.commit)
        || promotion::commitOfPromotion(repository, request.id, snapshot.commit, request.base).has_value();
}

/// What became of a closed one: its last act closed it, or it was carried out.
void conclude(RequestBranch &request)
{
    const Act::Kind kind = request.acts.isEmpty() ? Act::Kind::Comment : request.acts.constLast().kind;
    request.state = kind == Act::Kind::Decline ? State::Declined
        : kind == Act::Kind::Withdraw          ? State::Withdrawn
                                               : State::Landed;
    if (kind == Act::Kind::Decline)
        request.why = oneLine(request.acts.constLast().text);
}

promotion::Report refused(const RequestBranch &request, Error::Kind kind, const QString &why)
{
    promotion::Report report;
    report.promotionId = request.id;
    report.error = Error{.kind = kind, .message = why};
    return report;
}

} // namespace

promotion::Report Workspace::request(const QList<Request> &requests, const promotion::Options &options,
                                     const std::function<void(const promotion::Progress &)> &progress,
                                     const Cancellation &cancellation)
{
    const promotion::Destination &destination = m_target.destination;
    if (destination.remote.isEmpty()) {
        return refused({}, Error::Kind::Refused,
                       QCoreApplication::translate("core", "A request needs a remote that others see too."));
    }
    promotion::Options asked = options;
    asked.skipMarker = QString();
    asked.isRequest = true;
    asked.grouping = promotion::Grouping::OneCommit;
    promotion::Report report =
        promote(requests, asked, progress, cancellation, {.isNoPush = true, .isFetched = true});
    if (report.error || report.commits.isEmpty())
        return report;
    const auto pushed = pushRequest(report, cancellation);
    if (!pushed) {
        report.error = pushed.error();
        return report;
    }
    report.serverMessage = pushed->serverMessage;
    report.link = linkIn(pushed->serverMessage);
    report.isAsked = true;
    return report;
}

/// Where the branch is known to take no pushes, a GitLab makes the merge request itself, if it likes to.
Result<git::PushResult> Workspace::pushRequest(const promotion::Report &report,
                                               const Cancellation &cancellation) const
{
    const promotion::Destination &destination = m_target.destination;
    const git::Program git(m_options.git);
    const QString branch = requestPrefix + report.promotionId;
    const auto protection = ProtectionFile(m_options.stateFolder, m_target.key()).read(m_options.clock());
    if (protection && protection->isGitLab) {
        const auto pushed = git.push(
            destination.gitDir, destination.remote, branch, {}, report.commits.last(), {}, cancellation,
            {u"merge_request.create"_s, u"merge_request.target="_s + destination.branch});
        if (pushed || pushed.error().kind != Error::Kind::Refused)
            return pushed;
    }
    return git.push(destination.gitDir, destination.remote, branch, {}, report.commits.last(), {},
                    cancellation);
}

Result<QList<RequestBranch>> Workspace::openRequests(const pipeline::Snapshot &snapshot) const
{
    const promotion::Destination &destination = m_target.destination;
    const auto repository = Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    QList<RequestBranch> found;
    const QStringList branches = repository->remoteBranches(destination.remote);
    for (const QString &branch : branches) {
        if (!branch.startsWith(requestPrefix) || branch.startsWith(closedPrefix))
            continue;
        const auto last = repository->reference(u"refs/remotes/%1/%2"_s.arg(destination.remote, branch));
        if (!last)
            continue;
        RequestBranch request = readRequest(*repository, branch.mid(requestPrefix.size()), *last);
        if (request.state == State::Open && hasLanded(*repository, request, snapshot)) {
            request.state = State::Landed;
            request.why =
                QCoreApplication::translate("core", "It is on %1 already.").arg(destination.displayName());
        }
        if (request.state == State::Open)
            judge(request, snapshot, m_options.clock());
        found += request;
    }
    std::ranges::sort(found, {}, [](const RequestBranch &one) { return one.author.time; });
    if (const Outcome checked = checkApprovals(*repository, snapshot, found); !checked)
        return std::unexpected(checked.error());
    return found;
}

Result<QList<RequestBranch>> Workspace::closedRequests(const pipeline::Snapshot &snapshot, int most) const
{
    const promotion::Destination &destination = m_target.destination;
    const auto repository = Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    QStringList ids;
    const QStringList branches = repository->remoteBranches(destination.remote);
    for (const QString &branch : branches) {
        if (branch.startsWith(closedPrefix))
            ids += branch.mid(closedPrefix.size());
    }
    std::ranges::sort(ids, std::greater()); // an id begins with its time
    QList<RequestBranch> found;
    for (const QString &id : ids.first(std::min<qsizetype>(most, ids.size()))) {
        const auto last =
            repository->reference(u"refs/remotes/%1/%2%3"_s.arg(destination.remote, closedPrefix, id));
        if (!last)
            continue;
        RequestBranch request = readRequest(*repository, id, *last);
        request.isClosed = true;
        if (request.state != State::Unreadable)
            conclude(request);
        found += request;
    }
    if (const Outcome checked = checkApprovals(*repository, snapshot, found); !checked)
        return std::unexpected(checked.error());
    return found;
}

/// All signatures at once: each look is a process.
Outcome Workspace::checkApprovals(const Repository &repository, const pipeline::Snapshot &snapshot,
                                  QList<RequestBranch> &requests) const
{
    QList<promotion::Approval> approvals;
    for (const RequestBranch &request : std::as_const(requests))
        approvals += request.approvals();
    const auto checked =
        promotion::checked(git::Program(m_options.git), repository, snapshot, std::move(approvals));
    if (!checked)
        return std::unexpected(checked.error());
    for (RequestBranch &request : requests) {
        for (Act &act : request.acts) {
            const auto one = std::ranges::find(*checked, act.commit, &promotion::Approval::commit);
            act.isSigned = one != checked->cend() && one->isSigned;
        }
    }
    return {};
}

/// Puts an act on top of the branch, also when others were there first.
Result<RequestBranch> Workspace::add(const RequestBranch &request, Act::Kind kind, const QString &text,
                                     const Cancellation &cancellation)
{
    const promotion::Destination &destination = m_target.destination;
    const git::Program git(m_options.git);
    RequestBranch now = request;
    for (int i = 0; i < mostTries; ++i) {
        const Result<git::ObjectId> act = makeAct(now, kind, text);
        if (!act)
            return std::unexpected(act.error());
        const auto pushed = git.push(destination.gitDir, destination.remote, requestPrefix + request.id,
                                     now.last, *act, {}, cancellation);
        auto repository = Repository::open(destination.gitDir);
        if (!repository)
            return std::unexpected(repository.error());
        if (pushed) {
            RequestBranch after = readRequest(*repository, request.id, *act);
            after.state = request.state;
            return after;
        }
        if (pushed.error().kind != Error::Kind::Conflict)
            return std::unexpected(pushed.error());
        if (const Outcome fetched = git.fetch(destination.gitDir, destination.remote, {}, cancellation);
            !fetched)
            return std::unexpected(fetched.error());
        const auto last = repository->reference(
            u"refs/remotes/%1/%2%3"_s.arg(destination.remote, requestPrefix, request.id));
        RequestBranch moved = last ? readRequest(*repository, request.id, *last) : RequestBranch();
        if (moved.commit != request.commit || moved.state == State::Unreadable) {
            return fail(Error::Kind::Conflict,
                        QCoreApplication::translate("core", "The request was closed or changed meanwhile."));
        }
        moved.state = request.state;
        now = std::move(moved);
    }
    return fail(Error::Kind::Conflict,
                QCoreApplication::translate(
                    "core", "Others answer the request faster than we can follow. Try again."));
}

Result<git::ObjectId> Workspace::makeAct(const RequestBranch &request, Act::Kind kind, const QString &text)
{
    const Result<git::Signature> who = identity();
    if (!who)
        return std::unexpected(who.error());
    auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto last = repository->commit(request.last);
    if (!last)
        return std::unexpected(last.error());
    return git::Program(m_options.git)
        .commit(*repository,
                {.tree = last->tree,
                 .parents = {last->id},
                 .author = *who,
                 .committer = *who,
                 .message = actMessage(kind, request.id, text)});
}

Result<RequestBranch> Workspace::approve(const RequestBranch &request, const QString &text,
                                         const pipeline::Snapshot &snapshot, const Cancellation &cancellation)
{
    if (request.state != State::Open)
        return fail(Error::Kind::Conflict, request.why);
    const Result<git::Signature> who = identity();
    if (!who)
        return std::unexpected(who.error());
    if (request.isBy(*who)) {
        return fail(
            Error::Kind::Blocked,
            QCoreApplication::translate("core", "You asked for it yourself: somebody else approves it."));
    }
    if (request.isApprovedBy(*who))
        return request;
    const auto approved = add(request, Act::Kind::Approve, text, cancellation);
    if (!approved)
        return approved;
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    QList<RequestBranch> one{*approved};
    const Outcome checked = checkApprovals(*repository, snapshot, one);
    return checked ? Result<RequestBranch>(one.constFirst()) : std::unexpected(checked.error());
}

Result<RequestBranch> Workspace::comment(const RequestBranch &request, const QString &text,
                                         const Cancellation &cancellation)
{
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Usage, QCoreApplication::translate("core", "A comment says something."));
    return add(request, Act::Kind::Comment, text, cancellation);
}

promotion::Report Workspace::land(const RequestBranch &request, const promotion::Options &options,
                                  const std::function<void(const promotion::Progress &)> &progress,
                                  const Cancellation &cancellation)
{
    if (request.state != State::Open)
        return refused(request, Error::Kind::Conflict, request.why);
    promotion::Options carried = options;
    carried.promotionId = request.id;
    carried.requestedBy = request.author;
    carried.decidedBy = promotion::personOf(request.author);
    carried.approvals = request.approvals();
    carried.grouping = promotion::Grouping::OneCommit;
    QStringList notes{request.note, options.note};
    notes.removeAll(QString());
    carried.note = notes.join(u"\n\n"_s);
    promotion::Report report =
        promote(request.requests, carried, progress, cancellation, {.isFetched = true});
    if (report.error && report.error->kind == Error::Kind::Denied) {
        report.notes += QCoreApplication::translate(
                            "core", "%1 took no push. Make a merge request of the branch %2%3 instead.")
                            .arg(m_target.destination.displayName(), requestPrefix, request.id);
    }
    if (report.isPushed) { // a request that stays open although it landed is seen as landed
        if (const Outcome closed = moveToClosed(request, request.last); !closed)
            report.notes += closed.error().message;
    }
    return report;
}

void Workspace::closeLanded(const QList<RequestBranch> &requests) const
{
    const Result<git::Signature> who = identity();
    if (!who)
        return;
    for (const RequestBranch &request : requests) {
        if (request.state == State::Landed && !request.isClosed && request.isBy(*who))
            static_cast<void>(moveToClosed(request, request.last, true));
    }
}

Outcome Workspace::close(const RequestBranch &request, const QString &reason)
{
    const Result<git::Signature> who = identity();
    if (!who)
        return std::unexpected(who.error());
    const bool isWithdrawn = reason.trimmed().isEmpty();
    if (isWithdrawn && !request.isBy(*who)) {
        return fail(
            Error::Kind::Blocked,
            QCoreApplication::translate("core",
                                        "%1 asked for it: only they can withdraw it. Decline it, with a "
                                        "reason.")
                .arg(oneLine(request.author.name)));
    }
    const auto act = makeAct(request, isWithdrawn ? Act::Kind::Withdraw : Act::Kind::Decline, reason);
    return act ? moveToClosed(request, *act) : std::unexpected(act.error());
}

/// First there, then gone: cut off in between it is in both places, and still open.
Outcome Workspace::moveToClosed(const RequestBranch &request, const git::ObjectId &last, bool isQuiet) const
{
    const promotion::Destination &destination = m_target.destination;
    git::ProgramOptions options = m_options.git;
    options.isQuiet = isQuiet;
    const git::Program git(options);
    const auto kept = git.push(destination.gitDir, destination.remote, closedPrefix + request.id, {}, last);
    if (!kept)
        return std::unexpected(kept.error());
    const auto gone =
        git.push(destination.gitDir, destination.remote, requestPrefix + request.id, request.last, {});
    return gone ? Outcome() : std::unexpected(gone.error());
}

} // namespace core::workspace
