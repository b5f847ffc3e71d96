// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "app/cli/terminal/console.h"
#include "core/promotion/promote.h"

namespace app::cli {

/// How far a promotion was meant to go.
enum class Extent { DryRun, NoPush, Request, Push };

Json promotionDocument(const core::promotion::Report &report, Extent extent);

/// The gates as `--json` lists them.
Json gateDocuments(const QList<core::promotion::GateReport> &gates);

/// What happened to each site, and to all of them together.
void printPromotion(Console &console, const core::promotion::Report &report, Extent extent,
                    const core::promotion::Destination &destination);

/// After a push that did not get through: the commands and the patch that bring the commit there by hand.
void printWayOut(Console &console, const core::promotion::Report &report,
                 const core::promotion::Destination &destination);

/// Why sites were refused, and what stopped the rest: on standard error, whatever the format.
void complainAbout(Console &console, const core::promotion::Report &report);

/// One line about a step, for --verbose and the progress line.
QString describe(const core::promotion::Progress &progress);

} // namespace app::cli
