// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/approvals/approvalviews.h"
#include "core/workspace/requestbranch.h"

/// How requests read on screen, in the language of the moment.
namespace viewmodels::requestwords {

using core::workspace::RequestBranch;

QString subject(const RequestBranch &request); ///< "docs-portal to prod", "3 sites to prod"
QString size(const RequestBranch &request, std::optional<int> commits); ///< "14 commits", or empty
QString icon(const RequestBranch &request, bool isMine);
QString tone(const RequestBranch &request, bool isMine); ///< of the icon
/// What became of one that is not open: "approved by you", "declined by Anna Orlova".
QString outcome(const RequestBranch &request, const core::git::Signature &user);
QDateTime endOf(const RequestBranch &request); ///< its last act
QList<ActView> acts(const RequestBranch &request, const core::git::Signature &user);
QString landing(core::promotion::Action action, bool isApproving); ///< "Approve and promote", "Promote"

} // namespace viewmodels::requestwords
