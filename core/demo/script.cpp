// SPDX-License-Identifier: Apache-2.0
#include "core/demo/script.h"

#include <algorithm>

namespace core::demo {

Script::Script(World::Time now) : m_now(now) {}

void Script::add(World::Time time, Deed deed)
{
    m_scenes.push_back({time, std::move(deed)});
}

void Script::play(World &world) const
{
    std::vector<const Scene *> inOrder;
    inOrder.reserve(m_scenes.size());
    for (const Scene &scene : m_scenes)
        inOrder.push_back(&scene);
    std::ranges::stable_sort(inOrder, {}, &Scene::time);
    for (const Scene *scene : inOrder)
        scene->deed(world, scene->time);
}

Story::Story(Script &script, DemoSite site)
    : m_script(script), m_site(std::move(site)), m_random(qChecksum(m_site.key))
{
}

World::Time Story::at(World::Time time)
{
    m_time = std::max(time, m_time + minute);
    return m_time;
}

/// People work on weekdays by day; a story is easier to believe when they do.
World::Time Story::officeHours(World::Time time) const
{
    constexpr World::Time thursday = 4; // the first day of 1970
    const World::Time weekday = ((time / day) + thursday) % 7; // 0 is Sunday
    const World::Time sinceFriday = weekday == 0 ? 2 * day : day;
    const World::Time back = weekday % 6 == 0 ? sinceFriday : 0;
    const World::Time hourOfDay = time / hour % 24;
    return time - back + ((6 + (hourOfDay % 9) - hourOfDay) * hour);
}

Story &Story::begins(World::Time ago, const QList<QByteArray> &released)
{
    const DemoSite site = m_site;
    m_script.add(at(m_script.now() - ago),
                 [site](World &world, World::Time time) { world.addSite(site, time); });
    m_script.add(at(m_time + (3 * hour)), [key = key(), released](World &world, World::Time time) {
        world.declare(key, released, time);
    });
    return *this;
}

Story &Story::lives(World::Time until)
{
    livesUpToDev(until + ((5 + below(40)) * hour));
    promoteAll(at(m_script.now() - until));
    return *this;
}

Story &Story::livesUpToDev(World::Time until)
{
    const World::Time end = m_script.now() - until;
    for (World::Time next = m_time + day; next < end - (5 * day);
         next += ((5 + below(14)) * day) + below(30'000)) {
        cycle(officeHours(next));
        const int luck = below(100);
        if (luck < 78)
            promoteAll(at(officeHours(m_time + (3 * hour) + below(150'000))));
        if (luck < 6)
            then(m_script.now() - m_time - (40 * minute), [key = key()](World &world, World::Time time) {
                world.rollBack(key, "prod", "Форма заявки отвечает ошибкой 500.", time);
            });
        else if (luck > 92)
            then(m_script.now() - m_time - (5 * hour),
                 [key = key()](World &world, World::Time time) { world.reset(key, time); });
        else if (luck > 70)
            then(m_script.now() - m_time - (2 * hour),
                 [key = key()](World &world, World::Time time) { world.changeSettings(key, "prod", time); });
    }
    return works(1 + below(3), 20 * hour, until);
}

void Story::cycle(World::Time release)
{
    works(1 + below(4), 30 * hour, m_script.now() - release);
    if (m_site.scheme == TagScheme::Rebuild && below(100) < 12)
        then(m_script.now() - m_time - hour,
             [key = key()](World &world, World::Time time) { world.rebuild(key, time); });
}

Story &Story::works(int commits, World::Time span, World::Time ago)
{
    const World::Time end = m_script.now() - ago - (11 * minute);
    const World::Time start = std::max(end - span, m_time + minute);
    for (int left = commits - 1; left >= 0;) {
        const World::Time time = at(end - ((end - start) * left / commits));
        if (left >= 2 && below(3) == 0) {
            m_script.add(time,
                         [key = key()](World &world, World::Time when) { world.mergeSource(key, 2, when); });
            left -= 2;
            continue;
        }
        m_script.add(time, [key = key()](World &world, World::Time when) { world.changeSource(key, when); });
        --left;
    }
    return then(ago, [key = key()](World &world, World::Time time) { world.release(key, time); });
}

void Story::promoteAll(World::Time time)
{
    const QList<QByteArray> environments = m_site.environments;
    for (const QByteArray &environment : environments.sliced(1)) {
        m_script.add(at(time), [key = key(), environment](World &world, World::Time when) {
            world.promote({key}, environment, when);
        });
    }
}

Story &Story::promotes(World::Time ago, const QByteArray &to)
{
    return then(ago, [key = key(), to](World &world, World::Time time) { world.promote({key}, to, time); });
}

Story &Story::then(World::Time ago, Script::Deed deed)
{
    m_script.add(at(m_script.now() - ago), std::move(deed));
    return *this;
}

} // namespace core::demo
