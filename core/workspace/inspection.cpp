// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/inspection.h"

#include "core/pipeline/rules.h"

namespace core::workspace {

Result<std::unique_ptr<Inspection>> Inspection::ofFolder(const QString &folder, canon::DocumentCache &cache,
                                                         std::optional<pipeline::Snapshot> snapshot,
                                                         const Cancellation &cancellation)
{
    std::unique_ptr<Inspection> inspection(new Inspection);
    inspection->m_tree = std::make_unique<gitops::FolderTree>(folder);
    const pipeline::Rules rules = pipeline::readRules(*inspection->m_tree, gitops::Layout{});
    if (rules.error)
        return std::unexpected(*rules.error);
    inspection->m_policy = rules.policy;
    gitops::FileCache files;
    auto fleet =
        gitops::readFleet(*inspection->m_tree, rules.layout, files, gitops::Depth::Everything, cancellation);
    if (!fleet)
        return std::unexpected(fleet.error());
    // Environments are told by their index: another order, or one more, and the history would be of others.
    if (snapshot && snapshot->fleet->environments == fleet->environments)
        inspection->m_snapshot = std::move(snapshot);
    if (const Outcome read = inspection->read(*std::move(fleet), cache, cancellation); !read)
        return std::unexpected(read.error());
    return inspection;
}

Result<std::unique_ptr<Inspection>> Inspection::ofCommit(git::Repository repository,
                                                         const pipeline::Snapshot &snapshot,
                                                         canon::DocumentCache &cache,
                                                         const Cancellation &cancellation)
{
    if (snapshot.policyError)
        return std::unexpected(*snapshot.policyError);
    std::unique_ptr<Inspection> inspection(new Inspection);
    inspection->m_repository = std::move(repository);
    auto tree = gitops::CommitTree::at(*inspection->m_repository, snapshot.commit);
    if (!tree)
        return std::unexpected(tree.error());
    inspection->m_tree = std::make_unique<gitops::CommitTree>(*std::move(tree));
    inspection->m_policy = snapshot.policy;
    inspection->m_snapshot = snapshot;
    if (const Outcome read = inspection->read(*snapshot.fleet, cache, cancellation); !read)
        return std::unexpected(read.error());
    return inspection;
}

Outcome Inspection::read(gitops::Fleet fleet, canon::DocumentCache &cache, const Cancellation &cancellation)
{
    auto subject = canon::Subject::of(*m_tree, std::move(fleet), *m_policy, cache, cancellation);
    if (!subject)
        return std::unexpected(subject.error());
    m_subject = *std::move(subject);
    if (m_snapshot)
        m_subject.setSnapshot(&*m_snapshot);
    return {};
}

void Inspection::setPlatform(std::shared_ptr<const secrets::Inventory> platform)
{
    m_platform = std::move(platform);
    m_subject.setSecrets(m_platform.get());
}

canon::Report Inspection::lint(const canon::LintOptions &options, const Cancellation &cancellation) const
{
    return canon::lint(m_subject, options, cancellation);
}

} // namespace core::workspace
