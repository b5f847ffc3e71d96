// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"
#include "core/promotion/filework.h"

namespace core::workspace {

/// What somebody agreed to.
struct NewSite
{
    bootstrap::Specification specification;
    std::map<QString, QByteArray> edits; ///< files that were changed by hand
    /// May proposals stand where something is asked?
    bool isAsProposed = false;
};

/// The plan of the site on these files, with what was changed by hand, and asked only what is still open.
Result<bootstrap::Plan> planSite(const NewSite &site, const bootstrap::Ground &ground,
                                 const Cancellation &cancellation = {});

/// Making the site, in one commit: planned anew on whatever tip the branch has by then. Refused there with
/// the field and why, when somebody else has taken a name meanwhile. @p plan: what was agreed to.
std::shared_ptr<const promotion::FileWork> siteWork(const NewSite &site, const bootstrap::Plan &plan);

} // namespace core::workspace
