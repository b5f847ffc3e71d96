// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/views.h"

namespace viewmodels {

/// The source commits that wait, narrowed by what a person types, with the pages they have at the forge.
class CommitsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SiteViewModel.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::CommitView> rows READ rows NOTIFY changed FINAL) ///< those that are shown
    Q_PROPERTY(bool isFilteredOut READ isFilteredOut NOTIFY changed FINAL) ///< there are some, none is shown
    Q_PROPERTY(bool havePages READ havePages NOTIFY changed FINAL) ///< the remote is an https forge

public:
    using QObject::QObject;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QList<CommitView> rows() const { return m_rows; }
    bool isFilteredOut() const { return m_rows.isEmpty() && !m_all.isEmpty(); }
    bool havePages() const { return !pageOf(QStringLiteral("0")).isEmpty(); }
    Q_INVOKABLE QString pageOf(const QString &commit) const; ///< empty: none

    void show(const QList<CommitView> &commits);
    void setRemote(const QString &url); ///< where the commits come from

Q_SIGNALS:
    void changed();

private:
    void arrange();

    QString m_filter;
    QString m_remote;
    QList<CommitView> m_all;
    QList<CommitView> m_rows;
};

} // namespace viewmodels
