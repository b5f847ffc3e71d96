// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/diff.h"

#include <algorithm>

namespace core::promotion {

namespace {

constexpr qsizetype contextLines = 3;

/// Where two lists of lines differ: they are equal before and after.
struct Difference
{
    QList<QByteArray> before;
    QList<QByteArray> after;
    qsizetype start = 0; ///< equal lines at the start
    qsizetype end = 0; ///< equal lines at the end

    qsizetype beforeEnd() const { return before.size() - end; }
    qsizetype afterEnd() const { return after.size() - end; }
};

/// With their line ends, so that a missing one at the end of a file counts as a difference.
QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        lines.append(bytes.sliced(start, next - start));
        start = next;
    }
    return lines;
}

Difference differenceOf(const QByteArray &before, const QByteArray &after)
{
    Difference found{.before = linesOf(before), .after = linesOf(after)};
    const qsizetype shorter = std::min(found.before.size(), found.after.size());
    while (found.start < shorter && found.before[found.start] == found.after[found.start])
        ++found.start;
    while (found.end < shorter - found.start
           && found.before[found.before.size() - 1 - found.end]
               == found.after[found.after.size() - 1 - found.end])
        ++found.end;
    return found;
}

QString shown(QByteArray line)
{
    for (const char end : {'\n', '\r'}) {
        if (line.endsWith(end))
            line.chop(1);
    }
    return QString::fromUtf8(line);
}

/// Marks what differs in two versions of one line, whole words of it.
void markWords(DiffLine &before, DiffLine &after)
{
    const QString &left = before.text;
    const QString &right = after.text;
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype start = 0;
    while (start < shorter && left[start] == right[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && left[left.size() - 1 - end] == right[right.size() - 1 - end])
        ++end;
    while (start > 0 && left[start - 1].isLetterOrNumber())
        --start;
    while (end > 0 && left[left.size() - end].isLetterOrNumber())
        --end;
    before.wordBegin = after.wordBegin = static_cast<int>(start);
    before.wordEnd = static_cast<int>(left.size() - end);
    after.wordEnd = static_cast<int>(right.size() - end);
}

} // namespace

QList<DiffLine> diffOf(const QByteArray &before, const QByteArray &after)
{
    const Difference found = differenceOf(before, after);
    if (found.start == found.before.size() && found.start == found.after.size())
        return {};
    QList<DiffLine> lines;
    const auto add = [&](DiffLine::Kind kind, qsizetype oldLine, qsizetype newLine, const QByteArray &text) {
        lines.append({.kind = kind,
                      .oldLine = static_cast<int>(oldLine + 1),
                      .newLine = static_cast<int>(newLine + 1),
                      .text = shown(text)});
    };
    for (qsizetype i = std::max<qsizetype>(0, found.start - contextLines); i < found.start; ++i)
        add(DiffLine::Kind::Context, i, i, found.before[i]);
    const qsizetype changed = lines.size();
    for (qsizetype i = found.start; i < found.beforeEnd(); ++i)
        add(DiffLine::Kind::Removed, i, -1, found.before[i]);
    for (qsizetype i = found.start; i < found.afterEnd(); ++i)
        add(DiffLine::Kind::Added, -1, i, found.after[i]);
    if (lines.size() == changed + 2 && found.beforeEnd() == found.afterEnd())
        markWords(lines[changed], lines[changed + 1]);
    const qsizetype shift = found.after.size() - found.before.size();
    for (qsizetype i = found.beforeEnd(); i < std::min(found.before.size(), found.beforeEnd() + contextLines);
         ++i)
        add(DiffLine::Kind::Context, i, i + shift, found.before[i]);
    return lines;
}

LineCounts countLines(const QByteArray &before, const QByteArray &after)
{
    const Difference found = differenceOf(before, after);
    return {.removed = found.beforeEnd() - found.start, .added = found.afterEnd() - found.start};
}

} // namespace core::promotion
