// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/draftingplace.h"
#include "app/viewmodels/session.h"
#include "core/workspace/works.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::bootstrap::EnvironmentPlan;
using core::bootstrap::Ground;
using core::bootstrap::RemovalPlan;
using core::promotion::Request;

namespace viewmodels {

// How the session plans environments and sites that come and go, and writes them.

namespace {

/// @p plan on the files of the snapshot, unless a newer wish has overtaken it before its turn came.
template <typename Plan, typename Wish>
core::Result<Plan> planOn(DraftingPlace &place, const core::pipeline::Snapshot &snapshot, const Wish &wish,
                          core::Result<Plan> (*plan)(const Wish &, const Ground &,
                                                     const core::Cancellation &),
                          const core::Cancellation &cancellation)
{
    if (cancellation.isRequested())
        return core::fail(core::Error::Kind::Cancelled, {});
    const auto ground = place.at(snapshot);
    return ground ? plan(wish, **ground, cancellation) : std::unexpected(ground.error());
}

/// What runs for an older wish is of no use any more.
core::Cancellation renewed(core::Cancellation &planning)
{
    planning.request();
    planning = {};
    return planning;
}

} // namespace

void Session::connectEnvironments()
{
    connect(&m_newEnvironment, &NewEnvironmentViewModel::planWanted, this, &Session::planNewEnvironment);
    connect(&m_newEnvironment, &NewEnvironmentViewModel::lockChanged, this, &Session::updateActions);
    connect(m_newEnvironment.publish(), &PublishViewModel::previewWanted, this, [this] {
        if (m_newEnvironment.plan())
            previewFiles(m_newEnvironment.publish(), newEnvironmentRequest(), m_environmentPlanning);
    });
    connect(this, &Session::pageChanged, this, [this] {
        if (m_page == "environment"_L1)
            m_newEnvironment.begin();
    });
    connect(&m_removal, &RemovalViewModel::planWanted, this, &Session::planRemoval);
    connect(&m_removal, &RemovalViewModel::lockChanged, this, &Session::updateActions);
    connect(m_removal.publish(), &PublishViewModel::previewWanted, this, [this] {
        if (m_removal.plan())
            previewFiles(m_removal.publish(), removalRequest(), m_removalPlanning);
    });
}

/// A repository is open: where what is planned would go.
void Session::enterEnvironments()
{
    const bool hasRemote = !m_workspace->target().destination.remote.isEmpty();
    m_newEnvironment.publish()->setTarget(branch(), hasRemote);
    m_removal.publish()->setTarget(branch(), hasRemote);
}

void Session::leaveEnvironments()
{
    m_environmentPlanning.request();
    m_removalPlanning.request();
    m_newEnvironment.clear();
    m_removal.close();
}

void Session::planNewEnvironment()
{
    if (!m_draftingPlace)
        return;
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), wish = m_newEnvironment.wish(),
         cancellation = renewed(m_environmentPlanning)] {
            return planOn<EnvironmentPlan>(*place, snapshot, wish, &core::bootstrap::planEnvironment,
                                           cancellation);
        },
        [this, reading = m_newEnvironment.reading()](const core::Result<EnvironmentPlan> &plan) {
            m_newEnvironment.show(plan, reading);
        });
}

void Session::planRemoval()
{
    if (!m_draftingPlace)
        return;
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), wish = m_removal.wish(),
         cancellation = renewed(m_removalPlanning)] {
            return planOn<RemovalPlan>(*place, snapshot, wish, &core::bootstrap::planRemoval, cancellation);
        },
        [this, reading = m_removal.reading()](const core::Result<RemovalPlan> &plan) {
            m_removal.show(plan, reading);
        });
}

Request Session::newEnvironmentRequest() const
{
    const EnvironmentPlan &plan = *m_newEnvironment.plan();
    Request request = core::workspace::requestFor(m_newEnvironment.wish(), plan, m_board.snapshot());
    request.reviewed = plan.changes();
    return request;
}

Request Session::removalRequest() const
{
    Request request = core::workspace::requestFor(m_removal.wish(), *m_removal.plan(), m_board.snapshot());
    request.reviewed = m_removal.plan()->changes;
    return request;
}

/// Behind the plan in the same queue, so that a newer wish finds at most one that it has to wait for.
void Session::previewFiles(PublishViewModel *publish, const Request &request,
                           const core::Cancellation &cancellation)
{
    publish->setByRequest(publish->hasRemote()
                          && core::promotion::isByRequest(*m_board.snapshot().policy, {request}));
    m_drafting.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), request, options = publish->options(),
         cancellation]() -> core::Result<core::promotion::SiteChange> {
            if (cancellation.isRequested())
                return core::fail(core::Error::Kind::Cancelled, {});
            const auto changes = workspace->preview(snapshot, {request}, options);
            return changes ? core::Result<core::promotion::SiteChange>(changes->constFirst())
                           : std::unexpected(changes.error());
        },
        [publish, reading = publish->reading()](const core::Result<core::promotion::SiteChange> &change) {
            publish->show(change, reading);
        });
}

void Session::confirmNewEnvironment()
{
    if (m_newEnvironment.canPublish() && mayReview())
        withAuthor([this, reading = m_newEnvironment.reading()] {
            if (reading == m_newEnvironment.reading() && m_newEnvironment.canPublish())
                writeNewEnvironment();
        });
}

void Session::writeNewEnvironment()
{
    const Request request = newEnvironmentRequest();
    run({request}, writing(request, m_newEnvironment.publish()->options()),
        [this, plan = *m_newEnvironment.plan()](const core::promotion::Report &report) {
            takeNewEnvironment(report, plan);
        });
}

/// The page of the run says what happened; what was said stays until the environment is where it was to go.
void Session::takeNewEnvironment(const core::promotion::Report &report, const EnvironmentPlan &plan)
{
    if (!isWritten(report) && !report.isAsked)
        return;
    if (m_newEnvironment.name() == plan.environment) {
        m_newEnvironment.finish();
        if (m_page == "environment"_L1) // somebody is there again already
            m_newEnvironment.begin();
    }
    if (report.isAsked)
        return;
    m_board.clearFilter();
    if (m_page == "run"_L1) // where nobody went elsewhere meanwhile
        setPage(u"pipeline"_s);
    const auto count = static_cast<int>(plan.sites.size());
    //: %1, %2 and %3 are environments, %n a number of sites
    Q_EMIT toasted(QCoreApplication::translate("session", "%1 stands between %2 and %3 now, for %n site(s)",
                                               nullptr, count)
                       .arg(plan.environment, plan.after, plan.next));
}

void Session::removeSite(const QString &site)
{
    if (m_board.snapshot().fleet && m_board.snapshot().fleet->site(site) && mayReview())
        m_removal.begin(site);
}

QStringList Session::middleEnvironments() const
{
    const auto &fleet = m_board.snapshot().fleet;
    return fleet && fleet->environments.size() > 2
        ? fleet->environments.sliced(1, fleet->environments.size() - 2)
        : QStringList();
}

void Session::removeEnvironment()
{
    if (mayReview())
        m_removal.beginEnvironment(middleEnvironments());
}

void Session::confirmRemoval()
{
    if (m_removal.canWrite() && mayReview())
        withAuthor([this, reading = m_removal.reading()] {
            if (reading == m_removal.reading() && m_removal.canWrite())
                writeRemoval();
        });
}

void Session::writeRemoval()
{
    const Request request = removalRequest();
    const core::promotion::Options options = m_removal.publish()->options();
    const QString what = m_removal.isOfSite() ? m_removal.wish().sites.constFirst() : m_removal.environment();
    m_removal.close();
    run({request}, writing(request, options), [this, what](const core::promotion::Report &report) {
        if (!isWritten(report) || report.isAsked)
            return;
        if (m_page == "run"_L1)
            setPage(u"pipeline"_s);
        //: %1 is a site or an environment, %2 a branch
        Q_EMIT toasted(QCoreApplication::translate("session", "%1 is gone from %2").arg(what, branch()));
    });
}

/// As a commit or as a request, as was chosen.
RepositoryWork::Writing Session::writing(const Request &request,
                                         const core::promotion::Options &options) const
{
    return [workspace = m_workspace, request, options](const auto &progress, const auto &cancellation) {
        return options.isRequest ? workspace->request({request}, options, progress, cancellation)
                                 : workspace->write({request}, options, progress, cancellation);
    };
}

bool Session::isWritten(const core::promotion::Report &report)
{
    return !report.error && !report.sites.isEmpty()
        && report.sites.constFirst().result == core::promotion::SiteResult::Done;
}

void Session::answerOnEnvironments(const QString &action)
{
    if (action == "publishEnvironment"_L1)
        confirmNewEnvironment();
    else if (action == "nextToSay"_L1)
        m_newEnvironment.nextProblem();
    else if (action == "removeSite"_L1)
        removeSite(m_board.current());
    else if (action == "removeEnvironment"_L1)
        removeEnvironment();
}

} // namespace viewmodels
