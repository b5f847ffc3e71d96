// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/filetree.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

using git::TreeEntry;

constexpr qsizetype mostBytes = 10 * 1024 * 1024; // as Repository::blob()

Error noFile(const QString &path)
{
    return {.kind = Error::Kind::NotFound,
            .message = QCoreApplication::translate("core", "There is no file %1.").arg(path),
            .place = Place{path, 0, 0}};
}

Error notRead(const QString &path, const char *why)
{
    return {.kind = Error::Kind::Refused,
            .message = QCoreApplication::translate("core", why),
            .place = Place{path, 0, 0}};
}

std::optional<TreeEntry> entryOf(const QFileInfo &info)
{
    TreeEntry entry{.name = info.fileName(), .id = {}};
    if (info.isSymLink()) {
        entry.kind = TreeEntry::Kind::Symlink;
    } else if (info.isDir()) {
        // As git has it: a folder with a repository of its own belongs to that one.
        const bool isRepository = QFileInfo::exists(info.filePath() + u"/.git"_s);
        entry.kind = isRepository ? TreeEntry::Kind::Submodule : TreeEntry::Kind::Folder;
    } else if (info.isFile()) {
        entry.kind = info.isExecutable() ? TreeEntry::Kind::Executable : TreeEntry::Kind::File;
    } else {
        return std::nullopt;
    }
    return entry;
}

/// Is one of the folders above it a link, which would lead out?
bool isBehindLink(const QString &root, const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (QFileInfo(root + u'/' + path.first(slash)).isSymLink())
            return true;
    }
    return false;
}

/// What stands at the path of a change; nullopt: nothing any more.
std::optional<TreeEntry> entryOf(const git::TreeChange &change, const QString &name)
{
    if (change.taken)
        return TreeEntry{.name = name, .id = change.taken->id, .kind = change.taken->kind};
    if (change.bytes)
        return TreeEntry{.name = name, .id = blobId(*change.bytes)};
    return std::nullopt;
}

bool isInside(const QString &path)
{
    return !path.startsWith(u'/') && !path.split(u'/').contains(u".."_s);
}

} // namespace

bool FileTree::has(const QString &path) const
{
    const auto found = entry(path);
    return found && *found;
}

git::ObjectId blobId(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()) + '\0');
    hash.addData(bytes);
    return git::ObjectId::fromRaw(reinterpret_cast<const unsigned char *>(hash.result().constData()));
}

CommitTree::CommitTree(const git::Repository &repository, const git::ObjectId &tree)
    : m_repository(repository), m_tree(tree)
{
}

Result<CommitTree> CommitTree::at(const git::Repository &repository, const git::ObjectId &commit)
{
    const auto found = repository.commit(commit);
    if (!found)
        return std::unexpected(found.error());
    return CommitTree(repository, found->tree);
}

Result<std::optional<TreeEntry>> CommitTree::entry(const QString &path) const
{
    return m_repository.entry(m_tree, path);
}

Result<QList<TreeEntry>> CommitTree::list(const QString &folder) const
{
    if (folder.isEmpty())
        return m_repository.list(m_tree);
    const auto found = entry(folder);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (*found)->kind != TreeEntry::Kind::Folder)
        return QList<TreeEntry>();
    return m_repository.list((*found)->id);
}

Result<TreeFile> CommitTree::read(const QString &path, const git::ObjectId &blob) const
{
    if (!blob.isNull()) {
        auto bytes = m_repository.blob(blob);
        if (!bytes)
            return std::unexpected(bytes.error());
        return TreeFile{*std::move(bytes), blob};
    }
    const auto found = entry(path);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (*found)->kind == TreeEntry::Kind::Folder || (*found)->kind == TreeEntry::Kind::Submodule)
        return std::unexpected(noFile(path));
    if ((*found)->kind == TreeEntry::Kind::Symlink)
        return std::unexpected(
            notRead(path, QT_TRANSLATE_NOOP("core", "This is a symbolic link, which is not followed.")));
    auto bytes = m_repository.blob((*found)->id);
    if (!bytes)
        return std::unexpected(bytes.error());
    return TreeFile{*std::move(bytes), (*found)->id};
}

FolderTree::FolderTree(QString folder) : m_folder(std::move(folder)) {}

Result<std::optional<TreeEntry>> FolderTree::entry(const QString &path) const
{
    const QFileInfo info(m_folder + u'/' + path);
    if (!isInside(path) || isBehindLink(m_folder, path) || (!info.exists() && !info.isSymLink()))
        return std::optional<TreeEntry>();
    return entryOf(info);
}

Result<QList<TreeEntry>> FolderTree::list(const QString &folder) const
{
    QList<TreeEntry> entries;
    const auto found = entry(folder);
    const bool isFolder = folder.isEmpty() || (found && *found && (*found)->kind == TreeEntry::Kind::Folder);
    if (!isFolder)
        return entries;
    const QFileInfoList all =
        QDir(m_folder + u'/' + folder)
            .entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    for (const QFileInfo &info : all) {
        const std::optional<TreeEntry> one = entryOf(info);
        if (one && one->name != ".git"_L1)
            entries += *one;
    }
    std::ranges::sort(entries, {}, &TreeEntry::name);
    return entries;
}

Result<TreeFile> FolderTree::read(const QString &path, const git::ObjectId &) const
{
    const auto found = entry(path);
    if (!found || !*found || (*found)->kind == TreeEntry::Kind::Folder
        || (*found)->kind == TreeEntry::Kind::Submodule)
        return std::unexpected(noFile(path));
    if ((*found)->kind == TreeEntry::Kind::Symlink)
        return std::unexpected(
            notRead(path, QT_TRANSLATE_NOOP("core", "This is a symbolic link, which is not followed.")));
    QFile file(m_folder + u'/' + path);
    if (!file.open(QFile::ReadOnly)) {
        Error error = notRead(path, QT_TRANSLATE_NOOP("core", "The file cannot be read."));
        error.kind = Error::Kind::Denied;
        error.detail = file.errorString();
        return std::unexpected(error);
    }
    QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return std::unexpected(notRead(path, QT_TRANSLATE_NOOP("core", "The file is too large to be read.")));
    const git::ObjectId id = blobId(bytes);
    return TreeFile{std::move(bytes), id};
}

ChangedTree::ChangedTree(const FileTree &base, const QList<git::TreeChange> &changes) : m_base(base)
{
    for (const git::TreeChange &change : changes)
        m_changes[change.path] = change;
}

Result<std::optional<TreeEntry>> ChangedTree::entry(const QString &path) const
{
    const QString name = path.section(u'/', -1);
    if (const auto change = m_changes.find(path); change != m_changes.end()) {
        return entryOf(change->second, name);
    }
    const QString within = path + u'/';
    const auto below = m_changes.lower_bound(within);
    auto old = m_base.entry(path);
    if (old && !*old && below != m_changes.end() && below->first.startsWith(within))
        return std::optional(TreeEntry{.name = name, .id = {}, .kind = TreeEntry::Kind::Folder});
    return old;
}

Result<QList<TreeEntry>> ChangedTree::list(const QString &folder) const
{
    auto entries = m_base.list(folder);
    if (!entries)
        return entries;
    const QString within = folder.isEmpty() ? QString() : folder + u'/';
    for (auto change = m_changes.lower_bound(within);
         change != m_changes.end() && change->first.startsWith(within); ++change) {
        const QString name = change->first.sliced(within.size()).section(u'/', 0, 0);
        const bool isHere = name.size() == change->first.size() - within.size();
        const auto old = std::ranges::find(*entries, name, &TreeEntry::name);
        const bool isRemoval = change->second.isRemoval();
        if (isHere && isRemoval) {
            entries->removeIf([&name](const TreeEntry &entry) { return entry.name == name; });
        } else if (isHere && old != entries->end()) {
            *old = *entryOf(change->second, name);
        } else if (old == entries->end() && !isRemoval) {
            entries->append(isHere ? *entryOf(change->second, name)
                                   : TreeEntry{.name = name, .id = {}, .kind = TreeEntry::Kind::Folder});
        }
    }
    std::ranges::sort(*entries, {}, &TreeEntry::name);
    return entries;
}

Result<TreeFile> ChangedTree::read(const QString &path, const git::ObjectId &blob) const
{
    const auto change = m_changes.find(path);
    if (change == m_changes.end())
        return m_base.read(path, blob);
    if (change->second.taken && change->second.taken->isFile())
        return m_base.read(path, change->second.taken->id);
    if (!change->second.bytes)
        return std::unexpected(noFile(path));
    return TreeFile{*change->second.bytes, blobId(*change->second.bytes)};
}

} // namespace core::gitops
