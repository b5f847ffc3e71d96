// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/requests.h"

#include "app/cli/commandline/command.h"
#include "app/cli/promote/report.h"
#include "app/cli/promote/writing.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"
#include "core/promotion/filework.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Result;
using core::workspace::RequestBranch;
using core::workspace::Workspace;

constexpr int mostClosed = 50;

struct Open
{
    std::unique_ptr<Workspace> workspace;
    core::pipeline::Snapshot snapshot;
    QList<RequestBranch> requests;
};

Result<Open> readRequests(Session &session)
{
    Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return std::unexpected(opened.error());
    auto requests = opened->workspace->openRequests(opened->snapshot);
    if (!requests)
        return std::unexpected(requests.error());
    return Open{std::move(opened->workspace), std::move(opened->snapshot), std::move(*requests)};
}

/// The one whose id begins like the word.
Result<RequestBranch> find(const Open &open, const QString &word)
{
    QList<RequestBranch> found;
    std::ranges::copy_if(open.requests, std::back_inserter(found), [&](const RequestBranch &request) {
        return request.id.startsWith(word, Qt::CaseInsensitive);
    });
    if (found.size() == 1)
        return found.first();
    const QString message = found.isEmpty()
        ? u"There is no open request '%1'. 'slipwayctl requests' lists them."_s
        : u"Several open requests begin with '%1'. Write more of the id."_s;
    return core::fail(Error::Kind::Usage, message.arg(word));
}

Tint tint(RequestBranch::State state)
{
    switch (state) {
    case RequestBranch::State::Open: return Tint::Movable;
    case RequestBranch::State::Landed: return Tint::Good;
    case RequestBranch::State::Lapsed:
    case RequestBranch::State::Withdrawn: return Tint::Caution;
    case RequestBranch::State::Declined:
    case RequestBranch::State::Unreadable: break;
    }
    return Tint::Bad;
}

Json person(const core::git::Signature &who)
{
    return {{"name", json(who.name)}, {"email", json(who.email)}};
}

/// As `requests --json` gives it.
Json document(const RequestBranch &request, const core::policy::Policy &policy)
{
    Json acts = Json::array();
    for (const core::workspace::Act &act : request.acts) {
        acts.push_back({{"act", json(core::workspace::toString(act.kind))},
                        {"author", person(act.who)},
                        {"time", json(act.who.time)},
                        {"text", jsonOrNull(act.text)},
                        {"signed", act.isSigned},
                        {"commit", json(act.commit)}});
    }
    const core::workspace::ApprovalCount approvals = core::workspace::countApprovals(request, policy);
    Json sites = Json::array();
    for (const core::promotion::Request &one : request.requests) {
        sites.push_back({{"site", json(one.site)},
                         {"action", json(core::promotion::toString(one.action))},
                         {"from", jsonOrNull(one.from)},
                         {"to", json(one.to)},
                         {"tag", json(one.tag)}});
        if (one.work == nullptr)
            continue;
        sites.back()["work"] = json(one.work->kind);
        sites.back()["sites"] = json(one.work->sites);
        sites.back()["environments"] = json(one.work->environments);
    }
    return {{"id", json(request.id)},
            {"state", json(core::workspace::toString(request.state))},
            {"why", jsonOrNull(request.why)},
            {"subject", json(request.subject)},
            {"note", jsonOrNull(request.note)},
            {"author", person(request.author)},
            {"time", json(request.author.time)},
            {"commit", json(request.commit)},
            {"approvals", {{"given", approvals.given}, {"wanted", approvals.wanted}}},
            {"acts", acts},
            {"sites", sites}};
}

/// "1/2 approvals" where some are wanted or given.
QString approvalText(const RequestBranch &request, const core::policy::Policy &policy)
{
    const auto [given, wanted] = core::workspace::countApprovals(request, policy);
    if (wanted > 0)
        return u"%1/%2 approvals"_s.arg(given).arg(wanted);
    return given > 0 ? u"approved"_s : QString();
}

void printActs(Console &console, const RequestBranch &request)
{
    if (!request.acts.isEmpty())
        console.print(u"\n"_s + console.paint(Tint::Strong, request.id));
    for (const core::workspace::Act &act : request.acts) {
        const QString trust = act.kind != core::workspace::Act::Kind::Approve ? QString()
            : act.isSigned                                                    ? u", signed"_s
                                                                              : u", claimed"_s;
        const QString text = act.text.isEmpty() ? QString() : u": "_s + core::oneLine(act.text);
        console.print(u"  %1 by %2%3%4"_s.arg(core::workspace::toString(act.kind),
                                              core::oneLine(act.who.name), trust, text));
    }
}

int list(Session &session)
{
    const Result<Open> open = readRequests(session);
    if (!open)
        return session.fail(open.error());
    QList<RequestBranch> requests = open->requests;
    if (session.arguments().has(u"closed"_s)) {
        auto closed = open->workspace->closedRequests(open->snapshot, mostClosed);
        if (!closed)
            return session.fail(closed.error());
        requests = std::move(*closed);
    }
    const core::policy::Policy &policy = *open->snapshot.policy;
    Json documents = Json::array();
    for (const RequestBranch &request : std::as_const(requests))
        documents.push_back(document(request, policy));
    if (session.isJson())
        return session.answer(documents);
    if (requests.isEmpty())
        session.console().remark(u"Nothing is asked for."_s);
    Table table;
    for (const RequestBranch &request : std::as_const(requests)) {
        table.addRow({{request.id},
                      {core::workspace::toString(request.state), tint(request.state)},
                      {request.author.time.toString(Qt::ISODate), Tint::Muted},
                      {core::oneLine(request.author.name)},
                      {core::oneLine(request.subject)},
                      {approvalText(request, policy)},
                      {request.why, Tint::Muted}});
    }
    table.print(session.console());
    for (const RequestBranch &request : std::as_const(requests))
        printActs(session.console(), request);
    return exitstatus::done;
}

Result<std::pair<Open, RequestBranch>> openNamed(Session &session)
{
    Result<Open> open = readRequests(session);
    if (!open)
        return std::unexpected(open.error());
    Result<RequestBranch> request = find(*open, session.arguments().words().constFirst());
    if (!request)
        return std::unexpected(request.error());
    return std::pair(std::move(*open), std::move(*request));
}

int answer(Session &session, const RequestBranch &request, const QString &state, const QString &done)
{
    if (session.isJson())
        return session.answer({{"id", json(request.id)}, {"state", json(state)}});
    session.console().remark(done.arg(request.id));
    return exitstatus::done;
}

int land(Session &session, Workspace &workspace, const RequestBranch &request)
{
    const Result<core::promotion::Options> options = makeOptions(session.arguments());
    if (!options)
        return session.fail(options.error());
    const auto report = workspace.land(request, *options, progressIn(session), session.cancellation());
    session.console().endProgress();
    return tell(session, report, Extent::Push, workspace);
}

/// More is to come before it can land: the policy wants further approvals.
bool isWaiting(const RequestBranch &request, const core::policy::Policy &policy)
{
    const auto [given, wanted] = core::workspace::countApprovals(request, policy);
    return given < wanted;
}

int approve(Session &session)
{
    if (const auto options = makeOptions(session.arguments()); !options)
        return session.fail(options.error());
    const auto named = openNamed(session);
    if (!named)
        return session.fail(named.error());
    const auto &[open, request] = *named;
    const QString note = session.arguments().value(u"note"_s).value_or(QString());
    const Result<RequestBranch> approved =
        open.workspace->approve(request, note, open.snapshot, session.cancellation());
    if (!approved)
        return session.fail(approved.error());
    const core::policy::Policy &policy = *open.snapshot.policy;
    const bool isSignatureMissing =
        policy.areApprovalsSigned && isWaiting(*approved, policy)
        && std::ranges::any_of(approved->acts, [](const core::workspace::Act &act) {
               return act.kind == core::workspace::Act::Kind::Approve && !act.isSigned;
           });
    if (isSignatureMissing) {
        session.console().remark(
            u"An approval without a signature by a key of %1 does not count here. Sign commits (git config "
            "commit.gpgsign true, gpg.format ssh, user.signingkey), and have your key listed there."_s.arg(
                core::policy::signersFile));
    }
    if (session.arguments().has(u"only"_s) || isWaiting(*approved, policy)) {
        const QString count = approvalText(*approved, policy);
        const QString done = isWaiting(*approved, policy)
            ? u"Approved %1. It has %2 and waits for more."_s.arg(u"%1"_s, count)
            : u"Approved %1. 'slipwayctl land %1' carries it out."_s;
        return answer(session, *approved, u"approved"_s, done);
    }
    return land(session, *open.workspace, *approved);
}

int landNamed(Session &session)
{
    const auto named = openNamed(session);
    return named ? land(session, *named->first.workspace, named->second) : session.fail(named.error());
}

int comment(Session &session)
{
    const auto named = openNamed(session);
    if (!named)
        return session.fail(named.error());
    const QString text = session.arguments().words().sliced(1).join(u' ');
    const auto commented = named->first.workspace->comment(named->second, text, session.cancellation());
    return commented ? answer(session, *commented, u"open"_s, u"Commented on %1."_s)
                     : session.fail(commented.error());
}

int close(Session &session, const QString &reason, const QString &done)
{
    const auto named = openNamed(session);
    if (!named)
        return session.fail(named.error());
    const core::Outcome outcome = named->first.workspace->close(named->second, reason);
    return outcome ? answer(session, named->second, u"closed"_s, done) : session.fail(outcome.error());
}

int decline(Session &session)
{
    const QString reason = session.arguments().value(u"reason"_s).value_or(QString()).trimmed();
    if (reason.isEmpty())
        return session.usage(u"Say why: --reason TEXT."_s);
    return close(session, reason, u"Declined %1."_s);
}

int withdraw(Session &session)
{
    return close(session, {}, u"Withdrew %1."_s);
}

} // namespace

Command requestsCommand()
{
    return {
        .name = u"requests"_s,
        .summary = u"List what is asked for, and whether it can still be approved"_s,
        .usage = {u"[--closed]"_s},
        .description =
            u"List the open requests of the repository, oldest first, with what people said to them. One "
            u"is\n\n"
            "  open        it waits for somebody to approve it\n"
            "  lapsed      another tag is in front by now, or it is older than a day\n"
            "  landed      it is on the branch already\n"
            "  unreadable  its branch was changed by hand\n\n"
            "An approval is 'signed' when its signature is by a key that .slipway/allowed_signers knows as\n"
            "the person's, and else 'claimed'."_s,
        .options = {{.name = u"closed"_s, .help = u"Those that are done instead, the newest 50"_s}},
        .examples = u"$ slipwayctl requests"_s,
        .mostWords = 0,
        .run = list};
}

/// Of what carries a request out.
QList<Option> landingOptions()
{
    return {{.name = u"override"_s,
             .valueName = u"GATE=REASON"_s,
             .help = u"Go on although this gate fails; the reason goes into the commit (repeatable)"_s},
            {.name = u"note"_s, .valueName = u"TEXT"_s, .help = u"A paragraph for the commit message"_s}};
}

Command approveCommand()
{
    return {
        .name = u"approve"_s,
        .summary = u"Agree to what somebody else asked for, and carry it out"_s,
        .usage = {u"ID [--only] [--override GATE=REASON] [--note TEXT]"_s},
        .description =
            u"Put your approval on the request's branch (signed, where your git signs commits). Then, if "
            u"the\n"
            "policy wants no more of them, judge its gates on the newest commit, make its change there, and\n"
            "push it, with who asked and who approved in the commit. The start of an ID will do. Nobody\n"
            "approves their own. When two approve at once, the first push wins. The request is kept as\n"
            "slipway/closed/ID."_s,
        .options =
            QList<Option>{{.name = u"only"_s, .help = u"Approve, and leave it to others to carry it out"_s}}
            + landingOptions(),
        .examples = u"$ slipwayctl approve 01K3"_s,
        .fewestWords = 1,
        .mostWords = 1,
        .run = approve};
}

Command landCommand()
{
    return {
        .name = u"land"_s,
        .summary = u"Carry out a request that was approved"_s,
        .usage = {u"ID [--override GATE=REASON] [--note TEXT]"_s},
        .description =
            u"Judge the request's gates on the newest commit, make its change there, and push it. Whoever\n"
            "may push may do this, who asked too; whether it has approvals enough is for the policy to say."_s,
        .options = landingOptions(),
        .examples = u"$ slipwayctl land 01K3"_s,
        .fewestWords = 1,
        .mostWords = 1,
        .run = landNamed};
}

Command commentCommand()
{
    return {.name = u"comment"_s,
            .summary = u"Say something to a request"_s,
            .usage = {u"ID TEXT..."_s},
            .description = u"Put a comment on the request's branch. Everybody may."_s,
            .examples = u"$ slipwayctl comment 01K3 'Is the newsletter out before this?'"_s,
            .fewestWords = 2,
            .run = comment};
}

Command declineCommand()
{
    return {.name = u"decline"_s,
            .summary = u"Close a request with a reason"_s,
            .usage = {u"ID --reason TEXT"_s},
            .description =
                u"Close the request; the reason stands in a commit on its branch, which is kept as\n"
                "slipway/closed/ID."_s,
            .options = {{.name = u"reason"_s, .valueName = u"TEXT"_s, .help = u"Why it is not done"_s}},
            .examples = u"$ slipwayctl decline 01K3 --reason 'Not before the sale is over'"_s,
            .fewestWords = 1,
            .mostWords = 1,
            .run = decline};
}

Command withdrawCommand()
{
    return {.name = u"withdraw"_s,
            .summary = u"Take a request of your own back"_s,
            .usage = {u"ID"_s},
            .description = u"Close a request that you made; its branch is kept as slipway/closed/ID."_s,
            .examples = u"$ slipwayctl withdraw 01K3"_s,
            .fewestWords = 1,
            .mostWords = 1,
            .run = withdraw};
}

} // namespace app::cli
