// SPDX-License-Identifier: Apache-2.0
#include "core/git/treediff.h"

#include <QMap>

namespace core::git {

namespace {

using Sides = std::pair<std::optional<TreeEntry>, std::optional<TreeEntry>>;

Result<QMap<QString, Sides>> entriesOf(const Repository &repository, const ObjectId &before,
                                       const ObjectId &after)
{
    QMap<QString, Sides> names;
    for (const bool isAfter : {false, true}) {
        const ObjectId &tree = isAfter ? after : before;
        if (tree.isNull())
            continue;
        const auto entries = repository.list(tree);
        if (!entries)
            return std::unexpected(entries.error());
        for (const TreeEntry &entry : *entries)
            (isAfter ? names[entry.name].second : names[entry.name].first) = entry;
    }
    return names;
}

ObjectId folderId(const std::optional<TreeEntry> &entry)
{
    return entry && entry->kind == TreeEntry::Kind::Folder ? entry->id : ObjectId();
}

Outcome collect(const Repository &repository, const ObjectId &before, const ObjectId &after,
                const QString &prefix, QList<TreeDifference> &into)
{
    const auto names = entriesOf(repository, before, after);
    if (!names)
        return std::unexpected(names.error());
    for (auto it = names->cbegin(); it != names->cend(); ++it) {
        const auto &[left, right] = it.value();
        if (left && right && left->id == right->id && left->kind == right->kind)
            continue;
        const QString path = prefix + it.key();
        const ObjectId leftFolder = folderId(left);
        const ObjectId rightFolder = folderId(right);
        if (leftFolder.isNull() && rightFolder.isNull()) {
            into.append({.path = path, .before = left, .after = right});
            continue;
        }
        const Outcome below = collect(repository, leftFolder, rightFolder, path + QChar(u'/'), into);
        if (!below)
            return below;
    }
    return {};
}

} // namespace

Result<QList<TreeDifference>> treeDifferences(const Repository &repository, const ObjectId &before,
                                              const ObjectId &after)
{
    QList<TreeDifference> differences;
    if (before == after)
        return differences;
    const Outcome outcome = collect(repository, before, after, {}, differences);
    return outcome ? Result<QList<TreeDifference>>(differences) : std::unexpected(outcome.error());
}

} // namespace core::git
