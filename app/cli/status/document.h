// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "core/workspace/workspace.h"

namespace app::cli {

/// What `status` shows.
struct Board
{
    const core::workspace::Workspace &workspace;
    const core::pipeline::Snapshot &snapshot;
    QStringList sites; ///< empty: all
    QDateTime now; ///< what ages are told from

    bool shows(const QString &site) const { return sites.isEmpty() || sites.contains(site); }
};

/// The files of one cell that cannot be understood, the release file first.
std::vector<core::Error> brokenFiles(const core::gitops::Deployment &deployment);

Json statusDocument(const Board &board);

} // namespace app::cli
