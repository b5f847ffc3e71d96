// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"

#include <vector>

namespace app::cli {

/// Skipped: what it needs is missing already, or --offline.
enum class CheckResult { Passed, Failed, Skipped };
QString toString(CheckResult result);

/// One thing that the commands need.
struct Check
{
    QString id;
    QString title;
    CheckResult result = CheckResult::Passed;
    QString detail = {}; ///< what was found, or what is wrong
    QString remedy = {}; ///< what to do about it
    int status = 0; ///< exit status it stands for
};

std::vector<Check> runChecks(Session &session);
int statusOf(const std::vector<Check> &checks);

} // namespace app::cli
