// SPDX-License-Identifier: Apache-2.0
/// Repository: writing objects and moving references.
#include "core/git/libgit2.h"
#include "core/git/objectpack.h"
#include "core/git/repository.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

constexpr qsizetype packedFiles = 16; // so many changed files are worth a pack

std::unexpected<Error> cannotWrite()
{
    const QString words = lastWords();
    return fail(Error::Kind::Denied,
                QCoreApplication::translate("core", "The repository cannot be written: %1").arg(words),
                words);
}

bool isSafeName(const QString &name)
{
    const bool isOurs = std::ranges::none_of(
        name, [](QChar c) { return c < u' ' || c == u'\x7f' || c == u'\\' || c == u':'; });
    const QString lower = name.toLower();
    return isOurs && !name.isEmpty() && name != "."_L1 && name != ".."_L1 && lower != ".git"_L1
        && lower != "git~1"_L1;
}

Outcome checkPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (std::ranges::all_of(parts, isSafeName))
        return {};
    return fail(
        Error::Kind::Refused,
        QCoreApplication::translate("core", "%1 is no path of a file inside the repository.").arg(path));
}

/// What is at each step of the path must be a folder, and at its end a regular file or nothing.
Result<std::optional<TreeEntry>> fileToReplace(const Repository &repository, const ObjectId &tree,
                                               const QString &path)
{
    const QStringList parts = path.split(u'/');
    for (qsizetype depth = 1; depth <= parts.size(); ++depth) {
        const QString part = parts.first(depth).join(u'/');
        const auto entry = repository.entry(tree, part);
        if (!entry)
            return std::unexpected(entry.error());
        const std::optional<TreeEntry> &found = *entry;
        if (!found)
            return std::nullopt;
        const TreeEntry::Kind kind = found->kind;
        const bool isLast = depth == parts.size();
        const bool isFile = kind == TreeEntry::Kind::File || kind == TreeEntry::Kind::Executable;
        if (isLast ? !isFile : kind != TreeEntry::Kind::Folder)
            return fail(Error::Kind::Refused,
                        QCoreApplication::translate("core",
                                                    "%1 is a folder, a symbolic link, a submodule or in "
                                                    "one's way; only regular files are changed.")
                            .arg(part));
        if (isLast)
            return found;
    }
    return std::nullopt;
}

git_filemode_t modeOf(const std::optional<TreeEntry> &existing)
{
    return existing && existing->kind == TreeEntry::Kind::Executable ? GIT_FILEMODE_BLOB_EXECUTABLE
                                                                     : GIT_FILEMODE_BLOB;
}

git_filemode_t modeOf(TreeEntry::Kind kind)
{
    switch (kind) {
    case TreeEntry::Kind::File: return GIT_FILEMODE_BLOB;
    case TreeEntry::Kind::Executable: return GIT_FILEMODE_BLOB_EXECUTABLE;
    case TreeEntry::Kind::Symlink: return GIT_FILEMODE_LINK;
    case TreeEntry::Kind::Folder: return GIT_FILEMODE_TREE;
    case TreeEntry::Kind::Submodule: return GIT_FILEMODE_COMMIT;
    }
    return GIT_FILEMODE_BLOB;
}

Result<TreeHandle> baseTree(git_repository *repository, const ObjectId &base)
{
    git_oid oid = toOid(base);
    if (base.isNull()) {
        TreeBuilderHandle builder;
        int code = git_treebuilder_new(Into(builder), repository, nullptr);
        if (code == 0)
            code = git_treebuilder_write(&oid, builder.get());
        if (code != 0)
            return cannotWrite();
    }
    TreeHandle tree;
    if (git_tree_lookup(Into(tree), repository, &oid) != 0)
        return std::unexpected(missingObject(base));
    return tree;
}

/// `Name <mail> 1780000000 +0300`, as commits record it.
Result<QByteArray> signatureLine(const Signature &signature)
{
    static const auto isForbidden = [](QChar c) {
        return c < u' ' || c == u'<' || c == u'>' || c == u'\x7f';
    };
    const QString name = signature.name.trimmed();
    const QString email = signature.email.trimmed();
    const bool isWrong = name.isEmpty() || email.isEmpty() || std::ranges::any_of(name, isForbidden)
        || std::ranges::any_of(email, isForbidden) || !signature.time.isValid();
    if (isWrong)
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "“%1 <%2>” is no name and address for a commit.")
                        .arg(name, email));
    constexpr int secondsInMinute = 60;
    const int minutes = signature.time.offsetFromUtc() / secondsInMinute;
    const auto zone = u"%1%2%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                          .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                          .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return u"%1 <%2> %3 %4"_s.arg(name, email).arg(signature.time.toSecsSinceEpoch()).arg(zone).toUtf8();
}

Outcome checkExists(git_odb *odb, const ObjectId &id, git_object_t expected)
{
    const git_oid oid = toOid(id);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, odb, &oid) != 0 || type != expected)
        return std::unexpected(missingObject(id));
    return {};
}

/// What is to be done to the tree, the contents still to come. Refuses what is no change of regular files.
Result<std::vector<git_tree_update>> checkedUpdates(const Repository &repository, const ObjectId &root,
                                                    const QList<TreeChange> &changes)
{
    std::vector<git_tree_update> updates;
    QSet<QString> seen;
    for (const TreeChange &change : changes) {
        if (const Outcome checked = checkPath(change.path); !checked)
            return std::unexpected(checked.error());
        const auto existing = fileToReplace(repository, root, change.path);
        if (!existing)
            return std::unexpected(existing.error());
        if (seen.contains(change.path))
            return fail(Error::Kind::Refused,
                        QCoreApplication::translate("core", "%1 would be written twice.").arg(change.path));
        if (change.taken && existing->has_value())
            return fail(Error::Kind::Refused,
                        QCoreApplication::translate("core", "There is a file %1 already.").arg(change.path));
        if (change.isRemoval() && !existing->has_value())
            return fail(Error::Kind::NotFound,
                        QCoreApplication::translate("core", "There is no file %1.").arg(change.path));
        seen.insert(change.path);
        updates.push_back({.action = change.isRemoval() ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT,
                           .id = change.taken ? toOid(change.taken->id) : git_oid{},
                           .filemode = change.taken ? modeOf(change.taken->kind) : modeOf(*existing),
                           .path = nullptr});
    }
    return updates;
}

/// The trees on the way to the changed files, the root included, where they are there.
void addTrees(ObjectPack &pack, const git_oid &root, const QList<TreeChange> &changes)
{
    pack.add(root);
    TreeHandle tree;
    if (git_tree_lookup(Into(tree), pack.repository(), &root) != 0)
        return;
    QSet<QString> folders;
    for (const TreeChange &change : changes) {
        for (QString path = change.path; path.contains(u'/');) {
            path = path.section(u'/', 0, -2);
            folders.insert(path);
        }
    }
    for (const QString &folder : folders) {
        TreeEntryHandle entry;
        if (git_tree_entry_bypath(Into(entry), tree.get(), folder.toUtf8().constData()) == 0)
            pack.add(*git_tree_entry_id(entry.get()));
    }
}

/// @p pack null: the objects are written one by one.
Result<ObjectId> createTree(git_repository *repository, git_tree *base, std::vector<git_tree_update> updates,
                            const QList<TreeChange> &changes, ObjectPack *pack)
{
    QList<QByteArray> paths; // the updates point into them
    for (size_t i = 0; i < updates.size(); ++i) {
        const TreeChange &change = changes[qsizetype(i)];
        paths.append(change.path.toUtf8());
        updates[i].path = paths.last().constData();
        if (!change.bytes)
            continue;
        if (git_blob_create_from_buffer(&updates[i].id, repository, change.bytes->constData(),
                                        size_t(change.bytes->size()))
            != 0)
            return cannotWrite();
        if (pack != nullptr)
            pack->add(updates[i].id);
    }
    git_oid result{};
    if (git_tree_create_updated(&result, repository, base, updates.size(), updates.data()) != 0)
        return cannotWrite();
    if (pack != nullptr)
        addTrees(*pack, result, changes);
    return fromOid(result);
}

} // namespace

Result<ObjectId> Repository::writeTree(const ObjectId &base, const QList<TreeChange> &changes)
{
    const Result<TreeHandle> tree = baseTree(m_handle->repo(), base);
    if (!tree)
        return std::unexpected(tree.error());
    const Result<std::vector<git_tree_update>> updates =
        checkedUpdates(*this, fromOid(*git_tree_id(tree->get())), changes);
    if (!updates)
        return std::unexpected(updates.error());
    if (changes.size() < packedFiles)
        return createTree(m_handle->repo(), tree->get(), *updates, changes, nullptr);
    const std::unique_ptr<ObjectPack> pack = ObjectPack::begin(gitDir());
    if (!pack)
        return cannotWrite();
    TreeHandle sameTree;
    if (git_tree_lookup(Into(sameTree), pack->repository(), git_tree_id(tree->get())) != 0)
        return cannotWrite();
    Result<ObjectId> id = createTree(pack->repository(), sameTree.get(), *updates, changes, pack.get());
    if (!id)
        return id;
    if (!pack->write())
        return cannotWrite();
    return id;
}

QByteArray cleanMessage(const QString &message)
{
    QString text = message;
    text.replace("\r\n"_L1, "\n"_L1).remove(QChar(u'\0'));
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text.toUtf8() + '\n';
}

Result<ObjectId> Repository::writeCommit(const NewCommit &commit)
{
    const auto author = signatureLine(commit.author);
    const auto committer = signatureLine(commit.committer);
    for (const auto &line : {author, committer}) {
        if (!line)
            return std::unexpected(line.error());
    }
    // By hand, because git_commit_create() takes its parents differently from one libgit2 to the next.
    if (const Outcome exists = checkExists(m_handle->odb.get(), commit.tree, GIT_OBJECT_TREE); !exists)
        return std::unexpected(exists.error());
    QByteArray bytes = "tree " + commit.tree.toHex().toLatin1() + '\n';
    for (const ObjectId &parent : commit.parents) {
        if (const Outcome exists = checkExists(m_handle->odb.get(), parent, GIT_OBJECT_COMMIT); !exists)
            return std::unexpected(exists.error());
        bytes += "parent " + parent.toHex().toLatin1() + '\n';
    }
    bytes += "author " + *author + "\ncommitter " + *committer + "\n\n" + cleanMessage(commit.message);
    git_oid oid{};
    if (git_odb_write(&oid, m_handle->odb.get(), bytes.constData(), static_cast<size_t>(bytes.size()),
                      GIT_OBJECT_COMMIT)
        != 0)
        return cannotWrite();
    return fromOid(oid);
}

Outcome Repository::moveReference(const QString &fullName, const ObjectId &expected, const ObjectId &to,
                                  const QString &reason)
{
    if (!fullName.startsWith("refs/"_L1))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "%1 is no full name of a branch.").arg(fullName));
    const git_oid from = toOid(expected);
    const git_oid target = toOid(to);
    const QByteArray name = fullName.toUtf8();
    const QByteArray words = reason.toUtf8();
    ReferenceHandle reference;
    const int code = expected.isNull()
        ? git_reference_create(Into(reference), m_handle->repo(), name.constData(), &target, 0,
                               words.constData())
        : git_reference_create_matching(Into(reference), m_handle->repo(), name.constData(), &target, 1,
                                        &from, words.constData());
    switch (code) {
    case 0: return {};
    case GIT_EEXISTS:
    case GIT_EMODIFIED:
    case GIT_ENOTFOUND:
    case GIT_ELOCKED:
        return fail(Error::Kind::Conflict,
                    QCoreApplication::translate("core", "%1 was moved by somebody else in the meantime.")
                        .arg(fullName),
                    lastWords());
    default: return cannotWrite();
    }
}

} // namespace core::git
