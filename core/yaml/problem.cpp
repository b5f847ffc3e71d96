// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/problem.h"

#include "core/yaml/source.h"

#include <QCoreApplication>

#include <array>
#include <yaml.h>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

struct Sentence
{
    QLatin1StringView problem; ///< begins libyaml's words
    const char *words;
};

constexpr const char *s_tab =
    QT_TRANSLATE_NOOP("core", "A tab stands where YAML wants spaces. Indent with spaces only.");
constexpr const char *s_start =
    QT_TRANSLATE_NOOP("core", "A value cannot begin with this character. Put the value in quotes.");
constexpr const char *s_colon = QT_TRANSLATE_NOOP("core",
                                                  "This line is no `key: value` and belongs to nothing above "
                                                  "it. Is a `:` missing, or is the indentation wrong?");
constexpr const char *s_indent = QT_TRANSLATE_NOOP(
    "core", "This line does not fit the lines above it. Its indentation is wrong, or a quote is not closed.");
constexpr const char *s_brace = QT_TRANSLATE_NOOP(
    "core", "Between `{` and `}` (or `[` and `]`) a comma or the closing bracket is missing.");
constexpr const char *s_content =
    QT_TRANSLATE_NOOP("core", "Here a value is missing, or a bracket or comma is one too many.");
constexpr const char *s_blank = QT_TRANSLATE_NOOP("core", "A blank is missing after the `:`.");
constexpr const char *s_open =
    QT_TRANSLATE_NOOP("core", "The quoted text that begins here never ends. Close the quote.");
constexpr const char *s_escape = QT_TRANSLATE_NOOP(
    "core", "YAML does not know this escape. Write a backslash twice, or use single quotes.");
constexpr const char *s_block = QT_TRANSLATE_NOOP(
    "core", "After `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment may follow.");
constexpr const char *s_name = QT_TRANSLATE_NOOP(
    "core", "After `&` or `*` the name of an anchor must follow. Put a plain text in quotes.");
constexpr const char *s_tag =
    QT_TRANSLATE_NOOP("core", "This tag (`!…`) is not understood. Put a plain text in quotes.");
constexpr const char *s_directive =
    QT_TRANSLATE_NOOP("core", "This `%` directive is not understood. Remove the line.");
constexpr const char *s_place = QT_TRANSLATE_NOOP("core",
                                                  "A `key: value` or `- item` cannot begin here. Is the "
                                                  "indentation wrong, or does a text with `: ` need quotes?");
constexpr const char *s_second =
    QT_TRANSLATE_NOOP("core", "Here the document has ended already. A second one begins with `---`.");
constexpr const char *s_marker =
    QT_TRANSLATE_NOOP("core", "A quoted text goes on beyond the end of its document. Close the quote.");
constexpr const char *s_other = QT_TRANSLATE_NOOP("core", "This is no valid YAML.");

// The problem texts of libyaml 0.2.5 (scanner.c, parser.c); more specific ones first.
constexpr std::array s_sentences = {
    Sentence{"found a tab"_L1, s_tab},
    Sentence{"found character that cannot start any token"_L1, s_start},
    Sentence{"mapping values are not allowed"_L1, s_place},
    Sentence{"mapping keys are not allowed"_L1, s_place},
    Sentence{"block sequence entries are not allowed"_L1, s_place},
    Sentence{"could not find expected ':'"_L1, s_colon},
    Sentence{"found unexpected end of stream"_L1, s_open},
    Sentence{"found unexpected document indicator"_L1, s_marker},
    Sentence{"found unknown escape character"_L1, s_escape},
    Sentence{"found invalid Unicode character escape code"_L1, s_escape},
    Sentence{"did not find expected hexdecimal number"_L1, s_escape},
    Sentence{"did not find expected alphabetic or numeric character"_L1, s_name},
    Sentence{"did not find expected key"_L1, s_indent},
    Sentence{"did not find expected '-' indicator"_L1, s_indent},
    Sentence{"did not find expected ',' or"_L1, s_brace},
    Sentence{"did not find expected node content"_L1, s_content},
    Sentence{"found unexpected ':'"_L1, s_blank},
    Sentence{"did not find expected <document start>"_L1, s_second},
    Sentence{"found an indentation indicator equal to 0"_L1, s_block},
    Sentence{"found undefined tag handle"_L1, s_tag},
    Sentence{"did not find expected tag URI"_L1, s_tag},
    Sentence{"did not find URI escaped octet"_L1, s_tag},
    Sentence{"did not find the expected '>'"_L1, s_tag},
    Sentence{"did not find expected '!'"_L1, s_tag},
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
        return s_tab;
    if (context.contains("block scalar"_L1))
        return problem.startsWith("found a tab"_L1) ? s_tab : s_block;
    if (context.contains("directive"_L1) || problem.contains("directive"_L1))
        return s_directive;
    if (context.contains("tag"_L1))
        return s_tag;
    const auto *const found = std::ranges::find_if(
        s_sentences, [problem](const Sentence &s) { return problem.startsWith(s.problem); });
    return found == s_sentences.end() ? s_other : found->words;
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

QString templateSentence()
{
    return QCoreApplication::translate(
        "core",
        "This is a template, not YAML: `{{` stands outside of quotes. Put the value in "
        "quotes, or keep templates out of this folder.");
}

std::unexpected<Error> libraryFailure(const yaml_parser_t &parser, QByteArrayView bytes, const QString &name)
{
    if (parser.error == YAML_MEMORY_ERROR)
        return fail(Error::Kind::Internal,
                    QCoreApplication::translate("core", "There is not enough memory to read a YAML file."));
    // A quote that is not closed is found at the end of the file; the reader wants to know where it begins.
    const bool isUnclosed =
        words(parser.problem).startsWith("found unexpected"_L1) && parser.context != nullptr;
    const yaml_mark_t mark = isUnclosed ? parser.context_mark : parser.problem_mark;
    Place place{
        .file = name, .line = static_cast<int>(mark.line) + 1, .column = static_cast<int>(mark.column) + 1};
    const qsizetype offset = Offsets(bytes).at(parser.problem_mark.index);
    const bool isTab = offset < bytes.size() && bytes[offset] == '\t';
    QString detail = QString(words(parser.problem));
    if (parser.context != nullptr)
        detail = QString(words(parser.context)) + u": "_s + detail;
    QString message = isTemplateLine(bytes, place.line)
        ? templateSentence()
        : QCoreApplication::translate("core", sentence(parser, isTab));
    return failAt(std::move(place), Error::Kind::Malformed, std::move(message), std::move(detail));
}

} // namespace core::yaml
