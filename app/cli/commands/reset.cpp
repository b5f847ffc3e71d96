// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/writing.h"
#include "app/cli/sitenames.h"
#include "core/promotion/ways.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Outcome;
using core::Result;
using core::pipeline::Snapshot;
using core::promotion::Request;

/// The environment of --env, else the site's first one.
Result<int> environmentOf(const Snapshot &snapshot, const QString &site, const Arguments &arguments)
{
    const QStringList &names = snapshot.fleet->environments;
    if (const std::optional<QString> name = arguments.value(u"env"_s)) {
        const Outcome outcome = checkEnvironment(names, *name);
        return outcome ? Result<int>(static_cast<int>(names.indexOf(*name)))
                       : std::unexpected(outcome.error());
    }
    const std::vector<int> own = core::promotion::environmentsOf(snapshot, site);
    return own.empty() ? 0 : own.front();
}

Result<QList<Request>> wish(const Snapshot &snapshot, const Arguments &arguments)
{
    QStringList sites = arguments.words();
    sites.removeDuplicates();
    if (const Outcome outcome = checkSites(*snapshot.fleet, sites); !outcome)
        return std::unexpected(outcome.error());
    QList<Request> requests;
    for (const QString &site : sites) {
        const Result<int> environment = environmentOf(snapshot, site, arguments);
        if (!environment)
            return std::unexpected(environment.error());
        const Result<Request> request = core::promotion::resetRequest(snapshot, site, *environment);
        if (!request)
            return std::unexpected(request.error());
        requests += *request;
    }
    return requests;
}

int showDriftReset(Session &session)
{
    const Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return session.fail(opened.error());
    const Snapshot &snapshot = opened->snapshot;
    QStringList sites = session.arguments().words();
    sites.removeDuplicates();
    if (const Outcome outcome = checkSites(*snapshot.fleet, sites); !outcome)
        return session.fail(outcome.error());
    Json documents = Json::array();
    for (const QString &site : sites) {
        const Result<int> environment = environmentOf(snapshot, site, session.arguments());
        if (!environment)
            return session.fail(environment.error());
        const Result<QStringList> commands = core::promotion::driftCommands(snapshot, site, *environment);
        if (!commands)
            return session.fail(commands.error());
        documents.push_back({{"site", json(site)},
                             {"env", json(snapshot.fleet->environments.at(*environment))},
                             {"commands", json(*commands)}});
        if (!session.isJson())
            session.console().print(commands->join(u'\n'));
    }
    if (session.isJson())
        return session.answer(documents);
    session.console().remark(
        u"Nothing was run: these commands end what was changed by hand in the cluster."_s);
    return exitstatus::done;
}

} // namespace

int runReset(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has(u"drift"_s))
        return showDriftReset(session);
    return write(session, [&](const Snapshot &snapshot) { return wish(snapshot, arguments); });
}

Command resetCommand()
{
    return {.name = u"reset"_s,
            .summary = u"Give an environment the release of the site's last one again"_s,
            .usage = {u"SITE... [--env ENV] [options]"_s, u"SITE... --drift [--env ENV]"_s},
            .description =
                u"Set the release of the first environment, or of --env, to the one that the site's last\n"
                "environment has: one commit that changes one line for each site. Only the named\n"
                "environment changes. CI's next build writes a new tag over it.\n\n"
                "--drift is the other reset: what somebody changed in the cluster is given up, and git's\n"
                "state runs again. slipwayctl prints the commands for it and does not run them."_s,
            .options = withWritingOptions(
                {{.name = u"env"_s,
                  .valueName = u"ENV"_s,
                  .help = u"The environment that is reset; without it, the site's first one"_s},
                 {.name = u"drift"_s, .help = u"Print what ends changes made by hand in the cluster"_s}}),
            .examples = u"$ slipwayctl reset newsroom --dry-run\n"
                        "$ slipwayctl reset newsroom shop\n\n"
                        "# end an Okteto session, then let Argo CD put git's state back\n"
                        "$ slipwayctl reset newsroom --drift"_s,
            .fewestWords = 1,
            .run = runReset};
}

} // namespace app::cli
