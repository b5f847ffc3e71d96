// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/platform.h"

#include "core/workspace/target.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

/// A repository that is there, as far as it is known.
struct Opened
{
    git::Repository repository;
    git::ObjectId commit;
    QString name; ///< for messages
    std::optional<Error> staleness;
};

Result<Opened> open(const PlatformRequest &request, const git::Program &git, const Cancellation &cancellation)
{
    const TargetRequest wanted{
        .location = request.location,
        .remote = {},
        .branch = request.policy.branch.isEmpty() ? std::nullopt : std::optional(request.policy.branch),
        .cacheFolder = request.cacheFolder,
        .isOffline = request.isOffline};
    const Result<Target> target = resolve(wanted, git, {}, cancellation);
    if (!target)
        return std::unexpected(target.error());
    const promotion::Destination &destination = target->destination;
    std::optional<Error> staleness;
    if (!destination.remote.isEmpty() && !request.isOffline) {
        const Outcome fetched = git.fetch(destination.gitDir, destination.remote, {}, cancellation);
        if (!fetched)
            staleness = fetched.error();
    }
    auto repository = git::Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto commit = repository->reference(destination.trackingRef());
    if (!commit) {
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("core", "%1 has no branch %2.")
                        .arg(target->name, destination.branch));
    }
    return Opened{*std::move(repository), *commit, u"%1@%2"_s.arg(target->name, commit->shortHex()),
                  staleness};
}

/// Where its relative paths start.
QString startOf(const git::Repository &repository)
{
    return repository.workTree().isEmpty() ? repository.gitDir() : repository.workTree();
}

bool isCancelled(const Error &error)
{
    return error.kind == Error::Kind::Cancelled;
}

} // namespace

QString platformLocation(const git::Repository &repository, const QString &given,
                         const policy::PlatformPolicy &policy)
{
    if (!given.isEmpty())
        return isUrl(given) ? given : QDir::cleanPath(QDir().absoluteFilePath(given));
    const QString said = repository.config(platformSetting).value_or(policy.repository);
    if (said.isEmpty() || isUrl(said))
        return said;
    return QDir::cleanPath(QDir(startOf(repository)).absoluteFilePath(said));
}

Result<PlatformFiles> platformFiles(const PlatformRequest &request, const git::Program &git,
                                    const Cancellation &cancellation)
{
    PlatformRequest offline = request;
    offline.isOffline = true;
    Result<Opened> opened = open(offline, git, cancellation);
    if (!opened)
        return std::unexpected(opened.error());
    return PlatformFiles{.repository = std::move(opened->repository), .commit = opened->commit};
}

Result<secrets::Inventory> PlatformReader::readAnew(const PlatformRequest &request, const git::Program &git,
                                                    const Cancellation &cancellation)
{
    const Result<Opened> opened = open(request, git, cancellation);
    if (!opened)
        return std::unexpected(opened.error());
    const QString place = opened->repository.gitDir() + u'@' + opened->commit.toHex();
    if (!m_known || m_known->place != place || m_known->policy != request.policy) {
        const auto tree = gitops::CommitTree::at(opened->repository, opened->commit);
        if (!tree)
            return std::unexpected(tree.error());
        auto inventory = secrets::Inventory::read(*tree, request.policy, opened->name, cancellation);
        if (!inventory)
            return inventory;
        m_known =
            Known{place, request.policy, std::make_shared<const secrets::Inventory>(*std::move(inventory))};
    }
    return opened->staleness ? m_known->inventory->stale(*opened->staleness) : *m_known->inventory;
}

Result<std::shared_ptr<const secrets::Inventory>> PlatformReader::read(const PlatformRequest &request,
                                                                       const git::Program &git,
                                                                       const Cancellation &cancellation)
{
    const std::lock_guard lock(m_mutex);
    Result<secrets::Inventory> inventory = readAnew(request, git, cancellation);
    if (!inventory && isCancelled(inventory.error()))
        return std::unexpected(inventory.error());
    return std::make_shared<const secrets::Inventory>(
        inventory ? *std::move(inventory) : secrets::Inventory::unreadable(inventory.error()));
}

} // namespace core::workspace
