// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/canon/canonviews.h"
#include "core/canon/text.h"

/// How findings read on screen, in the language of the moment.
namespace viewmodels::canonwords {

QString label(core::canon::Severity severity); ///< "Error"
QString icon(core::canon::Severity severity);
QString tone(core::canon::Severity severity); ///< danger, warning, info

QString title(const QString &rule); ///< a few words; the id where no such rule is known
QString reason(const QString &rule);
QString remedy(const QString &rule);

QString count(int findings); ///< "2 findings"
/// "1 error, 2 warnings": those that there are.
QString counts(int errors, int warnings, int notes);

FindingView view(const core::canon::Finding &finding);

/// Those of @p runbooks that help with the rule.
QList<RunbookView> runbooks(const QList<core::canon::Runbook> &runbooks, const QString &rule);

/// Does a gate hold up promotions of the site for what this says?
bool blocksPromotions(const core::canon::Finding &finding);

/// What can be done about a finding where it is listed.
struct NextStep
{
    QString action; ///< fix, open, resolve, repair; empty: to read only
    QString label;
    QString icon;
};
NextStep nextStep(const core::canon::Finding &finding);

/// Does it say that files of its site are missing?
bool isOfMissingFiles(const core::canon::Finding &finding);

/// Can a comment in the file say that it does not count? Not where the file cannot be read, or is not there.
bool canIgnore(const core::canon::Finding &finding);

} // namespace viewmodels::canonwords
