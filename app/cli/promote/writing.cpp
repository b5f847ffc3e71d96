// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/writing.h"

#include "app/cli/promote/requests.h"

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

Outcome checkExtent(const Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has(u"dry-run"_s) && arguments.has(u"no-push"_s))
        return core::fail(Error::Kind::Usage,
                          u"--dry-run makes no commit, --no-push makes one. Say which."_s);
    if (session.isOffline() && !arguments.has(u"dry-run"_s))
        return core::fail(
            Error::Kind::Refused,
            u"With --offline nothing is written. Leave it out, or add --dry-run to see the plan."_s);
    return {};
}

Extent extentOf(const Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has(u"dry-run"_s))
        return Extent::DryRun;
    if (session.isRequest())
        return Extent::Request;
    return arguments.has(u"no-push"_s) ? Extent::NoPush : Extent::Push;
}

Result<Plan> makePlan(Session &session, const WorkspaceWish &wish)
{
    Result<core::promotion::Options> options = makeOptions(session.arguments());
    if (!options)
        return std::unexpected(options.error());
    Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return std::unexpected(opened.error());
    Result<QList<Request>> requests = wish(*opened->workspace, opened->snapshot);
    if (!requests)
        return std::unexpected(requests.error());
    return Plan{std::move(opened->workspace), std::move(opened->snapshot), std::move(*requests),
                std::move(*options)};
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
    const auto progress = progressIn(session);
    Report report = extent == Extent::Request
        ? plan.workspace->request(plan.requests, plan.options, progress, session.cancellation())
        : plan.workspace->write(plan.requests, plan.options, progress, session.cancellation(),
                                {.isNoPush = extent == Extent::NoPush, .isFetched = true});
    session.console().endProgress();
    return report;
}

/// What may break, of each site that would move.
void warn(Session &session, const Plan &plan, const Report &report)
{
    using core::promotion::Action;
    for (const core::promotion::SiteChange &change : report.sites) {
        if (change.result != core::promotion::SiteResult::Planned)
            continue;
        const bool isBack = change.action == Action::Reset || change.action == Action::Rollback;
        const auto commits =
            plan.workspace->commitsBetween(plan.snapshot, change.site, isBack ? change.newTag : change.oldTag,
                                           isBack ? change.oldTag : change.newTag);
        const auto warnings = plan.workspace->warnings(plan.snapshot, change, commits);
        for (const core::promotion::Warning &warning : warnings) {
            const QString detail = warning.detail.isEmpty() ? QString() : u" (%1)"_s.arg(warning.detail);
            session.console().remark(u"%1: %2%3"_s.arg(change.site, warning.title, detail));
        }
    }
}

} // namespace

int write(Session &session, const Wish &wish, const QString &nothing)
{
    const auto ofSnapshot = [&wish](Workspace &, const core::pipeline::Snapshot &snapshot) {
        return wish(snapshot);
    };
    return write(session, WorkspaceWish(ofSnapshot), nothing);
}

int write(Session &session, const WorkspaceWish &wish, const QString &nothing)
{
    if (const Outcome outcome = checkExtent(session); !outcome)
        return session.fail(outcome.error());
    const Extent extent = extentOf(session);
    const Result<Plan> plan = makePlan(session, wish);
    if (!plan)
        return session.fail(plan.error());
    const Result<Report> report = plan->requests.isEmpty() ? Report{} : carryOut(session, *plan, extent);
    if (!report)
        return session.fail(report.error());
    if (plan->requests.isEmpty())
        session.console().remark(nothing);
    if (extent == Extent::DryRun)
        warn(session, *plan, *report);
    return tell(session, *report, extent, *plan->workspace);
}

std::function<void(const core::promotion::Progress &)> progressIn(Session &session)
{
    return [&session](const core::promotion::Progress &news) {
        const QString line = describe(news);
        session.console().progress(line);
        if (!line.isEmpty())
            session.console().detail(line);
    };
}

int tell(Session &session, const Report &report, Extent extent, const Workspace &workspace)
{
    for (const QString &note : report.notes)
        session.console().remark(note);
    complainAbout(session.console(), report);
    const Extent reached = report.isAsked ? Extent::Request : extent;
    if (report.isAsked && !report.serverMessage.isEmpty())
        session.console().remark(report.serverMessage); // a forge says where a merge request is made
    if (session.isJson())
        session.answer(promotionDocument(report, reached));
    else if (!report.sites.isEmpty())
        printPromotion(session.console(), report, reached, workspace.target().destination);
    if (!report.unpushed.isNull() && !report.isUnknown && !session.isJson())
        printWayOut(session.console(), report, workspace.target().destination);
    return core::promotion::exitStatus(report);
}

QList<Option> withWritingOptions(QList<Option> own)
{
    own += {
        {.name = u"override"_s,
         .valueName = u"GATE=REASON"_s,
         .help = u"Go on although this gate fails; the reason goes into the commit (repeatable)"_s},
        {.name = u"note"_s, .valueName = u"TEXT"_s, .help = u"A paragraph for the commit message"_s},
        {.name = u"dry-run"_s, .help = u"Print the plan and the diff; change nothing"_s},
        {.name = u"no-push"_s, .help = u"Make the commit, print its id and diff, and point nothing at it"_s}};
    return own;
}

} // namespace app::cli
