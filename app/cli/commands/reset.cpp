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

/// The other reset: what runs becomes what git says. It is the cluster's, so it is said and not done.
struct DriftReset
{
    QString site;
    QString environment;
    QStringList commands;
};

Result<DriftReset> driftReset(const Snapshot &snapshot, const QString &site, const Arguments &arguments)
{
    const Result<int> environment = environmentOf(snapshot, site, arguments);
    if (!environment)
        return std::unexpected(environment.error());
    const QString name = snapshot.fleet->environments.at(*environment);
    const core::gitops::Site *found = snapshot.fleet->site(site);
    const auto application = found->deployments.at(static_cast<size_t>(*environment)).application;
    if (!application || application->error || application->name.isEmpty()
        || application->namespaceName.isEmpty()) {
        return core::fail(core::Error::Kind::Refused,
                          u"%1: %2 does not say which Application and which namespace are meant."_s.arg(
                              site, snapshot.fleet->layout.applicationFile(site, name)));
    }
    // okteto first: while its copy lives, a sync only splits the traffic (argo-cd#7975).
    return DriftReset{.site = site,
                      .environment = name,
                      .commands = {u"okteto down --all --namespace "_s + application->namespaceName,
                                   u"argocd app sync %1 --prune=false"_s.arg(application->name)}};
}

/// Names that a shell would read as something else are not printed as a command.
bool isPlainWord(const QString &command)
{
    return std::ranges::all_of(command,
                               [](QChar c) { return c.isLetterOrNumber() || u" -._=/"_s.contains(c); });
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
        const Result<DriftReset> reset = driftReset(snapshot, site, session.arguments());
        if (!reset)
            return session.fail(reset.error());
        if (!std::ranges::all_of(reset->commands, isPlainWord)) {
            return session.fail(
                {.kind = core::Error::Kind::Refused,
                 .message = u"%1: the Application's name or namespace is no plain name."_s.arg(site)});
        }
        documents.push_back({{"site", json(reset->site)},
                             {"env", json(reset->environment)},
                             {"commands", json(reset->commands)}});
        if (!session.isJson())
            session.console().print(reset->commands.join(u'\n'));
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
