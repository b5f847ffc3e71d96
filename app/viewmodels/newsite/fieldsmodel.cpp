// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/fieldsmodel.h"

#include <QSet>

#include <algorithm>

namespace viewmodels {

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldRow &row = m_rows.at(index.row());
    switch (role) {
    case NameRole: return row.name;
    case TitleRole: return row.title;
    case GroupRole: return row.group;
    case LaneRole: return row.lane;
    case StartsGroupRole:
        return !row.group.isEmpty() && (index.row() == 0 || m_rows.at(index.row() - 1).group != row.group);
    case KindRole: return row.kind;
    case ValueRole: return row.value;
    case SourceRole: return row.source;
    case SourceIconRole: return row.sourceIcon;
    case ProblemRole: return row.problem;
    case IsSaidRole: return row.isSaid;
    default: return {};
    }
}

QHash<int, QByteArray> FieldsModel::roleNames() const
{
    return {{NameRole, "name"},
            {TitleRole, "title"},
            {GroupRole, "group"},
            {LaneRole, "lane"},
            {StartsGroupRole, "startsGroup"},
            {KindRole, "kind"},
            {ValueRole, "value"},
            {SourceRole, "source"},
            {SourceIconRole, "sourceIcon"},
            {ProblemRole, "problem"},
            {IsSaidRole, "isSaid"}};
}

void FieldsModel::setRows(const QList<FieldRow> &rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &FieldRow::name, &FieldRow::name);
    removeOthers(rows);
    for (int i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || m_rows.at(i).name != rows.at(i).name) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
        } else if (m_rows.at(i) != rows.at(i)) {
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    if (!isSame && !m_rows.isEmpty()) // another one may be the first of its group
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {StartsGroupRole});
}

/// What stays is in the order of @p rows then: fields do not change places.
void FieldsModel::removeOthers(const QList<FieldRow> &rows)
{
    QSet<QString> names;
    for (const FieldRow &row : rows)
        names.insert(row.name);
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (names.contains(m_rows.at(i).name))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

} // namespace viewmodels
