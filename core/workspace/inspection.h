// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/lint.h"

#include <memory>

namespace core::workspace {

/// A commit that is to be judged.
struct CommitLook
{
    git::Repository repository;
    const pipeline::Snapshot &snapshot;
    QString cacheFolder; ///< where reports are kept; empty: nowhere
    std::shared_ptr<const secrets::Inventory> platform = {}; ///< null: no platform repository is known
};

/// Files of a fleet, wherever they stand, with the policy that stands among them and all else that the
/// canon's rules look at.
class Inspection
{
public:
    /// The files of a folder as they are on disk now. With @p snapshot, of the commit that the folder was
    /// checked out from, rules of history are judged too. Errors: the policy cannot be read, or no folder of
    /// its layout is there.
    static Result<std::unique_ptr<Inspection>> ofFolder(const QString &folder, canon::DocumentCache &cache,
                                                        std::optional<pipeline::Snapshot> snapshot = {},
                                                        const Cancellation &cancellation = {});
    /// The files of a commit.
    static Result<std::unique_ptr<Inspection>> ofCommit(git::Repository repository,
                                                        const pipeline::Snapshot &snapshot,
                                                        canon::DocumentCache &cache,
                                                        const Cancellation &cancellation = {});

    Inspection(const Inspection &) = delete;
    Inspection &operator=(const Inspection &) = delete;

    const canon::Subject &subject() const { return m_subject; }
    /// The Secrets that there are; null: no platform repository is known.
    void setPlatform(std::shared_ptr<const secrets::Inventory> platform);
    canon::Report lint(const canon::LintOptions &options = {}, const Cancellation &cancellation = {}) const;

    /// The same of a commit, answered at once where it was asked before: the whole report is kept in the
    /// cache folder. Sites and rules of @p options are judged anew.
    static Result<canon::Report> lintCommit(CommitLook look, canon::DocumentCache &cache,
                                            const canon::LintOptions &options = {},
                                            const Cancellation &cancellation = {});

private:
    Inspection() = default;
    Outcome read(gitops::Fleet fleet, canon::DocumentCache &cache, const Cancellation &cancellation);

    std::optional<git::Repository> m_repository; ///< what a commit's files are read from
    std::unique_ptr<const gitops::FileTree> m_tree;
    std::shared_ptr<const policy::Policy> m_policy;
    std::optional<pipeline::Snapshot> m_snapshot;
    std::shared_ptr<const secrets::Inventory> m_platform;
    canon::Subject m_subject;
};

} // namespace core::workspace
