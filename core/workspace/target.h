// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/promote.h"

/// A repository that is open: which remote and branch it means, its caches, its lock.
namespace core::workspace {

/// How the user named a repository.
struct TargetRequest
{
    QString location; ///< a folder or a URL; empty: the current folder
    std::optional<QString> remote;
    std::optional<QString> branch;
    QString cacheFolder; ///< where URLs are cloned to and caches are kept
    bool isOffline = false;
};

/// What a command acts on (CLI.md).
struct Target
{
    promotion::Destination destination;
    QString location; ///< as the user named it
    QString url; ///< of the remote, passwords masked; the folder where there is none
    QString name; ///< short: "fleet/web" out of the URL's path
    QString workTree; ///< empty: none
    bool isDemo = false; ///< a repository that `slipwayctl demo` made

    QString key() const; ///< the same for each way to reach the same branch: for locks and caches
};

bool isUrl(QStringView location);

/// Resolves a request: a URL is cloned bare into the cache (once); a bare repository is itself; a clone means
/// the remote of `remote`, else of the default branch's upstream, else `origin`, else the only one, else
/// itself. The branch is `branch`, else the target's HEAD. Usage errors name what there is.
Result<Target> resolve(const TargetRequest &request, const git::Program &git,
                       const std::function<void(const git::Progress &)> &progress = {},
                       const Cancellation &cancellation = {});

/// The branches one can choose from, the default one first.
Result<QStringList> branches(const Target &target);

} // namespace core::workspace
