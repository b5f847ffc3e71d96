// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/requests.h"

#include "app/cli/commandline/command.h"
#include "app/cli/promote/report.h"
#include "app/cli/promote/writing.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Result;
using core::workspace::OpenRequest;
using core::workspace::Workspace;

struct Open
{
    std::unique_ptr<Workspace> workspace;
    QList<OpenRequest> requests;
};

Result<Open> readRequests(Session &session)
{
    Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return std::unexpected(opened.error());
    auto requests = opened->workspace->openRequests(opened->snapshot);
    if (!requests)
        return std::unexpected(requests.error());
    return Open{std::move(opened->workspace), std::move(*requests)};
}

/// The one whose id begins like the word.
Result<OpenRequest> find(const Open &open, const QString &word)
{
    QList<OpenRequest> found;
    std::ranges::copy_if(open.requests, std::back_inserter(found), [&](const OpenRequest &request) {
        return request.id.startsWith(word, Qt::CaseInsensitive);
    });
    if (found.size() == 1)
        return found.first();
    const QString message = found.isEmpty()
        ? u"There is no open request '%1'. 'slipwayctl requests' lists them."_s
        : u"Several open requests begin with '%1'. Write more of the id."_s;
    return core::fail(Error::Kind::Usage, message.arg(word));
}

Tint tint(OpenRequest::State state)
{
    switch (state) {
    case OpenRequest::State::Open: return Tint::Movable;
    case OpenRequest::State::Landed: return Tint::Good;
    case OpenRequest::State::Lapsed: return Tint::Caution;
    case OpenRequest::State::Unreadable: break;
    }
    return Tint::Bad;
}

Json document(const OpenRequest &request)
{
    Json sites = Json::array();
    for (const core::promotion::Request &one : request.requests) {
        sites.push_back({{"site", json(one.site)},
                         {"action", json(core::promotion::toString(one.action))},
                         {"from", jsonOrNull(one.from)},
                         {"to", json(one.to)},
                         {"tag", json(one.tag)}});
    }
    return {{"id", json(request.id)},
            {"state", json(core::workspace::toString(request.state))},
            {"why", jsonOrNull(request.why)},
            {"subject", json(request.subject)},
            {"author", {{"name", json(request.author.name)}, {"email", json(request.author.email)}}},
            {"time", json(request.author.time)},
            {"commit", json(request.commit)},
            {"sites", sites}};
}

int list(Session &session)
{
    const Result<Open> open = readRequests(session);
    if (!open)
        return session.fail(open.error());
    Json documents = Json::array();
    Table table;
    for (const OpenRequest &request : open->requests) {
        documents.push_back(document(request));
        table.addRow({{request.id},
                      {core::workspace::toString(request.state), tint(request.state)},
                      {request.author.time.toString(Qt::ISODate), Tint::Muted},
                      {core::oneLine(request.author.name)},
                      {core::oneLine(request.subject)},
                      {request.why, Tint::Muted}});
    }
    if (session.isJson())
        return session.answer(documents);
    if (open->requests.isEmpty())
        session.console().remark(u"Nothing is asked for."_s);
    table.print(session.console());
    return exitstatus::done;
}

int approve(Session &session)
{
    const Result<core::promotion::Options> options = makeOptions(session.arguments());
    if (!options)
        return session.fail(options.error());
    const Result<Open> open = readRequests(session);
    if (!open)
        return session.fail(open.error());
    const Result<OpenRequest> request = find(*open, session.arguments().words().constFirst());
    if (!request)
        return session.fail(request.error());
    const auto report =
        open->workspace->approve(*request, *options, progressIn(session), session.cancellation());
    session.console().endProgress();
    return tell(session, report, Extent::Push, *open->workspace);
}

int close(Session &session, const QString &reason, const QString &done)
{
    const Result<Open> open = readRequests(session);
    if (!open)
        return session.fail(open.error());
    const Result<OpenRequest> request = find(*open, session.arguments().words().constFirst());
    if (!request)
        return session.fail(request.error());
    const core::Outcome outcome = open->workspace->close(*request, reason);
    if (!outcome)
        return session.fail(outcome.error());
    if (session.isJson())
        return session.answer({{"id", json(request->id)}, {"state", "closed"}});
    session.console().remark(done.arg(request->id));
    return exitstatus::done;
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

/// The same command as a request.
template <int (*run)(Session &)>
int ask(Session &session)
{
    session.ask();
    return run(session);
}

/// What a request, which is one commit on a branch of its own, has no use for.
bool isOfRequests(const Option &option)
{
    static const QStringList s_others{u"no-push"_s, u"commit-per-site"_s, u"check"_s, u"base"_s, u"head"_s,
                                      u"drift"_s};
    return !s_others.contains(option.name);
}

Command asRequest(Command command, int (*run)(Session &))
{
    QString summary = command.summary.section(u':', 0, 0);
    summary.front() = summary.front().toLower();
    command.summary = u"Ask others to "_s + summary;
    command.description =
        u"As 'slipwayctl %1', but nothing moves yet: the commit goes to a branch slipway/ID, where somebody\n"
        "else approves it with 'slipwayctl approve ID'. Where the branch is protected, the same branch can "
        "be\n"
        "made a merge request; its commit has no marker that would keep CI from its checks. A request "
        "lapses\n"
        "after a day, and when another tag is in front."_s.arg(command.name);
    command.options.removeIf([](const Option &option) { return !isOfRequests(option); });
    command.usage.removeIf(
        [](const QString &form) { return form.contains("--check"_L1) || form.contains("--drift"_L1); });
    command.name.prepend(u"request "_s);
    const QString site = u"harbour"_s;
    command.examples = u"$ slipwayctl %1 %2"_s.arg(command.name,
                                                   command.usage.constFirst()
                                                       .section(u" ["_s, 0, 0)
                                                       .replace(u"SITE..."_s, site)
                                                       .replace(u"SITE"_s, site));
    command.run = run;
    return command;
}

} // namespace

Command requestPromoteCommand()
{
    return asRequest(promoteCommand(), &ask<runPromote>);
}

Command requestReleaseCommand()
{
    return asRequest(releaseCommand(), &ask<runRelease>);
}

Command requestResetCommand()
{
    return asRequest(resetCommand(), &ask<runReset>);
}

Command requestRollbackCommand()
{
    return asRequest(rollbackCommand(), &ask<runRollback>);
}

Command requestsCommand()
{
    return {.name = u"requests"_s,
            .summary = u"List what is asked for, and whether it can still be approved"_s,
            .usage = {u""_s},
            .description =
                u"List the open requests of the repository, oldest first: branches slipway/ID. One is\n\n"
                "  open        it waits for somebody to approve it\n"
                "  lapsed      another tag is in front by now, or it is older than a day\n"
                "  landed      it is on the branch already\n"
                "  unreadable  its branch was changed by hand"_s,
            .examples = u"$ slipwayctl requests"_s,
            .mostWords = 0,
            .run = list};
}

Command approveCommand()
{
    return {
        .name = u"approve"_s,
        .summary = u"Carry out what somebody else asked for"_s,
        .usage = {u"ID [--override GATE=REASON] [--note TEXT]"_s},
        .description =
            u"Judge the request's gates on the newest commit, make its change there, and push it, with who\n"
            "asked and who approved in the commit. The start of an ID will do. Nobody approves their own.\n"
            "When two approve at once, the first push wins. The request is kept as slipway/closed/ID."_s,
        .options =
            {{.name = u"override"_s,
              .valueName = u"GATE=REASON"_s,
              .help = u"Go on although this gate fails; the reason goes into the commit (repeatable)"_s},
             {.name = u"note"_s, .valueName = u"TEXT"_s, .help = u"A paragraph for the commit message"_s}},
        .examples = u"$ slipwayctl approve 01K3"_s,
        .fewestWords = 1,
        .mostWords = 1,
        .run = approve};
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
