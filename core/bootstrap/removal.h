// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/bootstrap/ground.h"

/// Taking a site, or an environment of sites, out of the repository.
namespace core::bootstrap {

struct RemovalWish
{
    QStringList sites; ///< empty, of an environment: all that have it
    QString environment; ///< empty: the site as a whole
    bool isWithSource = false; ///< `apps/<site>` goes too
};

/// Something that speaks of what goes, and stays as it is.
struct Reference
{
    Place place;
    QString word; ///< what of it: a file, a host, a Secret, an Application
    QString line; ///< as it stands there
};

/// What removing will do: nothing is written yet.
struct RemovalPlan
{
    QStringList sites;
    QString environment;
    QStringList environments; ///< whose files go
    QList<git::TreeChange> changes;
    QList<Reference> references;
    QStringList
        consequences; ///< what happens in the cluster, and what is left to do; in the reader's language

    QString subject() const; ///< the first line of the commit's message, in English
};

/// The files of the sites, their lines in lists of Applications, the decisions about them; with an
/// environment that no site has any more its place in the policy's list too. Errors: Usage for sites and
/// environments that are not there, Refused for the first and the last environment: a pipeline has both.
Result<RemovalPlan> planRemoval(const RemovalWish &wish, const Ground &ground,
                                const Cancellation &cancellation = {});

} // namespace core::bootstrap
