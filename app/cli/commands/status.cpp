// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"
#include "app/cli/sitenames.h"
#include "app/cli/status/board.h"
#include "app/cli/status/document.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Result;
using core::pipeline::Snapshot;
using core::workspace::Workspace;

/// What was waiting then had waited since then: ages in the past are told from that commit's own time.
QDateTime timeOf(const Workspace &workspace, const core::git::ObjectId &id)
{
    const auto repository = core::git::Repository::open(workspace.target().destination.gitDir);
    const auto commit = repository ? repository->commit(id) : std::unexpected(repository.error());
    return commit ? commit->committer.time : QDateTime::currentDateTime();
}

int show(Session &session, const Board &board)
{
    if (session.isJson())
        return session.answer(statusDocument(board));
    printStatus(session.console(), board);
    return exitstatus::done;
}

/// A moment or a commit that there is not is a wrong word of the command, not a fault of the repository.
Result<Snapshot> readAt(Session &session, Workspace &workspace, const QString &at)
{
    Result<Snapshot> snapshot = workspace.snapshotAt(at, session.cancellation());
    if (!snapshot && snapshot.error().kind == core::Error::Kind::NotFound)
        return core::fail(core::Error::Kind::Usage, snapshot.error().message, snapshot.error().detail);
    return snapshot;
}

int run(Session &session)
{
    const Result<std::unique_ptr<Workspace>> workspace = session.open();
    if (!workspace)
        return session.fail(workspace.error());
    const std::optional<QString> at = session.arguments().value(u"at"_s);
    const Result<Snapshot> snapshot = at ? readAt(session, **workspace, *at) : session.read(**workspace);
    if (!snapshot)
        return session.fail(snapshot.error());
    const QStringList sites = session.arguments().words();
    if (const core::Outcome outcome = checkSites(*snapshot->fleet, sites); !outcome)
        return session.fail(outcome.error());
    Board board{.workspace = **workspace,
                .snapshot = *snapshot,
                .sites = sites,
                .now = at ? timeOf(**workspace, snapshot->commit) : QDateTime::currentDateTime(),
                .waiting = {}};
    readWaiting(board);
    if (session.isJson())
        countFindings(board, **workspace, session.cancellation());
    return show(session, board);
}

} // namespace

Command statusCommand()
{
    return {
        .name = u"status"_s,
        .summary = u"Show where every site's releases stand, now or at a moment in the past"_s,
        .usage = {u"[SITE...] [--at TIME-or-REV]"_s},
        .description =
            u"Show the pipeline: which tag each site has in each environment, and what that means for the "
            u"step\n"
            "between them.\n\n"
            "  ahead         the environment in front has newer releases; 'promote' moves them\n"
            "  not released  the far environment has only a placeholder; 'promote' is the first release\n"
            "  in sync       the same release on both sides\n"
            "  behind        the far environment is newer\n"
            "  diverged      the far environment runs a tag that the one in front never had\n"
            "  unknown       the history is cut off (a shallow clone) before the answer\n"
            "  broken        a release file cannot be read"_s,
        .options = {{.name = u"at"_s,
                     .valueName = u"TIME-or-REV"_s,
                     .help = u"The state at a time in ISO 8601, or at a commit, tag or branch"_s}},
        .examples =
            u"$ slipwayctl status\n"
            "$ slipwayctl status harbour --json\n"
            "$ slipwayctl --repo git@git.example.org:fleet/web.git status --at 2026-03-01T12:00:00+03:00\n\n"
            "# what could go to prod\n"
            "$ slipwayctl status --json | jq -r '.sites[] | select(.state == \"ahead\").site'"_s,
        .run = run};
}

} // namespace app::cli
