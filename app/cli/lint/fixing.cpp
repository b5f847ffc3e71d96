// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/fixing.h"

#include "app/cli/promote/mask.h"
#include "core/promotion/diff.h"
#include "core/yaml/file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Findings;
using core::canon::Fix;
using core::canon::FixedFiles;

core::promotion::SiteChange changeOf(const Fix &fix)
{
    core::promotion::SiteChange change;
    change.file = fix.file;
    change.bytes = fix.after;
    change.diff = core::promotion::diffOf(fix.before, fix.after);
    return change;
}

} // namespace

Findings chosenFor(const core::canon::Subject &subject, const Findings &findings, const QStringList &sites)
{
    Findings chosen;
    std::ranges::copy_if(findings, std::back_inserter(chosen), [&](const Finding &finding) {
        const int environment = subject.fleet().environment(finding.environment);
        const bool isLast = environment >= 0 && subject.isLast(environment);
        return finding.isFixable && (!isLast || sites.contains(finding.site));
    });
    return chosen;
}

void printFixes(Console &console, const FixedFiles &fixed)
{
    bool isMasked = false;
    for (const Fix &fix : fixed.files)
        isMasked = printMaskedDiff(console, changeOf(fix)) || isMasked;
    tellMasked(console, isMasked);
}

void tellRefused(Console &console, const FixedFiles &fixed)
{
    for (const FixedFiles::Refusal &refusal : fixed.refused) {
        core::Error error = refusal.error;
        error.message = u"%1: %2"_s.arg(refusal.finding.rule, error.message);
        console.complain(error);
    }
}

int writeInPlace(Session &session, const QString &folder, const FixedFiles &fixed)
{
    int status = exitstatus::done;
    for (const Fix &fix : fixed.files) {
        const core::Outcome written =
            core::yaml::replaceInFile(folder + u'/' + fix.file, fix.before, fix.after);
        if (!written)
            status = std::max(status, session.fail(written.error()));
    }
    return status;
}

} // namespace app::cli
