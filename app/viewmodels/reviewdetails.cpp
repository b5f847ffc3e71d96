// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"

namespace viewmodels {

namespace {

/// The commits that come, or go back, and what the two environments have set differently.
void addDetails(const core::workspace::Workspace &workspace, const core::pipeline::Snapshot &snapshot,
                const core::promotion::SiteChange &change, ReviewViewModel::Details &details)
{
    using core::promotion::Action;
    const bool isBack = change.action == Action::Reset || change.action == Action::Rollback;
    const QString &older = isBack ? change.newTag : change.oldTag;
    const QString &newer = isBack ? change.oldTag : change.newTag;
    const auto commits = workspace.commitsBetween(snapshot, change.site, older, newer);
    details.commits.insert(change.site, commits);
    details.warnings.insert(change.site, workspace.warnings(snapshot, change, commits));
    const int from = snapshot.fleet->environment(change.from);
    const int to = snapshot.fleet->environment(change.to);
    if (from >= 0 && to >= 0)
        details.differences.insert(change.site, workspace.differences(snapshot, change.site, from, to));
}

} // namespace

std::optional<core::promotion::Request> blockOfLeftTag(const core::promotion::SiteChange &change,
                                                       const QString &reason)
{
    const bool isLeft = change.action == core::promotion::Action::Rollback && !change.isFirstRelease
        && change.result != core::promotion::SiteResult::Nothing && core::gitops::isTag(change.oldTag);
    if (!isLeft)
        return std::nullopt;
    return core::promotion::Request{.site = change.site,
                                    .from = {},
                                    .to = change.to,
                                    .tag = change.oldTag,
                                    .action = core::promotion::Action::Block,
                                    .reason = reason};
}

core::Result<ReviewViewModel::Details> readDetails(const core::workspace::Workspace &workspace,
                                                   const core::pipeline::Snapshot &snapshot,
                                                   const QList<core::promotion::Request> &requests,
                                                   const std::optional<QString> &block,
                                                   const core::promotion::Options &options)
{
    auto changes = workspace.preview(snapshot, requests, options);
    if (!changes)
        return std::unexpected(changes.error());
    ReviewViewModel::Details details{snapshot, *changes, {}, {}, {}, {}, {}};
    const auto beside =
        block && changes->size() == 1 ? blockOfLeftTag(changes->constFirst(), *block) : std::nullopt;
    if (beside) {
        details.besideRequests = {*beside};
        details.beside = workspace.preview(snapshot, details.besideRequests, options)
                             .value_or(QList<core::promotion::SiteChange>());
    }
    for (const core::promotion::SiteChange &change : *changes)
        addDetails(workspace, snapshot, change, details);
    return details;
}

} // namespace viewmodels
