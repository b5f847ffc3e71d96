// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"

#include <functional>

/// What commands that write releases share: one plan, one preview, one push, one answer.
namespace app::cli {

/// What a command of this kind wishes, once the fleet is read. Usage errors are its own words.
using Wish = std::function<core::Result<QList<core::promotion::Request>>(const core::pipeline::Snapshot &)>;

/// Reads the fleet, asks @p wish, shows or carries out what it wants, and prints that. @p nothing is said
/// where it wants nothing. The exit status.
int write(Session &session, const Wish &wish, const QString &nothing = {});

/// A command's own options, and after them those that write() obeys: --override, --note, --dry-run,
/// --no-push.
QList<Option> withWritingOptions(QList<Option> own);

} // namespace app::cli
