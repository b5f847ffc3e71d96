// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/subject.h"
#include "core/canon/values.h"

#include <QHash>
#include <QSet>

/// Values that each site has for itself, whatever they are called. For this room only.
namespace core::bootstrap {

/// Does the value stand in a line of its own file, so that another one can be written in its place?
bool isLine(const canon::Value &value);

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
    bool isOwn(const QString &environment, const canon::Value &value) const;

private:
    QHash<QString, QSet<QString>> m_own; ///< by environment and name
};

} // namespace core::bootstrap
