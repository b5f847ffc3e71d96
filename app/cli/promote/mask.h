// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal/console.h"
#include "core/promotion/change.h"

namespace app::cli {

/// The change as a patch for reading: in the lines around it values that may be secrets are masked, for
/// nobody asked to see those. True: some were.
bool printMaskedDiff(Console &console, const core::promotion::SiteChange &change);

/// How they can be seen, where some were.
void tellMasked(Console &console, bool isMasked);

} // namespace app::cli
