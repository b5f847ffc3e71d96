// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/check.h"

#include "app/cli/promote/report.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"
#include "core/promotion/checking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Result;
using core::git::ObjectId;
using core::git::Repository;
using core::promotion::CheckedMove;
using core::promotion::CheckRange;

core::Outcome checkWords(const Arguments &arguments)
{
    const auto usage = [](const QString &message) { return core::fail(Error::Kind::Usage, message); };
    if (!arguments.has(u"base"_s))
        return usage(u"Say where the commits would land: --base REV."_s);
    if (!arguments.words().isEmpty() || arguments.has(u"all-ahead"_s))
        return usage(u"--check judges every tag that moves; it takes no sites."_s);
    const QString repository = arguments.value(u"repo"_s).value_or(QString());
    if (core::workspace::isUrl(repository))
        return usage(u"--check reads a repository on this machine: clone '%1' first."_s.arg(repository));
    return {};
}

/// A revision that there is not is a wrong word of the command.
Result<ObjectId> resolve(const Repository &repository, const QString &revision)
{
    const Result<ObjectId> commit = repository.resolve(revision);
    return commit ? commit
                  : core::fail(Error::Kind::Usage, u"There is no commit '%1' here."_s.arg(revision),
                               commit.error().message);
}

Result<CheckRange> readRange(const Session &session, const Repository &repository)
{
    const auto base = resolve(repository, *session.arguments().value(u"base"_s));
    if (!base)
        return std::unexpected(base.error());
    const auto head = resolve(repository, session.arguments().value(u"head"_s).value_or(u"HEAD"_s));
    if (!head)
        return std::unexpected(head.error());
    const core::git::Program git(session.gitOptions());
    const Result<QByteArray> said = git.run(
        repository.gitDir(), {u"merge-base"_s, base->toHex(), head->toHex()}, {}, session.cancellation());
    const auto start = said ? ObjectId::fromHex(QString::fromLatin1(said->trimmed())) : std::nullopt;
    if (!start) {
        return core::fail(Error::Kind::Refused,
                          u"%1 and %2 have no commit in common here. Is this clone shallow? Run git fetch "
                          "--unshallow first."_s.arg(base->shortHex(), head->shortHex()));
    }
    return CheckRange{.base = *base, .start = *start, .head = *head};
}

Json moveDocument(const CheckedMove &move)
{
    return {{"site", json(move.site)},
            {"action", json(core::promotion::toString(move.action))},
            {"from", jsonOrNull(move.from)},
            {"to", json(move.to)},
            {"oldTag", jsonOrNull(move.oldTag)},
            {"newTag", jsonOrNull(move.newTag)},
            {"result", move.isRefused() ? "refused" : "passed"},
            {"reason", jsonOrNull(move.reason)},
            {"gates", gateDocuments(move.gates)}};
}

int report(Session &session, const CheckRange &range, const QList<CheckedMove> &moves)
{
    Console &console = session.console();
    Json documents = Json::array();
    Table table;
    for (const CheckedMove &move : moves) {
        documents.push_back(moveDocument(move));
        const QString old = move.oldTag.isEmpty() ? u"first release"_s : move.oldTag;
        table.addRow({{move.site},
                      {move.from.isEmpty() ? move.to : u"%1 → %2"_s.arg(move.from, move.to), Tint::Muted},
                      {core::oneLine(u"%1 → %2"_s.arg(old, move.newTag))},
                      {core::promotion::toString(move.action), Tint::Muted},
                      move.isRefused() ? Cell{u"refused"_s, Tint::Bad} : Cell{u"may land"_s, Tint::Good}});
        if (move.isRefused())
            console.complain(move.reason);
    }
    if (session.isJson()) {
        session.answer({{"base", json(range.base)}, {"head", json(range.head)}, {"moves", documents}});
    } else {
        table.print(console, {2});
        if (moves.isEmpty())
            console.remark(
                u"No tag moves between %1 and %2."_s.arg(range.start.shortHex(), range.head.shortHex()));
    }
    return std::ranges::any_of(moves, &CheckedMove::isRefused) ? exitstatus::findings : exitstatus::done;
}

} // namespace

int checkCommits(Session &session)
{
    if (const core::Outcome outcome = checkWords(session.arguments()); !outcome)
        return session.fail(outcome.error());
    const auto repository = Repository::open(session.arguments().value(u"repo"_s).value_or(u"."_s));
    if (!repository)
        return session.fail(repository.error());
    const Result<CheckRange> range = readRange(session, *repository);
    if (!range)
        return session.fail(range.error());
    core::pipeline::SnapshotReader reader({}, session.workspaceOptions().cacheFolder);
    const core::git::Program git(session.workspaceOptions().git);
    const auto moves = core::promotion::check(git, *repository, reader, *range, QDateTime::currentDateTime(),
                                              session.cancellation());
    return moves ? report(session, *range, *moves) : session.fail(moves.error());
}

} // namespace app::cli
