// SPDX-License-Identifier: Apache-2.0
#include "app/cli/status/document.h"

#include <algorithm>

namespace app::cli {

using core::gitops::Deployment;
using core::pipeline::SitePipeline;
using core::pipeline::StepState;

namespace {

Json errorDocument(const Deployment &deployment)
{
    const std::vector<core::Error> broken = brokenFiles(deployment);
    if (broken.empty())
        return {};
    const core::Place place = broken.front().place.value_or(core::Place{});
    return {{"file", json(place.file)},
            {"line", place.line},
            {"column", place.column},
            {"message", json(broken.front().message)}};
}

Json environmentDocument(const QString &environment, const Deployment &deployment, qsizetype findings)
{
    const core::gitops::ReleaseLayer *const release = deployment.release.get();
    const core::gitops::Application *const application = deployment.application.get();
    const bool hasSelfHeal = application && application->selfHeal;
    return {{"env", json(environment)},
            {"repository", release ? jsonOrNull(release->repository) : Json()},
            {"tag", release ? jsonOrNull(release->tag) : Json()},
            {"placeholder", release && release->isPlaceholder},
            {"hosts", json(deployment.env ? deployment.env->hosts : QStringList())},
            {"application", application ? jsonOrNull(application->name) : Json()},
            {"namespace", application ? jsonOrNull(application->namespaceName) : Json()},
            {"selfHeal", hasSelfHeal ? Json(*application->selfHeal) : Json()},
            {"findings", findings},
            {"error", errorDocument(deployment)},
            {"live", nullptr}};
}

/// What cannot be read is found in any case.
qsizetype findingsOf(const Board &board, const QString &site, const QString &environment,
                     const Deployment &deployment)
{
    if (!board.findings)
        return qsizetype(brokenFiles(deployment).size());
    const auto found = board.findings->find({site, environment});
    return found == board.findings->end() ? 0 : found->second;
}

Json stepDocument(const Board &board, const QString &site, const core::pipeline::Step &step)
{
    const QStringList &environments = board.snapshot.pipeline->environments;
    const std::vector<core::pipeline::WaitingCommit> none;
    const std::vector<core::pipeline::WaitingCommit> *const waiting = board.commitsBefore(site, step);
    Json commits = Json::array();
    for (const core::pipeline::WaitingCommit &commit : waiting ? *waiting : none) {
        commits.push_back({{"id", json(commit.id)},
                           {"subject", json(commit.subject)},
                           {"author", json(commit.author.name)},
                           {"time", json(commit.author.time)}});
    }
    const Json count = waiting ? Json(waiting->size()) : Json();
    return {{"from", json(environments.at(step.from))},
            {"to", json(environments.at(step.to))},
            {"state", json(core::pipeline::toString(step.state))},
            {"aheadBy", {{"releases", step.releasesAhead.value_or(0)}, {"commits", count}}},
            {"commits", commits}};
}

Json siteDocument(const Board &board, const SitePipeline &pipeline)
{
    const core::gitops::Site *const site = board.snapshot.fleet->site(pipeline.site);
    Json environments = Json::array();
    for (const int index : pipeline.environments) {
        const QString &name = board.snapshot.pipeline->environments.at(index);
        const Deployment &deployment = site->deployments.at(static_cast<size_t>(index));
        environments.push_back(
            environmentDocument(name, deployment, findingsOf(board, pipeline.site, name, deployment)));
    }
    Json steps = Json::array();
    for (const core::pipeline::Step &step : pipeline.steps)
        steps.push_back(stepDocument(board, pipeline.site, step));
    return {{"site", json(pipeline.site)},
            {"state", json(core::pipeline::toString(pipeline.state))},
            {"environments", environments},
            {"steps", steps}};
}

} // namespace

void countFindings(Board &board, core::workspace::Workspace &workspace,
                   const core::Cancellation &cancellation)
{
    core::canon::LintOptions options;
    options.sites = board.sites;
    const auto report = workspace.lint(board.snapshot, options, cancellation);
    if (!report)
        return;
    board.findings.emplace();
    for (const core::canon::Finding &finding : report->findings)
        ++(*board.findings)[{finding.site, finding.environment}];
}

std::vector<core::Error> brokenFiles(const Deployment &deployment)
{
    std::vector<core::Error> broken;
    if (deployment.release && deployment.release->error)
        broken.push_back(*deployment.release->error);
    if (deployment.env && deployment.env->error)
        broken.push_back(*deployment.env->error);
    if (deployment.application && deployment.application->error)
        broken.push_back(*deployment.application->error);
    return broken;
}

const std::vector<core::pipeline::WaitingCommit> *Board::commitsBefore(const QString &site,
                                                                       const core::pipeline::Step &step) const
{
    using StepWaiting = core::workspace::Workspace::StepWaiting;
    auto found = std::ranges::lower_bound(waiting, site, {}, &StepWaiting::site);
    for (; found != waiting.end() && found->site == site; ++found) {
        if (found->from == step.from && found->to == step.to)
            return &found->commits;
    }
    return nullptr;
}

void readWaiting(Board &board)
{
    board.waiting = board.workspace.waitingEverywhere(
        board.snapshot, [&board](const SitePipeline &pipeline, const core::pipeline::Step &step) {
            return step.state != StepState::Broken && board.shows(pipeline.site);
        });
}

Json statusDocument(const Board &board)
{
    Json sites = Json::array();
    for (const SitePipeline &pipeline : board.snapshot.pipeline->sites) {
        if (board.shows(pipeline.site))
            sites.push_back(siteDocument(board, pipeline));
    }
    return {{"commit", json(board.snapshot.commit)},
            {"branch", json(board.workspace.target().destination.branch)},
            {"environments", json(board.snapshot.pipeline->environments)},
            {"sites", sites}};
}

} // namespace app::cli
