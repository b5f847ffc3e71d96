// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// A field of the wizard as it is shown.
struct FieldRow
{
    QString name; ///< `hosts.dev`
    QString title;
    QString group; ///< the environment that it is of; empty: of none
    QString lane; ///< of the environment
    QString kind; ///< text, list, flag
    QString value; ///< what is said, else what follows from the rest
    QString source; ///< who says so: "you", "harbour", "24 of 27 sites"
    QString sourceIcon;
    QString problem; ///< why it cannot stay so
    bool isSaid = false;

    bool operator==(const FieldRow &) const = default;
};

/// The fields of a step. A field stays the same row while it is typed into.
class FieldsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by NewSiteViewModel.")

public:
    enum Role {
        NameRole = Qt::UserRole,
        TitleRole,
        GroupRole,
        LaneRole,
        StartsGroupRole, ///< it is the first of its group
        KindRole,
        ValueRole,
        SourceRole,
        SourceIconRole,
        ProblemRole,
        IsSaidRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<FieldRow> &rows() const { return m_rows; }
    /// Rows of the same names stay, with the focus in them, and tell what changed.
    void setRows(const QList<FieldRow> &rows);

private:
    void removeOthers(const QList<FieldRow> &rows);

    QList<FieldRow> m_rows;
};

} // namespace viewmodels
