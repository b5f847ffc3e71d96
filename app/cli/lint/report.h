// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "app/cli/terminal/console.h"
#include "core/canon/lint.h"

/// Findings as people and scripts read them.
namespace app::cli {

/// An array with one object a finding, as `--json` promises it.
Json findingDocuments(const core::canon::Findings &findings);

/// Each finding on a line of its own, by file and line, and a line that sums them up.
void printFindings(Console &console, const core::canon::Report &report);

/// Tells findings apart, whatever line they have moved to: of the rule, the file and the message. Those that
/// are alike are counted. In the order of @p findings.
QStringList fingerprints(const core::canon::Findings &findings);

/// A path as part of a URI.
QString uriOf(const QString &path);

} // namespace app::cli
