// SPDX-License-Identifier: Apache-2.0
#include "tests/support/openclone.h"

using namespace Qt::StringLiterals;

namespace testsupport {

std::unique_ptr<core::workspace::Workspace> openClone(FleetBuilder &fleet, const QDateTime &now)
{
    const core::workspace::TargetRequest target{
        .location = fleet.clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
    const auto found = core::workspace::resolve(target, core::git::Program(core::git::ProgramOptions()));
    if (!found)
        qFatal("the fleet cannot be opened: %s", qUtf8Printable(found.error().message));
    return std::make_unique<core::workspace::Workspace>(
        *found,
        core::workspace::WorkspaceOptions{
            .cacheFolder = {}, .stateFolder = fleet.folder() + u"/state"_s, .git = {}, .clock = [now] {
                return now;
            }});
}

} // namespace testsupport
