// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/inspection.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace core::workspace {

Result<std::unique_ptr<Inspection>> Workspace::inspect(const pipeline::Snapshot &snapshot,
                                                       const Cancellation &cancellation)
{
    auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    return Inspection::ofCommit(*std::move(repository), snapshot, m_documents, cancellation);
}

Result<canon::Report> Workspace::lint(const pipeline::Snapshot &snapshot, const canon::LintOptions &options,
                                      const Cancellation &cancellation)
{
    const auto inspection = inspect(snapshot, cancellation);
    if (!inspection)
        return std::unexpected(inspection.error());
    canon::Report report = (*inspection)->lint(options, cancellation);
    if (cancellation.isRequested())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
    m_documents.forgetUnused();
    return report;
}

} // namespace core::workspace
