// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"
#include "core/gitops/folderwatch.h"
#include "core/gitops/tagreader.h"

#include <QHash>

namespace core::gitops {

/// Finds the commit inside a merge that last set a tag.
class MergeOrigin
{
public:
    /// @p chain holds commits of the first-parent chain that is walked; it only saves time.
    MergeOrigin(const git::Repository &repository, const Layout &layout,
                const QHash<git::ObjectId, int> &chain)
        : m_repository(repository), m_layout(layout), m_chain(chain), m_tags(repository, layout.tags)
    {
    }

    /// The commit that can be reached from the later parents of @p merge, not from the first, and that last
    /// set
    /// @p tag in the file at @p path; nullopt when there is none.
    std::optional<git::ObjectId> find(const git::ObjectId &merge, const QString &path, const QString &tag);
    /// How many files outside the release folders @p commit changed.
    int countOthers(const git::ObjectId &commit) const;

private:
    std::optional<RawCommit> commit(const git::ObjectId &id) const;
    git::ObjectId fileAt(const git::ObjectId &commit, const QByteArrayList &path) const;
    bool hasTag(const git::ObjectId &commit, const QByteArrayList &path, const QString &tag);
    std::optional<git::ObjectId> follow(git::ObjectId from, const git::ObjectId &mainline,
                                        const QByteArrayList &path, const QString &tag);

    const git::Repository &m_repository;
    const Layout &m_layout;
    const QHash<git::ObjectId, int> &m_chain;
    TagReader m_tags;
};

} // namespace core::gitops
