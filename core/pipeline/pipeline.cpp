// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pipeline.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

using gitops::Deployment;
using Decisions = QList<policy::Decision>;

/// One step's two sides, and what is known about them.
struct Sides
{
    const Deployment &front;
    const Deployment &far;
    std::optional<QString> frontTag;
    std::optional<QString> farTag;
    std::optional<int> firstFront; ///< when the front first had its tag
    std::optional<int> firstFar; ///< when the front first had the far tag
    bool isSame = false; ///< both have the same release
};

std::optional<QString> realTag(const Deployment &deployment)
{
    return deployment.release ? deployment.release->realTag() : std::nullopt;
}

bool isBroken(const Deployment &deployment)
{
    return deployment.release && deployment.release->error;
}

/// CLI.md, "States of a step": the first match decides.
StepState stateOf(const Sides &sides, bool isCutOff)
{
    if (isBroken(sides.front) || isBroken(sides.far))
        return StepState::Broken;
    if (!sides.farTag)
        return StepState::NotReleased;
    if (sides.isSame)
        return StepState::InSync;
    if (!sides.firstFar)
        return isCutOff ? StepState::Unknown : StepState::Diverged;
    if (!sides.frontTag)
        return StepState::Behind;
    if (!sides.firstFront) // the history given is not that of this fleet
        return StepState::Unknown;
    return *sides.firstFront > *sides.firstFar ? StepState::Ahead : StepState::Behind;
}

/// Makes the pipelines of the sites of one fleet.
class PipelineMaker
{
public:
    PipelineMaker(const gitops::Fleet &fleet, const ReleaseHistory &history, const Decisions &decisions)
        : m_fleet(fleet), m_tags(fleet.layout.tags), m_history(history), m_decisions(decisions)
    {
    }

    SitePipeline make(const gitops::Site &site) const;

private:
    Sides sidesOf(const gitops::Site &site, int from, int to) const;
    Step stepOf(const gitops::Site &site, int from, int to) const;
    void countReleases(Step &step, const gitops::Site &site, const Sides &sides) const;
    bool isAccepted(const gitops::Site &site, int environment, const QString &tag) const;

    const gitops::Fleet &m_fleet;
    const gitops::TagWriting &m_tags;
    const ReleaseHistory &m_history;
    const Decisions &m_decisions;
};

bool PipelineMaker::isAccepted(const gitops::Site &site, int environment, const QString &tag) const
{
    return policy::find(m_decisions, policy::Decision::Kind::Accept, site.key,
                        m_fleet.environments.at(environment), tag, m_tags)
        != nullptr;
}

Sides PipelineMaker::sidesOf(const gitops::Site &site, int from, int to) const
{
    const Deployment &front = site.deployments[size_t(from)];
    const Deployment &far = site.deployments[size_t(to)];
    Sides sides{front, far, realTag(front), realTag(far), std::nullopt, std::nullopt};
    sides.isSame = sides.frontTag && sides.farTag && m_tags.isSameRelease(*sides.frontTag, *sides.farTag);
    if (sides.frontTag)
        sides.firstFront = m_history.firstPosition(site.key, from, *sides.frontTag);
    if (sides.farTag)
        sides.firstFar = m_history.firstPosition(site.key, from, *sides.farTag);
    if (sides.farTag && !sides.firstFar && isAccepted(site, to, *sides.farTag))
        sides.firstFar = m_history.firstPosition(site.key, to, *sides.farTag);
    return sides;
}

/// What the front has had since the far side's tag came to it.
void PipelineMaker::countReleases(Step &step, const gitops::Site &site, const Sides &sides) const
{
    int count = 0;
    std::optional<FirstTime> oldest;
    const auto &had = m_history.tags(site.key, step.to);
    const auto times = m_history.firstTimes(site.key, step.from);
    for (auto time = times.constBegin(); time != times.constEnd(); ++time) {
        if (sides.firstFar && time->position <= *sides.firstFar)
            continue;
        ++count;
        const bool wasHad = std::ranges::any_of(
            had, [&](const TagStretch &stretch) { return m_tags.release(stretch.tag) == time.key(); });
        if (!wasHad && (!oldest || time->position < oldest->position))
            oldest = *time;
    }
    step.releasesAhead = count;
    if (oldest && oldest->event >= 0)
        step.waitsSince = m_history.events()[size_t(oldest->event)].move.committer.time;
}

Step PipelineMaker::stepOf(const gitops::Site &site, int from, int to) const
{
    const Sides sides = sidesOf(site, from, to);
    Step step;
    step.from = from;
    step.to = to;
    step.state = stateOf(sides, m_history.isCutOff());
    const bool isWaiting = step.state == StepState::Ahead || step.state == StepState::NotReleased;
    step.canMove = isWaiting && sides.frontTag;
    if (isWaiting)
        countReleases(step, site, sides);
    return step;
}

SitePipeline PipelineMaker::make(const gitops::Site &site) const
{
    SitePipeline pipeline;
    pipeline.site = site.key;
    for (int i = 0; i < int(site.deployments.size()); ++i) {
        if (site.deployments[size_t(i)].isAbsent())
            continue;
        if (!pipeline.environments.empty())
            pipeline.steps.push_back(stepOf(site, pipeline.environments.back(), i));
        pipeline.environments.push_back(i);
    }
    for (const Step &step : pipeline.steps)
        pipeline.state = std::min(pipeline.state, step.state);
    if (pipeline.steps.empty() && std::ranges::any_of(site.deployments, isBroken))
        pipeline.state = StepState::Broken;
    return pipeline;
}

} // namespace

QString toString(StepState state)
{
    switch (state) {
    case StepState::Broken: return u"broken"_s;
    case StepState::Diverged: return u"diverged"_s;
    case StepState::Unknown: return u"unknown"_s;
    case StepState::Ahead: return u"ahead"_s;
    case StepState::Behind: return u"behind"_s;
    case StepState::NotReleased: return u"not-released"_s;
    case StepState::InSync: return u"in-sync"_s;
    }
    return {};
}

const Step *SitePipeline::nextStep() const
{
    const auto found = std::ranges::find_if(steps | std::views::reverse, &Step::canMove);
    return found == steps.rend() ? nullptr : &*found;
}

const Step *SitePipeline::step(int from, int to) const
{
    const auto found =
        std::ranges::find_if(steps, [&](const Step &step) { return step.from == from && step.to == to; });
    return found == steps.end() ? nullptr : &*found;
}

const SitePipeline *Pipeline::site(QStringView key) const
{
    const auto found = std::ranges::lower_bound(
        sites, key, [](QStringView a, QStringView b) { return a < b; }, &SitePipeline::site);
    return found != sites.end() && found->site == key ? &*found : nullptr;
}

Pipeline makePipeline(const gitops::Fleet &fleet, const ReleaseHistory &history, const Decisions &decisions)
{
    Pipeline pipeline;
    pipeline.environments = fleet.environments;
    pipeline.sites.reserve(fleet.sites.size());
    const PipelineMaker maker(fleet, history, decisions);
    for (const gitops::Site &site : fleet.sites)
        pipeline.sites.push_back(maker.make(site));
    return pipeline;
}

} // namespace core::pipeline
