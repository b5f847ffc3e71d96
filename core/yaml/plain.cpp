// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

/// Everything some reader takes for other than a string: YAML 1.1 (libyaml's friends, SnakeYAML, Psych),
/// the 1.2 core schema, and go-yaml, which gives Go's own number parser a try. A bit wider than their union,
/// to be simple.
const QRegularExpression &otherThanString()
{
    static const QRegularExpression pattern(
        u"\\A(?:"
        "~|null|y|n|yes|no|on|off|true|false|=|<<" // null, bool, value, merge
        "|[-+]?\\.?(?:inf|infinity|nan)" //
        "|[-+]?(?=[.,_]*[0-9])[0-9_,]*\\.?[0-9_,]*(?:e[-+]?[0-9_]*)?" // 42, 0123, 1_000, 1.10, 12e5, .5
        "|\\.[0-9_,]*(?:e[-+]?[0-9_]*)?" // and a lone `.`, a float by the letter of 1.1
        "|[-+]?0x[-+]?[0-9a-f_.,]+(?:p[-+]?[0-9_]+)?" //
        "|[-+]?0[bo][-+]?[0-9_,]+" //
        "|[-+]?[0-9][0-9_,]*(?::[0-9_]+)+(?:\\.[0-9_,]*)?" // 12:30:45
        "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t\\s].*)?" // 2024-01-01
        ")\\z"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// A plain scalar cannot begin with these, or only sometimes, and then readers differ.
bool canBegin(QStringView text)
{
    constexpr QStringView indicators = u"?:,[]{}#&*!|>'\"%@`";
    if (indicators.contains(text.front()) || text.startsWith(u"..."_s))
        return false;
    if (text.front() != u'-')
        return true;
    return text.size() > 1 && text[1] != u'-' && !text[1].isSpace() && !indicators.contains(text[1]);
}

bool isHarmless(char32_t code)
{
    if (code < 0x80)
        return code >= 0x20 && code < 0x7F;
    return QChar::isPrint(code) && !QChar::isSpace(code) && !QChar::isNonCharacter(code)
        && !QChar::isSurrogate(code);
}

bool isHarmless(QStringView text)
{
    const QList<uint> codes = text.toUcs4();
    return text.isValidUtf16()
        && std::ranges::all_of(codes, [](uint code) { return isHarmless(char32_t(code)); });
}

} // namespace

bool isPlainSafe(QStringView text, Surroundings surroundings)
{
    if (text.isEmpty() || text.front() == u' ' || text.back() == u' ' || text.back() == u':')
        return false;
    if (!canBegin(text) || !isHarmless(text))
        return false;
    if (text.contains(u": "_s) || text.contains(u" #"_s))
        return false;
    // In brackets these are punctuation, and older readers stumble over any `:`.
    constexpr QStringView punctuation = u",[]{}:";
    if (surroundings == Surroundings::Any
        && std::ranges::any_of(text, [&](QChar c) { return punctuation.contains(c); }))
        return false;
    return !otherThanString().match(text).hasMatch();
}

} // namespace core::yaml
