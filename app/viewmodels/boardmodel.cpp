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

/// Beyond this many rows that come or go the view is told to look at everything again.
constexpr qsizetype s_worthMoving = 64;

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
    return {{IsGroupRole, "isGroup"},
            {KeyRole, "key"},
            {TitleRole, "title"},
            {IconRole, "icon"},
            {ColorRole, "colorName"},
            {SummaryRole, "summary"},
            {CountRole, "count"},
            {IsExpandedRole, "isExpanded"},
            {DomainRole, "domain"},
            {CardsRole, "cards"},
            {ConnectorsRole, "connectors"},
            {NextStepRole, "nextStep"},
            {NextActionRole, "nextAction"},
            {SentenceRole, "sentence"},
            {IsCheckedRole, "isChecked"},
            {IsCheckableRole, "isCheckable"},
            {GroupRole, "group"},
            {PassSummaryRole, "passSummary"},
            {GatesRole, "gates"},
            {GatesProblemRole, "gatesProblem"},
            {GatesStateRole, "gatesState"},
            {GatesToolTipRole, "gatesToolTip"},
            {LastAuthorRole, "lastAuthor"},
            {StateRole, "siteState"}};
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
    QSet<QString> before;
    for (const BoardRow &row : std::as_const(m_rows))
        before.insert(identity(row));
    qsizetype stay = 0;
    for (const BoardRow &row : std::as_const(rows))
        stay += before.contains(identity(row));
    const qsizetype changes = m_rows.size() + rows.size() - 2 * stay;
    if (stay == 0 || changes > s_worthMoving) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    removeMissing(rows);
    insertAndMove(rows);
}

void BoardModel::removeMissing(const QList<BoardRow> &rows)
{
    QSet<QString> kept;
    for (const BoardRow &row : rows)
        kept.insert(identity(row));
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (kept.contains(identity(m_rows[i])))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void BoardModel::insertAndMove(const QList<BoardRow> &rows)
{
    for (int i = 0; i < rows.size(); ++i) {
        const QString wanted = identity(rows[i]);
        if (i < m_rows.size() && identity(m_rows[i]) == wanted) {
            if (m_rows[i] == rows[i])
                continue;
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
            continue;
        }
        const auto found =
            std::find_if(m_rows.cbegin() + std::min<qsizetype>(i, m_rows.size()), m_rows.cend(),
                         [&](const BoardRow &row) { return identity(row) == wanted; });
        if (found == m_rows.cend()) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(found - m_rows.cbegin());
        beginMoveRows({}, from, from, {}, i);
        m_rows.move(from, i);
        endMoveRows();
        if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

} // namespace viewmodels
