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
};

Result<Target> targetOf(const PlatformRequest &request, const git::Program &git,
                        const Cancellation &cancellation)
{
    const TargetRequest wanted{
        .location = request.location,
        .remote = {},
        .branch = request.policy.branch.isEmpty() ? std::nullopt : std::optional(request.policy.branch),
        .cacheFolder = request.cacheFolder,
        .isOffline = request.isOffline};
    return resolve(wanted, git, {}, cancellation);
}

/// Nothing to do where it has no remote.
Outcome fetch(const PlatformRequest &request, const git::Program &git, const Cancellation &cancellation)
{
    const Result<Target> target = targetOf(request, git, cancellation);
    if (!target)
        return std::unexpected(target.error());
    const promotion::Destination &destination = target->destination;
    return destination.remote.isEmpty() ? Outcome()
                                        : git.fetch(destination.gitDir, destination.remote, {}, cancellation);
}

/// As it was fetched last.
Result<Opened> open(PlatformRequest request, const git::Program &git, const Cancellation &cancellation)
{
    request.isOffline = true;
    const Result<Target> target = targetOf(request, git, cancellation);
    if (!target)
        return std::unexpected(target.error());
    const promotion::Destination &destination = target->destination;
    auto repository = git::Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto commit = repository->reference(destination.trackingRef());
    if (!commit) {
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("core", "%1 has no branch %2.")
                        .arg(target->name, destination.branch));
    }
    return Opened{*std::move(repository), *commit, u"%1@%2"_s.arg(target->name, commit->shortHex())};
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
    Result<Opened> opened = open(request, git, cancellation);
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
    return *m_known->inventory;
}

void PlatformReader::note(const PlatformRequest &request, const Outcome &outcome)
{
    const std::lock_guard lock(m_mutex);
    if (fetched(request) == nullptr)
        m_fetched = Fetched{request.location, request.policy.branch, {}, {}};
    m_fetched->failure = outcome ? std::nullopt : std::optional(outcome.error());
    if (outcome && m_clock)
        m_fetched->at = m_clock();
}

const PlatformReader::Fetched *PlatformReader::fetched(const PlatformRequest &request) const
{
    const bool isOfIt =
        m_fetched && m_fetched->location == request.location && m_fetched->branch == request.policy.branch;
    return isOfIt ? &*m_fetched : nullptr;
}

Result<std::shared_ptr<const secrets::Inventory>> PlatformReader::read(const PlatformRequest &request,
                                                                       const git::Program &git,
                                                                       const Cancellation &cancellation)
{
    using secrets::Inventory;
    if (!request.isOffline) {
        const Outcome outcome = fetch(request, git, cancellation);
        if (!outcome && isCancelled(outcome.error()))
            return std::unexpected(outcome.error());
        note(request, outcome);
    }
    const std::lock_guard lock(m_mutex);
    Result<Inventory> inventory = readAnew(request, git, cancellation);
    if (!inventory && isCancelled(inventory.error()))
        return std::unexpected(inventory.error());
    const Fetched *const last = fetched(request);
    const std::optional<Error> failure = last != nullptr ? last->failure : std::nullopt;
    if (!inventory) // why it could not be fetched says more than that it never was
        return std::make_shared<const Inventory>(
            Inventory::unreadable(failure ? *failure : inventory.error()));
    return std::make_shared<const Inventory>(failure ? inventory->stale(*failure, last->at)
                                                     : *std::move(inventory));
}

} // namespace core::workspace
