// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

/// Where releases can go besides one step on.
namespace core::promotion {

/// The environments that a site has, in their order; empty: there is no such site.
std::vector<int> environmentsOf(const pipeline::Snapshot &snapshot, const QString &site);

/// The real tag that the environment has now.
std::optional<QString> tagOf(const pipeline::Snapshot &snapshot, const QString &site, int environment);

/// What an environment gets when the release of another goes there: its tag, in the form that it has there.
/// Empty: there is no release file.
QString tagToWrite(const pipeline::Snapshot &snapshot, const gitops::Site &site, int from, int to);

/// Other tags that it had, the newest first, each once with its last time.
std::vector<pipeline::TagStretch> earlierReleases(const pipeline::Snapshot &snapshot, const QString &site,
                                                  int environment);

/// The request that gives an environment the release of the site's last one. Usage: it is the last one
/// itself, or the site has only one.
Result<Request> resetRequest(const pipeline::Snapshot &snapshot, const QString &site, int environment);

/// The other reset: the commands that end what somebody changed in the cluster by hand (an Okteto session),
/// so that git's state runs again. The cluster is not ours, so they are said and not done. Refused where the
/// Application does not say what is meant, or says it in a way that a shell would read as something else.
Result<QStringList> driftCommands(const pipeline::Snapshot &snapshot, const QString &site, int environment);

} // namespace core::promotion
