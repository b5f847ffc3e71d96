// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/keyboardlayout.h"

using namespace Qt::StringLiterals;

namespace viewmodels::layout {

namespace {

// Key by key, row by row. Characters that Shift gives stand at the end; both strings are equally long.
constexpr QStringView s_latin = u"qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~@#$^&";
constexpr QStringView s_cyrillic =
    u"йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё\"№;:?";
static_assert(s_latin.size() == s_cyrillic.size());

QChar mapped(QChar letter, QStringView from, QStringView to)
{
    const qsizetype at = from.indexOf(letter);
    return at < 0 ? letter : to[at];
}

QString mapped(QString text, QStringView from, QStringView to)
{
    for (QChar &letter : text)
        letter = mapped(letter, from, to);
    return text;
}

/// "Ctrl+K" → "Ctrl+Л". Keys with a name ("F5", "Return") are longer than one character and stay.
QString twinOfChord(const QString &chord)
{
    const qsizetype start = chord.lastIndexOf(u'+', -2) + 1;
    const QString key = chord.mid(start);
    return key.size() == 1 ? chord.left(start) + mapped(key, s_latin, s_cyrillic) : chord;
}

} // namespace

QString twin(const QString &sequence)
{
    QStringList chords = sequence.split(u", "_s);
    for (QString &chord : chords)
        chord = twinOfChord(chord);
    const QString twin = chords.join(u", "_s);
    return twin == sequence ? QString() : twin;
}

QStringList withTwins(const QStringList &sequences)
{
    QStringList all;
    for (const QString &sequence : sequences) {
        all += sequence;
        if (const QString other = twin(sequence); !other.isEmpty())
            all += other;
    }
    return all;
}

QString asLatin(const QString &text)
{
    return mapped(text, s_cyrillic, s_latin);
}

QString asCyrillic(const QString &text)
{
    return mapped(text, s_latin, s_cyrillic);
}

} // namespace viewmodels::layout
