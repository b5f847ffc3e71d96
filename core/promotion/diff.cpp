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

/// A line of both texts, or of one: then the other index is -1.
struct Pair
{
    qsizetype before = -1;
    qsizetype after = -1;

    bool isEqual() const { return before >= 0 && after >= 0; }
};

/// How many lines the ends of two lists have in common, for each pair of places. Empty: too many to compare.
class CommonLines
{
public:
    explicit CommonLines(const Difference &found) : m_width(found.afterEnd() - found.start + 1)
    {
        constexpr qsizetype most = 4'000'000;
        const qsizetype height = found.beforeEnd() - found.start + 1;
        if (height > most / m_width)
            return;
        m_lengths.resize(height * m_width);
        for (qsizetype i = height - 2; i >= 0; --i) {
            for (qsizetype j = m_width - 2; j >= 0; --j) {
                const bool isEqual = found.before[found.start + i] == found.after[found.start + j];
                m_lengths[i * m_width + j] =
                    isEqual ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    bool isKnown() const { return !m_lengths.isEmpty(); }
    int at(qsizetype i, qsizetype j) const { return m_lengths[i * m_width + j]; }

private:
    qsizetype m_width;
    QList<int> m_lengths;
};

/// All lines in the order in which they are shown: what goes before what comes.
QList<Pair> pairsOf(const Difference &found)
{
    QList<Pair> pairs;
    for (qsizetype i = 0; i < found.start; ++i)
        pairs.append({i, i});
    const CommonLines common(found);
    qsizetype i = found.start;
    qsizetype j = found.start;
    while (i < found.beforeEnd() || j < found.afterEnd()) {
        const bool hasBoth = i < found.beforeEnd() && j < found.afterEnd();
        if (hasBoth && common.isKnown() && found.before[i] == found.after[j]) {
            pairs.append({i++, j++});
            continue;
        }
        const bool isRemoved = hasBoth ? !common.isKnown()
                || common.at(i + 1 - found.start, j - found.start)
                    >= common.at(i - found.start, j + 1 - found.start)
                                       : i < found.beforeEnd();
        if (isRemoved)
            pairs.append({i++, -1});
        else
            pairs.append({-1, j++});
    }
    for (; i < found.before.size(); ++i, ++j)
        pairs.append({i, j});
    return pairs;
}

DiffLine lineOf(const Pair &pair, const Difference &found)
{
    using enum DiffLine::Kind;
    return {.kind = pair.isEqual() ? Context
                : pair.after < 0   ? Removed
                                   : Added,
            .oldLine = static_cast<int>(pair.before + 1),
            .newLine = static_cast<int>(pair.after + 1),
            .text = shown(pair.after < 0 ? found.before[pair.before] : found.after[pair.after])};
}

/// Where one line became another, and nothing else changed.
void markOnlyChange(QList<DiffLine> &lines)
{
    const auto isChange = [](const DiffLine &line) { return line.kind != DiffLine::Kind::Context; };
    const auto first = std::ranges::find_if(lines, isChange);
    const bool isPair = std::ranges::count_if(lines, isChange) == 2 && first->kind == DiffLine::Kind::Removed
        && std::next(first)->kind == DiffLine::Kind::Added;
    if (isPair)
        markWords(*first, *std::next(first));
}

} // namespace

QList<DiffLine> diffOf(const QByteArray &before, const QByteArray &after)
{
    const Difference found = differenceOf(before, after);
    if (found.start == found.before.size() && found.start == found.after.size())
        return {};
    const QList<Pair> pairs = pairsOf(found);
    QList<bool> isShown(pairs.size(), false);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (pairs[i].isEqual())
            continue;
        const qsizetype end = std::min(pairs.size(), i + contextLines + 1);
        for (qsizetype near = std::max<qsizetype>(0, i - contextLines); near < end; ++near)
            isShown[near] = true;
    }
    QList<DiffLine> lines;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (isShown[i])
            lines.append(lineOf(pairs[i], found));
    }
    markOnlyChange(lines);
    return lines;
}

LineCounts countLines(const QByteArray &before, const QByteArray &after)
{
    const Difference found = differenceOf(before, after);
    return {.removed = found.beforeEnd() - found.start, .added = found.afterEnd() - found.start};
}

} // namespace core::promotion
