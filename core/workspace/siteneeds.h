// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/checklist.h"

namespace core::workspace {

/// The site whose needs are asked for: a planned one by its answers, one that is there by those of its files.
struct SiteNeeds
{
    QString site;
    QString like; ///< the sibling whose Secrets are the example; empty: any
    const bootstrap::Ground &ground;
    const bootstrap::Answers &answers;
};

} // namespace core::workspace
