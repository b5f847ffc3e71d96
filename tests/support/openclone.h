// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

namespace testsupport {

/// A workspace over a new clone of the fleet, with a clock that stands. What it keeps is in the fleet's
/// folder.
std::unique_ptr<core::workspace::Workspace> openClone(FleetBuilder &fleet, const QDateTime &now);

} // namespace testsupport
