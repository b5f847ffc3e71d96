// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/suggestion.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// Smaller is nearer; nullopt: not meant. A part of the name counts as one wrong letter.
std::optional<int> remoteness(const QString &word, const QString &name)
{
    const int letters = core::editDistance(word.toLower(), name.toLower());
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
