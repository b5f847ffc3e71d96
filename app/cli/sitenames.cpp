// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sitenames.h"

#include "app/cli/commandline/suggestion.h"

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Outcome;

Outcome checkSites(const core::gitops::Fleet &fleet, const QStringList &names)
{
    for (const QString &name : names) {
        if (fleet.site(name))
            continue;
        QStringList known;
        for (const core::gitops::Site &site : fleet.sites)
            known.append(site.key);
        const QString guess = didYouMean(name, known);
        return core::fail(Error::Kind::Usage,
                          u"There is no site '%1'.%2"_s.arg(
                              name, guess.isEmpty() ? u" 'slipwayctl status' lists them."_s : guess));
    }
    return {};
}

Outcome checkEnvironment(const QStringList &environments, const QString &name)
{
    if (environments.contains(name))
        return {};
    return core::fail(
        Error::Kind::Usage,
        u"There is no environment '%1'. There are: %2."_s.arg(name, environments.join(u", "_s)));
}

} // namespace app::cli
