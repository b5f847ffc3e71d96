// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/siteneeds.h"

#include "core/workspace/workspace.h"

namespace core::workspace {

Result<QList<bootstrap::ChecklistItem>> Workspace::checklist(const pipeline::Snapshot &snapshot,
                                                             const SiteNeeds &needs,
                                                             const Cancellation &cancellation)
{
    const auto listed = [&](const bootstrap::Platform *known) {
        return bootstrap::checklist(needs.site, needs.like, needs.ground, needs.answers, known);
    };
    const auto inventory = platform(snapshot, cancellation);
    if (!inventory)
        return std::unexpected(inventory.error());
    if (!*inventory || !(*inventory)->isKnown())
        return listed(nullptr);
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto files = platformFiles(platformRequest(*repository, snapshot.policy->platform),
                                     git::Program(m_options.git), cancellation);
    if (!files)
        return std::unexpected(files.error());
    const auto tree = gitops::CommitTree::at(files->repository, files->commit);
    if (!tree)
        return std::unexpected(tree.error());
    const bootstrap::Platform known{.tree = *tree, .inventory = **inventory};
    return listed(&known);
}

} // namespace core::workspace
