// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace testsupport {

/// Lets the application speak a language while this lives, with the same files and locales as its own choice
/// of language. English too: its file holds the plurals.
class Language
{
public:
    explicit Language(const QString &language)
    {
        QLocale::setDefault(language == QLatin1String("ru")
                                ? QLocale(QLocale::Russian)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (!m_translator.load(QStringLiteral(":/i18n/slipway_%1.qm").arg(language)))
            qFatal("no translation into %s", qUtf8Printable(language));
        QCoreApplication::installTranslator(&m_translator);
    }

private:
    QTranslator m_translator; ///< uninstalls itself
};

} // namespace testsupport
