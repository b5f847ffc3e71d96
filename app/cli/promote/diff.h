// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal/console.h"
#include "core/promotion/change.h"

namespace app::cli {

/// The change as a patch that `git apply` takes, in git's colours.
void printDiff(Console &console, const core::promotion::SiteChange &change);

} // namespace app::cli
