// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/source.h"

#include "core/yaml/document.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}
bool isAnchorCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}
bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

struct Character
{
    char32_t code = 0;
    int size = 0; ///< 0: these bytes are no character
};

/// The smallest code that needs a sequence of this many bytes; anything below is an overlong form.
constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};

/// How many bytes a character has that begins with @p lead; 0 when none begins so.
int sequenceSize(unsigned char lead)
{
    if (lead >= 0xF0)
        return lead < 0xF8 ? 4 : 0;
    if (lead >= 0xE0)
        return 3;
    return lead >= 0xC0 ? 2 : 0;
}

Character characterAt(QByteArrayView bytes, qsizetype offset)
{
    const auto lead = static_cast<unsigned char>(bytes[offset]);
    if (lead < 0x80)
        return {lead, 1};
    const int size = sequenceSize(lead);
    if (size == 0 || offset + size > bytes.size())
        return {};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (int i = 1; i < size; ++i) {
        const char next = bytes[offset + i];
        if (!isContinuation(next))
            return {};
        code = (code << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
    }
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < smallest.at(static_cast<size_t>(size)) || code > 0x10FFFF || isSurrogate)
        return {};
    return {code, size};
}

/// What YAML calls printable (c-printable), of the code points below 128.
bool isPrintableAscii(unsigned char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
}

bool isPrintable(char32_t code)
{
    return code < 0x80 ? isPrintableAscii(static_cast<unsigned char>(code))
                       : code == 0x85 || (code >= 0xA0 && code != 0xFFFE && code != 0xFFFF);
}

std::unexpected<Complaint> complaint(QByteArrayView bytes, qsizetype offset, Complaint complaint)
{
    const Position position = positionOf(bytes, offset);
    complaint.line = position.line;
    complaint.column = position.column;
    return std::unexpected(std::move(complaint));
}

Check checkCharacters(QByteArrayView bytes)
{
    qsizetype offset = 0;
    while (offset < bytes.size()) {
        if (isPrintableAscii(static_cast<unsigned char>(bytes[offset]))) {
            ++offset;
            continue;
        }
        const auto [code, size] = characterAt(bytes, offset);
        if (size == 0)
            return complaint(
                bytes, offset,
                {.pattern = QT_TRANSLATE_NOOP("core", "This byte is not UTF-8. Save the file as UTF-8."),
                 .detail = notUtf8});
        if (!isPrintable(code))
            return complaint(
                bytes, offset,
                {.pattern = QT_TRANSLATE_NOOP(
                     "core", "Here is the control character U+%1, which YAML does not allow. Remove it."),
                 .arguments = {
                     QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, u'0')}});
        offset += size;
    }
    return {};
}

/// A line that begins with seven of @p mark, alone or before a blank: git's trace of an unfinished merge.
qsizetype conflictMarker(QByteArrayView bytes, QByteArrayView mark)
{
    for (qsizetype at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
        const qsizetype end = at + mark.size();
        const bool startsLine = at == 0 || isBreak(bytes[at - 1]);
        if (startsLine && (end == bytes.size() || isBlank(bytes[end]) || isBreak(bytes[end])))
            return at;
    }
    return -1;
}

Check checkConflicts(QByteArrayView bytes)
{
    for (const QByteArrayView mark :
         {QByteArrayView("<<<<<<<"), QByteArrayView("|||||||"), QByteArrayView(">>>>>>>")}) {
        const qsizetype at = conflictMarker(bytes, mark);
        if (at >= 0)
            return complaint(bytes, at,
                             {.pattern = QT_TRANSLATE_NOOP(
                                  "core", "Here is a conflict marker of git. Finish the merge first.")});
    }
    return {};
}

bool isUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")
        || ((bytes[0] == '\0') != (bytes[1] == '\0'));
}

qsizetype nextLine(QByteArrayView bytes, qsizetype end)
{
    return end < bytes.size() ? end + breakSize(bytes, end) : end;
}

} // namespace

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

QByteArray lineBreakAt(const QByteArray &bytes, qsizetype offset)
{
    const qsizetype at = offset == bytes.size() ? lineEnd(bytes, 0) : offset;
    return at == bytes.size() ? QByteArray("\n") : bytes.sliced(at, breakSize(bytes, at));
}

qsizetype breakSize(QByteArrayView bytes, qsizetype offset)
{
    return bytes[offset] == '\r' && offset + 1 < bytes.size() && bytes[offset + 1] == '\n' ? 2 : 1;
}

qsizetype lineEnd(QByteArrayView bytes, qsizetype offset)
{
    return std::distance(bytes.begin(), std::find_if(bytes.begin() + offset, bytes.end(), isBreak));
}

qsizetype bomSize(QByteArrayView bytes)
{
    return bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
}

QString decoded(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

Check checkText(QByteArrayView bytes)
{
    if (isUtf16(bytes))
        return complaint(
            bytes, 0,
            {.pattern = QT_TRANSLATE_NOOP("core", "The file is UTF-16, not UTF-8. Save it as UTF-8."),
             .detail = notUtf8});
    if (bytes.startsWith("version https://git-lfs.github.com/spec/"))
        return complaint(bytes, 0,
                         {.pattern = QT_TRANSLATE_NOOP("core",
                                                       "This is a pointer of Git LFS, not the file itself. "
                                                       "Keep this file out of LFS.")});
    if (Check characters = checkCharacters(bytes); !characters)
        return characters;
    return checkConflicts(bytes);
}

Position positionOf(QByteArrayView bytes, qsizetype offset)
{
    Position place;
    qsizetype at = bomSize(bytes);
    while (at < std::min(offset, bytes.size())) {
        if (isBreak(bytes[at])) {
            at += breakSize(bytes, at);
            ++place.line;
            place.column = 1;
            continue;
        }
        ++at;
        if (at >= bytes.size() || !isContinuation(bytes[at]))
            ++place.column;
    }
    return place;
}

Offsets::Offsets(QByteArrayView bytes)
    : m_bytes(bytes)
    , m_begin(bomSize(bytes))
    , m_isAscii(std::none_of(bytes.begin() + m_begin, bytes.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }))
    , m_offset(m_begin)
{
}

qsizetype Offsets::at(size_t character)
{
    if (m_isAscii)
        return m_begin + static_cast<qsizetype>(character);
    walkTo(character);
    return m_offset;
}

void Offsets::walkTo(size_t character)
{
    while (m_character < character && m_offset < m_bytes.size()) {
        do
            ++m_offset;
        while (m_offset < m_bytes.size() && isContinuation(m_bytes[m_offset]));
        ++m_character;
    }
    while (m_character > character) {
        do
            --m_offset;
        while (isContinuation(m_bytes[m_offset]));
        --m_character;
    }
}

qsizetype skipSpace(QByteArrayView bytes, qsizetype offset)
{
    while (offset < bytes.size()) {
        if (bytes[offset] == '#')
            offset = lineEnd(bytes, offset);
        else if (isBlank(bytes[offset]) || isBreak(bytes[offset]))
            ++offset;
        else
            break;
    }
    return offset;
}

qsizetype skipProperties(QByteArrayView bytes, qsizetype offset)
{
    const auto endsTag = [](char c) { return isBlank(c) || isBreak(c); };
    const auto endsAnchor = [](char c) {
        return !isAnchorCharacter(c);
    }; // `&a:b` is the anchor a and the text `:b`
    while (offset < bytes.size() && (bytes[offset] == '!' || bytes[offset] == '&')) {
        const auto *const begin = bytes.begin() + offset + 1;
        const auto *const end = bytes[offset] == '!' ? std::find_if(begin, bytes.end(), endsTag)
                                                     : std::find_if(begin, bytes.end(), endsAnchor);
        offset = skipSpace(bytes, std::distance(bytes.begin(), end));
    }
    return offset;
}

qsizetype blockScalarEnd(QByteArrayView bytes, qsizetype begin, int parentIndent)
{
    qsizetype header = begin + 1;
    int digit = 0;
    for (; header < bytes.size() && !isBlank(bytes[header]) && !isBreak(bytes[header]); ++header) {
        if (bytes[header] >= '1' && bytes[header] <= '9')
            digit = bytes[header] - '0';
    }
    // Without a digit the first line that is not empty says how far the text is indented (so libyaml and
    // go-yaml).
    qsizetype indent = digit > 0 ? std::max(parentIndent, 0) + digit : 0;
    qsizetype end = header;
    for (qsizetype at = nextLine(bytes, lineEnd(bytes, header)); at < bytes.size();) {
        const qsizetype stop = lineEnd(bytes, at);
        const auto *const text =
            std::find_if(bytes.begin() + at, bytes.begin() + stop, [](char c) { return c != ' '; });
        const qsizetype spaces = std::distance(bytes.begin() + at, text);
        const bool isEmpty = at + spaces == stop;
        if (indent == 0 && !isEmpty)
            indent = std::max<qsizetype>(spaces, parentIndent + 1);
        if (!isEmpty && (spaces < indent || indent == 0))
            break;
        if (!isEmpty || (indent > 0 && spaces > indent))
            end = stop;
        at = nextLine(bytes, stop);
    }
    return end;
}

} // namespace core::yaml
