// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

/// What the review sheet and the running change are called, by what is done.
namespace viewmodels::reviewwords {

QString title(const QList<core::promotion::Request> &requests); ///< "Promote harbour to prod"
QString subtitle(const core::promotion::Request &request, bool isFirstRelease);
QString button(const core::promotion::Request &request, bool isBatch, int count); ///< "Roll back prod"
QString icon(core::promotion::Action action);
/// "Commits", "Commits that prod gives up".
QString commitsTitle(const core::promotion::Request &request);
/// The lines about one site of a request in words: tags, checks, commits, and the command that does it.
QString request(const core::promotion::SiteChange &change,
                const std::optional<std::vector<core::pipeline::WaitingCommit>> &commits);
/// "Promoting harbour to prod", "Rolling back prod of harbour".
QString running(core::promotion::Action action, const QString &site, const QString &environment);
/// "Promotion of harbour to prod", "Rollback of prod of harbour".
QString done(core::promotion::Action action, const QString &site, const QString &environment);

} // namespace viewmodels::reviewwords
