// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/canon/canonfleet.h"

/// Two sites, harbour and shop, in dev and prod, that keep all rules: to be changed at one place, and judged.
class TwoSites : public testsupport::CanonFleet
{
public:
    TwoSites() { site(QStringLiteral("harbour")).site(QStringLiteral("shop")); }

    /// "file:line:column site environment" of each finding of a rule.
    QStringList places(const QString &rule) const
    {
        QStringList all;
        for (const core::canon::Finding &one : lint(rule))
            all += QStringLiteral("%1:%2:%3 %4 %5")
                       .arg(one.file)
                       .arg(one.line)
                       .arg(one.column)
                       .arg(one.site, one.environment)
                       .trimmed();
        return all;
    }
};
