// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::workspace;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFetchShowsWhatOthersPushed();
    void aRewrittenHistoryIsTakenOnceItIsAccepted();
    void onlyTheHistoryLookedAtIsAccepted();
    void aSnapshotInThePastIsReadByTime();
    void aSnapshotInThePastIsReadByRevision();
    void headMeansTheTargetsTip();
    void beforeTheHistoryThereIsNothing();
    void aDamagedCacheIsNone();
    void anotherProcessContinuesTheCache();
    void aBoardThatWasKeptSaysTheSame();
    void aKeptBoardReadsItsHistoryWithoutTheCache();
    void theIdentityMayBePassedIn();
    void aLockKeepsOthersOut();
    void aLockOfADeadProcessIsBroken();
    void waitingForALockCanBeStopped();

private:
    std::unique_ptr<Workspace> open(const QString &location, const core::git::ProgramOptions &git = {}) const
    {
        const auto target = resolve({.location = location, .remote = {}, .branch = {}, .cacheFolder = {}},
                                    core::git::Program(git));
        return std::make_unique<Workspace>(
            *target,
            WorkspaceOptions{.cacheFolder = m_fleet->folder() + u"/cache"_s,
                             .stateFolder = m_fleet->folder() + u"/state"_s,
                             .git = git,
                             .clock = [] { return QDateTime(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC); }});
    }
    static QString devTag(const core::Result<core::pipeline::Snapshot> &snapshot)
    {
        return snapshot ? snapshot->fleet->site(u"shop"_s)->deployments.front().release->tag
                        : snapshot.error().message;
    }

    std::unique_ptr<FleetBuilder> m_fleet;
};

void WorkspaceTest::init()
{
    m_fleet = std::make_unique<FleetBuilder>();
    m_fleet->site(u"shop"_s)
        .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
        .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
    m_fleet->commit(u"Start"_s); // at 09:01
    m_fleet->moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s); // at 09:02
    m_fleet->moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-r1"_s); // at 09:03
}

void WorkspaceTest::aFetchShowsWhatOthersPushed()
{
    const auto workspace = open(m_fleet->clone());
    m_fleet->moveTag(u"shop"_s, u"dev"_s, u"dddddddddddd-r1"_s);
    const QString before = devTag(workspace->snapshot());

    QVERIFY(workspace->fetch());

    QCOMPARE(before, u"cccccccccccc-r1"_s);
    QCOMPARE(devTag(workspace->snapshot()), u"dddddddddddd-r1"_s);
}

void WorkspaceTest::aRewrittenHistoryIsTakenOnceItIsAccepted()
{
    const auto workspace = open(m_fleet->clone());
    QVERIFY(workspace->fetch());
    runGit(m_fleet->path(), {u"update-ref"_s, u"refs/heads/main"_s, u"main^"_s});
    const core::Outcome before = workspace->fetch();

    QVERIFY(workspace->acceptHistory(*workspace->tip()));

    QVERIFY(!before);
    QCOMPARE(before.error().kind, Error::Kind::Rewritten);
    QVERIFY(workspace->fetch());
}

void WorkspaceTest::onlyTheHistoryLookedAtIsAccepted()
{
    const auto workspace = open(m_fleet->clone());
    QVERIFY(workspace->fetch());
    runGit(m_fleet->path(), {u"update-ref"_s, u"refs/heads/main"_s, u"main^"_s});
    QVERIFY(!workspace->fetch());
    const auto lookedAt = workspace->tip();
    runGit(m_fleet->path(), {u"update-ref"_s, u"refs/heads/main"_s, u"main^"_s});
    QVERIFY(!workspace->fetch());

    const core::Outcome accepted = workspace->acceptHistory(*lookedAt);

    QVERIFY(!accepted);
    QCOMPARE(accepted.error().kind, Error::Kind::Conflict);
    QCOMPARE(workspace->fetch().error().kind, Error::Kind::Rewritten);
}

void WorkspaceTest::aSnapshotInThePastIsReadByTime()
{
    const auto workspace = open(m_fleet->clone());

    QCOMPARE(devTag(workspace->snapshotAt(u"2026-01-05T09:02:30Z"_s)), u"bbbbbbbbbbbb-r1"_s);
    QCOMPARE(devTag(workspace->snapshotAt(u"2026-01-05T12:01:00+03:00"_s)), u"aaaaaaaaaaaa-r1"_s);
    QCOMPARE(devTag(workspace->snapshotAt(u"2026-01-05"_s)), u"cccccccccccc-r1"_s);
}

void WorkspaceTest::aSnapshotInThePastIsReadByRevision()
{
    const auto workspace = open(m_fleet->clone());
    const QString id = runGit(m_fleet->path(), {u"rev-parse"_s, u"main~2"_s});

    QCOMPARE(devTag(workspace->snapshotAt(u"main~1"_s)), u"bbbbbbbbbbbb-r1"_s);
    QCOMPARE(devTag(workspace->snapshotAt(id.left(10))), u"aaaaaaaaaaaa-r1"_s);
}

void WorkspaceTest::headMeansTheTargetsTip()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"checkout"_s, u"-q"_s, u"HEAD~2"_s});

    QCOMPARE(devTag(open(clone)->snapshotAt(u"HEAD"_s)), u"cccccccccccc-r1"_s);
}

void WorkspaceTest::beforeTheHistoryThereIsNothing()
{
    const auto snapshot = open(m_fleet->clone())->snapshotAt(u"2025-01-01T00:00:00Z"_s);

    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::NotFound);
}

void WorkspaceTest::aDamagedCacheIsNone()
{
    const QString clone = m_fleet->clone();
    QVERIFY(open(clone)->snapshot());
    QCOMPARE(QProcess::execute(
                 u"sh"_s,
                 {u"-c"_s,
                  u"for f in '%1'/cache/fleets/*/*; do echo broken > \"$f\"; done"_s.arg(m_fleet->folder())}),
             0);

    const auto snapshot = open(clone)->snapshot();

    QCOMPARE(devTag(snapshot), u"cccccccccccc-r1"_s);
    QCOMPARE(snapshot->history->events().size(), size_t{4});
}

void WorkspaceTest::anotherProcessContinuesTheCache()
{
    const QString clone = m_fleet->clone();
    QVERIFY(open(clone)->snapshot());
    m_fleet->moveTag(u"shop"_s, u"prod"_s, u"bbbbbbbbbbbb-r1"_s);
    const auto workspace = open(clone);
    QVERIFY(workspace->fetch());
    int steps = 0;

    const auto snapshot = workspace->snapshot([&](int, int total) { steps = std::max(steps, total); });

    QVERIFY(snapshot);
    QCOMPARE(snapshot->history->events().size(), size_t{5});
    QVERIFY2(steps <= 2, qPrintable(QString::number(steps)));
}

void WorkspaceTest::aBoardThatWasKeptSaysTheSame()
{
    m_fleet->moveTag(u"shop"_s, u"prod"_s, u"bbbbbbbbbbbb-r1"_s);
    const QString clone = m_fleet->clone();
    const auto first = open(clone)->snapshot();

    const auto again = open(clone)->snapshot();

    QCOMPARE(again->pipeline->sites.size(), size_t{1});
    const core::pipeline::SitePipeline &site = again->pipeline->sites.front();
    const core::pipeline::Step &step = site.steps.front();
    const core::pipeline::Step &expected = first->pipeline->sites.front().steps.front();
    QCOMPARE(toString(site.state), u"ahead"_s);
    QCOMPARE(site.environments, (std::vector<int>{0, 1}));
    QCOMPARE(step.releasesAhead, std::optional(1));
    QCOMPARE(step.waitsSince, expected.waitsSince);
    QCOMPARE(step.canMove, true);
    QCOMPARE(again->history->length(), 4);
    const core::pipeline::ReleaseEvent *event = again->history->last(u"shop"_s, 1);
    QVERIFY(event);
    QCOMPARE(toString(event->kind), u"promotion"_s);
    QCOMPARE(event->move.commit, first->history->last(u"shop"_s, 1)->move.commit);
    QCOMPARE(event->move.author, first->history->last(u"shop"_s, 1)->move.author);
    QCOMPARE(again->history->events().size(), first->history->events().size());
}

void WorkspaceTest::aKeptBoardReadsItsHistoryWithoutTheCache()
{
    const QString clone = m_fleet->clone();
    QVERIFY(open(clone)->snapshot());
    const auto snapshot = open(clone)->snapshot();
    QVERIFY(QDir(m_fleet->folder() + u"/cache"_s).removeRecursively());

    QCOMPARE(snapshot->history->events().size(), size_t{4});
    QCOMPARE(snapshot->history->tags(u"shop"_s, 0).size(), size_t{3});
}

void WorkspaceTest::theIdentityMayBePassedIn()
{
    core::git::ProgramOptions git;
    git.environment = {u"GIT_AUTHOR_NAME=CI bot"_s, u"GIT_AUTHOR_EMAIL=ci@example.org"_s};

    const auto who = open(m_fleet->clone(), git)->identity();

    QVERIFY(who);
    QCOMPARE(who->name, u"CI bot"_s);
    QCOMPARE(who->email, u"ci@example.org"_s);
}

void WorkspaceTest::aLockKeepsOthersOut()
{
    const QString folder = m_fleet->folder() + u"/locks"_s;
    auto first = Lock::take(folder, u"key"_s);
    QVERIFY(first);

    const auto second = Lock::take(folder, u"key"_s, 0);
    const auto other = Lock::take(folder, u"other"_s, 0);

    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Blocked);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(other);
}

void WorkspaceTest::aLockOfADeadProcessIsBroken()
{
    const QString folder = m_fleet->folder() + u"/locks"_s;
    QVERIFY(Lock::take(folder, u"key"_s, 0)); // shows the name that the lock's file has
    QCOMPARE(
        QProcess::execute(
            u"sh"_s,
            {u"-c"_s,
             u"cd '%1'; name=$(printf key | sha256sum | cut -c1-20).lock; printf '%s\\n%s\\n%s\\n' 4194304 slipwayctl $(hostname) > $name"_s
                 .arg(folder)}),
        0);

    QVERIFY(Lock::take(folder, u"key"_s, 0));
}

void WorkspaceTest::waitingForALockCanBeStopped()
{
    const QString folder = m_fleet->folder() + u"/locks"_s;
    const auto first = Lock::take(folder, u"key"_s);
    const core::Cancellation cancellation;
    cancellation.request();

    const auto second = Lock::take(folder, u"key"_s, 60, cancellation);

    QVERIFY(first);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
