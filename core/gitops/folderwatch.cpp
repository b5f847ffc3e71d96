// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/folderwatch.h"

#include <algorithm>

namespace core::gitops {

namespace {

constexpr int s_deepestFolder = 64;

git::ObjectId folderId(const RawEntry *entry)
{
    return entry != nullptr && entry->isFolder ? entry->objectId() : git::ObjectId();
}

} // namespace

FolderWatch::FolderWatch(const git::Repository &repository, const Layout &layout) : m_repository(repository)
{
    for (int i = 0; i < layout.environments.size(); ++i)
        add(layout.releaseFolder.arg(layout.environments[i]), i);
}

void FolderWatch::add(const QString &path, int environment)
{
    Folder *folder = &m_root;
    const auto parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QByteArray name = part.toUtf8();
        auto child = std::ranges::find(folder->children, name, &Folder::name);
        if (child == folder->children.end()) {
            folder->children.emplace_back();
            child = std::prev(folder->children.end());
            child->name = name;
        }
        folder = &*child;
    }
    folder->environment = environment;
}

bool FolderWatch::read(const git::ObjectId &id, QByteArray &into) const
{
    into.resize(0);
    return id.isNull() || m_repository.readRaw(id, into);
}

bool FolderWatch::start(const git::ObjectId &tree)
{
    m_others.clear();
    return start(m_root, tree);
}

bool FolderWatch::start(Folder &folder, const git::ObjectId &id)
{
    QByteArray bytes;
    if (!read(id, bytes))
        return false;
    folder.id = id;
    folder.versions = TreeVersions(std::move(bytes));
    return std::ranges::all_of(folder.children, [&](Folder &child) {
        const auto entry = findEntry(folder.versions.current(), child.name);
        return start(child, entry ? folderId(&*entry) : git::ObjectId());
    });
}

bool FolderWatch::stepTo(const git::ObjectId &tree, const Found &found)
{
    m_others.clear();
    return stepTo(m_root, tree, found);
}

bool FolderWatch::stepTo(Folder &folder, const git::ObjectId &id, const Found &found)
{
    if (id == folder.id)
        return true;
    if (!read(id, folder.spare))
        return false;
    folder.id = id;
    bool isComplete = true;
    folder.versions.stepTo(folder.spare, [&](const RawEntry *before, const RawEntry *after) {
        const QByteArrayView name = before != nullptr ? before->name : after->name;
        const auto child = std::ranges::find_if(folder.children, [name](const Folder &candidate) {
            return QByteArrayView(candidate.name) == name;
        });
        if (child != folder.children.end() && (before == nullptr || before->isFolder || after == nullptr))
            isComplete = stepTo(*child, folderId(before), found) && isComplete;
        else if (folder.environment >= 0)
            found(folder.environment, before, after);
        else
            note(before, after);
    });
    return isComplete;
}

void FolderWatch::note(const RawEntry *older, const RawEntry *newer)
{
    m_others.push_back({older != nullptr ? older->objectId() : git::ObjectId(),
                        newer != nullptr ? newer->objectId() : git::ObjectId(),
                        older != nullptr && older->isFolder, newer != nullptr && newer->isFolder});
}

int FolderWatch::countOthers() const
{
    int count = 0;
    for (const Other &other : m_others)
        count += countFiles(other, 0);
    return count;
}

int FolderWatch::countFiles(const Other &other, int depth) const
{
    const bool isFile =
        (!other.older.isNull() && !other.isOlderFolder) || (!other.newer.isNull() && !other.isNewerFolder);
    const bool isFolder = other.isOlderFolder || other.isNewerFolder;
    int count = isFile ? 1 : 0;
    QByteArray older;
    QByteArray newer;
    const bool canRead = isFolder && depth < s_deepestFolder
        && read(other.isOlderFolder ? other.older : git::ObjectId(), older)
        && read(other.isNewerFolder ? other.newer : git::ObjectId(), newer);
    if (!canRead)
        return count;
    compareTrees(older, newer, [&](const RawEntry *before, const RawEntry *after) {
        count += countFiles({before != nullptr ? before->objectId() : git::ObjectId(),
                             after != nullptr ? after->objectId() : git::ObjectId(),
                             before != nullptr && before->isFolder, after != nullptr && after->isFolder},
                            depth + 1);
    });
    return count;
}

} // namespace core::gitops
