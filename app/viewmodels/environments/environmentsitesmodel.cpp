// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/environmentsitesmodel.h"

#include <algorithm>

namespace viewmodels {

int EnvironmentSitesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EnvironmentSitesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnvironmentSiteRow &row = m_rows.at(index.row());
    switch (role) {
    case SiteRole: return row.site;
    case HostsRole: return row.hosts;
    case NoteRole: return row.note;
    case ToneRole: return row.tone;
    case IsChosenRole: return row.isChosen;
    default: return {};
    }
}

QHash<int, QByteArray> EnvironmentSitesModel::roleNames() const
{
    return {{SiteRole, "site"},
            {HostsRole, "hosts"},
            {NoteRole, "note"},
            {ToneRole, "tone"},
            {IsChosenRole, "isChosen"}};
}

void EnvironmentSitesModel::setRows(const QList<EnvironmentSiteRow> &rows)
{
    if (!std::ranges::equal(rows, m_rows, {}, &EnvironmentSiteRow::site, &EnvironmentSiteRow::site)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

} // namespace viewmodels
