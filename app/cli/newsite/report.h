// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "app/cli/terminal/console.h"
#include "core/bootstrap/plan.h"

namespace app::cli {

/// The plan of a site as `--json` has it.
Json sitePlanDocument(const core::bootstrap::Plan &plan);

/// Answers with their sources, files, checks and notes.
void printSitePlan(Console &console, const core::bootstrap::Plan &plan);

/// The files as a patch that `git apply` takes.
void printSiteDiff(Console &console, const core::bootstrap::Plan &plan);

/// What keeps it from being done, field by field: on standard error, whatever the format.
void complainAbout(Console &console, const core::bootstrap::Plan &plan);

} // namespace app::cli
