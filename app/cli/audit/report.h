// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/audit/filter.h"
#include "app/cli/document.h"
#include "app/cli/terminal/console.h"

namespace app::cli {

Json auditDocument(const Events &events);

/// The same columns as CSV with a head line. A cell that a spreadsheet would take for a formula starts with
/// an apostrophe.
QByteArray auditCsv(const Events &events);

void printAudit(Console &console, const Events &events);

} // namespace app::cli
