// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/finding.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// A line of the list: the head of a group, or a finding.
struct FindingRow
{
    bool isGroup = false;
    QString key; ///< of the group, or of the finding
    QString group; ///< the group it stands in
    core::canon::Severity severity = core::canon::Severity::Error; ///< of a group the worst
    QString rule; ///< id; empty: a group of something else
    // group
    QString title;
    bool isTitleMono = false;
    QString summary; ///< "Blocks promotions of the site"
    int count = 0;
    bool isExpanded = true;
    // finding
    QString lead; ///< the site, or the rule where the group is a site or a file
    bool isLeadMono = false;
    QString path; ///< empty where the group is the file
    QString line; ///< ":23", or empty
    QString message;
    QString actionLabel; ///< of canonwords::NextStep
    QString actionIcon;
    QString sentence; ///< the row for a screen reader

    bool operator==(const FindingRow &) const = default;
};

/// The findings as they are shown: filtered and grouped.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanonViewModel.")

public:
    /// Role names in QML are the same without "Role", first letter small, but `lineText` and `iconName`.
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        KeyRole,
        SeverityLabelRole,
        IconNameRole,
        ToneRole,
        RuleRole,
        TitleRole,
        IsTitleMonoRole,
        SummaryRole,
        CountRole,
        IsExpandedRole,
        LeadRole,
        IsLeadMonoRole,
        PathRole,
        LineTextRole,
        MessageRole,
        ActionLabelRole,
        ActionIconRole,
        SentenceRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<FindingRow> &rows() const { return m_rows; }
    /// Shows @p rows. Those before and behind what comes or goes keep their place in the view.
    void show(const QList<FindingRow> &rows);
    int indexOf(const QString &key) const; ///< -1: not shown

private:
    void replace(qsizetype from, qsizetype removed, const QList<FindingRow> &added);

    QList<FindingRow> m_rows;
};

} // namespace viewmodels
