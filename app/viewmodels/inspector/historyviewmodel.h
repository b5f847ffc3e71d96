// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "core/pipeline/snapshot.h"

#include <QAbstractListModel>
#include <QSet>

namespace viewmodels {

/// The moves of one site's tags, newest first. Rows are put into words when they are shown: a site may have
/// thousands.
class HistoryViewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SiteViewModel.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL) ///< those that are shown
    Q_PROPERTY(QString environment READ environment WRITE setEnvironment NOTIFY changed FINAL) ///< empty: all
    Q_PROPERTY(QList<viewmodels::LaneFilterView> filters READ filters NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL) ///< below the last move: the history is cut off

public:
    enum Role { EventRole = Qt::UserRole };

    explicit HistoryViewModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_shown.size()); }
    QString environment() const { return m_environment; }
    void setEnvironment(const QString &environment);
    QList<LaneFilterView> filters() const { return m_filters; }
    QString note() const;
    Q_INVOKABLE viewmodels::MoveEventView at(int row) const;

    void show(const core::pipeline::Snapshot &snapshot, const QString &site, const QDateTime &now);
    void clear();
    /// The commits whose messages are asked about: of the moves that could have recorded checks.
    QList<core::git::ObjectId> checkable() const;
    void setRecorded(const QSet<core::git::ObjectId> &recorded);

Q_SIGNALS:
    void changed();

private:
    void arrange();
    MoveEventView view(const core::pipeline::ReleaseEvent &event) const;

    core::pipeline::Snapshot m_snapshot; ///< owns what the rows point to
    QDateTime m_now;
    QString m_environment;
    std::vector<const core::pipeline::ReleaseEvent *> m_all; ///< newest first
    std::vector<const core::pipeline::ReleaseEvent *> m_shown;
    QList<LaneFilterView> m_filters;
    std::optional<QSet<core::git::ObjectId>> m_recorded;
};

} // namespace viewmodels
