// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/objectid.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// Tree and commit objects as git stores them. A walk over a hundred thousand commits has no time to make
/// entries of all of them. Nothing here trusts the bytes: what is damaged ends the list.
namespace core::gitops {

/// One entry, pointing into the bytes of its tree.
struct RawEntry
{
    QByteArrayView name;
    const unsigned char *id = nullptr;
    bool isFolder = false;
    bool isFile = false; ///< regular, executable or not
    qsizetype end = 0; ///< offset of the next entry

    git::ObjectId objectId() const { return git::ObjectId::fromRaw(id); }
};

/// The entry at @p offset, or nullopt at the end.
std::optional<RawEntry> entryAt(QByteArrayView tree, qsizetype offset);
/// The entry of this name.
std::optional<RawEntry> findEntry(QByteArrayView tree, QByteArrayView name);

/// What a commit's header says, as far as a walk needs it.
struct RawCommit
{
    git::ObjectId tree;
    QList<git::ObjectId> parents;
    qint64 time = 0; ///< the committer's
};

/// nullopt when this is no commit.
std::optional<RawCommit> parseCommit(QByteArrayView bytes);

/// One entry that two trees do not have in common; a side is null where the tree has no such entry.
using Difference = std::function<void(const RawEntry *older, const RawEntry *newer)>;

/// The differences of two trees from these offsets on, in their order.
void compareTrees(QByteArrayView older, QByteArrayView newer, const Difference &found,
                  qsizetype olderFrom = 0, qsizetype newerFrom = 0);

/// Compares the versions of one large tree, the newest first, each with the one before it. Versions mostly
/// differ in the ids of a few entries only: then entries begin where they did, and equal bytes are skipped by
/// memcmp.
class TreeVersions
{
public:
    explicit TreeVersions(QByteArray newest = {});

    const QByteArray &current() const { return m_tree; }
    /// Tells how the current version differs from @p older, which then is the current one; what was current
    /// is left in @p older, to be filled again.
    void stepTo(QByteArray &older, const Difference &found);

private:
    void measure();

    QByteArray m_tree;
    std::vector<qsizetype> m_ends; ///< of its entries
};

} // namespace core::gitops
