// SPDX-License-Identifier: Apache-2.0
#include "resources/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(fontLog, "slipway.fonts")

} // namespace

void resources::loadFonts()
{
    const QDir fonts(u":/fonts"_s);
    const QStringList files = fonts.entryList({u"*.otf"_s, u"*.ttf"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (QFontDatabase::addApplicationFont(fonts.filePath(file)) < 0)
            qCWarning(fontLog) << "The embedded font" << file << "cannot be read.";
    }

    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}
