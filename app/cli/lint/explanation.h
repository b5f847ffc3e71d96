// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "app/cli/terminal/console.h"
#include "core/canon/text.h"

namespace app::cli {

/// Usage, with near ids, when one of @p ids is no rule.
core::Outcome checkRules(const QStringList &ids);

/// What each of these rules asks for and why, with the chapter of the canon, and the repository's own pages.
void explain(Console &console, const QStringList &ids, const QList<core::canon::Runbook> &runbooks);
Json explanationDocument(const QStringList &ids, const QList<core::canon::Runbook> &runbooks);

/// One line a rule, all of them.
void listRules(Console &console);

} // namespace app::cli
