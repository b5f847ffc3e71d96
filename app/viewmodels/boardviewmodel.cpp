// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardviewmodel.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// Above this many sites rows are compact unless the user says otherwise.
constexpr int s_manySites = 200;

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

void BoardViewModel::setWaiting(const WaitingCommits &commits)
{
    if (m_waiting == commits)
        return;
    m_waiting = commits;
    refreshWords();
}

void BoardViewModel::setRequests(const OpenRequests &requests)
{
    if (m_requests == requests)
        return;
    m_requests = requests;
    refreshWords();
}

void BoardViewModel::setNews(const QSet<QString> &sites)
{
    if (m_news == sites)
        return;
    m_news = sites;
    for (SiteRow &site : m_sites)
        site.isNew = m_news.contains(site.row.key);
    arrange();
}

void BoardViewModel::clear()
{
    m_snapshot = {};
    m_waiting.clear();
    m_requests.clear();
    m_sites.clear();
    m_order = {};
    m_tokens.clear();
    m_filterText.clear();
    m_views.clear();
    m_isCompact.reset();
    setCurrent({});
    arrange();
    Q_EMIT filterTextChanged();
    Q_EMIT checksChanged();
    Q_EMIT orderChanged();
    Q_EMIT savedViewsChanged();
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
        const SiteWords words{m_snapshot, sites[i],   m_snapshot.pipeline->sites[i],
                              m_waiting,  m_requests, now};
        m_sites.push_back(words.row());
        m_sites.back().isNew = m_news.contains(m_sites.back().row.key);
    }
}

void BoardViewModel::arrange()
{
    BoardArrangement arrangement = viewmodels::arrange(m_sites, m_order, m_clock());
    m_rows.show(std::move(arrangement.rows));
    m_shownCount = arrangement.shown;
    if (m_chips != arrangement.chips) {
        m_chips = std::move(arrangement.chips);
        Q_EMIT chipsChanged();
    }
    Q_EMIT changed();
}

void BoardViewModel::dropStaleChecks()
{
    m_order.checked.removeIf([this](const QString &site) { return !m_snapshot.fleet->site(site); });
    if (!m_current.isEmpty() && !m_snapshot.fleet->site(m_current))
        setCurrent({});
}

void BoardViewModel::toggleChip(const QString &key, bool isAdditive)
{
    if (key == "all"_L1)
        m_order.chips.clear();
    else if (isAdditive && !m_order.chips.contains(key))
        m_order.chips += key;
    else if (isAdditive)
        m_order.chips.removeAll(key);
    else
        m_order.chips = m_order.chips == QStringList{key} ? QStringList{} : QStringList{key};
    arrange();
    Q_EMIT checksChanged();
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

void BoardViewModel::toggleGroup(const QString &key)
{
    if (!m_order.folded.remove(key))
        m_order.folded.insert(key);
    arrange();
    Q_EMIT savedChanged();
}

void BoardViewModel::toggleCheck(const QString &site)
{
    setChecked(site, !m_order.checked.contains(site));
}

void BoardViewModel::setChecked(const QString &site, bool isChecked)
{
    if (isChecked == m_order.checked.contains(site))
        return;
    if (isChecked)
        m_order.checked.insert(site);
    else
        m_order.checked.remove(site);
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::checkAll()
{
    for (const BoardRow &row : m_rows.rows()) {
        if (!row.isGroup && row.isCheckable)
            m_order.checked.insert(row.key);
    }
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::checkGroup(const QString &key)
{
    for (const BoardRow &row : m_rows.rows()) {
        if (!row.isGroup && row.group == key && row.isCheckable)
            m_order.checked.insert(row.key);
    }
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::clearChecks()
{
    m_order.checked.clear();
    arrange();
    Q_EMIT checksChanged();
}

void BoardViewModel::clearFilter()
{
    m_order.chips.clear();
    m_tokens.clear();
    m_filterText.clear();
    updateFilter();
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
    const auto [tokens, left] = BoardFilter::takeTokens(text, false);
    if (tokens.isEmpty())
        updateFilter();
    else
        takeTokens(false);
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
    // In the order of the board; those the filter hides come last.
    QStringList checked;
    for (const BoardRow &row : m_rows.rows()) {
        if (!row.isGroup && row.isChecked)
            checked += row.key;
    }
    for (const SiteRow &site : m_sites) {
        if (m_order.checked.contains(site.row.key) && !checked.contains(site.row.key))
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
        if (!m_order.checked.contains(site.row.key))
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
        parts += QCoreApplication::translate("board", "%1 out of sight").arg(hiddenCheckedCount());
    return parts.join(u", "_s);
}

QString BoardViewModel::promoteCheckedLabel() const
{
    int movable = 0;
    for (const SiteRow &site : m_sites)
        movable += m_order.checked.contains(site.row.key) && site.canMove;
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
    Q_EMIT savedChanged();
}

} // namespace viewmodels
