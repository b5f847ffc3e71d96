// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/requests.h"

#include "app/cli/commandline/suggestion.h"
#include "app/cli/sitenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Outcome;
using core::Result;
using core::pipeline::SitePipeline;
using core::pipeline::Snapshot;
using core::pipeline::Step;
using core::pipeline::StepState;
using core::promotion::Request;

namespace {

std::unexpected<Error> usage(const QString &message)
{
    return core::fail(Error::Kind::Usage, message);
}

QString stepName(const Snapshot &snapshot, const Step &step)
{
    const QStringList &environments = snapshot.pipeline->environments;
    return u"%1 → %2"_s.arg(environments.at(step.from), environments.at(step.to));
}

/// Something real waits in front, and the state lets it through.
bool canMove(const Snapshot &snapshot, const SitePipeline &pipeline, const Step &step)
{
    if (step.state != StepState::Ahead && step.state != StepState::NotReleased)
        return false;
    const core::gitops::Site *const site = snapshot.fleet->site(pipeline.site);
    const auto &release = site->deployments.at(static_cast<size_t>(step.from)).release;
    return release && release->realTag();
}

/// Picks the step of each site that the words of one command line mean.
class StepChoice
{
public:
    StepChoice(const Snapshot &snapshot, const Arguments &arguments)
        : m_snapshot(snapshot), m_from(arguments.value(u"from"_s)), m_to(arguments.value(u"to"_s))
    {
    }

    Outcome check() const
    {
        for (const std::optional<QString> &name : {m_from, m_to}) {
            const Outcome outcome =
                name ? checkEnvironment(m_snapshot.pipeline->environments, *name) : Outcome();
            if (!outcome)
                return outcome;
        }
        return {};
    }

    Result<const Step *> of(const SitePipeline &pipeline) const;

private:
    std::vector<const Step *> named(const SitePipeline &pipeline) const;
    std::unexpected<Error> noSuchStep(const SitePipeline &pipeline) const;
    std::unexpected<Error> severalSteps(const SitePipeline &pipeline,
                                        const std::vector<const Step *> &steps) const;

    const Snapshot &m_snapshot;
    std::optional<QString> m_from;
    std::optional<QString> m_to;
};

std::vector<const Step *> StepChoice::named(const SitePipeline &pipeline) const
{
    const QStringList &environments = m_snapshot.pipeline->environments;
    std::vector<const Step *> steps;
    for (const Step &step : pipeline.steps) {
        if (m_from.value_or(environments.at(step.from)) == environments.at(step.from)
            && m_to.value_or(environments.at(step.to)) == environments.at(step.to))
            steps.push_back(&step);
    }
    return steps;
}

Result<const Step *> StepChoice::of(const SitePipeline &pipeline) const
{
    const std::vector<const Step *> steps = named(pipeline);
    if (steps.empty())
        return noSuchStep(pipeline);
    std::vector<const Step *> movable;
    std::ranges::copy_if(steps, std::back_inserter(movable),
                         [&](const Step *step) { return canMove(m_snapshot, pipeline, *step); });
    if (movable.size() > 1)
        return severalSteps(pipeline, movable);
    if (movable.size() == 1)
        return movable.front();
    return *std::ranges::min_element(steps, {},
                                     &Step::state); // the worst: the answer says what is wrong with it
}

std::unexpected<Error> StepChoice::noSuchStep(const SitePipeline &pipeline) const
{
    if (pipeline.steps.empty())
        return usage(
            u"'%1' is in one environment only, so there is nowhere to promote it to."_s.arg(pipeline.site));
    QStringList names;
    for (const Step &step : pipeline.steps)
        names.append(stepName(m_snapshot, step));
    return usage(u"'%1' has no step from %2 to %3. A release moves one step at a time: %4."_s.arg(
        pipeline.site, m_from.value_or(u"there"_s), m_to.value_or(u"there"_s), names.join(u", "_s)));
}

std::unexpected<Error> StepChoice::severalSteps(const SitePipeline &pipeline,
                                                const std::vector<const Step *> &steps) const
{
    QStringList names;
    QStringList options;
    for (const Step *step : steps) {
        names.append(stepName(m_snapshot, *step));
        options.append(u"--to "_s + m_snapshot.pipeline->environments.at(step->to));
    }
    return usage(u"'%1' can move in several places: %2. Say which: %3."_s.arg(
        pipeline.site, names.join(u", "_s), options.join(u" or "_s)));
}

Result<QList<Request>> namedSites(const Snapshot &snapshot, const Arguments &arguments,
                                  const StepChoice &choice)
{
    QStringList sites = arguments.words();
    sites.removeDuplicates();
    if (const Outcome outcome = checkSites(*snapshot.fleet, sites); !outcome)
        return std::unexpected(outcome.error());
    QList<Request> requests;
    QStringList complaints;
    for (const QString &site : sites) {
        const Result<const Step *> step = choice.of(*snapshot.pipeline->site(site));
        if (!step) {
            complaints.append(step.error().message);
            continue;
        }
        requests.append({.site = site,
                         .from = snapshot.pipeline->environments.at((*step)->from),
                         .to = snapshot.pipeline->environments.at((*step)->to),
                         .tag = arguments.value(u"tag"_s)});
    }
    if (!complaints.isEmpty())
        return usage(complaints.join(u'\n'));
    return requests;
}

} // namespace

Result<QList<Request>> makeRequests(const Snapshot &snapshot, const Arguments &arguments)
{
    const StepChoice choice(snapshot, arguments);
    if (const Outcome outcome = choice.check(); !outcome)
        return std::unexpected(outcome.error());
    if (arguments.has(u"all-ahead"_s))
        return core::promotion::allAhead(snapshot, arguments.value(u"from"_s), arguments.value(u"to"_s));
    return namedSites(snapshot, arguments, choice);
}

Result<core::promotion::Options> makeOptions(const Arguments &arguments)
{
    core::promotion::Options options;
    options.isBatch = arguments.has(u"all-ahead"_s);
    options.note = arguments.value(u"note"_s).value_or(QString());
    if (arguments.has(u"commit-per-site"_s))
        options.grouping = core::promotion::Grouping::CommitPerSite;
    const QStringList overrides = arguments.values(u"override"_s);
    for (const QString &text : overrides) {
        const QString reason = text.section(u'=', 1).trimmed();
        if (reason.isEmpty())
            return usage(u"An override needs a reason: --override %1='why it is right this time'."_s.arg(
                text.section(u'=', 0, 0)));
        options.overrides.insert(text.section(u'=', 0, 0), reason);
    }
    return options;
}

Outcome checkOverrides(const core::promotion::Options &options,
                       const QList<core::promotion::SiteChange> &changes)
{
    QStringList gates;
    QStringList overridable;
    for (const core::promotion::SiteChange &change : changes) {
        for (const core::promotion::GateReport &gate : change.gates) {
            gates.append(gate.id);
            if (gate.isOverridable)
                overridable.append(gate.id);
        }
    }
    gates.removeDuplicates();
    overridable.removeDuplicates();
    const QStringList named = options.overrides.keys();
    for (const QString &id : named) {
        if (!gates.isEmpty() && !gates.contains(id))
            return usage(u"There is no gate '%1'.%2 The gates are %3."_s.arg(id, didYouMean(id, gates),
                                                                             gates.join(u", "_s)));
        if (!gates.isEmpty() && !overridable.contains(id))
            return usage(u"The gate '%1' cannot be overridden."_s.arg(id));
    }
    return {};
}

} // namespace app::cli
