// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardmodel.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// A group may have the name of a site.
QString identity(const BoardRow &row)
{
    return (row.isGroup ? u"group:"_s : u"site:"_s) + row.key;
}

/// Beyond this many rows that come, go or move the view is told to look at everything again.
constexpr qsizetype s_worthMoving = 64;

/// The longest part of @p places that is in order already: what is left is the least that has to move.
QSet<qsizetype> inOrder(const QList<qsizetype> &places)
{
    QList<qsizetype> ends; // of the best run of each length, as an index
    QList<qsizetype> before(places.size(), -1);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto end =
            std::ranges::lower_bound(ends, places[i], {}, [&](qsizetype at) { return places[at]; });
        if (end != ends.begin())
            before[i] = *std::prev(end);
        if (end == ends.end())
            ends += i;
        else
            *end = i;
    }
    QSet<qsizetype> found;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before[i])
        found.insert(places[i]);
    return found;
}

} // namespace

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BoardRow &row = m_rows[index.row()];
    switch (role) {
    case IsGroupRole: return row.isGroup;
    case KeyRole: return row.key;
    case TitleRole: return row.title;
    case IconRole: return row.icon;
    case ColorRole: return row.color;
    case SummaryRole: return row.summary;
    case CountRole: return row.count;
    case IsExpandedRole: return row.isExpanded;
    case DomainRole: return row.domain;
    case CardsRole: return QVariant::fromValue(row.cards);
    case ConnectorsRole: return QVariant::fromValue(row.connectors);
    case NextStepRole: return row.nextStep;
    case NextActionRole: return row.nextAction;
    case SentenceRole: return row.sentence;
    case IsCheckedRole: return row.isChecked;
    case IsCheckableRole: return row.isCheckable;
    case GroupRole: return row.group;
    case PassSummaryRole: return row.passSummary;
    case GatesRole: return row.gates;
    case GatesProblemRole: return row.gatesProblem;
    case GatesStateRole: return row.gatesState;
    case GatesToolTipRole: return row.gatesToolTip;
    case LastAuthorRole: return row.lastAuthor;
    case StateRole: return row.state;
    default: return {};
    }
}

QHash<int, QByteArray> BoardModel::roleNames() const
{
    return {{IsGroupRole, "isGroup"},       {KeyRole, "key"},
            {TitleRole, "title"},           {IconRole, "icon"},
            {ColorRole, "colorName"},       {SummaryRole, "summary"},
            {CountRole, "count"},           {IsExpandedRole, "isExpanded"},
            {DomainRole, "domain"},         {CardsRole, "cards"},
            {ConnectorsRole, "connectors"}, {NextStepRole, "nextStep"},
            {NextActionRole, "nextAction"}, {SentenceRole, "sentence"},
            {IsCheckedRole, "isChecked"},   {IsCheckableRole, "isCheckable"},
            {GroupRole, "group"},           {PassSummaryRole, "passSummary"},
            {GatesRole, "gates"},           {GatesProblemRole, "gatesProblem"},
            {GatesStateRole, "gatesState"}, {GatesToolTipRole, "gatesToolTip"},
            {LastAuthorRole, "lastAuthor"}, {StateRole, "siteState"}};
}

int BoardModel::indexOf(const QString &site) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].isGroup && m_rows[i].key == site)
            return static_cast<int>(i);
    }
    return -1;
}

void BoardModel::show(QList<BoardRow> rows)
{
    QHash<QString, qsizetype> wanted;
    for (qsizetype i = 0; i < rows.size(); ++i)
        wanted.insert(identity(rows[i]), i);
    QList<qsizetype> places; // of the rows that stay, in their present order
    for (const BoardRow &row : std::as_const(m_rows)) {
        if (const auto place = wanted.constFind(identity(row)); place != wanted.cend())
            places += *place;
    }
    const QSet<qsizetype> standing = inOrder(places);
    const qsizetype changes = m_rows.size() + rows.size() - places.size() - standing.size();
    if (m_rows.isEmpty() && rows.isEmpty())
        return;
    if (places.isEmpty() || changes > s_worthMoving) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    removeMissing(wanted);
    move(std::move(places), standing);
    insertAndUpdate(rows);
}

void BoardModel::removeMissing(const QHash<QString, qsizetype> &wanted)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (wanted.contains(identity(m_rows[i])))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

/// @p places: where each row will stand. Rows in @p standing are not touched.
void BoardModel::move(QList<qsizetype> places, const QSet<qsizetype> &standing)
{
    QList<qsizetype> order = places;
    std::ranges::sort(order);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (standing.contains(order[i]))
            continue;
        // All that come before it are where they belong by now: it goes behind the last of them.
        const qsizetype from = places.indexOf(order[i]);
        const qsizetype to = i == 0 ? 0 : places.indexOf(order[i - 1]) + 1;
        if (!beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to)))
            continue; // it stands there already
        const qsizetype at = to > from ? to - 1 : to;
        m_rows.move(from, at);
        places.move(from, at);
        endMoveRows();
    }
}

void BoardModel::insertAndUpdate(const QList<BoardRow> &rows)
{
    for (int i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || identity(m_rows[i]) != identity(rows[i])) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
        } else if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

} // namespace viewmodels
