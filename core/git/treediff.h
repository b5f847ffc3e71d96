// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"

namespace core::git {

/// A path that two trees have different entries for; never a folder that both have.
struct TreeDifference
{
    QString path;
    std::optional<TreeEntry> before; ///< nullopt: it is new
    std::optional<TreeEntry> after; ///< nullopt: it is gone

    /// The same kind of file on both sides, with other contents.
    bool isEdit() const { return before && after && before->kind == after->kind; }
};

/// In what @p after differs from @p before, by path. A null id is an empty tree. Equal folders are not read.
Result<QList<TreeDifference>> treeDifferences(const Repository &repository, const ObjectId &before,
                                              const ObjectId &after);

} // namespace core::git
