// SPDX-License-Identifier: Apache-2.0
/// Which source commits bring a migration: something a rollback does not take back.
#include "core/pipeline/pipeline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

using git::ObjectId;
using git::TreeEntry;

constexpr size_t s_mostCommits = 1000;
constexpr int s_deepestFolder = 16;

QHash<QString, TreeEntry> entries(const git::Repository &repository, const ObjectId &tree)
{
    QHash<QString, TreeEntry> found;
    if (tree.isNull())
        return found;
    for (const TreeEntry &entry : repository.list(tree).value_or(QList<TreeEntry>()))
        found.insert(entry.name, entry);
    return found;
}

ObjectId folderOf(const TreeEntry &entry)
{
    return entry.kind == TreeEntry::Kind::Folder ? entry.id : ObjectId();
}

/// Which folders hold migrations.
struct MigrationFolders
{
    QStringList named; ///< by the policy: these
    QStringList sources; ///< else: folders `migrations` below these
};

/// Is something in a folder `migrations` of @p after not as in @p before? Only folders that differ are read.
bool differs(const git::Repository &repository, const ObjectId &before, const ObjectId &after, int depth)
{
    if (before == after || after.isNull() || depth > s_deepestFolder)
        return false;
    const QHash<QString, TreeEntry> old = entries(repository, before);
    const QHash<QString, TreeEntry> now = entries(repository, after);
    return std::ranges::any_of(now, [&](const TreeEntry &entry) {
        const ObjectId folder = folderOf(entry);
        const ObjectId oldFolder = folderOf(old.value(entry.name));
        if (folder.isNull() || folder == oldFolder)
            return false;
        return entry.name == "migrations"_L1 || differs(repository, oldFolder, folder, depth + 1);
    });
}

ObjectId folderAt(const git::Repository &repository, const ObjectId &tree, const QString &path)
{
    if (tree.isNull())
        return {};
    const auto entry = repository.entry(tree, path);
    return entry && *entry ? folderOf(**entry) : ObjectId();
}

/// Has the folder files now that are not as they were? One that is gone changes no database.
bool isChanged(const ObjectId &before, const ObjectId &after)
{
    return !after.isNull() && before != after;
}

bool hasMigration(const git::Repository &repository, const MigrationFolders &folders, const ObjectId &id)
{
    const auto commit = repository.commit(id);
    if (!commit)
        return false;
    ObjectId before;
    if (!commit->parents.isEmpty()) {
        const auto parent = repository.commit(commit->parents.front());
        if (!parent)
            return false; // the history is cut off here: what this commit changed is not known
        before = parent->tree;
    }
    if (!folders.named.isEmpty()) {
        return std::ranges::any_of(folders.named, [&](const QString &folder) {
            return isChanged(folderAt(repository, before, folder),
                             folderAt(repository, commit->tree, folder));
        });
    }
    return std::ranges::any_of(folders.sources, [&](const QString &folder) {
        return differs(repository, folderAt(repository, before, folder),
                       folderAt(repository, commit->tree, folder), 0);
    });
}

} // namespace

void markMigrations(const git::Repository &repository, const gitops::Layout &layout, const QString &site,
                    std::vector<WaitingCommit> &commits)
{
    const auto filledIn = [&site](const QStringList &folders) {
        QStringList all;
        for (const QString &folder : folders)
            all += folder.contains("%1"_L1) ? folder.arg(site) : folder;
        return all;
    };
    const MigrationFolders folders{.named = filledIn(layout.migrations), .sources = filledIn(layout.sources)};
    for (size_t i = 0; i < std::min(commits.size(), s_mostCommits); ++i)
        commits[i].hasMigration = hasMigration(repository, folders, commits[i].id);
}

} // namespace core::pipeline
