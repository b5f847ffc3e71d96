// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "core/gitops/settings.h"

namespace viewmodels {

/// The env layers of a site side by side: what differs, what is missing, what is equal.
class ConfigViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SiteViewModel.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(bool areEqualShown READ areEqualShown WRITE setEqualShown NOTIFY changed FINAL)
    Q_PROPERTY(int equalCount READ equalCount NOTIFY changed FINAL) ///< whatever is filtered
    Q_PROPERTY(int differentCount READ differentCount NOTIFY changed FINAL)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::SettingView> rows READ rows NOTIFY changed FINAL) ///< those that are shown
    Q_PROPERTY(QList<viewmodels::LayerProblemView> problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL) ///< why no row is shown

public:
    using QObject::QObject;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    bool areEqualShown() const { return m_areEqualShown; }
    void setEqualShown(bool areShown);
    int equalCount() const { return m_equalCount; }
    int differentCount() const { return static_cast<int>(m_all.size()) - m_equalCount; }
    bool isLoading() const { return m_isLoading; }
    QList<SettingView> rows() const { return m_rows; }
    QList<LayerProblemView> problems() const { return m_problems; }
    QString note() const;

    /// Forgets what is shown and waits for show().
    void expect();
    void show(const core::gitops::SettingsTable &table, const QStringList &environments,
              const QStringList &lanes, const QStringList &paths);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void arrange();

    QString m_filter;
    bool m_areEqualShown = false;
    bool m_isLoading = false;
    int m_equalCount = 0;
    QList<SettingView> m_all;
    QList<SettingView> m_rows;
    QList<LayerProblemView> m_problems;
};

} // namespace viewmodels
