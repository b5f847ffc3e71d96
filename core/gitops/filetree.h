// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"

#include <map>

namespace core::gitops {

/// A file's bytes and their id.
struct TreeFile
{
    QByteArray bytes;
    git::ObjectId blob;
};

/// Files by path, wherever they stand: at a commit, in a folder on disk, or somewhere with changes that
/// nobody has written yet. Paths are relative, with `/`. Symbolic links are told and never followed.
class FileTree
{
public:
    virtual ~FileTree() = default;

    /// What is at @p path; nullopt: nothing. The id may be null: then read() tells it.
    virtual Result<std::optional<git::TreeEntry>> entry(const QString &path) const = 0;
    /// What is in a folder, sorted by name. Empty where there is no such folder.
    virtual Result<QList<git::TreeEntry>> list(const QString &folder) const = 0;
    /// NotFound when there is no file at @p path, Refused when it is a link or larger than the limit of
    /// blobs.
    /// @p blob: its id, where list() has just told it; that spares the way along the path.
    virtual Result<TreeFile> read(const QString &path, const git::ObjectId &blob = {}) const = 0;

    bool has(const QString &path) const; ///< a file or a folder; false where that cannot be read
};

/// The files of a commit.
class CommitTree final : public FileTree
{
public:
    /// @p repository must outlive this.
    CommitTree(const git::Repository &repository, const git::ObjectId &tree);
    static Result<CommitTree> at(const git::Repository &repository, const git::ObjectId &commit);

    Result<std::optional<git::TreeEntry>> entry(const QString &path) const override;
    Result<QList<git::TreeEntry>> list(const QString &folder) const override;
    Result<TreeFile> read(const QString &path, const git::ObjectId &blob = {}) const override;

private:
    const git::Repository &m_repository;
    git::ObjectId m_tree;
};

/// The files of a folder on disk, as they are when they are asked for. Ids come with read().
class FolderTree final : public FileTree
{
public:
    explicit FolderTree(QString folder);

    Result<std::optional<git::TreeEntry>> entry(const QString &path) const override;
    Result<QList<git::TreeEntry>> list(const QString &folder) const override;
    Result<TreeFile> read(const QString &path, const git::ObjectId &blob = {}) const override;

private:
    QString m_folder;
};

/// Files with changes on top. Of a folder that is taken as a whole only that it is there is told, not what is
/// in it.
class ChangedTree final : public FileTree
{
public:
    /// @p base must outlive this.
    ChangedTree(const FileTree &base, const QList<git::TreeChange> &changes);

    Result<std::optional<git::TreeEntry>> entry(const QString &path) const override;
    Result<QList<git::TreeEntry>> list(const QString &folder) const override;
    Result<TreeFile> read(const QString &path, const git::ObjectId &blob = {}) const override;

private:
    const FileTree &m_base;
    std::map<QString, git::TreeChange> m_changes;
};

/// The id that git gives a file of these bytes.
git::ObjectId blobId(const QByteArray &bytes);

} // namespace core::gitops
