// SPDX-License-Identifier: Apache-2.0
#include "core/policy/platform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

/// A text with at most one `*`.
bool matches(QStringView text, const QString &pattern)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return text == pattern;
    const QStringView before = QStringView(pattern).first(star);
    const QStringView after = QStringView(pattern).sliced(star + 1);
    return text.size() >= before.size() + after.size() && text.startsWith(before) && text.endsWith(after);
}

/// What the rule's `*` stands for in this folder or one above it; empty where it has none; nullopt: another
/// folder.
std::optional<QString> starOf(const QStringList &folder, const QStringList &rule)
{
    if (folder.size() < rule.size())
        return std::nullopt;
    QString star = u""_s;
    for (qsizetype i = 0; i < rule.size(); ++i) {
        if (rule.at(i) == "*"_L1)
            star = folder.at(i);
        else if (rule.at(i) != folder.at(i))
            return std::nullopt;
    }
    return star;
}

} // namespace

bool PlatformPolicy::isGenerated(const QString &secret) const
{
    return std::ranges::any_of(generated,
                               [&secret](const QString &pattern) { return matches(secret, pattern); });
}

QString PlatformPolicy::namespaceOf(const QString &folder) const
{
    const QStringList names = folder.split(u'/');
    QString found;
    qsizetype deepest = 0;
    for (const NamespaceOfFolder &rule : namespaces) {
        const QStringList parts = rule.folder.split(u'/');
        const std::optional<QString> star = starOf(names, parts);
        if (!star || parts.size() <= deepest)
            continue;
        deepest = parts.size();
        found = QString(rule.namespaceName).replace(u'*', *star);
    }
    return found;
}

} // namespace core::policy
