// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/paletteindex.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace viewmodels {

namespace {

using core::gitops::Deployment;
using core::gitops::Fleet;
using core::gitops::Site;
using core::pipeline::Snapshot;

/// Does the environment have this tag now?
bool isSetNow(const Fleet &fleet, const QString &site, int environment, const QString &tag)
{
    const Site *found = environment < 0 ? nullptr : fleet.site(site);
    const auto &release = found ? found->deployments[static_cast<size_t>(environment)].release : nullptr;
    return release && release->tag == tag;
}

std::vector<PaletteEntry> tagsOf(const Snapshot &snapshot)
{
    std::vector<PaletteEntry> tags;
    QSet<std::pair<QString, QString>> seen;
    for (const auto &event : snapshot.history->events() | std::views::reverse) {
        const auto &move = event.move;
        if (!move.newTag || !snapshot.fleet->site(move.site) || seen.contains({move.site, *move.newTag}))
            continue;
        seen.insert({move.site, *move.newTag});
        const int environment = snapshot.fleet->environment(move.environment);
        tags.push_back({*move.newTag,
                        move.site,
                        move.site,
                        move.environment,
                        {},
                        move.author.time,
                        isSetNow(*snapshot.fleet, move.site, environment, *move.newTag)});
    }
    std::ranges::stable_sort(tags, std::greater{}, &PaletteEntry::isCurrent);
    return tags;
}

std::vector<PaletteEntry> commitsOf(const Snapshot &snapshot)
{
    std::vector<PaletteEntry> commits;
    QSet<core::git::ObjectId> seen;
    for (const auto &event : snapshot.history->events() | std::views::reverse) {
        const auto &move = event.move;
        if (seen.contains(move.commit) || !snapshot.fleet->site(move.site))
            continue;
        seen.insert(move.commit);
        const QStringList rest{move.commit.toHex(), move.site, move.author.name};
        commits.push_back({move.subject, rest.join(u' ').toLower(), move.site, move.environment,
                           move.commit.shortHex(), move.author.time});
    }
    return commits;
}

std::vector<PaletteEntry> filesOf(const Fleet &fleet)
{
    std::vector<PaletteEntry> files;
    const auto add = [&files](const QString &path, const QString &site, const QString &environment) {
        files.push_back({path, {}, site, environment, {}, {}});
    };
    for (const Site &site : fleet.sites) {
        for (int i = 0; i < fleet.environments.size(); ++i) {
            const Deployment &deployment = site.deployments[static_cast<size_t>(i)];
            const QString &environment = fleet.environments[i];
            if (deployment.release)
                add(fleet.layout.releaseFile(site.key, environment), site.key, environment);
            if (deployment.env)
                add(fleet.layout.envFile(site.key, environment), site.key, environment);
            if (deployment.application)
                add(fleet.layout.applicationFile(site.key, environment), site.key, environment);
        }
    }
    return files;
}

/// Those who set a tag that is set now: filtering by others would show an empty board.
std::vector<PaletteEntry> peopleOf(const Snapshot &snapshot)
{
    QHash<QString, QSet<QString>> sites;
    for (const Site &site : snapshot.fleet->sites) {
        for (int i = 0; i < snapshot.fleet->environments.size(); ++i) {
            if (const auto *event = snapshot.history->last(site.key, i))
                sites[event->move.author.name].insert(site.key);
        }
    }
    std::vector<PaletteEntry> people;
    for (auto it = sites.cbegin(); it != sites.cend(); ++it)
        people.push_back({it.key(), {}, {}, {}, {}, {}, false, static_cast<int>(it->size())});
    std::ranges::sort(people, {},
                      [](const PaletteEntry &person) { return std::pair(-person.count, person.title); });
    return people;
}

} // namespace

PaletteIndex makePaletteIndex(const Snapshot &snapshot)
{
    if (!snapshot.fleet || !snapshot.history)
        return {};
    return {snapshot.commit, tagsOf(snapshot), commitsOf(snapshot), filesOf(*snapshot.fleet),
            peopleOf(snapshot)};
}

} // namespace viewmodels
