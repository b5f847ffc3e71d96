// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/fixing.h"

#include "app/cli/promote/diff.h"
#include "core/gitops/settings.h"
#include "core/promotion/diff.h"
#include "core/yaml/file.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Findings;
using core::canon::Fix;
using core::canon::FixedFiles;
using core::promotion::DiffLine;

/// `KEY: value`, the value as dots where nobody but the reader of the file should see it.
QString masked(const QString &line)
{
    static const QRegularExpression s_entry(u"^([\\s-]*[\"']?([\\w.-]+)[\"']?:\\s+)(\\S.*)$"_s);
    static const QRegularExpression s_credentials(u"(://)[^/@\\s]+:[^/@\\s]+@"_s);
    const QRegularExpressionMatch entry = s_entry.match(line);
    if (entry.hasMatch() && core::gitops::looksSecret(entry.captured(2)))
        return entry.captured(1) + u"••••••"_s;
    QString text = line;
    return text.replace(s_credentials, u"\\1••••••@"_s);
}

core::promotion::SiteChange shown(const Fix &fix)
{
    core::promotion::SiteChange change;
    change.file = fix.file;
    change.bytes = fix.after;
    change.diff = core::promotion::diffOf(fix.before, fix.after);
    for (DiffLine &line : change.diff) {
        if (line.kind == DiffLine::Kind::Context)
            line.text = masked(line.text);
    }
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
    for (const Fix &fix : fixed.files)
        printDiff(console, shown(fix));
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
