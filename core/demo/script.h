// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/demo/world.h"

#include <functional>

namespace core::demo {

constexpr World::Time minute = 60;
constexpr World::Time hour = 60 * minute;
constexpr World::Time day = 24 * hour;

/// What will happen and when. Written site by site, played in the order of time.
class Script
{
public:
    using Deed = std::function<void(World &, World::Time)>;

    explicit Script(World::Time now);

    World::Time now() const { return m_now; }
    void add(World::Time time, Deed deed);
    void play(World &world) const;

private:
    struct Scene
    {
        World::Time time = 0;
        Deed deed;
    };

    World::Time m_now = 0;
    std::vector<Scene> m_scenes;
};

/// One site's part of the script, told forwards; times are seconds before now.
class Story
{
public:
    Story(Script &script, DemoSite site);

    /// The site comes into being and gets its files, released in @p released. Returns itself, as all here.
    Story &begins(World::Time ago, const QList<QByteArray> &released = {"dev", "prod"});
    /// Weeks of changes, releases and promotions; the last promotion (all steps) happens at @p until.
    Story &lives(World::Time until);
    /// The same, but the last release is left in dev at @p until.
    Story &livesUpToDev(World::Time until);
    /// So many commits to the sources within @p span, and their release to dev at @p ago.
    Story &works(int commits, World::Time span, World::Time ago);
    Story &promotes(World::Time ago, const QByteArray &to = "prod");
    Story &then(World::Time ago, Script::Deed deed);

    const QByteArray &key() const { return m_site.key; }

private:
    void cycle(World::Time release);
    void promoteAll(World::Time time);
    World::Time at(World::Time time);
    World::Time officeHours(World::Time time) const;
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    Script &m_script;
    DemoSite m_site;
    World::Time m_time = 0; ///< of the last scene
    std::mt19937 m_random;
};

} // namespace core::demo
