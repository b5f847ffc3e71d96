// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/source.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Outcome;
using core::Result;
using core::git::Repository;
using core::pipeline::Snapshot;
using core::workspace::Inspection;

/// What the words of the command say about where to look.
struct Wanted
{
    QString location;
    std::optional<QString> revision;
    bool isTarget = false; ///< the target's branch is meant, whatever is checked out
};

Wanted wantedBy(const Arguments &arguments)
{
    const QString location = arguments.value(u"repo"_s).value_or(u"."_s);
    return {.location = location,
            .revision = arguments.value(u"rev"_s),
            .isTarget =
                core::workspace::isUrl(location) || arguments.has(u"branch"_s) || arguments.has(u"remote"_s)};
}

Result<Snapshot> snapshotOf(Session &session, const Repository &repository, const core::git::ObjectId &commit)
{
    const auto progress = [&session](int done, int total) {
        session.console().progress(u"Reading history: %1 of %2 commits"_s.arg(done).arg(total));
    };
    core::pipeline::SnapshotReader reader(core::gitops::Layout{}, session.workspaceOptions().cacheFolder);
    Result<Snapshot> snapshot = reader.read(repository, commit, progress, session.cancellation());
    session.console().endProgress();
    return snapshot;
}

/// A revision as git names it in this repository: HEAD is what is checked out.
Result<Snapshot> snapshotAt(Session &session, const Repository &repository, const QString &revision)
{
    const auto commit = repository.resolve(revision);
    if (!commit) {
        Error error = commit.error();
        error.kind = error.kind == Error::Kind::NotFound ? Error::Kind::Usage : error.kind;
        return std::unexpected(std::move(error));
    }
    return snapshotOf(session, repository, *commit);
}

Result<std::unique_ptr<Inspection>> inCommit(const QString &gitDir, const Snapshot &snapshot,
                                             core::canon::DocumentCache &documents,
                                             const core::Cancellation &cancellation)
{
    auto own = Repository::open(gitDir);
    if (!own)
        return std::unexpected(own.error());
    return Inspection::ofCommit(*std::move(own), snapshot, documents, cancellation);
}

/// The history that the files on disk continue, where there is one that can be read.
std::optional<Snapshot> historyBelow(Session &session, const Repository &repository)
{
    const auto head = repository.resolve(u"HEAD"_s);
    const auto snapshot = head ? snapshotOf(session, repository, *head) : std::unexpected(head.error());
    return snapshot ? std::optional(*snapshot) : std::nullopt;
}

} // namespace

Result<std::unique_ptr<LintSource>> LintSource::open(Session &session)
{
    auto source = std::make_unique<LintSource>();
    source->m_cancellation = session.cancellation();
    source->m_git = session.gitOptions();
    source->m_platformWord = session.arguments().value(u"platform"_s).value_or(QString());
    source->m_isWithoutPlatform = session.arguments().has(u"no-platform"_s);
    source->m_isOffline = session.isOffline();
    source->m_cacheFolder = session.workspaceOptions().cacheFolder;
    const bool isTarget = wantedBy(session.arguments()).isTarget;
    const Outcome opened = isTarget ? source->openTarget(session) : source->openRepository(session);
    if (!opened)
        return std::unexpected(opened.error());
    return source;
}

Outcome LintSource::openRepository(Session &session)
{
    const Wanted wanted = wantedBy(session.arguments());
    const auto repository = Repository::open(QDir(wanted.location).absolutePath());
    if (repository && wanted.revision) {
        auto snapshot = snapshotAt(session, *repository, *wanted.revision);
        if (!snapshot)
            return std::unexpected(snapshot.error());
        m_snapshot = std::move(*snapshot);
        m_gitDir = repository->gitDir();
        return {};
    }
    if (repository && !repository->isBare()) {
        m_folder = repository->workTree();
        m_gitDir = repository->gitDir();
        m_snapshot = historyBelow(session, *repository);
        return {};
    }
    // Files that no git looks after are judged too: of an archive, say.
    const bool isLoose = !repository && repository.error().kind == Error::Kind::NotFound;
    if (isLoose && !wanted.revision && QDir(wanted.location).exists()) {
        m_folder = QDir(wanted.location).absolutePath();
        return {};
    }
    return openTarget(session);
}

Outcome LintSource::openTarget(Session &session)
{
    const Wanted wanted = wantedBy(session.arguments());
    auto workspace = session.open();
    if (!workspace)
        return std::unexpected(workspace.error());
    m_workspace = std::move(*workspace);
    auto snapshot = wanted.revision ? m_workspace->snapshotAt(*wanted.revision, m_cancellation)
                                    : session.read(*m_workspace);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    m_snapshot = std::move(*snapshot);
    return {};
}

QString LintSource::gitDir() const
{
    return m_workspace ? m_workspace->target().destination.gitDir : m_gitDir;
}

/// Where the platform repository is; empty: none is named, or none is wanted.
QString LintSource::platformPlace(const core::policy::Policy &policy) const
{
    if (m_isWithoutPlatform)
        return {};
    const auto repository = Repository::open(gitDir().isEmpty() ? m_folder : gitDir());
    if (repository)
        return core::workspace::platformLocation(*repository, m_platformWord, policy.platform);
    const bool isPath = !m_platformWord.isEmpty() && !core::workspace::isUrl(m_platformWord);
    return isPath ? QDir().absoluteFilePath(m_platformWord) : m_platformWord;
}

/// A URL is fetched, since its clone is ours; a path is as its owner left it.
Result<std::shared_ptr<const core::secrets::Inventory>>
LintSource::platform(const core::policy::Policy &policy)
{
    const QString place = platformPlace(policy);
    if (place.isEmpty())
        return std::shared_ptr<const core::secrets::Inventory>();
    return m_platform.read({.location = place,
                            .policy = policy.platform,
                            .cacheFolder = m_cacheFolder,
                            .isOffline = m_isOffline || !core::workspace::isUrl(place)},
                           core::git::Program(m_git), m_cancellation);
}

Result<std::unique_ptr<Inspection>> LintSource::read()
{
    auto inspection = m_folder.isEmpty()
        ? inCommit(gitDir(), *m_snapshot, m_documents, m_cancellation)
        : Inspection::ofFolder(m_folder, m_documents, m_snapshot, m_cancellation);
    if (!inspection)
        return inspection;
    auto secrets = platform((*inspection)->subject().policy());
    if (!secrets)
        return std::unexpected(secrets.error());
    (*inspection)->setPlatform(*std::move(secrets));
    return inspection;
}

Result<const Inspection *> LintSource::inspection()
{
    if (!m_inspection) {
        auto inspection = read();
        if (!inspection)
            return std::unexpected(inspection.error());
        m_inspection = std::move(*inspection);
    }
    return m_inspection.get();
}

Result<std::shared_ptr<const core::gitops::Fleet>> LintSource::fleet()
{
    if (m_folder.isEmpty())
        return m_snapshot->fleet;
    const auto files = inspection();
    if (!files)
        return std::unexpected(files.error());
    return std::make_shared<const core::gitops::Fleet>((*files)->subject().fleet());
}

Result<core::canon::Report> LintSource::lint(const core::canon::LintOptions &options)
{
    if (m_folder.isEmpty()) {
        auto repository = Repository::open(gitDir());
        if (!repository)
            return std::unexpected(repository.error());
        auto secrets = platform(*m_snapshot->policy);
        if (!secrets)
            return std::unexpected(secrets.error());
        return Inspection::lintCommit({.repository = *std::move(repository),
                                       .snapshot = *m_snapshot,
                                       .cacheFolder = m_cacheFolder,
                                       .platform = *std::move(secrets)},
                                      m_documents, options, m_cancellation);
    }
    const auto files = inspection();
    if (!files)
        return std::unexpected(files.error());
    core::canon::Report report = (*files)->lint(options, m_cancellation);
    if (m_cancellation.isRequested())
        return core::fail(Error::Kind::Cancelled, {});
    return report;
}

} // namespace app::cli
