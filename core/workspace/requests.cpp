// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/requests.h"

#include "core/audit/claims.h"
#include "core/base/text.h"
#include "core/promotion/message.h"
#include "core/promotion/recovery.h"
#include "core/promotion/ways.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using audit::SiteClaim;
using git::Repository;
using promotion::Action;
using promotion::Request;
using State = OpenRequest::State;

QString personOf(const git::Signature &who)
{
    return u"%1 <%2>"_s.arg(oneLine(who.name), oneLine(who.email));
}

bool isSame(const git::Signature &one, const git::Signature &other)
{
    return one.email.compare(other.email, Qt::CaseInsensitive) == 0;
}

std::optional<Request> requestOf(const SiteClaim &claim)
{
    Request request{.site = claim.site, .from = claim.from, .to = claim.to, .tag = claim.releaseTag};
    switch (claim.action) {
    case SiteClaim::Action::None: return std::nullopt;
    case SiteClaim::Action::Promotion: request.action = Action::Promotion; break;
    case SiteClaim::Action::Reset: request.action = Action::Reset; break;
    case SiteClaim::Action::Rollback: request.action = Action::Rollback; break;
    case SiteClaim::Action::Release: request.action = Action::Release; break;
    }
    return request;
}

/// The change is the first commit of the branch that is not on the target; acts stand on top of it.
std::optional<git::Commit> changeOf(const Repository &repository, const git::ObjectId &last,
                                    const QString &promotionId)
{
    const auto found = promotion::commitOfPromotion(repository, promotionId, last, {});
    const auto commit = found ? repository.commit(*found) : std::unexpected(Error());
    return commit ? std::optional(*commit) : std::nullopt;
}

/// Why it cannot be approved as it is; the tag in front is what was asked for, or nothing is.
void judge(OpenRequest &request, const pipeline::Snapshot &snapshot, const QDateTime &now)
{
    for (const Request &one : std::as_const(request.requests)) {
        const int from = snapshot.fleet->environment(one.from);
        if (one.from.isEmpty() || from < 0)
            continue;
        const QString front = promotion::tagOf(snapshot, one.site, from).value_or(u"-"_s);
        if (front != one.tag) {
            request.state = State::Lapsed;
            request.why = QCoreApplication::translate("core", "%1 has %2 in %3 now, and %4 was asked for.")
                              .arg(one.site, oneLine(front), one.from, oneLine(one.tag.value_or(QString())));
            return;
        }
    }
    if (request.author.time.secsTo(now) > qint64(requestHours) * 3600) {
        request.state = State::Lapsed;
        request.why =
            QCoreApplication::translate("core", "It is older than %n hour(s).", nullptr, requestHours);
    }
}

OpenRequest readRequest(const Repository &repository, const QString &id, const git::ObjectId &last)
{
    OpenRequest request{.id = id,
                        .commit = {},
                        .base = {},
                        .last = last,
                        .subject = {},
                        .author = {},
                        .requests = {},
                        .why = {}};
    const auto commit = changeOf(repository, last, id);
    const auto claims = commit ? audit::claimsOf(commit->message) : std::nullopt;
    if (!claims) {
        request.state = State::Unreadable;
        request.why = QCoreApplication::translate("core", "The branch has no commit of this promotion.");
        return request;
    }
    request.commit = commit->id;
    request.base = commit->parents.value(0);
    request.subject = commit->subject();
    request.author = commit->author;
    for (const SiteClaim &claim : claims->sites) {
        const auto one = requestOf(claim);
        const bool isNew =
            std::ranges::find(request.requests, claim.site, &Request::site) == request.requests.end();
        if (one && isNew) // a site twice would be two wishes for one file
            request.requests += *one;
    }
    if (request.requests.isEmpty() || request.requests.size() != claims->sites.size()) {
        request.state = State::Unreadable;
        request.why = QCoreApplication::translate("core", "The commit does not say what it asks for.");
    }
    return request;
}

promotion::Report refused(const OpenRequest &request, Error::Kind kind, const QString &why)
{
    promotion::Report report;
    report.promotionId = request.id;
    report.error = Error{.kind = kind, .message = why};
    return report;
}

} // namespace

QString toString(State state)
{
    switch (state) {
    case State::Open: return u"open"_s;
    case State::Lapsed: return u"lapsed"_s;
    case State::Landed: return u"landed"_s;
    case State::Unreadable: break;
    }
    return u"unreadable"_s;
}

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
    asked.grouping = promotion::Grouping::OneCommit;
    promotion::Report report =
        promote(requests, asked, progress, cancellation, {.isNoPush = true, .isFetched = true});
    if (report.error || report.commits.isEmpty())
        return report;
    const auto pushed = git::Program(m_options.git)
                            .push(destination.gitDir, destination.remote, requestPrefix + report.promotionId,
                                  {}, report.commits.last(), {}, cancellation);
    if (pushed)
        report.serverMessage = pushed->serverMessage;
    else
        report.error = pushed.error();
    return report;
}

Result<QList<OpenRequest>> Workspace::openRequests(const pipeline::Snapshot &snapshot) const
{
    const promotion::Destination &destination = m_target.destination;
    const auto repository = Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    QList<OpenRequest> found;
    const QStringList branches = repository->remoteBranches(destination.remote);
    for (const QString &branch : branches) {
        if (!branch.startsWith(requestPrefix) || branch.startsWith(closedPrefix))
            continue;
        const auto last = repository->reference(u"refs/remotes/%1/%2"_s.arg(destination.remote, branch));
        if (!last)
            continue;
        OpenRequest request = readRequest(*repository, branch.mid(requestPrefix.size()), *last);
        if (request.state == State::Open
            && promotion::commitOfPromotion(*repository, request.id, snapshot.commit, request.base)) {
            request.state = State::Landed;
            request.why =
                QCoreApplication::translate("core", "It is on %1 already.").arg(destination.displayName());
        }
        if (request.state == State::Open)
            judge(request, snapshot, m_options.clock());
        found += request;
    }
    std::ranges::sort(found, {}, [](const OpenRequest &one) { return one.author.time; });
    return found;
}

promotion::Report Workspace::approve(const OpenRequest &request, const promotion::Options &options,
                                     const std::function<void(const promotion::Progress &)> &progress,
                                     const Cancellation &cancellation)
{
    if (request.state != State::Open)
        return refused(request, Error::Kind::Conflict, request.why);
    const Result<git::Signature> who = identity();
    if (!who)
        return refused(request, who.error().kind, who.error().message);
    if (isSame(*who, request.author)) {
        return refused(
            request, Error::Kind::Blocked,
            QCoreApplication::translate("core", "You asked for it yourself: somebody else approves it."));
    }
    promotion::Options carried = options;
    carried.promotionId = request.id;
    carried.requestedBy = personOf(request.author);
    carried.approvedBy = personOf(*who);
    promotion::Report report =
        promote(request.requests, carried, progress, cancellation, {.isFetched = true});
    if (report.isPushed) { // a request that stays open although it landed is seen as landed
        if (const Outcome closed = moveToClosed(request, request.last); !closed)
            report.notes += closed.error().message;
    }
    return report;
}

Outcome Workspace::close(const OpenRequest &request, const QString &reason)
{
    const Result<git::Signature> who = identity();
    if (!who)
        return std::unexpected(who.error());
    const bool isWithdrawn = reason.trimmed().isEmpty();
    if (isWithdrawn && !isSame(*who, request.author)) {
        return fail(
            Error::Kind::Blocked,
            QCoreApplication::translate("core",
                                        "%1 asked for it: only they can withdraw it. Decline it, with a "
                                        "reason.")
                .arg(oneLine(request.author.name)));
    }
    auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto last = repository->commit(request.last);
    if (!last)
        return std::unexpected(last.error());
    const QString what = isWithdrawn ? u"Withdraw"_s : u"Decline"_s;
    const QString message = u"%1 %2\n\n%3%4-by: %5\n"_s.arg(
        what, request.id, isWithdrawn ? QString() : oneLine(reason) + u"\n\n"_s,
        isWithdrawn ? u"Withdrawn"_s : u"Declined"_s, personOf(*who));
    const auto act = git::Program(m_options.git)
                         .commit(*repository,
                                 {.tree = last->tree,
                                  .parents = {last->id},
                                  .author = *who,
                                  .committer = *who,
                                  .message = message});
    return act ? moveToClosed(request, *act) : std::unexpected(act.error());
}

/// First there, then gone: cut off in between it is in both places, and still open.
Outcome Workspace::moveToClosed(const OpenRequest &request, const git::ObjectId &last)
{
    const promotion::Destination &destination = m_target.destination;
    const git::Program git(m_options.git);
    const auto kept = git.push(destination.gitDir, destination.remote, closedPrefix + request.id, {}, last);
    if (!kept)
        return std::unexpected(kept.error());
    const auto gone =
        git.push(destination.gitDir, destination.remote, requestPrefix + request.id, request.last, {});
    return gone ? Outcome() : std::unexpected(gone.error());
}

} // namespace core::workspace
