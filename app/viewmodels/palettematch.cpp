// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/palettematch.h"

#include <algorithm>

namespace viewmodels {

namespace {

// Whole words beat letters that stand apart, whatever their places are.
constexpr int s_together = 1000;
constexpr int s_wholeText = 500;
constexpr int s_atStart = 300;
constexpr int s_atWord = 150;
constexpr int s_inTheRest = 700;

bool isWordStart(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The word as it stands, at the beginning of a word if possible.
std::optional<PaletteMatch> together(const QString &word, QStringView text)
{
    qsizetype at = text.indexOf(word, 0);
    if (at < 0)
        return std::nullopt;
    for (qsizetype next = at; next >= 0; next = text.indexOf(word, next + 1)) {
        if (isWordStart(text, next)) {
            at = next;
            break;
        }
    }
    int score = s_together - static_cast<int>(std::min<qsizetype>(at, 100));
    score += at == 0 ? s_atStart : isWordStart(text, at) ? s_atWord : 0;
    score += word.size() == text.size() ? s_wholeText : 0;
    // A shorter text is nearer to what was meant.
    score -= static_cast<int>(std::min<qsizetype>(text.size() - word.size(), 50));
    return PaletteMatch{score, {static_cast<int>(at), static_cast<int>(word.size())}};
}

/// The letters in their order. The first has to begin a word: else nearly everything would match.
std::optional<PaletteMatch> apart(const QString &word, QStringView text)
{
    PaletteMatch match{s_together / 2, {}};
    qsizetype from = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        qsizetype at = text.indexOf(word[i], from);
        while (i == 0 && at >= 0 && !isWordStart(text, at))
            at = text.indexOf(word[i], at + 1);
        if (at < 0)
            return std::nullopt;
        match.score -= isWordStart(text, at) ? 0 : static_cast<int>(std::min<qsizetype>(at - from, 20)) + 1;
        if (!match.marks.isEmpty() && at == from)
            ++match.marks.back();
        else
            match.marks += {static_cast<int>(at), 1};
        from = at + 1;
    }
    match.score -= static_cast<int>(std::min<qsizetype>(text.size(), 100));
    // Letters spread over the text are chance, not meaning.
    return match.marks.size() / 2 <= (word.size() + 1) / 2 + 1 ? std::optional(match) : std::nullopt;
}

/// Sorted, and those that touch or overlap made one.
QList<int> merged(const QList<int> &marks)
{
    std::vector<std::pair<int, int>> spans;
    for (qsizetype i = 0; i + 1 < marks.size(); i += 2)
        spans.emplace_back(marks[i], marks[i] + marks[i + 1]);
    std::ranges::sort(spans);
    QList<int> result;
    for (const auto &[start, end] : spans) {
        const qsizetype last = result.size() - 2;
        if (last >= 0 && start <= result[last] + result[last + 1])
            result[last + 1] = std::max(result[last + 1], end - result[last]);
        else
            result += {start, end - start};
    }
    return result;
}

} // namespace

PaletteQuery::PaletteQuery(const QString &text) : m_words(text.toLower().split(u' ', Qt::SkipEmptyParts)) {}

std::optional<PaletteMatch> PaletteQuery::in(QStringView text, QStringView rest, Letters letters) const
{
    PaletteMatch sum;
    for (const QString &word : m_words) {
        auto found = together(word, text);
        if (!found && rest.contains(word))
            found = PaletteMatch{s_inTheRest, {}};
        if (!found && letters == Letters::Apart)
            found = apart(word, text);
        if (!found)
            return std::nullopt;
        sum.score += found->score;
        sum.marks += found->marks;
    }
    if (!m_words.isEmpty())
        sum.score /= static_cast<int>(m_words.size());
    sum.marks = merged(sum.marks);
    return sum;
}

QList<int> marksIn(QStringView text, const PaletteQuery &query)
{
    const QString searched = text.toString().toLower();
    const auto found = query.in(searched, {}, PaletteQuery::Letters::Together);
    return found ? found->marks : QList<int>();
}

} // namespace viewmodels
