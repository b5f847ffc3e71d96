// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <QStringDecoder>

namespace core {

QString oneLine(QStringView text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit));
    for (const QChar c : text) {
        if (line.size() >= limit) {
            line.back() = QChar(0x2026);
            break;
        }
        const bool breaks = c == u'\n' || c == u'\r' || c == u'\t' || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
        if (breaks)
            line += u' ';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                 || c.unicode() >= 0xFFFE)
            line += QChar::ReplacementCharacter; // also marks that reverse the reading direction, and what
                                                 // YAML bans
        else
            line += c;
    }
    return line.trimmed();
}

QString isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toOffsetFromUtc(time.offsetFromUtc())
        .toString(Qt::ISODate)
        .replace(QLatin1String("Z"), QLatin1String("+00:00"));
}

bool isSameMail(QStringView one, QStringView other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace core
