// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/canon/fixes.h"

/// What `lint --fix` and `lint --in-place` share.
namespace app::cli {

/// The findings to mend: of the last environment only those of sites that were named, for what touches it is
/// looked at one by one.
core::canon::Findings chosenFor(const core::canon::Subject &subject, const core::canon::Findings &findings,
                                const QStringList &sites);

/// Fixes as a patch; values that look like secrets are masked in the lines around them.
void printFixes(Console &console, const core::canon::FixedFiles &fixed);

/// What could not be mended and why, and what was left for the named sites.
void tellRefused(Console &console, const core::canon::FixedFiles &fixed);

/// Writes the files of a work tree, each at once and whole. What was refused is said; the exit status.
int writeInPlace(Session &session, const QString &folder, const core::canon::FixedFiles &fixed);

} // namespace app::cli
