// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/releases.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

/// What one environment of one site has had.
struct EnvironmentTags
{
    std::vector<TagStretch> stretches;
    QHash<QString, FirstTime> firstTimes; ///< by release; with those from before a renaming
    std::optional<int> start; ///< position of its first real release
    std::optional<QString> current; ///< the release
    int lastEvent = -1;
};

void keepFirst(QHash<QString, FirstTime> &times, const QString &tag, FirstTime time)
{
    const auto known = times.find(tag);
    if (known == times.end())
        times.insert(tag, time);
    else if (time.position < known->position)
        *known = time;
}

} // namespace

struct ReleaseHistory::SiteTags
{
    std::vector<EnvironmentTags> environments; ///< those of the pipeline, then others that moves name
    std::vector<int> events;

    EnvironmentTags &at(int environment)
    {
        if (environments.size() <= size_t(environment))
            environments.resize(size_t(environment) + 1);
        return environments[size_t(environment)];
    }

    const EnvironmentTags *find(int environment) const
    {
        const bool isThere = environment >= 0 && size_t(environment) < environments.size();
        return isThere ? &environments[size_t(environment)] : nullptr;
    }

    /// With the history inherited from the environments in front of it.
    std::optional<FirstTime> first(int environment, const QString &release) const;
    void addFirstTimes(int environment, std::optional<int> before, QHash<QString, FirstTime> &into) const;
};

std::optional<FirstTime> ReleaseHistory::SiteTags::first(int environment, const QString &release) const
{
    std::optional<FirstTime> earliest;
    std::optional<int> before;
    for (int i = environment; i >= 0; --i) {
        const EnvironmentTags *tags = find(i);
        if (tags == nullptr)
            continue;
        const auto own = tags->firstTimes.constFind(release);
        const bool counts = own != tags->firstTimes.constEnd() && (!before || own->position < *before)
            && (!earliest || own->position < earliest->position);
        if (counts)
            earliest = *own;
        if (tags->start)
            before = before ? std::min(*before, *tags->start) : *tags->start;
    }
    return earliest;
}

void ReleaseHistory::SiteTags::addFirstTimes(int environment, std::optional<int> before,
                                             QHash<QString, FirstTime> &into) const
{
    for (int i = environment; i >= 0; --i) {
        const EnvironmentTags *tags = find(i);
        if (tags == nullptr)
            continue;
        for (auto time = tags->firstTimes.constBegin(); time != tags->firstTimes.constEnd(); ++time) {
            if (!before || time->position < *before)
                keepFirst(into, time.key(), *time);
        }
        if (tags->start)
            before = before ? std::min(*before, *tags->start) : *tags->start;
    }
}

struct ReleaseHistory::Contents
{
    std::vector<ReleaseEvent> events;
    QHash<QString, std::shared_ptr<const SiteTags>> sites;
};

/// Goes through the moves of a branch, oldest first, and says what each of them means.
class ReleaseHistory::Classifier
{
public:
    Classifier(QStringList environments, const gitops::TagWriting &tags, bool isCutOff)
        : m_environments(std::move(environments)), m_tags(tags), m_isCutOff(isCutOff)
    {
    }

    /// All moves of one first-parent commit; they happen at the same time.
    void take(std::vector<gitops::TagMove> &&moves);
    /// What a shallow history begins with: known to be there, not known since when.
    void begin(const std::vector<gitops::TagMove> &moves);
    std::unique_ptr<Contents> finish() &&;

private:
    SiteTags &site(const QString &key);
    int index(const QString &environment);
    bool isOfPipeline(int environment) const { return environment < int(m_environments.size()); }
    std::optional<bool> isVerified(const gitops::TagMove &move, int environment);
    bool hasLater(const SiteTags &tags, int environment, const QString &release) const;
    std::optional<QString> releaseOf(const gitops::TagMove &move) const
    {
        return move.newTag ? std::optional(m_tags.release(*move.newTag)) : std::nullopt;
    }
    EventKind kindOf(const gitops::TagMove &move, int environment, std::optional<bool> isVerified);
    void followRenaming(const gitops::TagMove &move, int environment);
    void record(const gitops::TagMove &move, int environment, int event);
    void flag(size_t firstEvent);

    QStringList m_environments;
    const gitops::TagWriting &m_tags;
    bool m_isCutOff;
    QStringList m_others;
    std::vector<ReleaseEvent> m_events;
    QHash<QString, std::shared_ptr<SiteTags>> m_sites;
};

ReleaseHistory::SiteTags &ReleaseHistory::Classifier::site(const QString &key)
{
    auto &tags = m_sites[key];
    if (!tags)
        tags = std::make_shared<SiteTags>();
    return *tags;
}

int ReleaseHistory::Classifier::index(const QString &environment)
{
    if (const auto own = m_environments.indexOf(environment); own >= 0)
        return int(own);
    if (!m_others.contains(environment))
        m_others += environment;
    return int(m_environments.size() + m_others.indexOf(environment));
}

/// The question has an answer only where an environment is in front, and no when all of its history is known.
std::optional<bool> ReleaseHistory::Classifier::isVerified(const gitops::TagMove &move, int environment)
{
    if (!move.newTag || environment == 0 || !isOfPipeline(environment))
        return std::nullopt;
    const auto first = site(move.site).first(environment - 1, *releaseOf(move));
    if (first && first->position < move.position)
        return true;
    return m_isCutOff ? std::nullopt : std::optional(false);
}

bool ReleaseHistory::Classifier::hasLater(const SiteTags &tags, int environment, const QString &release) const
{
    for (int later = environment + 1; later < int(m_environments.size()); ++later) {
        const EnvironmentTags *found = tags.find(later);
        if (found != nullptr && found->current == release)
            return true;
    }
    return false;
}

EventKind ReleaseHistory::Classifier::kindOf(const gitops::TagMove &move, int environment,
                                             std::optional<bool> isVerified)
{
    if (!move.newTag)
        return EventKind::Removal;
    SiteTags &tags = site(move.site);
    const EnvironmentTags &own = tags.at(environment);
    if (move.isFileNew && own.stretches.empty())
        return EventKind::Bootstrap;
    const QString release = *releaseOf(move);
    const auto before = own.firstTimes.constFind(release);
    if (before != own.firstTimes.constEnd() && before->position < move.position)
        return hasLater(tags, environment, release) ? EventKind::Reset : EventKind::Rollback;
    if (environment == 0 || !isOfPipeline(environment))
        return EventKind::Release;
    return isVerified == true ? EventKind::Promotion : EventKind::Bypass;
}

void ReleaseHistory::Classifier::followRenaming(const gitops::TagMove &move, int environment)
{
    const EnvironmentTags old = site(move.renamedFrom).at(environment);
    EnvironmentTags &own = site(move.site).at(environment);
    for (auto time = old.firstTimes.constBegin(); time != old.firstTimes.constEnd(); ++time)
        keepFirst(own.firstTimes, time.key(), *time);
    if (old.start)
        own.start = own.start ? std::min(*own.start, *old.start) : *old.start;
}

void ReleaseHistory::Classifier::record(const gitops::TagMove &move, int environment, int event)
{
    SiteTags &tags = site(move.site);
    EnvironmentTags &own = tags.at(environment);
    if (event >= 0) {
        tags.events.push_back(event);
        own.lastEvent = event;
    }
    if (!move.newTag)
        return;
    own.stretches.push_back({*move.newTag, move.position, event});
    keepFirst(own.firstTimes, *releaseOf(move), {move.position, event});
    if (!own.start)
        own.start = move.position;
}

void ReleaseHistory::Classifier::flag(size_t firstEvent)
{
    auto &events = m_events;
    const auto isMove = [](const ReleaseEvent &event) {
        return event.kind != EventKind::Bootstrap && event.kind != EventKind::Removal;
    };
    QHash<QString, int> moved;
    for (size_t i = firstEvent; i < events.size(); ++i)
        moved[events[i].move.site] += int(isMove(events[i]));
    for (size_t i = firstEvent; i < events.size(); ++i) {
        ReleaseEvent &event = events[i];
        if (isMove(event) && moved.value(event.move.site) > 1)
            event.flags += u"moved-together"_s;
        if (isMove(event) && event.move.otherFiles > 0)
            event.flags += u"mixed-commit"_s;
        if (!event.move.renamedFrom.isEmpty())
            event.flags += u"renamed"_s;
    }
}

void ReleaseHistory::Classifier::begin(const std::vector<gitops::TagMove> &moves)
{
    for (const gitops::TagMove &move : moves) {
        site(move.site).at(index(move.environment)).current = releaseOf(move);
        record(move, index(move.environment), -1);
    }
}

void ReleaseHistory::Classifier::take(std::vector<gitops::TagMove> &&moves)
{
    auto &events = m_events;
    const size_t firstEvent = events.size();
    for (const gitops::TagMove &move : moves)
        site(move.site).at(index(move.environment)).current = releaseOf(move);
    for (gitops::TagMove &move : moves) {
        const int environment = index(move.environment);
        const auto verified = isVerified(move, environment);
        const EventKind kind = kindOf(move, environment, verified);
        if (!move.renamedFrom.isEmpty())
            followRenaming(move, environment);
        record(move, environment, int(events.size()));
        events.push_back(
            {std::move(move), kind, kind == EventKind::Bootstrap ? std::nullopt : verified, QStringList()});
    }
    flag(firstEvent);
}

std::unique_ptr<ReleaseHistory::Contents> ReleaseHistory::Classifier::finish() &&
{
    auto contents = std::make_unique<Contents>();
    contents->events = std::move(m_events);
    for (auto site = m_sites.cbegin(); site != m_sites.cend(); ++site)
        contents->sites.insert(site.key(), site.value());
    return contents;
}

QString toString(EventKind kind)
{
    switch (kind) {
    case EventKind::Release: return u"release"_s;
    case EventKind::Promotion: return u"promotion"_s;
    case EventKind::Rollback: return u"rollback"_s;
    case EventKind::Reset: return u"reset"_s;
    case EventKind::Bootstrap: return u"bootstrap"_s;
    case EventKind::Bypass: return u"bypass"_s;
    case EventKind::Removal: return u"removal"_s;
    }
    return {};
}

/// The events are read once, by whoever needs them first.
struct ReleaseHistory::State
{
    QStringList environments;
    gitops::TagWriting tags;
    HistoryDigest digest; ///< `latest` only where the events are read later
    std::function<gitops::History()> load; ///< null: they are here
    std::once_flag once;
    std::unique_ptr<const Contents> contents;
};

ReleaseHistory::ReleaseHistory() : ReleaseHistory(gitops::History(), {}) {}

ReleaseHistory::ReleaseHistory(gitops::History history, QStringList environments, gitops::TagWriting tags)
    : m_state(std::make_shared<State>())
{
    m_state->environments = std::move(environments);
    m_state->tags = std::move(tags);
    m_state->digest = {.length = history.length, .isCutOff = history.isCutOff, .latest = {}};
    m_state->contents = classify(std::move(history), m_state->environments, m_state->tags);
}

ReleaseHistory::ReleaseHistory(HistoryDigest digest, QStringList environments,
                               std::function<gitops::History()> load, gitops::TagWriting tags)
    : m_state(std::make_shared<State>())
{
    m_state->environments = std::move(environments);
    m_state->tags = std::move(tags);
    m_state->digest = std::move(digest);
    m_state->load = std::move(load);
}

std::unique_ptr<const ReleaseHistory::Contents> ReleaseHistory::classify(gitops::History history,
                                                                         const QStringList &environments,
                                                                         const gitops::TagWriting &tags)
{
    Classifier classifier(environments, tags, history.isCutOff);
    for (auto move = history.moves.begin(); move != history.moves.end();) {
        const int position = move->position;
        const auto end = std::find_if(move, history.moves.end(), [position](const gitops::TagMove &m) {
            return m.position != position;
        });
        std::vector<gitops::TagMove> together(std::make_move_iterator(move), std::make_move_iterator(end));
        if (history.isCutOff && position == 0)
            classifier.begin(together);
        else
            classifier.take(std::move(together));
        move = end;
    }
    return std::move(classifier).finish();
}

const ReleaseHistory::Contents &ReleaseHistory::contents() const
{
    if (m_state->load)
        std::call_once(m_state->once, [this] {
            m_state->contents = classify(m_state->load(), m_state->environments, m_state->tags);
        });
    return *m_state->contents;
}

bool ReleaseHistory::isCutOff() const
{
    return m_state->digest.isCutOff;
}

int ReleaseHistory::length() const
{
    return m_state->digest.length;
}

const ReleaseHistory::SiteTags *ReleaseHistory::tagsOf(const QString &site) const
{
    const auto &sites = contents().sites;
    const auto tags = sites.constFind(site);
    return tags == sites.constEnd() ? nullptr : tags->get();
}

void ReleaseHistory::load() const
{
    static_cast<void>(contents());
}

const std::vector<ReleaseEvent> &ReleaseHistory::events() const
{
    return contents().events;
}

std::optional<int> ReleaseHistory::firstPosition(const QString &site, int environment,
                                                 const QString &tag) const
{
    const SiteTags *tags = tagsOf(site);
    const auto first = tags == nullptr ? std::nullopt : tags->first(environment, m_state->tags.release(tag));
    return first ? std::optional(first->position) : std::nullopt;
}

QHash<QString, FirstTime> ReleaseHistory::firstTimes(const QString &site, int environment) const
{
    QHash<QString, FirstTime> times;
    if (const SiteTags *tags = tagsOf(site))
        tags->addFirstTimes(environment, std::nullopt, times);
    return times;
}

const std::vector<TagStretch> &ReleaseHistory::tags(const QString &site, int environment) const
{
    static const std::vector<TagStretch> s_none;
    const SiteTags *tags = tagsOf(site);
    const EnvironmentTags *own = tags == nullptr ? nullptr : tags->find(environment);
    return own == nullptr ? s_none : own->stretches;
}

const ReleaseEvent *ReleaseHistory::last(const QString &site, int environment) const
{
    if (const auto latest = m_state->digest.latest.constFind(site);
        latest != m_state->digest.latest.constEnd()) {
        const bool isThere = environment >= 0 && size_t(environment) < latest->size();
        return isThere && latest->at(size_t(environment)) ? &*latest->at(size_t(environment)) : nullptr;
    }
    if (m_state->load) // the digest has all of them
        return nullptr;
    const SiteTags *tags = tagsOf(site);
    const EnvironmentTags *own = tags == nullptr ? nullptr : tags->find(environment);
    return own == nullptr || own->lastEvent < 0 ? nullptr : &contents().events[size_t(own->lastEvent)];
}

std::vector<const ReleaseEvent *> ReleaseHistory::of(const QString &site) const
{
    std::vector<const ReleaseEvent *> events;
    if (const SiteTags *tags = tagsOf(site)) {
        for (const int event : tags->events)
            events.push_back(&contents().events[size_t(event)]);
    }
    return events;
}

HistoryDigest ReleaseHistory::digest() const
{
    HistoryDigest digest = m_state->digest;
    if (m_state->load)
        return digest;
    for (auto site = contents().sites.cbegin(); site != contents().sites.cend(); ++site) {
        LatestEvents latest(size_t(m_state->environments.size()));
        for (int i = 0; i < int(m_state->environments.size()); ++i) {
            if (const ReleaseEvent *event = last(site.key(), i))
                latest[size_t(i)] = *event;
        }
        digest.latest.insert(site.key(), latest);
    }
    return digest;
}

} // namespace core::pipeline
