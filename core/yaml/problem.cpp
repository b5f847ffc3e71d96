// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/problem.h"

#include "core/yaml/source.h"

#include <array>
#include <yaml.h>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

struct Sentence
{
    QLatin1StringView problem; ///< begins libyaml's words
    const char *words = nullptr;
};

constexpr const char *tabWords =
    QT_TRANSLATE_NOOP("core", "A tab stands where YAML wants spaces. Indent with spaces only.");
constexpr const char *startWords =
    QT_TRANSLATE_NOOP("core", "A value cannot begin with this character. Put the value in quotes.");
constexpr const char *colonWords =
    QT_TRANSLATE_NOOP("core",
                      "This line is no `key: value` and belongs to nothing above "
                      "it. Is a `:` missing, or is the indentation wrong?");
constexpr const char *indentWords = QT_TRANSLATE_NOOP(
    "core", "This line does not fit the lines above it. Its indentation is wrong, or a quote is not closed.");
constexpr const char *braceWords = QT_TRANSLATE_NOOP(
    "core", "Between `{` and `}` (or `[` and `]`) a comma or the closing bracket is missing.");
constexpr const char *contentWords =
    QT_TRANSLATE_NOOP("core", "Here a value is missing, or a bracket or comma is one too many.");
constexpr const char *blankWords = QT_TRANSLATE_NOOP("core", "A blank is missing after the `:`.");
constexpr const char *openWords =
    QT_TRANSLATE_NOOP("core", "The quoted text that begins here never ends. Close the quote.");
constexpr const char *escapeWords = QT_TRANSLATE_NOOP(
    "core", "YAML does not know this escape. Write a backslash twice, or use single quotes.");
constexpr const char *blockWords = QT_TRANSLATE_NOOP(
    "core", "After `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment may follow.");
constexpr const char *nameWords = QT_TRANSLATE_NOOP(
    "core", "After `&` or `*` the name of an anchor must follow. Put a plain text in quotes.");
constexpr const char *tagWords =
    QT_TRANSLATE_NOOP("core", "This tag (`!…`) is not understood. Put a plain text in quotes.");
constexpr const char *directiveWords =
    QT_TRANSLATE_NOOP("core", "This `%` directive is not understood. Remove the line.");
constexpr const char *placeWords =
    QT_TRANSLATE_NOOP("core",
                      "A `key: value` or `- item` cannot begin here. Is the "
                      "indentation wrong, or does a text with `: ` need quotes?");
constexpr const char *secondWords =
    QT_TRANSLATE_NOOP("core", "Here the document has ended already. A second one begins with `---`.");
constexpr const char *markerWords =
    QT_TRANSLATE_NOOP("core", "A quoted text goes on beyond the end of its document. Close the quote.");
constexpr const char *otherWords = QT_TRANSLATE_NOOP("core", "This is no valid YAML.");

// The problem texts of libyaml 0.2.5 (scanner.c, parser.c); more specific ones first.
constexpr std::array sentences = {
    Sentence{"found a tab"_L1, tabWords},
    Sentence{"found character that cannot start any token"_L1, startWords},
    Sentence{"mapping values are not allowed"_L1, placeWords},
    Sentence{"mapping keys are not allowed"_L1, placeWords},
    Sentence{"block sequence entries are not allowed"_L1, placeWords},
    Sentence{"could not find expected ':'"_L1, colonWords},
    Sentence{"found unexpected end of stream"_L1, openWords},
    Sentence{"found unexpected document indicator"_L1, markerWords},
    Sentence{"found unknown escape character"_L1, escapeWords},
    Sentence{"found invalid Unicode character escape code"_L1, escapeWords},
    Sentence{"did not find expected hexdecimal number"_L1, escapeWords},
    Sentence{"did not find expected alphabetic or numeric character"_L1, nameWords},
    Sentence{"did not find expected key"_L1, indentWords},
    Sentence{"did not find expected '-' indicator"_L1, indentWords},
    Sentence{"did not find expected ',' or"_L1, braceWords},
    Sentence{"did not find expected node content"_L1, contentWords},
    Sentence{"found unexpected ':'"_L1, blankWords},
    Sentence{"did not find expected <document start>"_L1, secondWords},
    Sentence{"found an indentation indicator equal to 0"_L1, blockWords},
    Sentence{"found undefined tag handle"_L1, tagWords},
    Sentence{"did not find expected tag URI"_L1, tagWords},
    Sentence{"did not find URI escaped octet"_L1, tagWords},
    Sentence{"did not find the expected '>'"_L1, tagWords},
    Sentence{"did not find expected '!'"_L1, tagWords},
};

QLatin1StringView words(const char *text)
{
    return QLatin1StringView(text == nullptr ? "" : text);
}

const char *sentence(const yaml_parser_t &parser, bool isTab)
{
    const QLatin1StringView problem = words(parser.problem);
    const QLatin1StringView context = words(parser.context);
    if (isTab && problem.startsWith("found character that cannot"_L1))
        return tabWords;
    if (context.contains("block scalar"_L1))
        return problem.startsWith("found a tab"_L1) ? tabWords : blockWords;
    if (context.contains("directive"_L1) || problem.contains("directive"_L1))
        return directiveWords;
    if (context.contains("tag"_L1))
        return tagWords;
    const auto *const found = std::ranges::find_if(
        sentences, [problem](const Sentence &s) { return problem.startsWith(s.problem); });
    return found == sentences.end() ? otherWords : found->words;
}

/// The line (from 1) without its break.
QByteArrayView lineAt(QByteArrayView bytes, int line)
{
    qsizetype begin = 0;
    for (int i = 1; i < line && begin >= 0; ++i)
        begin = bytes.indexOf('\n', begin) + 1;
    const qsizetype end = bytes.indexOf('\n', begin);
    return bytes.sliced(begin, (end < 0 ? bytes.size() : end) - begin);
}

} // namespace

bool isTemplateLine(QByteArrayView bytes, int line)
{
    const QByteArrayView text = lineAt(bytes, line);
    const qsizetype braces = text.indexOf("{{");
    if (braces < 0)
        return false;
    const QByteArrayView before = text.first(braces);
    return before.count('"') % 2 == 0 && before.count('\'') % 2 == 0;
}

std::unexpected<Complaint> libraryComplaint(const yaml_parser_t &parser, QByteArrayView bytes)
{
    if (parser.error == YAML_MEMORY_ERROR)
        return std::unexpected(
            Complaint{.pattern = QT_TRANSLATE_NOOP("core", "There is not enough memory to read a YAML file."),
                      .kind = Error::Kind::Internal});
    // A quote that is not closed is found at the end of the file; the reader wants to know where it begins.
    const bool isUnclosed =
        words(parser.problem).startsWith("found unexpected"_L1) && parser.context != nullptr;
    const yaml_mark_t mark = isUnclosed ? parser.context_mark : parser.problem_mark;
    const int line = static_cast<int>(mark.line) + 1;
    const qsizetype offset = Offsets(bytes).at(parser.problem_mark.index);
    const bool isTab = offset < bytes.size() && bytes[offset] == '\t';
    QString detail = QString(words(parser.problem));
    if (parser.context != nullptr)
        detail = QString(words(parser.context)) + u": "_s + detail;
    return std::unexpected(
        Complaint{.pattern = isTemplateLine(bytes, line) ? templateWords : sentence(parser, isTab),
                  .detail = std::move(detail),
                  .line = line,
                  .column = static_cast<int>(mark.column) + 1});
}

} // namespace core::yaml
