// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardviewmodel.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// Above this many sites rows are compact unless the user says otherwise.
constexpr int s_manySites = 200;

struct GroupLook
{
    QString key;
    QString title;
    QString chip;
    QString icon;
    QString color;
};

/// In the order of the board.
QList<GroupLook> groupLooks()
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

} // namespace

BoardViewModel::BoardViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
}

BoardViewModel::~BoardViewModel() = default;

void BoardViewModel::show(const core::pipeline::Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_waiting.clear();
    rebuildRows();
    dropStaleChecks();
    arrange();
    Q_EMIT compactChanged();
    Q_EMIT checksChanged();
}

void BoardViewModel::setWaiting(const QHash<QString, int> &commits)
{
    if (m_waiting == commits)
        return;
    m_waiting = commits;
    refreshWords();
}

void BoardViewModel::clear()
{
    m_snapshot = {};
    m_waiting.clear();
    m_sites.clear();
    m_checked.clear();
    m_folded.clear();
    m_onChips.clear();
    m_filterText.clear();
    setCurrent({});
    arrange();
    Q_EMIT filterTextChanged();
    Q_EMIT checksChanged();
}

void BoardViewModel::refreshWords()
{
    rebuildRows();
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::rebuildRows()
{
    m_sites.clear();
    if (!m_snapshot.fleet)
        return;
    const QDateTime now = m_clock();
    const auto &sites = m_snapshot.fleet->sites;
    m_sites.reserve(sites.size());
    for (size_t i = 0; i < sites.size(); ++i) {
        const SiteWords words{m_snapshot, sites[i], m_snapshot.pipeline->sites[i], m_waiting, now};
        m_sites.push_back(words.row());
    }
    // Longest waiting first; what does not wait by name.
    std::ranges::stable_sort(m_sites, [](const SiteRow &a, const SiteRow &b) {
        if (a.waitsSince.isValid() != b.waitsSince.isValid())
            return a.waitsSince.isValid();
        return a.waitsSince.isValid() && a.waitsSince < b.waitsSince;
    });
}

void BoardViewModel::arrange()
{
    const QList<GroupLook> looks = groupLooks();
    const QDateTime now = m_clock();
    QList<BoardRow> rows;
    m_shownCount = 0;
    m_chips = {{u"all"_s,
                QCoreApplication::translate("board", "All", "filter chip: all sites"),
                {},
                {},
                static_cast<int>(m_sites.size()),
                m_onChips.isEmpty()}};
    for (const GroupLook &look : looks) {
        BoardRow head;
        head.isGroup = true;
        head.key = head.group = look.key;
        head.title = look.title;
        head.icon = look.icon;
        head.color = look.color;
        head.isExpanded = !m_folded.contains(look.key);
        QList<BoardRow> members;
        QDateTime oldest;
        int total = 0;
        for (const SiteRow &site : m_sites) {
            if (site.row.group != look.key)
                continue;
            ++total;
            const bool isShown =
                (m_onChips.isEmpty() || m_onChips.contains(look.key)) && site.matches(m_filterText);
            if (!isShown)
                continue;
            members += site.row;
            members.back().isChecked = m_checked.contains(site.row.key);
            if (site.waitsSince.isValid() && (!oldest.isValid() || site.waitsSince < oldest))
                oldest = site.waitsSince;
        }
        m_chips += ChipView{look.key, look.chip, look.icon, look.color, total, m_onChips.contains(look.key)};
        if (members.isEmpty())
            continue;
        head.count = static_cast<int>(members.size());
        m_shownCount += head.count;
        if (look.key == "promotable"_L1 && oldest.isValid())
            head.summary =
                QCoreApplication::translate("board", "oldest waits %1").arg(words::age(oldest, now));
        rows += head;
        if (head.isExpanded)
            rows += members;
    }
    m_rows.show(std::move(rows));
    Q_EMIT chipsChanged();
    Q_EMIT changed();
}

void BoardViewModel::dropStaleChecks()
{
    m_checked.removeIf([this](const QString &site) { return !m_snapshot.fleet->site(site); });
    if (!m_current.isEmpty() && !m_snapshot.fleet->site(m_current))
        setCurrent({});
}

void BoardViewModel::toggleChip(const QString &key, bool isAdditive)
{
    if (key == "all"_L1)
        m_onChips.clear();
    else if (isAdditive && !m_onChips.contains(key))
        m_onChips += key;
    else if (isAdditive)
        m_onChips.removeAll(key);
    else
        m_onChips = m_onChips == QStringList{key} ? QStringList{} : QStringList{key};
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::toggleGroup(const QString &key)
{
    if (!m_folded.remove(key))
        m_folded.insert(key);
    arrange();
}

void BoardViewModel::toggleCheck(const QString &site)
{
    setChecked(site, !m_checked.contains(site));
}

void BoardViewModel::setChecked(const QString &site, bool isChecked)
{
    if (isChecked == m_checked.contains(site))
        return;
    if (isChecked)
        m_checked.insert(site);
    else
        m_checked.remove(site);
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::checkAll()
{
    for (const BoardRow &row : m_rows.rows()) {
        if (!row.isGroup && row.isCheckable)
            m_checked.insert(row.key);
    }
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::checkGroup(const QString &key)
{
    for (const BoardRow &row : m_rows.rows()) {
        if (!row.isGroup && row.group == key && row.isCheckable)
            m_checked.insert(row.key);
    }
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::clearChecks()
{
    m_checked.clear();
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::clearFilter()
{
    m_onChips.clear();
    m_filterText.clear();
    arrange();
    Q_EMIT filterTextChanged();
    Q_EMIT checksChanged();
}

int BoardViewModel::currentIndex() const
{
    return m_rows.indexOf(m_current);
}

int BoardViewModel::moveCurrent(int by)
{
    QList<int> sites;
    const QList<BoardRow> &rows = m_rows.rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (!rows[i].isGroup)
            sites += i;
    }
    if (sites.isEmpty())
        return -1;
    const qsizetype at = sites.indexOf(currentIndex());
    const qsizetype to =
        at < 0 ? (by > 0 ? 0 : sites.size() - 1) : std::clamp<qsizetype>(at + by, 0, sites.size() - 1);
    setCurrent(rows[sites[to]].key);
    return sites[to];
}

QStringList BoardViewModel::environments() const
{
    return m_snapshot.fleet ? m_snapshot.fleet->environments : QStringList{};
}

int BoardViewModel::siteCount() const
{
    return static_cast<int>(m_sites.size());
}

bool BoardViewModel::isEmpty() const
{
    return m_snapshot.fleet && m_sites.empty();
}

void BoardViewModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    arrange();
    Q_EMIT filterTextChanged();
    Q_EMIT checksChanged();
}

void BoardViewModel::setCurrent(const QString &site)
{
    if (site == m_current)
        return;
    m_current = site;
    Q_EMIT currentChanged();
}

QStringList BoardViewModel::checked() const
{
    QStringList checked;
    for (const SiteRow &site : m_sites) {
        if (m_checked.contains(site.row.key))
            checked += site.row.key;
    }
    return checked;
}

int BoardViewModel::hiddenCheckedCount() const
{
    int shown = 0;
    for (const BoardRow &row : m_rows.rows())
        shown += !row.isGroup && row.isChecked;
    return checkedCount() - shown;
}

QString BoardViewModel::checkedSummary() const
{
    int pass = 0;
    int blocked = 0;
    int idle = 0;
    for (const SiteRow &site : m_sites) {
        if (!m_checked.contains(site.row.key))
            continue;
        pass += site.canMove && !site.isBlocked;
        blocked += site.canMove && site.isBlocked;
        idle += !site.canMove;
    }
    QStringList parts{QCoreApplication::translate("board", "git checks pass for %1").arg(pass)};
    if (blocked > 0)
        parts += QCoreApplication::translate("board", "%1 blocked").arg(blocked);
    if (idle > 0)
        parts += QCoreApplication::translate("board", "%1 with nothing to promote").arg(idle);
    if (hiddenCheckedCount() > 0)
        parts += QCoreApplication::translate("board", "%1 hidden by the filter").arg(hiddenCheckedCount());
    return parts.join(u", "_s);
}

QString BoardViewModel::promoteCheckedLabel() const
{
    int movable = 0;
    for (const SiteRow &site : m_sites)
        movable += m_checked.contains(site.row.key) && site.canMove;
    return movable == 0 ? QString()
                        : QCoreApplication::translate("board", "Promote %n site(s)…", nullptr, movable);
}

int BoardViewModel::allChecked() const
{
    int shown = 0;
    int on = 0;
    for (const BoardRow &row : m_rows.rows()) {
        shown += !row.isGroup;
        on += !row.isGroup && row.isChecked;
    }
    return on == 0 ? Qt::Unchecked : on == shown ? Qt::Checked : Qt::PartiallyChecked;
}

bool BoardViewModel::isCompact() const
{
    return m_isCompact.value_or(siteCount() > s_manySites);
}

void BoardViewModel::setCompact(bool isCompact)
{
    if (isCompact == this->isCompact())
        return;
    m_isCompact = isCompact;
    Q_EMIT compactChanged();
}

} // namespace viewmodels
