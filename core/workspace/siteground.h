// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

#include <memory>

namespace core::workspace {

/// The commit that a new site is planned on, with its files at hand.
class SiteGround
{
public:
    /// Errors: the policy cannot be read, or the commit's objects.
    static Result<std::unique_ptr<SiteGround>> ofCommit(git::Repository repository,
                                                        const pipeline::Snapshot &snapshot,
                                                        canon::DocumentCache &cache,
                                                        const Cancellation &cancellation = {});

    /// The same where the repository is somebody else's to keep.
    static Result<std::unique_ptr<SiteGround>> beside(const git::Repository &repository,
                                                      const pipeline::Snapshot &snapshot,
                                                      canon::DocumentCache &cache,
                                                      const Cancellation &cancellation = {});

    SiteGround(const SiteGround &) = delete;
    SiteGround &operator=(const SiteGround &) = delete;

    const bootstrap::Ground &ground() const { return *m_ground; }
    git::ObjectId commit() const { return m_commit; }

private:
    explicit SiteGround(git::Repository repository) : m_repository(std::move(repository)) {}

    git::Repository m_repository;
    git::ObjectId m_commit;
    std::optional<gitops::CommitTree> m_tree;
    std::shared_ptr<const policy::Policy> m_policy;
    std::optional<bootstrap::Ground> m_ground;
};

} // namespace core::workspace
