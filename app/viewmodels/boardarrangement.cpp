// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardarrangement.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

struct GroupLook
{
    QString key;
    QString title;
    QString chip;
    QString icon;
    QString color;
};

/// The groups by state, in the order of the board.
QList<GroupLook> stateLooks()
{
    return {
        {u"attention"_s, QCoreApplication::translate("board", "Needs attention"),
         QCoreApplication::translate("board", "Attention", "filter chip"), u"alert-octagon"_s, u"danger"_s},
        {u"promotable"_s, QCoreApplication::translate("board", "Promotable"),
         QCoreApplication::translate("board", "Promotable", "filter chip"), u"arrow-up"_s, u"accent"_s},
        {u"notReleased"_s, QCoreApplication::translate("board", "Not released yet"),
         QCoreApplication::translate("board", "Not released", "filter chip"), u"circle-dashed"_s,
         u"textMuted"_s},
        {u"inSync"_s, QCoreApplication::translate("board", "In sync"),
         QCoreApplication::translate("board", "In sync", "filter chip"), u"equal"_s, u"success"_s},
    };
}

/// The chips begin with what can be done.
const QStringList s_chipOrder{u"promotable"_s, u"attention"_s, u"notReleased"_s, u"inSync"_s};

bool isShown(const SiteRow &site, const BoardOrder &order, const QDateTime &now)
{
    return (order.chips.isEmpty() || order.chips.contains(site.row.group)) && order.filter.matches(site, now);
}

QString groupOf(const SiteRow &site, const QString &grouping)
{
    if (grouping == "project"_L1)
        return site.project;
    return grouping == "none"_L1 ? QString() : site.row.group;
}

bool comesBefore(const SiteRow &a, const SiteRow &b, const QString &sorting)
{
    if (sorting == "name"_L1)
        return a.row.key < b.row.key;
    if (sorting == "changed"_L1)
        return a.changedAt > b.changedAt;
    // What does not wait comes last, by name.
    if (a.waitsSince.isValid() != b.waitsSince.isValid())
        return a.waitsSince.isValid();
    return a.waitsSince.isValid() && a.waitsSince < b.waitsSince;
}

class Arranger
{
public:
    Arranger(const std::vector<SiteRow> &sites, const BoardOrder &order, QDateTime now)
        : m_sites(sites), m_order(order), m_now(std::move(now))
    {
    }

    BoardArrangement arrange()
    {
        for (const SiteRow &site : m_sites) {
            if (isShown(site, m_order, m_now))
                m_members[groupOf(site, m_order.grouping)].push_back(&site);
        }
        if (m_order.grouping == "state"_L1) {
            for (const GroupLook &look : stateLooks())
                addGroup(look);
        } else if (m_order.grouping == "project"_L1) {
            addProjects();
        } else {
            addMembers(m_members.value({}), {});
        }
        addChips();
        return std::move(m_result);
    }

private:
    using Members = std::vector<const SiteRow *>;

    void addProjects()
    {
        QStringList projects = m_members.keys();
        std::ranges::sort(projects);
        for (const QString &project : std::as_const(projects)) {
            const QString title = project.isEmpty()
                ? QCoreApplication::translate("board", "No project", "group of sites")
                : project;
            addGroup({project, title, {}, u"layers"_s, u"textMuted"_s});
        }
    }

    void addGroup(const GroupLook &look)
    {
        const Members members = m_members.value(look.key);
        if (members.empty())
            return;
        BoardRow head;
        head.isGroup = true;
        head.key = head.group = look.key;
        head.title = look.title;
        head.icon = look.icon;
        head.color = look.color;
        head.isExpanded = !m_order.folded.contains(look.key);
        head.count = static_cast<int>(members.size());
        summarise(head, members);
        m_result.rows += head;
        if (head.isExpanded)
            addMembers(members, look.key);
        else
            m_result.shown += head.count;
    }

    void summarise(BoardRow &head, const Members &members) const
    {
        QDateTime oldest;
        int passing = 0;
        for (const SiteRow *site : members) {
            passing += site->canMove && !site->isBlocked;
            if (site->waitsSince.isValid() && (!oldest.isValid() || site->waitsSince < oldest))
                oldest = site->waitsSince;
        }
        if (oldest.isValid())
            head.summary =
                QCoreApplication::translate("board", "oldest waits %1").arg(words::age(oldest, m_now));
        // Among the promotable all pass; the line would say the count twice.
        if (passing > 0 && (m_order.grouping != "state"_L1 || head.key == "attention"_L1))
            head.passSummary =
                QCoreApplication::translate("board", "%n pass all git checks", nullptr, passing);
    }

    void addMembers(Members members, const QString &group)
    {
        std::ranges::stable_sort(members, [this](const SiteRow *a, const SiteRow *b) {
            return comesBefore(*a, *b, m_order.sorting);
        });
        for (const SiteRow *site : members) {
            BoardRow row = site->row;
            row.isChecked = m_order.checked.contains(row.key);
            row.state = row.group;
            row.group = group;
            m_result.rows += row;
        }
        m_result.shown += static_cast<int>(members.size());
    }

    void addChips()
    {
        QHash<QString, int> totals;
        for (const SiteRow &site : m_sites)
            ++totals[site.row.group];
        m_result.chips = {{u"all"_s,
                           QCoreApplication::translate("board", "All", "filter chip: all sites"),
                           {},
                           {},
                           static_cast<int>(m_sites.size()),
                           m_order.chips.isEmpty()}};
        const QList<GroupLook> looks = stateLooks();
        for (const QString &key : s_chipOrder) {
            const auto look = std::ranges::find(looks, key, &GroupLook::key);
            m_result.chips += ChipView{look->key,   look->chip,        look->icon,
                                       look->color, totals.value(key), m_order.chips.contains(key)};
        }
    }

    const std::vector<SiteRow> &m_sites;
    const BoardOrder &m_order;
    QDateTime m_now;
    QHash<QString, Members> m_members;
    BoardArrangement m_result;
};

} // namespace

BoardArrangement arrange(const std::vector<SiteRow> &sites, const BoardOrder &order, const QDateTime &now)
{
    return Arranger(sites, order, now).arrange();
}

int countShown(const std::vector<SiteRow> &sites, const BoardOrder &order, const QDateTime &now)
{
    return static_cast<int>(
        std::ranges::count_if(sites, [&](const SiteRow &site) { return isShown(site, order, now); }));
}

} // namespace viewmodels
