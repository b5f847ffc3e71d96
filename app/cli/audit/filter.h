// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/arguments.h"
#include "core/audit/claims.h"
#include "core/pipeline/snapshot.h"

namespace app::cli {

using Events = std::vector<const core::pipeline::ReleaseEvent *>;

/// A moment as people write it: ISO 8601 with or without offset, a date, or how long ago (`36h`, `30d`,
/// `2w`). A date alone is its beginning, and its end where @p isEnd says so.
core::Result<QDateTime> parseMoment(const QString &text, const QDateTime &now, bool isEnd);

/// The events that --site, --env, --since, --until and --kind leave, oldest first. Usage for a name that
/// there is not.
core::Result<Events> selectEvents(const core::pipeline::Snapshot &snapshot, const Arguments &arguments,
                                  const QDateTime &now);

/// Do the same options leave a commit of this time that set a variable? It is of no kind: with --kind none is
/// left.
core::Result<std::function<bool(const core::audit::SiteClaim &, const core::git::Commit &)>>
selectSettings(const Arguments &arguments, const QDateTime &now);

/// --site, --env, --kind, --since and --until.
QList<Option> filterOptions();

/// Names of the kinds, as they are filtered and printed.
QStringList kindNames();

} // namespace app::cli
