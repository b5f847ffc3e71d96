// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

namespace viewmodels {

// How the session follows the platform repository, which says what Secrets there are.

namespace {

using core::secrets::Inventory;

/// Do both say the same, as well as the other?
bool isSame(const std::shared_ptr<const Inventory> &one, const std::shared_ptr<const Inventory> &other)
{
    if (one == nullptr || other == nullptr)
        return one == other;
    const auto messageOf = [](const std::optional<core::Error> &error) {
        return error ? error->message : QString();
    };
    return one->name() == other->name() && messageOf(one->error()) == messageOf(other->error())
        && messageOf(one->staleness()) == messageOf(other->staleness());
}

} // namespace

/// In the rhythm of the repository's own fetches, on a thread of its own: nobody waits for another server.
void Session::fetchPlatform()
{
    if (!m_workspace || m_isFetchingPlatform || !m_board.snapshot().policy)
        return;
    m_isFetchingPlatform = true;
    m_platformFetches.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), cancellation = m_platformFetch] {
            return workspace->fetchPlatform(snapshot, cancellation);
        },
        [this, workspace = m_workspace](const core::Result<std::shared_ptr<const Inventory>> &platform) {
            if (workspace != m_workspace)
                return;
            m_isFetchingPlatform = false;
            if (platform)
                takePlatform(*platform);
        });
}

/// What follows from the Secrets is looked up again where they are others, or known less well.
void Session::takePlatform(const std::shared_ptr<const Inventory> &platform)
{
    if (isSame(platform, m_platform))
        return;
    m_platform = platform;
    m_checklist.setPlatform(platform);
    judgeFiles();
    m_checklist.look(m_inspector.site());
    renewDraftChecklist();
}

/// Another repository is open, or none.
void Session::leavePlatform()
{
    m_platformFetch.request();
    m_platformFetch = {};
    m_isFetchingPlatform = false;
    m_platform.reset();
    m_checklist.setPlatform({});
}

} // namespace viewmodels
