// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/canonwords.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Severity;

namespace viewmodels::canonwords {

QString label(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QCoreApplication::translate("canon", "Error");
    case Severity::Warning: return QCoreApplication::translate("canon", "Warning");
    case Severity::Info: return QCoreApplication::translate("canon", "Note");
    }
    return {};
}

QString icon(Severity severity)
{
    switch (severity) {
    case Severity::Error: return u"x-circle"_s;
    case Severity::Warning: return u"alert-triangle"_s;
    case Severity::Info: return u"info"_s;
    }
    return {};
}

QString tone(Severity severity)
{
    switch (severity) {
    case Severity::Error: return u"danger"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Info: return u"info"_s;
    }
    return {};
}

QString title(const QString &rule)
{
    const core::canon::Rule *known = core::canon::rule(rule);
    return known ? QCoreApplication::translate("core", known->title) : rule;
}

QString reason(const QString &rule)
{
    const core::canon::Rule *known = core::canon::rule(rule);
    return known ? QCoreApplication::translate("core", known->reason) : QString();
}

QString remedy(const QString &rule)
{
    const core::canon::Rule *known = core::canon::rule(rule);
    return known ? QCoreApplication::translate("core", known->remedy) : QString();
}

QString count(int findings)
{
    return QCoreApplication::translate("canon", "%n finding(s)", nullptr, findings);
}

QString counts(int errors, int warnings, int notes)
{
    QStringList parts;
    if (errors > 0)
        parts += QCoreApplication::translate("canon", "%n error(s)", nullptr, errors);
    if (warnings > 0)
        parts += QCoreApplication::translate("canon", "%n warning(s)", nullptr, warnings);
    if (notes > 0)
        parts += QCoreApplication::translate("canon", "%n note(s)", nullptr, notes);
    return parts.join(u", "_s);
}

FindingView view(const Finding &finding)
{
    return {label(finding.severity),
            icon(finding.severity),
            tone(finding.severity),
            finding.rule,
            finding.file,
            finding.line,
            finding.message()};
}

QList<RunbookView> runbooks(const QList<core::canon::Runbook> &runbooks, const QString &rule)
{
    QList<RunbookView> views;
    const core::canon::Rule *known = core::canon::rule(rule);
    if (known == nullptr)
        return views;
    const QList<core::canon::Runbook> own = core::canon::runbooksOf(runbooks, *known);
    for (const core::canon::Runbook &runbook : own) {
        const core::canon::Passage passage = core::canon::passageOn(runbook, *known);
        views += RunbookView{runbook.file, passage.line, runbook.title,
                             passage.heading == runbook.title ? QString() : passage.heading};
    }
    return views;
}

bool blocksPromotions(const Finding &finding)
{
    // Gates of the same names: files-sane, canon, same-repository, immutable-tag (core/promotion/gates.h).
    static const QSet<QString> s_rules{u"release/only-image"_s, u"release/digest"_s,
                                       u"release/repository-differs"_s, u"release/mutable-tag"_s};
    const bool isOfRelease = finding.file.contains(u"/release-"_s);
    return s_rules.contains(finding.rule) || (isOfRelease && finding.rule.startsWith(u"yaml/"_s));
}

bool isOfMissingFiles(const Finding &finding)
{
    return finding.rule == "site/incomplete"_L1;
}

bool canIgnore(const Finding &finding)
{
    return !finding.file.isEmpty() && !finding.rule.startsWith(u"yaml/"_s) && !isOfMissingFiles(finding);
}

NextStep nextStep(const Finding &finding)
{
    if (finding.isFixable)
        return {u"fix"_s, QCoreApplication::translate("canon", "Fix"), u"wand"_s};
    if (finding.rule == "pipeline/never-in-previous"_L1 && !finding.site.isEmpty())
        return {u"resolve"_s, QCoreApplication::translate("canon", "Resolve…"), u"diverged"_s};
    if (isOfMissingFiles(finding) && !finding.site.isEmpty())
        return {u"repair"_s, QCoreApplication::translate("canon", "Complete…"), u"file-plus"_s};
    if (!finding.site.isEmpty())
        return {u"open"_s, QCoreApplication::translate("canon", "Open file"), u"edit"_s};
    return {};
}

} // namespace viewmodels::canonwords
