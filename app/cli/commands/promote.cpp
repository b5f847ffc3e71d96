// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/report.h"
#include "app/cli/promote/requests.h"
#include "app/cli/session.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Outcome;
using core::Result;
using core::promotion::Report;
using core::promotion::Request;
using core::workspace::Workspace;

/// What was read and is asked for.
struct Plan
{
    std::unique_ptr<Workspace> workspace;
    core::pipeline::Snapshot snapshot;
    QList<Request> requests;
    core::promotion::Options options;
};

Outcome checkWords(const Session &session)
{
    const Arguments &arguments = session.arguments();
    const auto usage = [](const QString &message) { return core::fail(Error::Kind::Usage, message); };
    const bool isAll = arguments.has(u"all-ahead"_s);
    if (arguments.words().isEmpty() && !isAll)
        return usage(u"Name the sites to promote, or say --all-ahead."_s);
    if (!arguments.words().isEmpty() && isAll)
        return usage(u"Name sites or say --all-ahead, not both."_s);
    if (arguments.has(u"tag"_s) && isAll)
        return usage(u"--tag says what one site shall get; with --all-ahead each has its own."_s);
    if (arguments.has(u"dry-run"_s) && arguments.has(u"no-push"_s))
        return usage(u"--dry-run makes no commit, --no-push makes one. Say which."_s);
    if (session.isOffline() && !arguments.has(u"dry-run"_s))
        return core::fail(
            Error::Kind::Refused,
            u"With --offline nothing is written. Leave it out, or add --dry-run to see the plan."_s);
    return {};
}

Extent extentOf(const Arguments &arguments)
{
    return arguments.has(u"dry-run"_s) ? Extent::DryRun
        : arguments.has(u"no-push"_s)  ? Extent::NoPush
                                       : Extent::Push;
}

Result<Plan> makePlan(Session &session)
{
    Result<core::promotion::Options> options = makeOptions(session.arguments());
    if (!options)
        return std::unexpected(options.error());
    Result<std::unique_ptr<Workspace>> workspace = session.open();
    if (!workspace)
        return std::unexpected(workspace.error());
    Result<core::pipeline::Snapshot> snapshot = session.read(**workspace);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    Result<QList<Request>> requests = makeRequests(*snapshot, session.arguments());
    if (!requests)
        return std::unexpected(requests.error());
    return Plan{std::move(*workspace), std::move(*snapshot), std::move(*requests), std::move(*options)};
}

Result<Report> preview(const Plan &plan)
{
    Result<QList<core::promotion::SiteChange>> changes =
        plan.workspace->preview(plan.snapshot, plan.requests, plan.options);
    if (!changes)
        return std::unexpected(changes.error());
    if (const Outcome outcome = checkOverrides(plan.options, *changes); !outcome)
        return std::unexpected(outcome.error());
    Report report;
    report.sites = std::move(*changes);
    return report;
}

Result<Report> carryOut(Session &session, const Plan &plan, Extent extent)
{
    if (extent == Extent::DryRun)
        return preview(plan);
    if (!plan.options.overrides.isEmpty()) {
        if (const Result<Report> checked = preview(plan); !checked)
            return std::unexpected(checked.error());
    }
    const auto progress = [&session](const core::promotion::Progress &news) {
        const QString line = describe(news);
        session.console().progress(line);
        if (!line.isEmpty())
            session.console().detail(line);
    };
    Report report = plan.workspace->promote(plan.requests, plan.options, progress, session.cancellation(),
                                            {.isNoPush = extent == Extent::NoPush, .isFetched = true});
    session.console().endProgress();
    return report;
}

int run(Session &session)
{
    if (const Outcome outcome = checkWords(session); !outcome)
        return session.fail(outcome.error());
    const Extent extent = extentOf(session.arguments());
    const Result<Plan> plan = makePlan(session);
    if (!plan)
        return session.fail(plan.error());
    const Result<Report> report = plan->requests.isEmpty() ? Report{} : carryOut(session, *plan, extent);
    if (!report)
        return session.fail(report.error());
    if (plan->requests.isEmpty())
        session.console().remark(u"Nothing to promote: no site is ahead."_s);
    complainAbout(session.console(), *report);
    if (session.isJson())
        session.answer(promotionDocument(*report, extent));
    else if (!report->sites.isEmpty())
        printPromotion(session.console(), *report, extent, plan->workspace->target().destination);
    return core::promotion::exitStatus(*report);
}

} // namespace

Command promoteCommand()
{
    return {
        .name = u"promote"_s,
        .summary = u"Move releases one step on: one commit that changes one line for each site"_s,
        .usage = {u"SITE... [--from ENV] [--to ENV] [--tag TAG] [options]"_s,
                  u"--all-ahead [--from ENV] [--to ENV] [options]"_s},
        .description =
            u"Give the next environment the tag that is in front of it. The gates are judged on the "
            u"remote's\n"
            "newest commit, one commit is made that changes nothing but each site's image.tag, and it is\n"
            "pushed. When the remote moved in between, everything is read and judged again. Your clone's\n"
            "branches, index and files stay as they are.\n\n"
            "Sites that are behind or diverged are not promoted."_s,
        .options =
            {{.name = u"from"_s, .valueName = u"ENV"_s, .help = u"The environment in front"_s},
             {.name = u"to"_s,
              .valueName = u"ENV"_s,
              .help = u"The environment that gets the release; required where several steps can move"_s},
             {.name = u"tag"_s,
              .valueName = u"TAG"_s,
              .help = u"Exactly this tag; if it is no longer in front, nothing happens (status 4)"_s},
             {.name = u"all-ahead"_s,
              .help = u"Every site that can move, one step each; not what was rolled back"_s},
             {.name = u"commit-per-site"_s,
              .help = u"One commit for each site, stopping at the first failure"_s},
             {.name = u"override"_s,
              .valueName = u"GATE=REASON"_s,
              .help = u"Promote although this gate fails; the reason goes into the commit (repeatable)"_s},
             {.name = u"note"_s, .valueName = u"TEXT"_s, .help = u"A paragraph for the commit message"_s},
             {.name = u"dry-run"_s, .help = u"Print the plan and the diff; change nothing"_s},
             {.name = u"no-push"_s,
              .help = u"Make the commit, print its id and diff, and point nothing at it"_s}},
        .examples = u"# look first\n"
                    "$ slipwayctl promote harbour --dry-run\n"
                    "$ slipwayctl promote harbour\n\n"
                    "# exactly what was tested, or not at all\n"
                    "$ slipwayctl promote harbour --tag 4744c759b0e4-r1\n\n"
                    "# dev → stage → prod: say which step\n"
                    "$ slipwayctl promote payload-core --to stage\n\n"
                    "# everything that is ahead, each site in a commit of its own\n"
                    "$ slipwayctl promote --all-ahead --commit-per-site"_s,
        .run = run};
}

} // namespace app::cli
