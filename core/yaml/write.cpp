// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/write.h"

#include "core/base/character.h"
#include "core/yaml/source.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

constexpr QByteArrayView stringTag("tag:yaml.org,2002:str");

/// Can this text stand in a quoted or block scalar as it is, for every reader and for the eye?
bool isVisible(QStringView text)
{
    return std::ranges::all_of(text.toUcs4(), [](uint code) { return core::isVisible(code); });
}

QByteArray escape(uint code)
{
    switch (code) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    const QByteArray digits = QByteArray::number(code, 16).toUpper();
    if (code <= 0xFF)
        return "\\x" + digits.rightJustified(2, '0');
    return code <= 0xFFFF ? "\\u" + digits.rightJustified(4, '0') : "\\U" + digits.rightJustified(8, '0');
}

QByteArray doubleQuoted(QStringView text)
{
    QByteArray bytes = "\"";
    const QList<uint> codes = text.toUcs4();
    for (const uint code : codes) {
        const auto character = static_cast<char32_t>(code);
        bytes += code == '"' || code == '\\' || !core::isVisible(code)
            ? escape(code)
            : QString::fromUcs4(&character, 1).toUtf8();
    }
    return bytes + '"';
}

QByteArray singleQuoted(const QString &text)
{
    QString inner = text;
    return "'" + inner.replace(u'\'', u"''"_s).toUtf8() + "'";
}

Surroundings surroundings(const Located &located)
{
    return located.isInFlow() ? Surroundings::Any : Surroundings::Block;
}

std::unexpected<Error> refused(const QString &message)
{
    return fail(Error::Kind::Refused, message);
}

/// An empty value: a blank goes before the new one, unless one is there and the line ends after it.
Splice intoNothing(const QByteArray &bytes, const Node &node, Splice splice)
{
    const bool hasBlank =
        node.begin + 1 < bytes.size() && bytes[node.begin] == ' ' && isBreak(bytes[node.begin + 1]);
    const bool endsBlank = node.begin + 1 == bytes.size() && bytes[node.begin] == ' ';
    if (hasBlank || endsBlank) {
        splice.begin = splice.end = splice.valueBegin = node.begin + 1;
        return splice;
    }
    splice.valueBegin = node.begin + 1;
    splice.bytes.prepend(' ');
    return splice;
}

bool isEmpty(const Node &node)
{
    return node.begin == node.end;
}

/// `{tag}` and `? tag` have no colon to write the value behind.
bool hasRoom(const QByteArray &bytes, const Node &node)
{
    const char before = node.begin > 0 ? bytes[node.begin - 1] : '\0';
    return !node.tag.isEmpty() || before == ':' || before == '-';
}

Result<Splice> writeFlowStyle(const QByteArray &bytes, const Located &located, const QString &value,
                              Type type)
{
    const Node &node = *located.node;
    const QByteArrayView old = QByteArrayView(bytes).sliced(node.begin, node.end - node.begin);
    if (std::ranges::any_of(old, isBreak))
        return refused(
            QCoreApplication::translate("core",
                                        "This value goes over several lines; only values of one line are "
                                        "changed. Put it on one line first."));
    const Scalar scalar = type == Type::String ? scalarOf(value, node.style, surroundings(located))
                                               : Scalar{.bytes = value.toUtf8(), .style = Style::Plain};
    Splice splice{.begin = node.begin,
                  .end = node.end,
                  .bytes = scalar.bytes,
                  .valueBegin = node.begin,
                  .style = scalar.style};
    if (!isEmpty(node))
        return splice;
    if (!hasRoom(bytes, node))
        return refused(QCoreApplication::translate("core", "This key has no `:` to write a value behind."));
    return intoNothing(bytes, node, std::move(splice));
}

/// The parts of a block scalar: `|-`, ` # comment` with the line break, and the lines of text.
struct BlockScalar
{
    QByteArray indicator;
    QByteArray restOfHeader;
    QByteArray lineBreak;
    QByteArray indentation;
    qsizetype lines = 0;
};

BlockScalar blockScalar(const QByteArray &bytes, const Node &node)
{
    const QByteArray text = bytes.sliced(node.begin, node.end - node.begin);
    const auto *const headerEnd = std::ranges::find_if(text, isBreak);
    const auto *const indicatorEnd = std::find(text.begin(), headerEnd, ' ');
    BlockScalar block;
    block.indicator = QByteArray(text.begin(), indicatorEnd - text.begin());
    block.restOfHeader = QByteArray(indicatorEnd, headerEnd - indicatorEnd);
    block.lineBreak = "\r";
    if (text.contains('\n'))
        block.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    const QByteArray body = text.sliced(headerEnd - text.begin());
    block.lines = body.count(block.lineBreak);
    const auto *const first = std::ranges::find_if(body, [](char c) { return c != ' ' && !isBreak(c); });
    const auto *const lineStart =
        std::find_if(std::make_reverse_iterator(first), body.rend(), isBreak).base();
    block.indentation = QByteArray(lineStart, first - lineStart);
    return block;
}

qsizetype trailingBreaks(QStringView text)
{
    return std::distance(
        text.rbegin(), std::ranges::find_if(text.rbegin(), text.rend(), [](QChar c) { return c != u'\n'; }));
}

/// Can these lines stand in a block scalar and be read back by every reader without an indentation indicator?
bool areBlockLines(const QStringList &lines)
{
    const auto isGood = [](const QString &line) {
        return isVisible(line) && (line.isEmpty() || !line.trimmed().isEmpty());
    };
    return !lines.first().isEmpty() && !lines.first().front().isSpace() && !lines.last().isEmpty()
        && std::ranges::all_of(lines, isGood);
}

QByteArray chomped(const BlockScalar &block, qsizetype breaks, qsizetype breaksBefore)
{
    if (breaks == breaksBefore)
        return block.indicator;
    return block.indicator.first(1) + (breaks == 0 ? "-" : "");
}

Result<Splice> writeBlockStyle(const QByteArray &bytes, const Node &node, const QString &value, Type type)
{
    if (type != Type::String)
        return refused(QCoreApplication::translate(
            "core", "This value is a block of text (`|` or `>`), which is always a string."));
    const BlockScalar block = blockScalar(bytes, node);
    const qsizetype breaks = trailingBreaks(value);
    const qsizetype breaksBefore = trailingBreaks(decoded(node.value));
    const QStringList lines = value.chopped(breaks).split(u'\n');
    const bool hasDigit = std::ranges::any_of(block.indicator, [](char c) { return c >= '1' && c <= '9'; });
    if (hasDigit || block.lines != lines.size() || (breaks > 1 && breaks != breaksBefore)
        || !areBlockLines(lines) || (node.style == Style::Folded && lines.size() > 1))
        return refused(QCoreApplication::translate(
            "core",
            "This value is a block of text (`|` or `>`), and the new one cannot be "
            "written in its lines. Put it in quotes on one line first."));
    QByteArray text = chomped(block, breaks, breaksBefore) + block.restOfHeader;
    for (const QString &line : lines)
        text += block.lineBreak + (line.isEmpty() ? QByteArray() : block.indentation + line.toUtf8());
    return Splice{
        .begin = node.begin, .end = node.end, .bytes = text, .valueBegin = node.begin, .style = node.style};
}

} // namespace

Scalar scalarOf(const QString &text, Style style, Surroundings surroundings)
{
    if (style == Style::Plain && isPlainSafe(text, surroundings))
        return {.bytes = text.toUtf8(), .style = Style::Plain};
    if (style == Style::SingleQuoted && isVisible(text))
        return {.bytes = singleQuoted(text), .style = Style::SingleQuoted};
    return {.bytes = doubleQuoted(text), .style = Style::DoubleQuoted};
}

QByteArray scalarText(const QString &text, Style style, Surroundings surroundings)
{
    return scalarOf(text, style, surroundings).bytes;
}

bool isTextOf(Type type, QStringView text)
{
    // Only what YAML 1.1 and 1.2 read alike; PyYAML wants a point in a float, and a sign in its exponent.
    static const QRegularExpression boolText(u"\\A(?:true|True|TRUE|false|False|FALSE)\\z"_s);
    static const QRegularExpression intText(u"\\A[-+]?(?:0|[1-9][0-9]{0,17})\\z"_s);
    static const QRegularExpression floatText(
        u"\\A(?:[-+]?[0-9]+\\.[0-9]*(?:[eE][-+][0-9]+)?|[-+]?\\.inf|\\.nan)\\z"_s);
    static const QRegularExpression nullText(u"\\A(?:~|null|Null|NULL)\\z"_s);
    switch (type) {
    case Type::String: return text.isValidUtf16();
    case Type::Bool: return boolText.match(text).hasMatch();
    case Type::Int: return intText.match(text).hasMatch();
    case Type::Float: return floatText.match(text).hasMatch();
    case Type::Null: return nullText.match(text).hasMatch();
    }
    return false;
}

bool saysAlready(const Located &located, const QString &value, Type type)
{
    const Node &node = *located.node;
    if (node.value != value.toUtf8())
        return false;
    if (type != Type::String)
        return node.style == Style::Plain && node.tag.isEmpty();
    return node.style != Style::Plain || node.tag == stringTag || isPlainSafe(value, surroundings(located));
}

Result<Splice> writeValue(const QByteArray &bytes, const Located &located, const QString &value, Type type)
{
    const Node &node = *located.node;
    if (!node.tag.isEmpty() && (node.tag != stringTag || type != Type::String))
        return refused(QCoreApplication::translate(
            "core",
            "This value has a tag (`!…`), which says how to read it. Remove the tag "
            "first."));
    if (node.style == Style::Literal || node.style == Style::Folded)
        return writeBlockStyle(bytes, node, value, type);
    return writeFlowStyle(bytes, located, value, type);
}

} // namespace core::yaml
