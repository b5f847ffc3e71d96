// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/source.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
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
    const Wanted wanted = wantedBy(session.arguments());
    auto repository = wanted.isTarget ? core::fail(Error::Kind::NotFound, {})
                                      : Repository::open(QDir(wanted.location).absolutePath());
    if (repository && wanted.revision) {
        auto snapshot = snapshotAt(session, *repository, *wanted.revision);
        if (!snapshot)
            return std::unexpected(snapshot.error());
        source->m_snapshot = std::move(*snapshot);
        source->m_gitDir = repository->gitDir();
        return source;
    }
    if (repository && !repository->isBare()) {
        source->m_folder = repository->workTree();
        source->m_snapshot = historyBelow(session, *repository);
        return source;
    }
    // Files that no git looks after are judged too: of an archive, say.
    if (!repository && !wanted.isTarget && !wanted.revision && QDir(wanted.location).exists()
        && repository.error().kind == Error::Kind::NotFound) {
        source->m_folder = QDir(wanted.location).absolutePath();
        return source;
    }
    auto workspace = session.open();
    if (!workspace)
        return std::unexpected(workspace.error());
    source->m_workspace = std::move(*workspace);
    auto snapshot = wanted.revision
        ? source->m_workspace->snapshotAt(*wanted.revision, session.cancellation())
        : session.read(*source->m_workspace);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    source->m_snapshot = std::move(*snapshot);
    return source;
}

Result<std::unique_ptr<Inspection>> LintSource::read(const core::Cancellation &cancellation)
{
    if (!m_folder.isEmpty())
        return Inspection::ofFolder(m_folder, m_documents, m_snapshot, cancellation);
    if (m_workspace)
        return m_workspace->inspect(*m_snapshot, cancellation);
    auto repository = Repository::open(m_gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    return Inspection::ofCommit(*std::move(repository), *m_snapshot, m_documents, cancellation);
}

} // namespace app::cli
