// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/siteground.h"
#include "core/workspace/workspace.h"

namespace viewmodels {

/// What the jobs of planning have in common: the files they plan on. Touched by their queue only.
struct DraftingPlace
{
    std::shared_ptr<core::workspace::Workspace> workspace; ///< outlives the ground
    std::unique_ptr<core::workspace::SiteGround> ground;

    /// Of the snapshot; read anew where the commit is another one.
    core::Result<const core::bootstrap::Ground *> at(const core::pipeline::Snapshot &snapshot)
    {
        if (!ground || ground->commit() != snapshot.commit) {
            auto read = workspace->siteGround(snapshot);
            if (!read)
                return std::unexpected(read.error());
            ground = *std::move(read);
        }
        return &ground->ground();
    }
};

} // namespace viewmodels
