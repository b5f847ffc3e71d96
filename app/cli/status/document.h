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
    /// How often files of a site break the canon, by site and environment; nullopt: not counted.
    std::optional<std::map<std::pair<QString, QString>, int>> findings = {};
    std::vector<core::workspace::Workspace::StepWaiting> waiting; ///< of what is shown, in the board's order

    bool shows(const QString &site) const { return sites.isEmpty() || sites.contains(site); }
    /// The source commits that wait before a step; null where the tags do not tell.
    const std::vector<core::pipeline::WaitingCommit> *commitsBefore(const QString &site,
                                                                    const core::pipeline::Step &step) const;
};

/// The files of one cell that cannot be understood, the release file first.
std::vector<core::Error> brokenFiles(const core::gitops::Deployment &deployment);

/// Counts the findings of what is shown. A policy that cannot be read leaves them uncounted.
void countFindings(Board &board, core::workspace::Workspace &workspace,
                   const core::Cancellation &cancellation);

/// Finds what waits before each step that is shown.
void readWaiting(Board &board);

Json statusDocument(const Board &board);

} // namespace app::cli
