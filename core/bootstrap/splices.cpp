// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/splices.h"

#include <QStringDecoder>

#include <algorithm>

namespace core::bootstrap {

QByteArray spliced(const QByteArray &bytes, QList<Splice> splices)
{
    std::ranges::sort(splices, {}, &Splice::begin);
    QByteArray result;
    qsizetype done = 0;
    for (const Splice &splice : splices) {
        result += bytes.sliced(done, splice.begin - done) + splice.bytes;
        done = splice.end;
    }
    return result + bytes.sliced(done);
}

Text::Text(const QByteArray &bytes)
{
    // With the byte order mark, which QString::fromUtf8() leaves out.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    m_string = decoder.decode(bytes);
    m_offsets.reserve(m_string.size() + 1);
    qsizetype offset = 0;
    for (const QChar character : std::as_const(m_string)) {
        m_offsets += offset;
        if (character.isHighSurrogate())
            continue; // both halves begin where the character does; the low one moves on
        constexpr char16_t firstOfTwo = 0x80;
        constexpr char16_t firstOfThree = 0x800;
        if (character.isLowSurrogate())
            offset += 4;
        else
            offset += character.unicode() < firstOfTwo ? 1 : character.unicode() < firstOfThree ? 2 : 3;
    }
    m_offsets += offset;
}

qsizetype Text::lineBegin(qsizetype index) const
{
    return index == 0 ? 0 : m_string.lastIndexOf(u'\n', index - 1) + 1;
}

int Text::lineAt(qsizetype index) const
{
    return int(QStringView(m_string).first(index).count(u'\n')) + 1;
}

int Text::columnAt(qsizetype index) const
{
    const qsizetype begin = lineBegin(index);
    return int(QStringView(m_string).sliced(begin, index - begin).toUcs4().size()) + 1;
}

QString Text::lineOf(qsizetype index) const
{
    const qsizetype begin = lineBegin(index);
    const qsizetype end = m_string.indexOf(u'\n', index);
    return m_string.sliced(begin, (end < 0 ? m_string.size() : end) - begin).remove(u'\r');
}

} // namespace core::bootstrap
