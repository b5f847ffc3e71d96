// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/configviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::gitops::SettingRow;
using core::gitops::SettingsTable;

namespace viewmodels {

namespace {

QString placeText(const core::Place &place)
{
    return place.line > 0 ? u"%1:%2:%3"_s.arg(place.file).arg(place.line).arg(std::max(1, place.column))
                          : place.file;
}

bool matches(const SettingView &row, const QString &filter)
{
    return filter.isEmpty() || row.key.contains(filter, Qt::CaseInsensitive)
        || std::ranges::any_of(row.cells, [&filter](const SettingCell &cell) {
               return cell.value.contains(filter, Qt::CaseInsensitive);
           });
}

QString cellState(const SettingRow &row, const SettingsTable &table, qsizetype at)
{
    if (!table.isThere[at] || table.errors[at])
        return u"unread"_s;
    if (!row.values[at])
        return u"missing"_s;
    return row.isEqual ? u"plain"_s : u"differs"_s;
}

} // namespace

void ConfigViewModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void ConfigViewModel::setEqualShown(bool areShown)
{
    if (areShown == m_areEqualShown)
        return;
    m_areEqualShown = areShown;
    arrange();
}

void ConfigViewModel::expect()
{
    clear();
    m_isLoading = true;
    Q_EMIT changed();
}

void ConfigViewModel::clear()
{
    m_isLoading = false;
    m_equalCount = 0;
    m_all.clear();
    m_problems.clear();
    arrange();
}

void ConfigViewModel::show(const SettingsTable &table, const QStringList &environments,
                           const QStringList &lanes, const QStringList &paths)
{
    m_isLoading = false;
    m_all.clear();
    m_problems.clear();
    m_equalCount = 0;
    for (qsizetype i = 0; i < environments.size(); ++i) {
        if (table.errors[i])
            m_problems += {table.errors[i]->message,
                           placeText(table.errors[i]->place.value_or(core::Place{paths[i], 0, 0})), true};
        else if (!table.isThere[i])
            m_problems +=
                {QCoreApplication::translate("inspector", "%1 has no env file.").arg(environments[i]),
                 paths[i], false};
    }
    for (const SettingRow &row : table.rows) {
        SettingView view{row.key, row.isEqual, {}, {}};
        if (!row.isEqual && row.isExpected)
            view.note = QCoreApplication::translate("inspector", "differs by its nature");
        for (qsizetype i = 0; i < environments.size(); ++i)
            view.cells += SettingCell{environments[i], lanes[i], row.values[i].value_or(QString()),
                                      row.texts[i], cellState(row, table, i)};
        m_equalCount += row.isEqual;
        m_all += view;
    }
    arrange();
}

void ConfigViewModel::arrange()
{
    const QString filter = m_filter.trimmed();
    m_rows.clear();
    for (const SettingView &row : std::as_const(m_all)) {
        if ((m_areEqualShown || !row.isEqual) && matches(row, filter))
            m_rows += row;
    }
    Q_EMIT changed();
}

QString ConfigViewModel::note() const
{
    if (m_isLoading || !m_rows.isEmpty())
        return {};
    if (m_all.isEmpty())
        return QCoreApplication::translate("inspector", "There are no settings to show.");
    if (!m_filter.trimmed().isEmpty())
        return QCoreApplication::translate("inspector", "No setting matches the filter.");
    return QCoreApplication::translate("inspector", "The environments agree in every setting.");
}

} // namespace viewmodels
