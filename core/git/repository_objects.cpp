// SPDX-License-Identifier: Apache-2.0
/// Repository: reading objects.
#include "core/git/libgit2.h"
#include "core/git/repository.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <cstring>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

constexpr qsizetype largestHeader = 64 * 1024; // of a commit that is only read for its parents

/// Text of a commit in the encoding its header names; git writes none for UTF-8. Bytes that make no sense
/// become U+FFFD.
class CommitText
{
public:
    explicit CommitText(const char *encoding) : m_encoding(encoding) {}

    QString operator()(const char *text) const
    {
        const QByteArrayView bytes(text);
        if (m_encoding != nullptr) {
            QStringDecoder decoder(m_encoding);
            if (decoder.isValid())
                return decoder.decode(bytes);
        }
        return QString::fromUtf8(bytes);
    }

private:
    const char *m_encoding;
};

Signature toSignature(const git_signature *signature, const CommitText &text)
{
    if (signature == nullptr)
        return {};
    constexpr int secondsInMinute = 60;
    return Signature{.name = text(signature->name),
                     .email = text(signature->email),
                     .time = QDateTime::fromSecsSinceEpoch(signature->when.time, Qt::OffsetFromUTC,
                                                           signature->when.offset * secondsInMinute)};
}

TreeEntry::Kind kindOf(git_filemode_t mode)
{
    switch (mode) {
    case GIT_FILEMODE_TREE: return TreeEntry::Kind::Folder;
    case GIT_FILEMODE_BLOB_EXECUTABLE: return TreeEntry::Kind::Executable;
    case GIT_FILEMODE_LINK: return TreeEntry::Kind::Symlink;
    case GIT_FILEMODE_COMMIT: return TreeEntry::Kind::Submodule;
    default: return TreeEntry::Kind::File;
    }
}

/// nullopt for a name that we could not give back to git, or that a tool of bad intent has put there.
std::optional<TreeEntry> toEntry(const git_tree_entry *entry)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString name = decoder.decode(QByteArrayView(git_tree_entry_name(entry)));
    if (decoder.hasError() || name.isEmpty() || name.contains(u'/') || name == "."_L1 || name == ".."_L1)
        return std::nullopt;
    return TreeEntry{.name = name,
                     .id = fromOid(*git_tree_entry_id(entry)),
                     .kind = kindOf(git_tree_entry_filemode(entry))};
}

/// The parents in a commit's raw bytes: lines `parent <id>` after the first, `tree <id>`.
QList<ObjectId> parentsIn(QByteArrayView bytes)
{
    constexpr qsizetype treeLine = 46;
    constexpr qsizetype parentLine = 48;
    constexpr qsizetype idStart = 7;
    QList<ObjectId> parents;
    for (qsizetype at = treeLine; bytes.size() >= at + parentLine; at += parentLine) {
        const QByteArrayView line = bytes.sliced(at, parentLine);
        if (!line.startsWith("parent "))
            break;
        const auto id = ObjectId::fromHex(QString::fromLatin1(line.sliced(idStart, 2 * ObjectId::size)));
        if (id)
            parents.append(*id);
    }
    return parents;
}

} // namespace

QString Commit::subject() const
{
    return message.section(u'\n', 0, 0).trimmed();
}

Result<Commit> Repository::commit(const ObjectId &id) const
{
    const git_oid oid = toOid(id);
    CommitHandle commit;
    if (git_commit_lookup(Into(commit), m_handle->repo(), &oid) != 0)
        return std::unexpected(missingObject(id));
    const CommitText text(git_commit_message_encoding(commit.get()));
    Commit result{.id = id,
                  .tree = fromOid(*git_commit_tree_id(commit.get())),
                  .parents = {},
                  .author = toSignature(git_commit_author(commit.get()), text),
                  .committer = toSignature(git_commit_committer(commit.get()), text),
                  .message = text(git_commit_message(commit.get()))};
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i)
        result.parents.append(fromOid(*git_commit_parent_id(commit.get(), i)));
    return result;
}

Result<QByteArray> Repository::blob(const ObjectId &id, qsizetype limit) const
{
    const git_oid oid = toOid(id);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, m_handle->odb.get(), &oid) != 0 || type != GIT_OBJECT_BLOB)
        return std::unexpected(missingObject(id));
    if (std::cmp_greater(size, limit))
        return fail(
            Error::Kind::Refused,
            QCoreApplication::translate("core", "The file is %1 bytes long, more than the limit of %2.")
                .arg(size)
                .arg(limit));
    QByteArray bytes;
    if (!readRaw(id, bytes))
        return std::unexpected(missingObject(id));
    return bytes;
}

Result<QList<TreeEntry>> Repository::list(const ObjectId &tree) const
{
    const git_oid oid = toOid(tree);
    TreeHandle handle;
    if (git_tree_lookup(Into(handle), m_handle->repo(), &oid) != 0)
        return std::unexpected(missingObject(tree));
    const size_t count = git_tree_entrycount(handle.get());
    QList<TreeEntry> entries;
    entries.reserve(static_cast<qsizetype>(count));
    for (size_t i = 0; i < count; ++i) {
        if (auto entry = toEntry(git_tree_entry_byindex(handle.get(), i)))
            entries.append(*std::move(entry));
    }
    return entries;
}

Result<std::optional<TreeEntry>> Repository::entry(const ObjectId &tree, const QString &path) const
{
    std::optional<TreeEntry> current = TreeEntry{.name = {}, .id = tree, .kind = TreeEntry::Kind::Folder};
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!current || current->kind != TreeEntry::Kind::Folder)
            return std::nullopt;
        const git_oid oid = toOid(current->id);
        TreeHandle handle;
        if (git_tree_lookup(Into(handle), m_handle->repo(), &oid) != 0)
            return std::unexpected(missingObject(current->id));
        const git_tree_entry *found = git_tree_entry_byname(handle.get(), part.toUtf8().constData());
        current = found == nullptr ? std::nullopt : toEntry(found);
    }
    return current;
}

bool Repository::isAncestor(const ObjectId &ancestor, const ObjectId &descendant) const
{
    if (ancestor == descendant)
        return true;
    const git_oid older = toOid(ancestor);
    const git_oid newer = toOid(descendant);
    const int answer = git_graph_descendant_of(m_handle->repo(), &newer, &older);
    if (answer >= 0)
        return answer == 1;
    // libgit2 gives up where a parent is missing. In a shallow clone what is there can still answer.
    QSet<ObjectId> seen{descendant};
    QList<ObjectId> waiting{descendant};
    QByteArray bytes;
    while (!waiting.isEmpty()) {
        if (!readRaw(waiting.takeLast(), bytes))
            continue;
        const QList<ObjectId> parents =
            parentsIn(QByteArrayView(bytes).first(std::min(bytes.size(), largestHeader)));
        for (const ObjectId &parent : parents) {
            if (parent == ancestor)
                return true;
            if (!seen.contains(parent)) {
                seen.insert(parent);
                waiting.append(parent);
            }
        }
    }
    return false;
}

bool Repository::readRaw(const ObjectId &id, QByteArray &into) const
{
    const git_oid oid = toOid(id);
    OdbObjectHandle object;
    if (git_odb_read(Into(object), m_handle->odb.get(), &oid) != 0)
        return false;
    const auto *bytes = static_cast<const char *>(git_odb_object_data(object.get()));
    const size_t size = git_odb_object_size(object.get());
    into.resize(static_cast<qsizetype>(size));
    std::memcpy(into.data(), bytes, size);
    return true;
}

} // namespace core::git
