// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/findingsmodel.h"

#include "app/viewmodels/canon/canonwords.h"

#include <algorithm>

namespace viewmodels {

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FindingRow &row = m_rows[index.row()];
    switch (role) {
    case IsGroupRole: return row.isGroup;
    case KeyRole: return row.key;
    case SeverityLabelRole: return canonwords::label(row.severity);
    case IconNameRole: return canonwords::icon(row.severity);
    case ToneRole: return canonwords::tone(row.severity);
    case RuleRole: return row.rule;
    case TitleRole: return row.title;
    case IsTitleMonoRole: return row.isTitleMono;
    case SummaryRole: return row.summary;
    case CountRole: return row.count;
    case IsExpandedRole: return row.isExpanded;
    case LeadRole: return row.lead;
    case IsLeadMonoRole: return row.isLeadMono;
    case PathRole: return row.path;
    case LineTextRole: return row.line;
    case MessageRole: return row.message;
    case ActionLabelRole: return row.actionLabel;
    case ActionIconRole: return row.actionIcon;
    case SentenceRole: return row.sentence;
    default: return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return {{IsGroupRole, "isGroup"},
            {KeyRole, "key"},
            {SeverityLabelRole, "severityLabel"},
            {IconNameRole, "iconName"},
            {ToneRole, "tone"},
            {RuleRole, "rule"},
            {TitleRole, "title"},
            {IsTitleMonoRole, "isTitleMono"},
            {SummaryRole, "summary"},
            {CountRole, "count"},
            {IsExpandedRole, "isExpanded"},
            {LeadRole, "lead"},
            {IsLeadMonoRole, "isLeadMono"},
            {PathRole, "path"},
            {LineTextRole, "lineText"},
            {MessageRole, "message"},
            {ActionLabelRole, "actionLabel"},
            {ActionIconRole, "actionIcon"},
            {SentenceRole, "sentence"}};
}

int FindingsModel::indexOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &FindingRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void FindingsModel::show(const QList<FindingRow> &rows)
{
    const auto isSame = [](const FindingRow &a, const FindingRow &b) { return a.key == b.key; };
    const auto [before, after] = std::ranges::mismatch(m_rows, rows, isSame);
    const qsizetype head = before - m_rows.begin();
    qsizetype tail = 0;
    while (tail < std::min(m_rows.size(), rows.size()) - head
           && isSame(m_rows[m_rows.size() - 1 - tail], rows[rows.size() - 1 - tail]))
        ++tail;
    replace(head, m_rows.size() - head - tail, rows.sliced(head, rows.size() - head - tail));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

void FindingsModel::replace(qsizetype from, qsizetype removed, const QList<FindingRow> &added)
{
    if (removed > 0) {
        beginRemoveRows({}, static_cast<int>(from), static_cast<int>(from + removed - 1));
        m_rows.remove(from, removed);
        endRemoveRows();
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(from + added.size() - 1));
    m_rows = m_rows.first(from) + added + m_rows.sliced(from);
    endInsertRows();
}

} // namespace viewmodels
