// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/snapshot.h"
#include "tests/support/fleetbuilder.h"

namespace testsupport {

/// What git says at the tip of the fleet's remote. A failure ends the test.
inline core::pipeline::Snapshot snapshotOf(const FleetBuilder &fleet, const core::gitops::Layout &layout = {})
{
    const auto repository = core::git::Repository::open(fleet.path());
    if (!repository)
        qFatal("%s", qUtf8Printable(repository.error().message));
    core::pipeline::SnapshotReader reader(layout);
    const auto snapshot = reader.read(*repository, *core::git::ObjectId::fromHex(fleet.tip()));
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message));
    return *snapshot;
}

} // namespace testsupport
