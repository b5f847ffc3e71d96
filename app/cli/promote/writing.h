// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/promote/report.h"
#include "app/cli/session.h"

#include <functional>

/// What commands that write releases share: one plan, one preview, one push, one answer.
namespace app::cli {

/// What a command of this kind wishes, once the fleet is read. Usage errors are its own words.
using Wish = std::function<core::Result<QList<core::promotion::Request>>(const core::pipeline::Snapshot &)>;

/// The same of one that looks at more than the snapshot.
using WorkspaceWish = std::function<core::Result<QList<core::promotion::Request>>(
    core::workspace::Workspace &, const core::pipeline::Snapshot &)>;

/// Reads the fleet, asks @p wish, shows or carries out what it wants, and prints that. @p nothing is said
/// where it wants nothing. The exit status.
int write(Session &session, const Wish &wish, const QString &nothing = {});
int write(Session &session, const WorkspaceWish &wish, const QString &nothing = {});

/// The progress line, and with --verbose every piece of news.
std::function<void(const core::promotion::Progress &)> progressIn(Session &session);

/// Prints what came of it. The exit status.
int tell(Session &session, const core::promotion::Report &report, Extent extent,
         const core::workspace::Workspace &workspace);

/// A command's own options, and after them those that write() obeys: --override, --note, --dry-run,
/// --no-push.
QList<Option> withWritingOptions(QList<Option> own);

} // namespace app::cli
