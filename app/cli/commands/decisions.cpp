// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/writing.h"
#include "app/cli/sitenames.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"
#include "core/promotion/ways.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Outcome;
using core::Result;
using core::pipeline::Snapshot;
using core::promotion::Action;
using core::promotion::Request;

/// The environment that is meant: --env, or the site's last one, where decisions mostly are.
QString environmentOf(const Snapshot &snapshot, const QString &site, const Arguments &arguments)
{
    const std::vector<int> own = core::promotion::environmentsOf(snapshot, site);
    const QString last =
        own.empty() ? snapshot.fleet->environments.constLast() : snapshot.fleet->environments.at(own.back());
    return arguments.value(u"env"_s).value_or(last);
}

Result<QList<Request>> wish(const Snapshot &snapshot, const Arguments &arguments, Action action)
{
    QStringList sites = arguments.words();
    sites.removeDuplicates();
    if (const Outcome outcome = checkSites(*snapshot.fleet, sites); !outcome)
        return std::unexpected(outcome.error());
    QList<Request> requests;
    for (const QString &site : std::as_const(sites)) {
        const QString environment = environmentOf(snapshot, site, arguments);
        if (const Outcome outcome = checkEnvironment(snapshot.fleet->environments, environment); !outcome)
            return std::unexpected(outcome.error());
        requests.append({.site = site,
                         .from = {},
                         .to = environment,
                         .tag = arguments.value(u"tag"_s),
                         .action = action,
                         .reason = arguments.value(u"reason"_s).value_or(QString())});
    }
    return requests;
}

int decide(Session &session, Action action)
{
    const Arguments &arguments = session.arguments();
    const bool needsReason = action != Action::Lift;
    if (needsReason && arguments.value(u"reason"_s).value_or(QString()).trimmed().isEmpty())
        return session.usage(u"Say why: --reason TEXT."_s);
    if (action == Action::Block && arguments.value(u"tag"_s).value_or(QString()).isEmpty())
        return session.usage(u"Say which tag: --tag TAG."_s);
    return write(session, [&](const Snapshot &snapshot) { return wish(snapshot, arguments, action); });
}

int list(Session &session)
{
    const Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return session.fail(opened.error());
    if (opened->snapshot.policyError)
        return session.fail(*opened->snapshot.policyError);
    Json documents = Json::array();
    Table table;
    for (const core::policy::Decision &decision : opened->snapshot.decisions) {
        documents.push_back({{"kind", json(core::policy::toString(decision.kind))},
                             {"site", json(decision.site)},
                             {"env", json(decision.environment)},
                             {"tag", jsonOrNull(decision.tag)},
                             {"reason", json(decision.reason)},
                             {"by", json(decision.by)},
                             {"since", json(decision.since)},
                             {"file", json(decision.file())}});
        table.addRow({{decision.site},
                      {decision.environment},
                      {core::policy::toString(decision.kind), Tint::Caution},
                      {core::oneLine(decision.tag)},
                      {core::oneLine(decision.reason)},
                      {core::oneLine(decision.by), Tint::Muted},
                      {decision.since.toString(Qt::ISODate), Tint::Muted}});
    }
    if (session.isJson())
        return session.answer(documents);
    if (documents.empty())
        session.console().remark(u"Nothing is held, blocked or accepted."_s);
    table.print(session.console());
    return exitstatus::done;
}

const Option environmentOption{
    .name = u"env"_s, .valueName = u"ENV"_s, .help = u"The environment; without it, the site's last one"_s};

QList<Option> options(QList<Option> own)
{
    own.prepend(environmentOption);
    own += {
        {.name = u"dry-run"_s, .help = u"Print the plan and the diff; change nothing"_s},
        {.name = u"no-push"_s, .help = u"Make the commit, print its id and diff, and point nothing at it"_s}};
    return own;
}

Option reasonOption()
{
    return {
        .name = u"reason"_s, .valueName = u"TEXT"_s, .help = u"Why; it stands in the file and the commit"_s};
}

} // namespace

int runHold(Session &session)
{
    return decide(session, Action::Hold);
}

int runBlock(Session &session)
{
    return decide(session, Action::Block);
}

int runAccept(Session &session)
{
    return decide(session, Action::Accept);
}

int runReleaseHold(Session &session)
{
    return decide(session, Action::Lift);
}

Command holdCommand()
{
    return {
        .name = u"hold"_s,
        .summary = u"Keep an environment of a site as it is, with a reason"_s,
        .usage = {u"SITE... --reason TEXT [--env ENV] [options]"_s},
        .description =
            u"Nothing new comes to the environment until 'release-hold' takes the hold away: promotions,\n"
            "releases and resets fail the gate 'decisions'. Going back to a tag that it had stays\n"
            "possible. The decision is a file of its own, .slipway/decisions/SITE.ENV.hold.yaml."_s,
        .options = options({reasonOption()}),
        .examples = u"$ slipwayctl hold harbour --reason 'frozen for the audit until Friday'"_s,
        .fewestWords = 1,
        .run = runHold};
}

Command blockCommand()
{
    return {
        .name = u"block"_s,
        .summary = u"Keep a tag out of an environment, with a reason"_s,
        .usage = {u"SITE... --tag TAG --reason TEXT [--env ENV] [options]"_s},
        .description = u"No promotion, release, reset or rollback brings this tag to the environment until\n"
                       "'release-hold --tag TAG' takes the block away. The decision is a file of its own,\n"
                       ".slipway/decisions/SITE.ENV.block-TAG.yaml."_s,
        .options = options({{.name = u"tag"_s, .valueName = u"TAG"_s, .help = u"The tag that is kept out"_s},
                            reasonOption()}),
        .examples = u"$ slipwayctl block shop --tag 4744c759b0e4-r1 --reason 'loses the basket'"_s,
        .fewestWords = 1,
        .run = runBlock};
}

Command acceptCommand()
{
    return {.name = u"accept"_s,
            .summary = u"Accept that an environment has a tag that never was in front of it"_s,
            .usage = {u"SITE... --reason TEXT [--env ENV] [--tag TAG] [options]"_s},
            .description =
                u"For a site that has diverged: the tag that the environment has now counts from here on as\n"
                "if the environment in front had had it when it came, so that promotions go on. It counts\n"
                "for this one tag; the audit still shows how it came. The decision is a file of its own,\n"
                ".slipway/decisions/SITE.ENV.accept.yaml."_s,
            .options = options({{.name = u"tag"_s,
                                 .valueName = u"TAG"_s,
                                 .help = u"Accept only if the environment has exactly this one"_s},
                                reasonOption()}),
            .examples = u"$ slipwayctl accept newsroom --reason 'hotfix by hand, ticket 4711'"_s,
            .fewestWords = 1,
            .run = runAccept};
}

Command releaseHoldCommand()
{
    return {.name = u"release-hold"_s,
            .summary = u"Take a hold or a block away"_s,
            .usage = {u"SITE... [--env ENV] [--tag TAG] [--reason TEXT] [options]"_s},
            .description = u"Remove the hold of the environment; with --tag, the block of this tag."_s,
            .options = options({{.name = u"tag"_s,
                                 .valueName = u"TAG"_s,
                                 .help = u"The tag that may come again, instead of a hold"_s},
                                reasonOption()}),
            .examples = u"$ slipwayctl release-hold harbour"_s,
            .fewestWords = 1,
            .run = runReleaseHold};
}

Command decisionsCommand()
{
    return {.name = u"decisions"_s,
            .summary = u"List what is held, blocked and accepted, by whom and why"_s,
            .usage = {u""_s},
            .description = u"Print the decisions of the repository: the files of .slipway/decisions."_s,
            .examples = u"$ slipwayctl decisions"_s,
            .mostWords = 0,
            .run = list};
}

} // namespace app::cli
