// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/libgit2.h"

#include <vector>

namespace core::git {

/// Keeps the new objects of a large change in memory and writes them as one pack, because a file for each
/// costs a hundred times as much. Nothing is on disk before write().
class ObjectPack
{
public:
    /// nullptr when the repository cannot be opened again.
    static std::unique_ptr<ObjectPack> begin(const QString &gitDir);

    /// Where to create objects; it sees those of the repository too.
    git_repository *repository() const { return m_repository.get(); }
    void add(const git_oid &id) { m_ids.push_back(id); }
    /// The objects that were added. False when libgit2 says no: see lastWords().
    bool write();

private:
    ObjectPack() = default;

    RepositoryHandle m_repository;
    std::vector<git_oid> m_ids;
};

} // namespace core::git
