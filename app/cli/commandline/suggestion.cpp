// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/suggestion.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// How many letters to insert, delete, replace or swap with their neighbour.
int distance(const QString &from, const QString &to)
{
    const auto width = static_cast<size_t>(to.size());
    std::vector<int> beforeLast(width + 1);
    std::vector<int> last(width + 1);
    std::vector<int> current(width + 1);
    for (size_t j = 0; j <= width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int substitution = from.at(i - 1) == to.at(j - 1) ? 0 : 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + substitution});
            const bool isSwap =
                i > 1 && j > 1 && from.at(i - 1) == to.at(j - 2) && from.at(i - 2) == to.at(j - 1);
            if (isSwap)
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width];
}

/// Smaller is nearer; nullopt: not meant. A part of the name counts as one wrong letter.
std::optional<int> remoteness(const QString &word, const QString &name)
{
    const int letters = distance(word.toLower(), name.toLower());
    if (letters <= std::max<qsizetype>(1, word.size() / 3))
        return letters;
    if (word.size() >= 3 && name.contains(word, Qt::CaseInsensitive))
        return 1;
    return {};
}

} // namespace

QStringList nearest(const QString &word, const QStringList &names)
{
    std::vector<std::pair<int, QString>> found;
    for (const QString &name : names) {
        if (const std::optional<int> far = remoteness(word, name))
            found.emplace_back(*far, name);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, QString>::first);
    QStringList nearestNames;
    for (const auto &[far, name] : found) {
        if (!nearestNames.contains(name) && nearestNames.size() < 3)
            nearestNames.append(name);
    }
    return nearestNames;
}

QString didYouMean(const QString &word, const QStringList &names)
{
    const QStringList found = nearest(word, names);
    if (found.isEmpty())
        return {};
    QStringList quoted;
    for (const QString &name : found)
        quoted.append(u"'%1'"_s.arg(name));
    return u" Did you mean %1?"_s.arg(quoted.join(u" or "_s));
}

} // namespace app::cli
