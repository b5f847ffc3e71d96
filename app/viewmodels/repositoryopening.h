// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace viewmodels {

/// What opening a repository brings from its job.
struct OpenedRepository
{
    std::shared_ptr<core::workspace::Workspace> workspace;
    QString key; ///< Target::key()
    QStringList branches;
    core::git::Signature user; ///< without a name where git does not know who they are
    core::pipeline::Snapshot snapshot;
};

/// Clones where a URL is new, and reads the tip. Blocking. @p progress gets sentences such as "Receiving
/// objects, 40 %".
core::Result<OpenedRepository> openRepository(const core::workspace::TargetRequest &request,
                                              const core::workspace::WorkspaceOptions &options,
                                              const std::function<void(const QString &)> &progress,
                                              const core::Cancellation &cancellation);

} // namespace viewmodels
