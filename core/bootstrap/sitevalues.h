// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/subject.h"

#include <QHash>
#include <QSet>

/// Values that each site has for itself, whatever they are called. For this room only.
namespace core::bootstrap {

/// A value of a file with the way to it.
struct PlacedScalar
{
    QString path; ///< `env.ANALYTICS_ID`; of a list's item by its `name`, else by its number
    const yaml::Node *node = nullptr;
};

/// Every value of the file that is one line of text.
std::vector<PlacedScalar> scalarsIn(const yaml::Node &root);

/// Places of env layers where nearly every site has another value with nothing of its name in it: an
/// analytics id, a counter, a code that proves whose a domain is. Nobody could tell a new site's from the
/// others'.
class SiteValues
{
public:
    SiteValues() = default;
    /// Looks at the env layers of all sites.
    explicit SiteValues(const canon::Subject &subject);

    /// Is this value at such a place, and no other site's?
    bool isOwn(const QString &environment, const QString &path, const QString &value) const;

private:
    QHash<QString, QSet<QString>> m_own; ///< by environment and path
};

} // namespace core::bootstrap
