// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/canon/findingsmodel.h"

#include <QSet>

namespace viewmodels {

/// A finding with the words it is found by.
struct FindingEntry
{
    core::canon::Finding finding;
    QString key; ///< the same for the same finding of a later look
    QString message;
    QString searched; ///< lower case

    static FindingEntry of(const core::canon::Finding &finding);
};

/// Which findings are wanted, and in which groups.
struct FindingsOrder
{
    enum Grouping { ByRule, BySite, ByFile };

    Grouping grouping = ByRule;
    std::optional<core::canon::Severity> severity; ///< nullopt: all
    QString text; ///< words of rule, site, file and message; `site:` and `rule:` begin an exact name
    QSet<QString> folded; ///< keys of groups

    bool isFilter() const { return severity || !text.trimmed().isEmpty(); }
};

bool isWanted(const FindingEntry &entry, const FindingsOrder &order);

/// The rows in their groups: of rules in the order of the canon, of sites and files by name; what is worse
/// first.
QList<FindingRow> arrange(const QList<FindingEntry> &entries, const FindingsOrder &order);

} // namespace viewmodels
