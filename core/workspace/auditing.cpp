// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using audit::Finding;

/// Those whose signature git calls bad, or made by a key that was revoked. That git cannot check one is no
/// fault of the commit: the key may be unknown on this machine.
Result<QSet<git::ObjectId>> badlySigned(const git::Program &git, const QString &gitDir,
                                        const QList<git::ObjectId> &commits, const Cancellation &cancellation)
{
    QSet<git::ObjectId> bad;
    if (commits.isEmpty())
        return bad;
    QByteArray names;
    for (const git::ObjectId &commit : commits)
        names += commit.toHex().toLatin1() + '\n';
    const Result<QByteArray> said = git.run(
        gitDir, {u"log"_s, u"--no-walk=unsorted"_s, u"--stdin"_s, u"--format=%H %G?"_s}, names, cancellation);
    if (!said)
        return std::unexpected(said.error());
    const QByteArrayList lines = said->split('\n');
    for (const QByteArray &line : lines) {
        const auto commit =
            git::ObjectId::fromHex(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 40))));
        if (commit && (line.endsWith(" B") || line.endsWith(" R")))
            bad += *commit;
    }
    return bad;
}

Finding badSignature(const gitops::TagMove &move)
{
    Finding finding;
    finding.problem = audit::Problem::BadSignature;
    finding.commit = move.commit;
    finding.site = move.site;
    finding.environment = move.environment;
    finding.tag = move.newTag.value_or(QString());
    finding.message =
        QCoreApplication::translate("core", "The commit is signed, and its signature does not hold.");
    finding.author = move.author;
    return finding;
}

/// Of a commit that moves no tag.
Finding badSignature(const git::Repository &repository, const git::ObjectId &commit)
{
    gitops::TagMove none;
    none.commit = commit;
    if (const auto read = repository.commit(commit))
        none.author = read->author;
    return badSignature(none);
}

} // namespace

Result<audit::Verification> Workspace::verify(const pipeline::Snapshot &snapshot, const audit::Wanted &wanted,
                                              const std::function<void(int done, int total)> &progress,
                                              const Cancellation &cancellation) const
{
    const QString &gitDir = m_target.destination.gitDir;
    const auto repository = git::Repository::open(gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    Result<audit::Verification> verification =
        audit::verify(*repository, snapshot, wanted, progress, cancellation);
    if (!verification)
        return verification;

    QList<git::ObjectId> commits;
    QHash<git::ObjectId, const pipeline::ReleaseEvent *> moves;
    for (const pipeline::ReleaseEvent &event : snapshot.history->events()) {
        if (!wanted.isMove(event) || moves.contains(event.move.commit))
            continue;
        moves.insert(event.move.commit, &event);
        commits += event.move.commit;
    }
    commits += verification->settings;
    const auto bad = badlySigned(git::Program(m_options.git), gitDir,
                                 audit::signedCommits(*repository, commits), cancellation);
    if (!bad)
        return std::unexpected(bad.error());
    for (const git::ObjectId &commit : std::as_const(commits)) {
        if (!bad->contains(commit))
            continue;
        const pipeline::ReleaseEvent *event = moves.value(commit);
        verification->findings +=
            event == nullptr ? badSignature(*repository, commit) : badSignature(event->move);
    }
    return verification;
}

} // namespace core::workspace
