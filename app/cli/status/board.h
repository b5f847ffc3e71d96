// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/status/document.h"
#include "app/cli/terminal/console.h"

namespace app::cli {

/// The board for people: sites grouped by their state, what needs somebody first.
void printStatus(Console &console, const Board &board);

/// "3 d", "5 h", "40 min", "now".
QString age(const QDateTime &since, const QDateTime &now);

} // namespace app::cli
