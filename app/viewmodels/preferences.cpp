// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

constexpr int s_recentsKept = 8;

QString languageOf(const QString &wanted)
{
    return wanted == "ru"_L1 ? u"ru"_s : u"en"_s;
}

QString themeOf(const QString &wanted)
{
    return wanted == "light"_L1 || wanted == "dark"_L1 ? wanted : u"system"_s;
}

/// What is no number is the default, not the smallest.
double textScaleOf(const QVariant &wanted)
{
    bool isNumber = false;
    const double scale = wanted.toDouble(&isNumber);
    return isNumber && std::isfinite(scale) ? std::clamp(scale, 0.9, 1.5) : 1;
}

bool isFolderMissing(const QString &location)
{
    return QDir::isAbsolutePath(location) && !QFileInfo::exists(location);
}

/// A location as a settings key: slashes would make groups.
QString settingsKey(const QString &location)
{
    return QString::fromLatin1(
        location.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Whatever else stands there counts as not set: QVariant would take it for a yes.
bool yesOrNo(const QSettings &settings, const QString &key, bool otherwise)
{
    const QString word = settings.value(key).toString();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    return word == "false"_L1 || word == "0"_L1 ? false : otherwise;
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file.isEmpty() ? std::make_unique<QSettings>()
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_theme(themeOf(m_settings->value(u"theme"_s).toString()))
    , m_language(languageOf(m_settings->value(u"language"_s, QLocale::system().name().left(2)).toString()))
    , m_textScale(textScaleOf(m_settings->value(u"textScale"_s, 1.0)))
    , m_isBackgroundFetchOn(yesOrNo(*m_settings, u"backgroundFetch"_s, true))
    , m_isReducedMotion(yesOrNo(*m_settings, u"reducedMotion"_s, false))
    , m_areSingleKeysOn(yesOrNo(*m_settings, u"singleKeys"_s, true))
    , m_inspectorWidth(std::max(0, m_settings->value(u"inspectorWidth"_s, 0).toInt()))
{
}

void Preferences::setTheme(const QString &theme)
{
    m_settings->setValue(u"theme"_s, themeOf(theme));
    overrideTheme(theme);
}

void Preferences::overrideTheme(const QString &theme)
{
    if (m_theme == themeOf(theme))
        return;
    m_theme = themeOf(theme);
    Q_EMIT changed();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings->setValue(u"language"_s, languageOf(language));
    overrideLanguage(language);
}

void Preferences::overrideLanguage(const QString &language)
{
    if (m_language == languageOf(language))
        return;
    m_language = languageOf(language);
    Q_EMIT languageChanged();
}

void Preferences::setTextScale(double scale)
{
    scale = std::clamp(scale, 0.9, 1.5);
    if (qFuzzyCompare(m_textScale, scale))
        return;
    m_textScale = scale;
    m_settings->setValue(u"textScale"_s, scale);
    Q_EMIT changed();
}

void Preferences::setBackgroundFetchOn(bool isOn)
{
    if (m_isBackgroundFetchOn == isOn)
        return;
    m_isBackgroundFetchOn = isOn;
    m_settings->setValue(u"backgroundFetch"_s, isOn);
    Q_EMIT changed();
}

void Preferences::setInspectorWidth(int width)
{
    if (m_inspectorWidth == width)
        return;
    m_inspectorWidth = width;
    m_settings->setValue(u"inspectorWidth"_s, width);
    Q_EMIT changed();
}

void Preferences::setReducedMotion(bool isReduced)
{
    if (m_isReducedMotion == isReduced)
        return;
    m_settings->setValue(u"reducedMotion"_s, isReduced);
    overrideReducedMotion(isReduced);
}

void Preferences::overrideReducedMotion(bool isReduced)
{
    m_isReducedMotion = isReduced;
    Q_EMIT changed();
}

void Preferences::setSingleKeysOn(bool areOn)
{
    if (m_areSingleKeysOn == areOn)
        return;
    m_areSingleKeysOn = areOn;
    m_settings->setValue(u"singleKeys"_s, areOn);
    Q_EMIT changed();
}

QList<RecentView> Preferences::recents() const
{
    QList<RecentView> recents;
    const QStringList locations = m_settings->value(u"recents"_s).toStringList();
    for (const QString &location : locations) {
        const QString name = m_settings->value(u"names/"_s + settingsKey(location), location).toString();
        recents += RecentView{name, location, isFolderMissing(location)};
    }
    return recents;
}

void Preferences::remember(const QString &name, const QString &location)
{
    QStringList locations = m_settings->value(u"recents"_s).toStringList();
    locations.removeAll(location);
    locations.prepend(location);
    m_settings->setValue(u"recents"_s,
                         QStringList(locations.first(std::min<qsizetype>(locations.size(), s_recentsKept))));
    m_settings->setValue(u"names/"_s + settingsKey(location), name);
    Q_EMIT recentsChanged();
}

void Preferences::forget(const QString &location)
{
    QStringList locations = m_settings->value(u"recents"_s).toStringList();
    locations.removeAll(location);
    m_settings->setValue(u"recents"_s, locations);
    m_settings->remove(u"names/"_s + settingsKey(location));
    m_settings->remove(u"branches/"_s + settingsKey(location));
    m_settings->remove(u"boards/"_s + settingsKey(location));
    Q_EMIT recentsChanged();
}

QString Preferences::branchOf(const QString &location) const
{
    return m_settings->value(u"branches/"_s + settingsKey(location)).toString();
}

void Preferences::setBranchOf(const QString &location, const QString &branch)
{
    m_settings->setValue(u"branches/"_s + settingsKey(location), branch);
}

Seen Preferences::seenOf(const QString &location, const QString &branch) const
{
    const QVariantMap kept = m_settings->value(u"seen/"_s + settingsKey(location + u'#' + branch)).toMap();
    return {kept.value(u"length"_s, -1).toInt(), kept.value(u"time"_s).toDateTime()};
}

void Preferences::setSeenOf(const QString &location, const QString &branch, const Seen &seen)
{
    if (seen.length >= 0)
        m_settings->setValue(u"seen/"_s + settingsKey(location + u'#' + branch),
                             QVariantMap{{u"length"_s, seen.length}, {u"time"_s, seen.time}});
}

QRect Preferences::windowGeometry() const
{
    return m_settings->value(u"window/geometry"_s).toRect();
}

bool Preferences::isWindowMaximized() const
{
    return yesOrNo(*m_settings, u"window/isMaximized"_s, false);
}

void Preferences::setWindow(const QRect &geometry, bool isMaximized)
{
    m_settings->setValue(u"window/geometry"_s, geometry);
    m_settings->setValue(u"window/isMaximized"_s, isMaximized);
}

QVariantMap Preferences::boardOf(const QString &location) const
{
    return m_settings->value(u"boards/"_s + settingsKey(location)).toMap();
}

void Preferences::setBoardOf(const QString &location, const QVariantMap &saved)
{
    m_settings->setValue(u"boards/"_s + settingsKey(location), saved);
}

} // namespace viewmodels
