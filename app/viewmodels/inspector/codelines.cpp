// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/codelines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// A line is cut here on screen: nobody reads further, and one Text item has to hold it.
constexpr qsizetype s_longestLine = 2000;
/// Of a page's lines on screen.
constexpr qsizetype s_proseWidth = 96;

/// Where a comment begins; the line's end when there is none.
qsizetype commentStart(const QString &line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isAfterSpace = i == 0 || line[i - 1].isSpace();
        if (!quote.isNull())
            quote = line[i] == quote ? QChar() : quote;
        else if (line[i] == u'#' && isAfterSpace)
            return i;
        else if ((line[i] == u'"' || line[i] == u'\'') && (isAfterSpace || u"[{,:"_s.contains(line[i - 1])))
            quote = line[i];
    }
    return line.size();
}

CodeLineView codeLine(int number, const QString &line)
{
    static const QRegularExpression s_key(
        uR"(^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s#"'{\[|>-][^#:"']*|-[^\s:][^#:"']*):(?=\s|$)|^\s*-(?=\s|$))"_s);
    const qsizetype comment = commentStart(line);
    const QString code = line.left(comment);
    const QString key = s_key.match(code).captured();
    return {number, {}, key, code.mid(key.size()), line.mid(comment), {}, {}, {}};
}

/// Without what ends them, and with blanks for tabs.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        line = line.left(s_longestLine).replace(u'\t', u"    "_s);
    }
    return lines;
}

/// Broken at blanks; what follows stands below the first word of the line.
QStringList wrapped(const QString &line)
{
    static const QRegularExpression s_start(u"^[\\s>]*([-*+]\\s+|[0-9]+[.)]\\s+)?"_s);
    const QString indentation(s_start.match(line).capturedLength(), u' ');
    QStringList parts;
    QString rest = line;
    while (rest.size() > s_proseWidth) {
        const qsizetype blank = rest.lastIndexOf(u' ', s_proseWidth);
        if (blank <= indentation.size())
            break;
        parts += rest.left(blank);
        rest = indentation + rest.sliced(blank + 1);
    }
    return parts << rest;
}

} // namespace

QList<CodeLineView> codeLines(const QString &text)
{
    QList<CodeLineView> views;
    const QStringList lines = linesOf(text);
    for (const QString &line : lines)
        views += codeLine(static_cast<int>(views.size()) + 1, line);
    return views;
}

QList<CodeLineView> proseLines(const QString &text)
{
    QList<CodeLineView> views;
    bool isCode = false;
    int number = 0;
    const QStringList lines = linesOf(text);
    for (const QString &line : lines) {
        ++number;
        const bool isFence = line.startsWith("```"_L1) || line.startsWith("~~~"_L1);
        isCode = isCode != isFence;
        const bool isKept = isCode || isFence || line.startsWith(u'|'); // code and tables keep their form
        const bool isHeading = !isKept && line.startsWith(u'#');
        const QStringList parts = isKept ? QStringList(line) : wrapped(line);
        for (qsizetype i = 0; i < parts.size(); ++i)
            views += {i == 0 ? number : 0,
                      {},
                      isHeading ? parts.at(i) : QString(),
                      isHeading ? QString() : parts.at(i),
                      {},
                      {},
                      {},
                      {}};
    }
    return views;
}

int longestOf(const QList<CodeLineView> &lines)
{
    qsizetype longest = 0;
    for (const CodeLineView &line : lines)
        longest = std::max(longest, line.key.size() + line.value.size() + line.comment.size());
    return static_cast<int>(longest);
}

} // namespace viewmodels
