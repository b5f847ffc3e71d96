// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/inspection.h"

#include "core/canon/reportfile.h"
#include "core/pipeline/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

/// What is known of the Secrets, and how well.
QStringList identityOf(const secrets::Inventory *platform)
{
    if (platform == nullptr)
        return {};
    const auto messageOf = [](const std::optional<Error> &error) {
        return error ? error->message : QString();
    };
    return {platform->name(), messageOf(platform->error()), messageOf(platform->staleness()),
            platform->fetchedAt().toString(Qt::ISODate)};
}

/// Where the report of this commit is kept; empty: nowhere. A shallow repository can be deepened, and knows
/// more of its history then.
QString keptAt(const CommitLook &look, const canon::LintOptions &options)
{
    const bool isWhole = options.rules.isEmpty() && options.sites.isEmpty();
    if (look.cacheFolder.isEmpty() || !isWhole || look.snapshot.policyError || look.repository.isShallow())
        return {};
    return canon::reportFile(look.cacheFolder + u"/canon"_s,
                             QStringList{look.repository.gitDir(), look.snapshot.commit.toHex()}
                                 + identityOf(look.platform.get()));
}

} // namespace

Result<std::unique_ptr<Inspection>> Inspection::ofFolder(const QString &folder, canon::DocumentCache &cache,
                                                         std::optional<pipeline::Snapshot> snapshot,
                                                         const Cancellation &cancellation)
{
    std::unique_ptr<Inspection> inspection(new Inspection);
    inspection->m_tree = std::make_unique<gitops::FolderTree>(folder);
    const pipeline::Rules rules = pipeline::readRules(*inspection->m_tree, gitops::Layout{});
    if (rules.error)
        return std::unexpected(*rules.error);
    inspection->m_policy = rules.policy;
    gitops::FileCache files;
    auto fleet =
        gitops::readFleet(*inspection->m_tree, rules.layout, files, gitops::Depth::Everything, cancellation);
    if (!fleet)
        return std::unexpected(fleet.error());
    // Environments are told by their index: another order, or one more, and the history would be of others.
    if (snapshot && snapshot->fleet->environments == fleet->environments)
        inspection->m_snapshot = std::move(snapshot);
    if (const Outcome read = inspection->read(*std::move(fleet), cache, cancellation); !read)
        return std::unexpected(read.error());
    return inspection;
}

Result<std::unique_ptr<Inspection>> Inspection::ofCommit(git::Repository repository,
                                                         const pipeline::Snapshot &snapshot,
                                                         canon::DocumentCache &cache,
                                                         const Cancellation &cancellation)
{
    if (snapshot.policyError)
        return std::unexpected(*snapshot.policyError);
    std::unique_ptr<Inspection> inspection(new Inspection);
    inspection->m_repository = std::move(repository);
    auto tree = gitops::CommitTree::at(*inspection->m_repository, snapshot.commit);
    if (!tree)
        return std::unexpected(tree.error());
    inspection->m_tree = std::make_unique<gitops::CommitTree>(*std::move(tree));
    inspection->m_policy = snapshot.policy;
    inspection->m_snapshot = snapshot;
    if (const Outcome read = inspection->read(*snapshot.fleet, cache, cancellation); !read)
        return std::unexpected(read.error());
    return inspection;
}

Outcome Inspection::read(gitops::Fleet fleet, canon::DocumentCache &cache, const Cancellation &cancellation)
{
    auto subject = canon::Subject::of(*m_tree, std::move(fleet), *m_policy, cache, cancellation);
    if (!subject)
        return std::unexpected(subject.error());
    m_subject = *std::move(subject);
    if (m_snapshot)
        m_subject.setSnapshot(&*m_snapshot);
    return {};
}

void Inspection::setPlatform(std::shared_ptr<const secrets::Inventory> platform)
{
    m_platform = std::move(platform);
    m_subject.setSecrets(m_platform.get());
}

Result<canon::Report> Inspection::lintCommit(CommitLook look, canon::DocumentCache &cache,
                                             const canon::LintOptions &options,
                                             const Cancellation &cancellation)
{
    const QString file = keptAt(look, options);
    if (auto kept = file.isEmpty() ? std::nullopt : canon::loadReport(file))
        return *std::move(kept);
    const auto inspection = ofCommit(std::move(look.repository), look.snapshot, cache, cancellation);
    if (!inspection)
        return std::unexpected(inspection.error());
    (*inspection)->setPlatform(std::move(look.platform));
    canon::Report report = (*inspection)->lint(options, cancellation);
    if (cancellation.isRequested())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
    // A cache that cannot be written is no reason to stop: the next look takes longer, that is all.
    if (!file.isEmpty())
        static_cast<void>(canon::saveReport(report, file));
    cache.forgetUnused();
    return report;
}

canon::Report Inspection::lint(const canon::LintOptions &options, const Cancellation &cancellation) const
{
    return canon::lint(m_subject, options, cancellation);
}

} // namespace core::workspace
