// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/gitops/folderwatch.h"

namespace core::gitops {

/// One commit of a first-parent chain.
struct Link
{
    git::ObjectId id;
    git::ObjectId tree;
    bool isMerge = false;
};

/// One release file that a link changed against the link after it.
struct FileChange
{
    int link = 0;
    int environment = 0;
    QByteArray site;
    git::ObjectId older;
    git::ObjectId newer;
    bool hasOlder = false;
    bool hasNewer = false;
    bool isFile = false; ///< the newer one is a regular file
    int otherFiles = 0; ///< of the same link
};

/// The first-parent chain of a tip, newest first, and the release files that its commits changed.
struct Walk
{
    std::vector<Link> links;
    std::vector<FileChange> changes; ///< newest link first
    git::ObjectId base; ///< where the known part begins, or null
    bool isCutOff = false;
};

/// Walks down to @p known (which is not part of the walk) or to the root.
Result<Walk> walkHistory(const git::Repository &repository, const git::ObjectId &tip, const Layout &layout,
                         const git::ObjectId &known, const std::function<void(int done, int total)> &progress,
                         const Cancellation &cancellation);

} // namespace core::gitops
