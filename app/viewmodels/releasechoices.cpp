// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/releasechoices.h"

#include "app/viewmodels/words.h"
#include "core/promotion/ways.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using core::pipeline::Snapshot;
using core::pipeline::StepState;
using core::pipeline::TagStretch;
using core::promotion::Action;
using core::promotion::environmentsOf;
using core::promotion::Request;

namespace viewmodels {

namespace {

constexpr int mostChoices = 50;

/// One environment of one site, as the choices need it.
class Place
{
public:
    Place(const Snapshot &snapshot, const QString &site, int environment)
        : m_snapshot(snapshot), m_site(site), m_environment(environment)
    {
        for (const int one : environmentsOf(snapshot, site)) {
            if (one < environment)
                m_front = one;
        }
    }

    QString name() const { return m_snapshot.fleet->environments.at(m_environment); }
    QString tag() const
    {
        return core::promotion::tagOf(m_snapshot, m_site, m_environment).value_or(QString());
    }
    std::vector<TagStretch> earlier() const
    {
        return core::promotion::earlierReleases(m_snapshot, m_site, m_environment);
    }
    /// "Since 3 Nov 12:04, set by Anna Orlova; was in dev before"
    QString story(const TagStretch &stretch) const;
    bool wasInFront(const TagStretch &stretch) const
    {
        const auto first =
            m_front >= 0 ? m_snapshot.history->firstPosition(m_site, m_front, stretch.tag) : std::nullopt;
        return first && *first < stretch.position;
    }

private:
    const Snapshot &m_snapshot;
    QString m_site;
    int m_environment;
    int m_front = -1; ///< the one before it that the site has; -1: none
};

QString Place::story(const TagStretch &stretch) const
{
    QString text;
    if (stretch.event >= 0) {
        const auto &move = m_snapshot.history->events().at(size_t(stretch.event)).move;
        //: a day and a time, and a person
        text = QCoreApplication::translate("choices", "Set on %1 by %2")
                   .arg(words::dayAndTime(move.author.time), move.author.name);
    }
    if (m_front >= 0) {
        const QString front = m_snapshot.fleet->environments.at(m_front);
        const QString verified = wasInFront(stretch)
            ? QCoreApplication::translate("choices", "was in %1 before").arg(front)
            : QCoreApplication::translate("choices", "not recorded in %1 before").arg(front);
        text += (text.isEmpty() ? QString() : u", "_s) + verified;
    }
    return text;
}

void addEarlierTags(ReleaseChoices &choices, const Place &place, Action action)
{
    const std::vector<TagStretch> earlier = place.earlier();
    for (const TagStretch &stretch : earlier | std::views::take(mostChoices)) {
        const Request request{
            .site = choices.site, .from = {}, .to = place.name(), .tag = stretch.tag, .action = action};
        choices.choices += {ChoiceView{stretch.tag, stretch.tag, place.story(stretch), true}, request};
    }
}

/// The newest release that was in front before it came here: what a diverged environment can go back to.
const TagStretch *lastVerified(const Place &place, const std::vector<TagStretch> &earlier)
{
    const auto found =
        std::ranges::find_if(earlier, [&](const TagStretch &stretch) { return place.wasInFront(stretch); });
    return found == earlier.end() ? nullptr : &*found;
}

} // namespace

ReleaseChoices rollbackChoices(const Snapshot &snapshot, const QString &site, const QString &environment)
{
    ReleaseChoices choices;
    choices.site = site;
    choices.icon = u"rollback"_s;
    choices.heading = QCoreApplication::translate("choices", "Roll back %1 of %2").arg(environment, site);
    choices.explanation =
        QCoreApplication::translate("choices",
                                    "%1 gets a tag back that it had before. Choose which; nothing is "
                                    "rebuilt, and data is not migrated back.")
            .arg(environment);
    choices.nothing =
        QCoreApplication::translate("choices", "%1 never had another release.").arg(environment);
    if (const int index = snapshot.fleet->environment(environment); index >= 0)
        addEarlierTags(choices, Place(snapshot, site, index), Action::Rollback);
    return choices;
}

ReleaseChoices releaseChoices(const Snapshot &snapshot, const QString &site)
{
    ReleaseChoices choices;
    choices.site = site;
    choices.icon = u"tag"_s;
    choices.takesTag = true;
    const std::vector<int> environments = environmentsOf(snapshot, site);
    if (environments.empty())
        return choices;
    const Place place(snapshot, site, environments.front());
    choices.heading = QCoreApplication::translate("choices", "Set %1 release of %2").arg(place.name(), site);
    choices.explanation =
        QCoreApplication::translate("choices",
                                    "Writes a tag into %1, as CI does after a build. No other "
                                    "environment is touched.")
            .arg(place.name());
    choices.typed = {.site = site, .from = {}, .to = place.name(), .tag = {}, .action = Action::Release};
    addEarlierTags(choices, place, Action::Release);
    return choices;
}

ReleaseChoices resolveChoices(const Snapshot &snapshot, const QString &site)
{
    ReleaseChoices choices;
    choices.site = site;
    choices.icon = u"diverged"_s;
    choices.heading = QCoreApplication::translate("choices", "Resolve %1").arg(site);
    choices.nothing = QCoreApplication::translate("choices", "%1 has not diverged.").arg(site);
    const core::pipeline::SitePipeline *pipeline = snapshot.pipeline->site(site);
    if (!pipeline)
        return choices;
    const auto step = std::ranges::find(pipeline->steps, StepState::Diverged, &core::pipeline::Step::state);
    if (step == pipeline->steps.end())
        return choices;
    const Place front(snapshot, site, step->from);
    const Place far(snapshot, site, step->to);
    choices.explanation = QCoreApplication::translate("choices", "%1 has %2, which %3 never had.")
                              .arg(far.name(), words::shortTag(far.tag()), front.name());
    const std::vector<TagStretch> earlier = far.earlier();
    if (const TagStretch *verified = lastVerified(far, earlier)) {
        choices.choices +=
            {ChoiceView{u"rollback"_s,
                        QCoreApplication::translate("choices", "Roll %1 back to %2")
                            .arg(far.name(), words::shortTag(verified->tag)),
                        QCoreApplication::translate("choices", "The last release that had been in %1. %2.")
                            .arg(front.name(), far.story(*verified)),
                        false},
             Request{.site = site,
                     .from = {},
                     .to = far.name(),
                     .tag = verified->tag,
                     .action = Action::Rollback}};
    }
    choices.choices +=
        {ChoiceView{u"reset"_s,
                    QCoreApplication::translate("choices", "Put %1 into %2 and look at it there")
                        .arg(words::shortTag(far.tag()), front.name()),
                    QCoreApplication::translate("choices", "%1 gets the release of %2. %2 is not touched.")
                        .arg(front.name(), far.name()),
                    false},
         Request{.site = site, .from = far.name(), .to = front.name(), .tag = {}, .action = Action::Reset}};
    choices.choices +=
        {ChoiceView{u"accept"_s,
                    QCoreApplication::translate("choices", "Accept that %1 has %2, once")
                        .arg(far.name(), words::shortTag(far.tag())),
                    QCoreApplication::translate(
                        "choices", "With a reason. Promotions go on; the audit still shows how it came."),
                    false},
         Request{.site = site, .from = {}, .to = far.name(), .tag = far.tag(), .action = Action::Accept}};
    return choices;
}

std::optional<Request> resetRequest(const Snapshot &snapshot, const QString &site)
{
    const std::vector<int> environments = environmentsOf(snapshot, site);
    if (environments.size() < 2)
        return std::nullopt;
    const Place first(snapshot, site, environments.front());
    const Place last(snapshot, site, environments.back());
    if (last.tag().isEmpty() || snapshot.fleet->layout.tags.isSameRelease(first.tag(), last.tag()))
        return std::nullopt;
    const auto request = core::promotion::resetRequest(snapshot, site, environments.front());
    return request ? std::optional(*request) : std::nullopt;
}

QStringList environmentsToRollBack(const Snapshot &snapshot, const QString &site)
{
    QStringList names;
    for (const int environment : environmentsOf(snapshot, site)) {
        const Place place(snapshot, site, environment);
        if (!place.tag().isEmpty() && !place.earlier().empty())
            names += place.name();
    }
    return names;
}

bool hasDiverged(const Snapshot &snapshot, const QString &site)
{
    const core::pipeline::SitePipeline *pipeline =
        snapshot.pipeline ? snapshot.pipeline->site(site) : nullptr;
    return pipeline
        && std::ranges::find(pipeline->steps, StepState::Diverged, &core::pipeline::Step::state)
        != pipeline->steps.end();
}

} // namespace viewmodels
