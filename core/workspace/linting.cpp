// SPDX-License-Identifier: Apache-2.0
#include "core/canon/text.h"
#include "core/workspace/inspection.h"
#include "core/workspace/workspace.h"

namespace core::workspace {

Result<std::unique_ptr<Inspection>> Workspace::inspect(const pipeline::Snapshot &snapshot,
                                                       const Cancellation &cancellation)
{
    auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    auto inspection = Inspection::ofCommit(*std::move(repository), snapshot, m_documents, cancellation);
    if (!inspection)
        return inspection;
    // Nobody waits for the network here; fetchPlatform() is for what is new.
    auto secrets = platform(snapshot, cancellation);
    if (!secrets)
        return std::unexpected(secrets.error());
    (*inspection)->setPlatform(*std::move(secrets));
    return inspection;
}

Result<std::shared_ptr<const secrets::Inventory>> Workspace::platform(const pipeline::Snapshot &snapshot,
                                                                      const Cancellation &cancellation)
{
    return readPlatform(snapshot, true, cancellation);
}

Result<std::shared_ptr<const secrets::Inventory>> Workspace::fetchPlatform(const pipeline::Snapshot &snapshot,
                                                                           const Cancellation &cancellation)
{
    return readPlatform(snapshot, false, cancellation);
}

Result<std::shared_ptr<const secrets::Inventory>>
Workspace::readPlatform(const pipeline::Snapshot &snapshot, bool isOffline, const Cancellation &cancellation)
{
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    PlatformRequest request = platformRequest(*repository, snapshot.policy->platform);
    if (request.location.isEmpty())
        return std::shared_ptr<const secrets::Inventory>();
    request.isOffline = isOffline;
    git::ProgramOptions options = m_options.git;
    options.isQuiet = true;
    return m_platform.read(request, git::Program(options), cancellation);
}

PlatformRequest Workspace::platformRequest(const git::Repository &repository,
                                           const policy::PlatformPolicy &policy) const
{
    return {.location = platformLocation(repository, {}, policy),
            .policy = policy,
            .cacheFolder = m_options.cacheFolder};
}

Result<QList<canon::Runbook>> Workspace::runbooks(const git::ObjectId &commit) const
{
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto tree = gitops::CommitTree::at(*repository, commit);
    if (!tree)
        return std::unexpected(tree.error());
    return canon::runbooksIn(*tree);
}

Result<canon::Report> Workspace::lint(const pipeline::Snapshot &snapshot, const canon::LintOptions &options,
                                      const Cancellation &cancellation)
{
    auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    // Nobody waits for the network here; fetchPlatform() is for what is new.
    auto secrets = platform(snapshot, cancellation);
    if (!secrets)
        return std::unexpected(secrets.error());
    return Inspection::lintCommit({.repository = *std::move(repository),
                                   .snapshot = snapshot,
                                   .cacheFolder = m_options.cacheFolder,
                                   .platform = *std::move(secrets)},
                                  m_documents, options, cancellation);
}

} // namespace core::workspace
