// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"

#include "core/canon/fixes.h"
#include "core/canon/ignores.h"

#include <algorithm>

namespace core::canon {

namespace {

const QString ignoreRule = QStringLiteral("canon/ignore");

/// How much a rule matters in this repository.
Severity severityOf(const Rule &rule, const policy::CanonPolicy &canon)
{
    const auto setting = canon.rules.constFind(QString::fromLatin1(rule.id));
    if (setting == canon.rules.cend())
        return rule.severity;
    switch (setting->level) {
    case policy::RuleLevel::Info: return Severity::Info;
    case policy::RuleLevel::Warning: return Severity::Warning;
    case policy::RuleLevel::Error: return Severity::Error;
    case policy::RuleLevel::Off: break;
    }
    return rule.severity; // somebody asked for it by name
}

bool isOff(const QString &rule, const policy::CanonPolicy &canon)
{
    const auto setting = canon.rules.constFind(rule);
    return setting != canon.rules.cend() && setting->level == policy::RuleLevel::Off;
}

/// Is this rule's finding one that was asked for?
bool isWanted(const QString &rule, const LintOptions &options, const policy::CanonPolicy &canon)
{
    return options.rules.isEmpty() ? !isOff(rule, canon) : options.rules.contains(rule);
}

/// Whether a comment still ignores something is known only when its rule has looked.
bool isJudged(const QString &rule, const LintOptions &options, const policy::CanonPolicy &canon)
{
    const bool isForIgnores = options.rules.contains(ignoreRule) && !isOff(rule, canon);
    return isForIgnores || isWanted(rule, options, canon);
}

bool isBefore(const Finding &a, const Finding &b)
{
    if (a.severity != b.severity)
        return a.severity > b.severity;
    return std::tie(a.file, a.line, a.column, a.rule) < std::tie(b.file, b.line, b.column, b.rule);
}

/// All findings of the rules that are asked, and which of them could look.
QSet<QString> judgeAll(const Subject &subject, const LintOptions &options, const Cancellation &cancellation,
                       Findings &findings)
{
    const policy::CanonPolicy &canon = subject.policy().canon;
    QSet<QString> judged;
    for (const Rule &rule : rules()) {
        const QString id = QString::fromLatin1(rule.id);
        if (cancellation.isRequested())
            break;
        if (rule.judge == nullptr || !isJudged(id, options, canon))
            continue;
        Notebook notebook(findings, id, severityOf(rule, canon), options.lookedAt);
        rule.judge(subject, notebook);
        if (notebook.hasLooked())
            judged += id;
    }
    return judged;
}

bool isOfSites(const Finding &finding, const LintOptions &options)
{
    return options.sites.isEmpty() || options.sites.contains(finding.site);
}

} // namespace

Report lint(const Subject &subject, const LintOptions &options, const Cancellation &cancellation)
{
    const policy::CanonPolicy &canon = subject.policy().canon;
    Report report;
    report.files = int(subject.files().size());
    report.sites = int(subject.fleet().sites.size());
    const QSet<QString> judged = judgeAll(subject, options, cancellation, report.findings);
    Ignores ignores(subject);
    for (const Finding &taken : ignores.apply(report.findings))
        report.ignored += int(isWanted(taken.rule, options, canon) && isOfSites(taken, options));
    Notebook notebook(report.findings, ignoreRule, severityOf(*rule(ignoreRule), canon));
    ignores.judge(notebook, judged);
    report.findings.removeIf(
        [&](const Finding &one) { return !isWanted(one.rule, options, canon) || !isOfSites(one, options); });
    std::ranges::stable_sort(report.findings, isBefore);
    markFixable(subject, report.findings);
    return report;
}

} // namespace core::canon
