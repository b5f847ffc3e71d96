// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/git/program.h"
#include "core/gitops/filetree.h"
#include "core/policy/platform.h"
#include "core/secrets/inventory.h"

#include <memory>
#include <mutex>

namespace core::workspace {

/// The name in git's configuration by which a user says where the platform repository is on this computer.
inline const QString platformSetting = QStringLiteral("slipway.platform");

/// Which platform repository belongs to a GitOps repository, and how to come by it.
struct PlatformRequest
{
    QString location; ///< a URL, or the absolute path of a repository; empty: none
    policy::PlatformPolicy policy;
    QString cacheFolder; ///< where URLs are cloned to
    bool isOffline = false; ///< what was fetched before
};

/// Where the platform repository is: as @p given (by the user, now), by `slipway.platform` of git's
/// configuration, or by the policy. Paths of the latter two start at the repository. Empty: nobody says so.
QString platformLocation(const git::Repository &repository, const QString &given,
                         const policy::PlatformPolicy &policy);

/// The files of the platform repository, to look up its customs: never for a secret value.
struct PlatformFiles
{
    git::Repository repository;
    git::ObjectId commit;
};

/// As they were fetched last. Errors: the repository cannot be opened, or has no such branch.
Result<PlatformFiles> platformFiles(const PlatformRequest &request, const git::Program &git,
                                    const Cancellation &cancellation = {});

/// Reads the Secrets of the platform repository at its branch's tip, again only when that moved. Thread-safe:
/// who reads what is there does not wait for a fetch.
class PlatformReader
{
public:
    /// @p clock: to tell how old is what could not be fetched again; null: nobody tells.
    explicit PlatformReader(Clock clock = {}) : m_clock(std::move(clock)) {}

    /// Fetched first where it has a remote; when that does not work, what was fetched before is read and
    /// Inventory::staleness() says so, then and offline too, until a fetch works. One that cannot be read at
    /// all is an inventory with an error. Cancelled is the only failure.
    Result<std::shared_ptr<const secrets::Inventory>>
    read(const PlatformRequest &request, const git::Program &git, const Cancellation &cancellation = {});

private:
    struct Known
    {
        QString place; ///< the repository with its commit
        policy::PlatformPolicy policy;
        std::shared_ptr<const secrets::Inventory> inventory;
    };
    /// How the last fetch of a place ended.
    struct Fetched
    {
        QString location;
        QString branch;
        std::optional<Error> failure;
        QDateTime at; ///< when one worked last
    };
    void note(const PlatformRequest &request, const Outcome &outcome);
    const Fetched *fetched(const PlatformRequest &request) const;
    Result<secrets::Inventory> readAnew(const PlatformRequest &request, const git::Program &git,
                                        const Cancellation &cancellation);

    Clock m_clock;
    std::mutex m_mutex; ///< of what follows
    std::optional<Fetched> m_fetched;
    std::optional<Known> m_known;
};

} // namespace core::workspace
