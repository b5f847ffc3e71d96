// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

/// A further environment between two that there are: three files for each site, learned from its own.
namespace core::bootstrap {

/// What a site has for itself in an environment: `hosts`, `secret`, `extraSecrets`, `application`,
/// `namespace`.
const QStringList &ownNames();

struct EnvironmentWish
{
    QString environment; ///< "stage"
    QString after; ///< the one in front of it
    QStringList sites; ///< empty: all that are in front of it
    /// By site, what its own files do not tell: of ownNames().
    std::map<QString, StatedValues> said = {};
    /// Where a file says so, by `<site>` and `<site>:<name>`.
    std::map<QString, Place> places = {};
};

/// Reads what is said about sites from a file: a mapping of sites to mappings of ownNames(). Malformed with
/// its place for what is no YAML, for unknown names and for values of another kind. @p file names it in
/// messages.
Result<EnvironmentWish> readWish(const QByteArray &bytes, const QString &file);

/// What adding it will do: nothing is written yet.
struct EnvironmentPlan
{
    QString environment;
    QString after;
    QString next; ///< the one behind it
    QStringList sites; ///< that get at least one file
    std::map<QString, StatedValues> names; ///< of ownNames(), by site: what it will have for itself
    QList<PlannedFile> files;
    QList<Question>
        assumptions; ///< words that may have meant the environment learned from, and were replaced
    QList<Remark> problems; ///< what stands in the way; `field` is `<site>:<name>` where somebody can say it

    bool isAllowed() const { return problems.isEmpty(); }
    QList<git::TreeChange> changes() const;
    QString subject() const; ///< the first line of the commit's message, in English
};

/// @p ground: of the repository with its own list of environments. The files of a site's next environment are
/// taken (of the one in front where it has none), with the environment's name replaced where it is a word of
/// its own in names, hosts, namespaces, references and value files; what a name does not follow is a problem
/// that `said` solves. The release begins with a placeholder. Files that are there stay as they are. A name
/// that the layout does not know comes into the policy's list too. Errors: Usage for a wish that makes no
/// sense. Where the folders of Applications have lists of their own, the new one gets one.
Result<EnvironmentPlan> planEnvironment(const EnvironmentWish &wish, const Ground &ground,
                                        const Cancellation &cancellation = {});

} // namespace core::bootstrap
