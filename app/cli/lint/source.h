// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/workspace/inspection.h"
#include "core/workspace/platform.h"

namespace app::cli {

/// The files that lint looks at.
class LintSource
{
public:
    /// In a work tree its files on disk; with `--rev` a commit of it; of a bare repository, of a URL and with
    /// `--branch` the target's branch, as for other commands.
    static core::Result<std::unique_ptr<LintSource>> open(Session &session);

    /// The sites that there are.
    core::Result<std::shared_ptr<const core::gitops::Fleet>> fleet();
    core::Result<core::canon::Report> lint(const core::canon::LintOptions &options);
    /// The files themselves, read when they are first asked for; again after reread().
    core::Result<const core::workspace::Inspection *> inspection();
    void reread() { m_inspection.reset(); }

    const QString &folder() const { return m_folder; } ///< of the files on disk; empty: it is a commit

private:
    core::Result<std::unique_ptr<core::workspace::Inspection>> read();
    core::Outcome openRepository(Session &session);
    core::Outcome openTarget(Session &session);
    QString gitDir() const; ///< of what is read; empty: files that no git looks after
    QString platformPlace(const core::policy::Policy &policy) const;
    core::Result<std::shared_ptr<const core::secrets::Inventory>>
    platform(const core::policy::Policy &policy);

    core::Cancellation m_cancellation;
    core::git::ProgramOptions m_git;
    QString m_platformWord; ///< of --platform
    bool m_isWithoutPlatform = false;
    bool m_isOffline = false;
    QString m_cacheFolder;
    QString m_folder;
    std::unique_ptr<core::workspace::Workspace> m_workspace; ///< of a target that was opened
    QString m_gitDir; ///< of this very repository; empty: the workspace's, or there is none
    std::optional<core::pipeline::Snapshot> m_snapshot;
    core::canon::DocumentCache m_documents;
    core::workspace::PlatformReader m_platform;
    std::unique_ptr<core::workspace::Inspection> m_inspection;
};

} // namespace app::cli
