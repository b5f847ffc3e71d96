// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "core/canon/finding.h"

namespace app::cli {

/// The report that GitLab shows in merge requests (artifacts:reports:codequality).
Json codeQualityDocument(const core::canon::Findings &findings);

} // namespace app::cli
