// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/workspace/inspection.h"

namespace app::cli {

/// The files that lint looks at.
class LintSource
{
public:
    /// In a work tree its files on disk; with `--rev` a commit of it; of a bare repository, of a URL and with
    /// `--branch` the target's branch, as for other commands.
    static core::Result<std::unique_ptr<LintSource>> open(Session &session);

    /// Reads them, again where they may have changed.
    core::Result<std::unique_ptr<core::workspace::Inspection>>
    read(const core::Cancellation &cancellation = {});

    const QString &folder() const { return m_folder; } ///< of the files on disk; empty: it is a commit

private:
    QString m_folder;
    std::unique_ptr<core::workspace::Workspace> m_workspace; ///< of a target that was opened
    QString m_gitDir; ///< of a commit of this very repository
    std::optional<core::pipeline::Snapshot> m_snapshot;
    core::canon::DocumentCache m_documents;
};

} // namespace app::cli
