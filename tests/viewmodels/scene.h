// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

namespace testsupport {

/// A fleet, and what the window would have read of it.
class Scene
{
public:
    FleetBuilder fleet;

    static QDateTime now() { return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC}; }

    /// The workspace over a clone, which fetches whenever it is asked for.
    core::workspace::Workspace &workspace()
    {
        if (!m_workspace) {
            const core::workspace::TargetRequest request{
                .location = fleet.clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
            const auto target =
                core::workspace::resolve(request, core::git::Program(core::git::ProgramOptions()));
            if (!target)
                qFatal("%s", qUtf8Printable(target.error().message));
            m_workspace = std::make_unique<core::workspace::Workspace>(
                *target,
                core::workspace::WorkspaceOptions{.cacheFolder = {},
                                                  .stateFolder = fleet.folder() + QStringLiteral("/state"),
                                                  .git = {},
                                                  .clock = now});
        }
        if (const core::Outcome fetched = m_workspace->fetch(); !fetched)
            qFatal("%s", qUtf8Printable(fetched.error().message));
        return *m_workspace;
    }

    core::pipeline::Snapshot snapshot()
    {
        const auto snapshot = workspace().snapshot();
        if (!snapshot)
            qFatal("%s", qUtf8Printable(snapshot.error().message));
        return *snapshot;
    }

private:
    std::unique_ptr<core::workspace::Workspace> m_workspace;
};

} // namespace testsupport
