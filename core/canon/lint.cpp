// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"

#include <algorithm>

namespace core::canon {

namespace {

bool isWanted(const Rule &rule, const LintOptions &options)
{
    return rule.judge != nullptr
        && (options.rules.isEmpty() || options.rules.contains(QLatin1StringView(rule.id)));
}

bool isBefore(const Finding &a, const Finding &b)
{
    if (a.severity != b.severity)
        return a.severity > b.severity;
    return std::tie(a.file, a.line, a.column, a.rule) < std::tie(b.file, b.line, b.column, b.rule);
}

} // namespace

Report lint(const Subject &subject, const LintOptions &options, const Cancellation &cancellation)
{
    Report report;
    report.files = int(subject.files().size());
    report.sites = int(subject.fleet().sites.size());
    for (const Rule &rule : rules()) {
        if (cancellation.isRequested())
            break;
        if (!isWanted(rule, options))
            continue;
        Notebook notebook(report.findings, QString::fromLatin1(rule.id), rule.severity);
        rule.judge(subject, notebook);
    }
    if (!options.sites.isEmpty())
        report.findings.removeIf([&](const Finding &one) { return !options.sites.contains(one.site); });
    std::ranges::stable_sort(report.findings, isBefore);
    return report;
}

} // namespace core::canon
