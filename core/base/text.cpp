// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <vector>

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

int editDistance(QStringView from, QStringView to)
{
    const auto width = static_cast<size_t>(to.size());
    std::vector<int> beforeLast(width + 1);
    std::vector<int> last(width + 1);
    std::vector<int> current(width + 1);
    for (size_t j = 0; j <= width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int substitution = from.at(i - 1) == to.at(j - 1) ? 0 : 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + substitution});
            const bool isSwap =
                i > 1 && j > 1 && from.at(i - 1) == to.at(j - 2) && from.at(i - 2) == to.at(j - 1);
            if (isSwap)
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width];
}

} // namespace core
