// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "core/canon/fixes.h"
#include "core/canon/lint.h"

namespace app::cli {

/// A log of SARIF 2.1.0, with the rules and what they mean, and the fixes that there are.
Json sarifDocument(const core::canon::Subject &subject, const core::canon::Report &report);

} // namespace app::cli
