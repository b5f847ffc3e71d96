// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What the history says of the tags that are set now: `pipeline/…` and `history/…`. Old sins are nobody's
/// business: only the commit that set the present tag is looked at.
namespace core::canon {

/// `pipeline/never-in-previous`. A divergence that was accepted is none.
void judgeNeverInPrevious(const Subject &subject, Notebook &notebook);
void judgeMovedTogether(const Subject &subject, Notebook &notebook);
void judgeMixedCommit(const Subject &subject, Notebook &notebook);

} // namespace core::canon
