// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/siteground.h"

#include "core/workspace/workspace.h"

namespace core::workspace {

Result<std::unique_ptr<SiteGround>> SiteGround::ofCommit(git::Repository repository,
                                                         const pipeline::Snapshot &snapshot,
                                                         canon::DocumentCache &cache,
                                                         const Cancellation &cancellation)
{
    if (snapshot.policyError)
        return std::unexpected(*snapshot.policyError);
    std::unique_ptr<SiteGround> site(new SiteGround(std::move(repository)));
    auto tree = gitops::CommitTree::at(site->m_repository, snapshot.commit);
    if (!tree)
        return std::unexpected(tree.error());
    site->m_commit = snapshot.commit;
    site->m_tree.emplace(*std::move(tree));
    site->m_policy = snapshot.policy;
    auto ground =
        bootstrap::Ground::read(*site->m_tree, snapshot.fleet->layout, *site->m_policy, cache, cancellation);
    if (!ground)
        return std::unexpected(ground.error());
    site->m_ground.emplace(*std::move(ground));
    return site;
}

Result<std::unique_ptr<SiteGround>> SiteGround::beside(const git::Repository &repository,
                                                       const pipeline::Snapshot &snapshot,
                                                       canon::DocumentCache &cache,
                                                       const Cancellation &cancellation)
{
    auto own = git::Repository::open(repository.gitDir());
    if (!own)
        return std::unexpected(own.error());
    return ofCommit(*std::move(own), snapshot, cache, cancellation);
}

Result<std::unique_ptr<SiteGround>> Workspace::siteGround(const pipeline::Snapshot &snapshot,
                                                          const Cancellation &cancellation)
{
    auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    return SiteGround::ofCommit(*std::move(repository), snapshot, m_documents, cancellation);
}

} // namespace core::workspace
