// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/arguments.h"
#include "core/promotion/change.h"

namespace app::cli {

/// What the command line asks for, step by step: the sites by name or all that can move, and between which
/// environments. Usage: unknown names, steps that no site has, and sites with several steps ahead when no
/// --to says which.
core::Result<QList<core::promotion::Request>> makeRequests(const core::pipeline::Snapshot &snapshot,
                                                           const Arguments &arguments);

/// --commit-per-site, --note, --override and --all-ahead.
core::Result<core::promotion::Options> makeOptions(const Arguments &arguments);

/// Usage, when an override names a gate that none of these changes has.
core::Outcome checkOverrides(const core::promotion::Options &options,
                             const QList<core::promotion::SiteChange> &changes);

} // namespace app::cli
