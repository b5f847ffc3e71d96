// SPDX-License-Identifier: Apache-2.0
// The filter, the order and the saved views of BoardViewModel.
#include "app/viewmodels/boardviewmodel.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

const QStringList s_groupings{u"state"_s, u"project"_s, u"none"_s};
const QStringList s_sortings{u"waits"_s, u"name"_s, u"changed"_s};

QString oneOf(const QStringList &known, const QString &wanted)
{
    return known.contains(wanted) ? wanted : known.first();
}

} // namespace

void BoardViewModel::updateFilter()
{
    m_order.filter = BoardFilter::parse(m_tokens.join(u' ') + u' ' + m_filterText);
    arrange();
    Q_EMIT filterTextChanged();
    Q_EMIT checksChanged();
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

void BoardViewModel::takeTokens(bool isAll)
{
    const auto [tokens, left] = BoardFilter::takeTokens(m_filterText, isAll);
    if (tokens.isEmpty())
        return;
    m_tokens += tokens;
    m_tokens.removeDuplicates();
    m_filterText = left;
    updateFilter();
}

void BoardViewModel::addToken(const QString &token)
{
    if (m_tokens.contains(token))
        return;
    m_tokens += token;
    updateFilter();
}

void BoardViewModel::removeToken(const QString &token)
{
    if (m_tokens.removeAll(token) > 0)
        updateFilter();
}

void BoardViewModel::removeLastToken()
{
    if (m_tokens.isEmpty())
        return;
    m_tokens.removeLast();
    updateFilter();
}

QList<TokenView> BoardViewModel::tokens() const
{
    QList<TokenView> tokens;
    for (const QString &token : m_tokens)
        tokens += BoardFilter::view(token);
    return tokens;
}

QString BoardViewModel::shownText() const
{
    const int total = siteCount();
    //: %1 is how many of the %n sites are shown
    return QCoreApplication::translate("board", "%1 of %n site(s)", nullptr, total)
        .arg(QLocale().toString(shownCount()));
}

void BoardViewModel::setGrouping(const QString &grouping)
{
    if (grouping == m_order.grouping)
        return;
    m_order.grouping = oneOf(s_groupings, grouping);
    arrange();
    Q_EMIT orderChanged();
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

void BoardViewModel::setSorting(const QString &sorting)
{
    if (sorting == m_order.sorting)
        return;
    m_order.sorting = oneOf(s_sortings, sorting);
    arrange();
    Q_EMIT orderChanged();
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

BoardViewModel::View BoardViewModel::currentView() const
{
    return {{},
            (m_tokens + QStringList{m_filterText}).join(u' ').trimmed(),
            m_order.grouping,
            m_order.sorting,
            m_order.chips};
}

void BoardViewModel::apply(const View &view)
{
    const auto [tokens, left] = BoardFilter::takeTokens(view.text, true);
    m_tokens = tokens;
    m_filterText = left;
    m_order.chips = view.chips;
    m_order.grouping = oneOf(s_groupings, view.grouping);
    m_order.sorting = oneOf(s_sortings, view.sorting);
    updateFilter();
    Q_EMIT orderChanged();
}

void BoardViewModel::saveView(const QString &name)
{
    View view = currentView();
    view.name = name.trimmed();
    if (view.name.isEmpty())
        return;
    const auto same = std::ranges::find(m_views, view.name, &View::name);
    if (same != m_views.end())
        *same = view;
    else
        m_views += view;
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

void BoardViewModel::showView(const QString &name)
{
    const auto found = std::ranges::find(m_views, name, &View::name);
    if (found != m_views.end())
        apply(View(*found));
}

void BoardViewModel::removeView(const QString &name)
{
    m_views.removeIf([&name](const View &view) { return view.name == name; });
    Q_EMIT savedViewsChanged();
    Q_EMIT savedChanged();
}

QString BoardViewModel::suggestedViewName() const
{
    QStringList parts;
    for (const ChipView &chip : m_chips) {
        if (chip.isOn && chip.key != "all"_L1)
            parts += chip.label;
    }
    for (const TokenView &token : tokens())
        parts += token.key + u' ' + token.value;
    if (!m_filterText.isEmpty())
        parts += m_filterText;
    return parts.join(u", "_s);
}

QList<SavedView> BoardViewModel::savedViews() const
{
    QList<SavedView> views;
    const QDateTime now = m_clock();
    const View current = currentView();
    for (const View &view : m_views) {
        BoardOrder order;
        order.chips = view.chips;
        order.filter = BoardFilter::parse(view.text);
        View unnamed = view;
        unnamed.name.clear();
        views += SavedView{view.name, countShown(m_sites, order, now), unnamed == current};
    }
    return views;
}

QVariantMap BoardViewModel::mapOf(const View &view)
{
    return {{u"name"_s, view.name},
            {u"text"_s, view.text},
            {u"grouping"_s, view.grouping},
            {u"sorting"_s, view.sorting},
            {u"chips"_s, view.chips}};
}

BoardViewModel::View BoardViewModel::viewOf(const QVariantMap &map)
{
    return {map.value(u"name"_s).toString(), map.value(u"text"_s).toString(),
            map.value(u"grouping"_s).toString(), map.value(u"sorting"_s).toString(),
            map.value(u"chips"_s).toStringList()};
}

QVariantMap BoardViewModel::saved() const
{
    QVariantList views;
    for (const View &view : m_views)
        views += mapOf(view);
    QVariantMap saved{{u"view"_s, mapOf(currentView())},
                      {u"views"_s, views},
                      {u"folded"_s, QStringList(m_order.folded.cbegin(), m_order.folded.cend())}};
    if (m_isCompact)
        saved.insert(u"compact"_s, *m_isCompact);
    return saved;
}

void BoardViewModel::restore(const QVariantMap &saved)
{
    if (saved.isEmpty())
        return;
    m_views.clear();
    const QVariantList views = saved.value(u"views"_s).toList();
    for (const QVariant &view : views)
        m_views += viewOf(view.toMap());
    // Nothing that was saved has no name: without one it could be neither shown nor removed.
    m_views.removeIf([](const View &view) { return view.name.isEmpty(); });
    const QStringList folded = saved.value(u"folded"_s).toStringList();
    m_order.folded = QSet<QString>(folded.cbegin(), folded.cend());
    if (saved.contains(u"compact"_s))
        m_isCompact = saved.value(u"compact"_s).toBool();
    apply(viewOf(saved.value(u"view"_s).toMap()));
    Q_EMIT compactChanged();
}

void BoardViewModel::reveal(const QString &site)
{
    if (!find(site))
        return;
    if (m_rows.indexOf(site) < 0 && isFiltered())
        clearFilter();
    if (m_rows.indexOf(site) < 0) {
        m_order.folded.clear();
        arrange();
    }
    setCurrent(site);
}

const SiteRow *BoardViewModel::find(const QString &site) const
{
    const auto found = std::ranges::find(m_sites, site, [](const SiteRow &row) { return row.row.key; });
    return found == m_sites.end() ? nullptr : &*found;
}

QStringList BoardViewModel::environmentsOf(const QString &site) const
{
    QStringList environments;
    const SiteRow *found = find(site);
    for (const CardView &card : found ? found->row.cards : QList<CardView>()) {
        if (card.state != "placeholder"_L1 && card.state != "broken"_L1)
            environments += card.environment;
    }
    return environments;
}

QString BoardViewModel::hostOf(const QString &site) const
{
    const SiteRow *found = find(site);
    return found ? found->row.domain : QString();
}

QString BoardViewModel::projectOf(const QString &site) const
{
    const SiteRow *found = find(site);
    return found ? found->project : QString();
}

bool BoardViewModel::canPromote(const QString &site) const
{
    const SiteRow *found = find(site);
    return found && found->canMove;
}

GroupView BoardViewModel::groupAt(int row) const
{
    const QList<BoardRow> &rows = m_rows.rows();
    for (int i = std::min<int>(row, static_cast<int>(rows.size()) - 1); i >= 0; --i) {
        const BoardRow &head = rows[i];
        if (head.isGroup)
            return {head.key,     head.title,       head.icon,       head.color, head.count,
                    head.summary, head.passSummary, head.isExpanded, i};
    }
    return {};
}

int BoardViewModel::nextGroupRow(int row) const
{
    const QList<BoardRow> &rows = m_rows.rows();
    for (int i = std::max(0, row + 1); i < rows.size(); ++i) {
        if (rows[i].isGroup)
            return i;
    }
    return -1;
}

QList<double> BoardViewModel::marks(const std::function<bool(const BoardRow &)> &isMarked) const
{
    QList<double> marks;
    const QList<BoardRow> &rows = m_rows.rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows[i].isGroup && isMarked(rows[i]))
            marks += (double(i) + 0.5) / double(rows.size());
    }
    return marks;
}

QList<double> BoardViewModel::attentionMarks() const
{
    return marks([](const BoardRow &row) { return row.state == "attention"_L1; });
}

QList<double> BoardViewModel::checkMarks() const
{
    return marks([](const BoardRow &row) { return row.isChecked; });
}

} // namespace viewmodels
