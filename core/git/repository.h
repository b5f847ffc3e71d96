// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/git/objectid.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

/// Git objects, read and written in the object database; the only place that knows libgit2.
namespace core::git {

struct Signature
{
    QString name;
    QString email;
    QDateTime time; ///< with the offset that was recorded

    bool operator==(const Signature &) const = default;
};

struct Commit
{
    ObjectId id;
    ObjectId tree;
    QList<ObjectId> parents;
    Signature author;
    Signature committer;
    QString message; ///< whole; decoded by the commit's encoding, invalid bytes replaced

    QString subject() const; ///< first line
};

struct TreeEntry
{
    enum class Kind { File, Executable, Symlink, Folder, Submodule };

    QString name; ///< not valid UTF-8: skipped by list()
    ObjectId id;
    Kind kind = Kind::File;

    /// Whoever may run it: it has bytes of its own. A link has those of its target's path.
    bool isFile() const { return kind == Kind::File || kind == Kind::Executable; }
};

/// One file of a new tree, or a whole folder that the repository has already.
struct TreeChange
{
    QString path; ///< `/`-separated, relative, no `..`
    std::optional<QByteArray> bytes; ///< nullopt removes the file; the mode of an existing file is kept
    /// Instead of bytes: this blob or tree of the repository comes to stand at the path, where nothing is.
    std::optional<TreeEntry> taken = {};

    bool isRemoval() const { return !bytes && !taken; }
};

/// Ends in exactly one newline, with no other white space before it; line breaks are \n.
QByteArray cleanMessage(const QString &message);

struct NewCommit
{
    ObjectId tree;
    QList<ObjectId> parents;
    Signature author;
    Signature committer;
    QString message;
};

/// What `[remote]` and `[branch]` of the configuration say about where work goes.
struct RemoteBranch
{
    QString remote; ///< name
    QString url; ///< for display; passwords in it are masked
    QString branch; ///< short name on the remote
};

/// A repository on disk, bare or with a work tree. Not for two threads at once: each job opens its own (0.1
/// ms). Object reads do not verify hashes again (facts: 60 % of a history walk); git did when it stored them.
class Repository
{
public:
    /// Opens the repository that @p path is in (a work tree, a folder below it, a .git, a bare one).
    /// NotFound when there is none, Denied when git would not trust its owner.
    static Result<Repository> open(const QString &path);
    static Result<Repository> createBare(const QString &path);

    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    // Where
    QString gitDir() const; ///< absolute; of a linked work tree the common one
    QString workTree() const; ///< absolute, empty for a bare repository
    bool isBare() const;
    bool isShallow() const;

    // Names
    Result<ObjectId>
    resolve(const QString &revision) const; ///< to a commit: branch, tag, abbreviated id, HEAD~3
    std::optional<ObjectId> reference(const QString &fullName) const; ///< `refs/heads/main`
    std::optional<QString>
    symbolicTarget(const QString &fullName) const; ///< what HEAD or refs/remotes/origin/HEAD points at
    QStringList branches() const; ///< short names under refs/heads
    QStringList
    remoteBranches(const QString &remote) const; ///< short names under refs/remotes/<remote>, without HEAD
    QStringList remotes() const;
    QString remoteUrl(const QString &remote) const; ///< unmasked
    QStringList fetchRefspecs(const QString &remote) const; ///< as configured
    std::optional<RemoteBranch> upstreamOf(const QString &localBranch) const;
    std::optional<QString> config(const QString &key) const; ///< repository, then user, then system
    /// The person that commits made at @p now carry: user.name and user.email. Refused with the remedy when
    /// they are not set.
    Result<Signature> identity(const QDateTime &now) const;
    bool isSigningRequired() const; ///< commit.gpgsign: make commits by Program::commit()
    /// The commit whose id starts with these 4 to 40 hex digits, if exactly one does.
    std::optional<ObjectId> commitByPrefix(QStringView hex) const;
    /// The same for many, those that there are. Does not look for packs that came since the last reading.
    QHash<QString, ObjectId> commitsByPrefix(const QStringList &prefixes) const;

    // Objects
    Result<Commit> commit(const ObjectId &id) const;
    Result<QByteArray> blob(const ObjectId &id,
                            qsizetype limit = 10 * 1024 * 1024) const; ///< Refused when larger
    Result<QList<TreeEntry>> list(const ObjectId &tree) const;
    /// The entry at @p path below a root tree; nullopt when it is not there.
    Result<std::optional<TreeEntry>> entry(const ObjectId &tree, const QString &path) const;
    bool isAncestor(const ObjectId &ancestor,
                    const ObjectId &descendant) const; ///< equal counts too; false where cut off

    /// Raw object bytes for history walks. False when it is not there.
    bool readRaw(const ObjectId &id, QByteArray &into) const;

    // Writing, only objects
    /// @p base null: from nothing. Refused for paths that leave the repository, for symlinks, folders and
    /// submodules, and for something taken to a path that is not free.
    Result<ObjectId> writeTree(const ObjectId &base, const QList<TreeChange> &changes);
    /// Without a signature; Program::commit() is for what will be pushed. The message ends in one newline.
    Result<ObjectId> writeCommit(const NewCommit &commit);
    /// Moves `refs/…` from @p expected (null: must not exist) to @p to; Conflict when it is elsewhere.
    Outcome moveReference(const QString &fullName, const ObjectId &expected, const ObjectId &to,
                          const QString &reason);

private:
    struct Handle;
    explicit Repository(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace core::git
