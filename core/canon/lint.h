// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// Judging a fleet by the rules of the canon.
namespace core::canon {

struct LintOptions
{
    QStringList rules; ///< only these; empty: all that the policy has not turned off
    QStringList sites; ///< only what concerns these; empty: all
    /// Rules that judge each site by itself look at these alone, so that what others have wrong may be left
    /// out; empty: at all.
    QStringList lookedAt = {};
};

/// What was found, the worst first, then by file and line.
struct Report
{
    Findings findings;
    int files = 0; ///< that were read
    int sites = 0;
    int ignored = 0; ///< findings that a comment with a reason, or the policy, takes away
};

/// Pure: judges what was read. Severities, rules that are off and ignores are those of the subject's policy
/// and of the comments in the files.
Report lint(const Subject &subject, const LintOptions &options = {}, const Cancellation &cancellation = {});

} // namespace core::canon
