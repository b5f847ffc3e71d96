// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// A site that can get the new environment.
struct EnvironmentSiteRow
{
    QString site;
    QString hosts; ///< it will have there; empty: not known, or none
    QString note; ///< "2 to say"; empty: nothing stands in the way
    QString tone; ///< of the note: warning, danger
    bool isChosen = true;

    bool operator==(const EnvironmentSiteRow &) const = default;
};

/// The sites that can get a new environment, as far as the filter shows them.
class EnvironmentSitesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by NewEnvironmentViewModel.")

public:
    enum Role {
        SiteRole = Qt::UserRole,
        HostsRole,
        NoteRole,
        ToneRole,
        IsChosenRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<EnvironmentSiteRow> &rows() const { return m_rows; }
    /// Where the sites are the same ones, their rows stay and tell what changed.
    void setRows(const QList<EnvironmentSiteRow> &rows);

private:
    QList<EnvironmentSiteRow> m_rows;
};

} // namespace viewmodels
