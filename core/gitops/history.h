// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/git/repository.h"
#include "core/gitops/layout.h"

#include <functional>

namespace core::gitops {

/// A change of one site's tag in one environment between a first-parent commit and its first parent.
struct TagMove
{
    int position = 0; ///< on the first-parent chain, the root commit is 0
    git::ObjectId landed; ///< the first-parent commit
    git::ObjectId commit; ///< the commit inside a merge that last set the new tag, else `landed`
    bool isMerged = false; ///< `landed` is a merge and `commit` is inside it
    QString site;
    QString environment;
    std::optional<QString> oldTag; ///< nullopt: placeholder, or no file
    std::optional<QString> newTag;
    bool isFileNew = false; ///< there was no file before
    QString renamedFrom; ///< the site's key before, when the file was renamed in this commit
    int otherFiles = 0; ///< how many files outside the release folders `commit` changed
    git::Signature author; ///< of `commit`
    git::Signature committer;
    QString subject; ///< of `commit`
};

/// Every move of every tag on a branch, oldest first (by position, then environment order, then site).
struct History
{
    git::ObjectId tip;
    int length = 0; ///< commits on the first-parent chain
    /// The repository is shallow: older moves are not known. Then the moves at position 0 are what was found
    /// there.
    bool isCutOff = false;
    std::vector<TagMove> moves;
};

/// Walks the first-parent chain of @p tip. @p known, if its tip is on that chain, is continued instead of
/// walked again. States that cannot be read make no move. Memory: moves and one pair of trees, not all trees.
Result<History> readHistory(const git::Repository &repository, const git::ObjectId &tip, const Layout &layout,
                            const History *known = nullptr,
                            const std::function<void(int done, int total)> &progress = {},
                            const Cancellation &cancellation = {});

/// A history kept on disk (format with version and checksum; anything unexpected reads as "none").
std::optional<History> loadHistory(const QString &path, const Layout &layout);
Outcome saveHistory(const History &history, const Layout &layout, const QString &path);

} // namespace core::gitops
