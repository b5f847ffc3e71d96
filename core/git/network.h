// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/process.h"

/// What the verbs that talk to a remote have in common. Of this room only.
namespace core::git {

/// Where git is run for the repository @p gitDir: its hooks expect the work tree.
QString workingFolder(const QString &gitDir);

/// Runs `git --git-dir=@p gitDir ARGUMENTS` against @p url; without an askpass helper ssh is told not to ask
/// either.
Result<Answer> callRemote(const ProgramOptions &options, const QString &gitDir, const QString &url,
                          Call call);

} // namespace core::git
