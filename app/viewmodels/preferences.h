// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/newsviewmodel.h"
#include "app/viewmodels/views.h"

#include <QRect>
#include <QSettings>

namespace viewmodels {

/// What a person chose on this computer; kept with their settings.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the composition.")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL) ///< system, light, dark
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL) ///< en, ru
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL) ///< 0.9 to 1.5
    Q_PROPERTY(
        bool isBackgroundFetchOn READ isBackgroundFetchOn WRITE setBackgroundFetchOn NOTIFY changed FINAL)
    Q_PROPERTY(bool isReducedMotion READ isReducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool areSingleKeysOn READ areSingleKeysOn WRITE setSingleKeysOn NOTIFY changed
                   FINAL) ///< keys without Ctrl or Alt act
    Q_PROPERTY(int inspectorWidth READ inspectorWidth WRITE setInspectorWidth NOTIFY changed
                   FINAL) ///< 0: the usual one
    Q_PROPERTY(QList<viewmodels::RecentView> recents READ recents NOTIFY recentsChanged FINAL)

public:
    /// @p file: an INI file; empty: the user's own settings.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    Q_INVOKABLE void forget(const QString &location);

    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    bool isBackgroundFetchOn() const { return m_isBackgroundFetchOn; }
    void setBackgroundFetchOn(bool isOn);
    bool isReducedMotion() const { return m_isReducedMotion; }
    void setReducedMotion(bool isReduced);
    bool areSingleKeysOn() const { return m_areSingleKeysOn; }
    void setSingleKeysOn(bool areOn);
    int inspectorWidth() const { return m_inspectorWidth; }
    void setInspectorWidth(int width);
    QList<RecentView> recents() const;
    void remember(const QString &name, const QString &location);
    QString branchOf(const QString &location) const; ///< the branch chosen for it, or empty
    void setBranchOf(const QString &location, const QString &branch);
    QVariantMap boardOf(const QString &location) const; ///< BoardViewModel::saved()
    void setBoardOf(const QString &location, const QVariantMap &saved);

    Seen seenOf(const QString &location, const QString &branch) const;
    void setSeenOf(const QString &location, const QString &branch, const Seen &seen);
    QRect windowGeometry() const; ///< invalid: never kept
    bool isWindowMaximized() const;
    void setWindow(const QRect &geometry, bool isMaximized);

    /// For one start only (command line): not kept.
    void overrideTheme(const QString &theme);
    void overrideLanguage(const QString &language);
    void overrideReducedMotion(bool isReduced);

Q_SIGNALS:
    void changed();
    void languageChanged();
    void recentsChanged();

private:
    std::unique_ptr<QSettings> m_settings;
    QString m_theme;
    QString m_language;
    double m_textScale = 1;
    bool m_isBackgroundFetchOn = true;
    bool m_isReducedMotion = false;
    bool m_areSingleKeysOn = true;
    int m_inspectorWidth = 0;
};

} // namespace viewmodels
