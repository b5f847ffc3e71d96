// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QStringList>

/// What a repository makes of the rules of the canon.
namespace core::policy {

/// How much a rule matters here.
enum class RuleLevel { Off, Info, Warning, Error };

/// A rule with its line in the file.
struct RuleSetting
{
    RuleLevel level = RuleLevel::Error;
    int line = 0;
    int column = 0;
};

/// Findings of one rule that are as they should be.
struct IgnoredFindings
{
    QString rule;
    QStringList sites; ///< empty: of all
    QString reason;
    int line = 0;
    int column = 0;
};

/// Which rules there are only the canon knows: canon::checkRules().
struct CanonPolicy
{
    QMap<QString, RuleSetting> rules; ///< those that matter more or less than the canon says
    QList<IgnoredFindings> ignored;
};

/// "off", "info", "warning", "error"
QString toString(RuleLevel level);

} // namespace core::policy
