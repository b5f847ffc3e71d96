// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pipeline.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::pipeline;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

/// `ENV TAG` in order; a `*` for an environment: its release file is ruined; `/` ends a commit.
void tell(FleetBuilder &builder, const QString &story)
{
    const QStringList commits = story.split(u" / "_s);
    for (const QString &commit : commits) {
        const QStringList words = commit.split(u' ');
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            const QByteArray tag = words[i + 1] == u"*" ? "[" : words[i + 1].toUtf8();
            builder.file(FleetBuilder::releasePath(u"shop"_s, words[i]),
                         FleetBuilder::releaseText(u"shop"_s, words[i], QString::fromUtf8(tag)));
        }
        builder.commit(commit);
    }
}

struct Board
{
    gitops::Fleet fleet;
    ReleaseHistory history;
    Pipeline pipeline;
};

Board read(const QString &path, const QString &tip)
{
    const auto repository = git::Repository::open(path);
    const auto id = *git::ObjectId::fromHex(tip);
    gitops::FileCache cache;
    Board board;
    board.fleet = gitops::readFleet(*repository, id, {}, cache).value();
    board.history =
        ReleaseHistory(gitops::readHistory(*repository, id, {}).value(), board.fleet.environments);
    board.pipeline = makePipeline(board.fleet, board.history);
    return board;
}

Board read(const FleetBuilder &builder)
{
    return read(builder.path(), builder.tip());
}

QStringList steps(const SitePipeline &site)
{
    QStringList list;
    for (const Step &step : site.steps)
        list += toString(step.state);
    return list;
}

} // namespace

class PipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void firstMatchDecidesTheState_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<QString>("site");

        const auto row = [](const char *name, const QString &story, const QStringList &states,
                            const QString &site) { QTest::newRow(name) << story << states << site; };
        row("1 broken far", u"dev a prod a / prod *"_s, {u"broken"_s}, u"broken"_s);
        row("1 broken front", u"dev a prod a / dev *"_s, {u"broken"_s}, u"broken"_s);
        row("1 broken before not released", u"dev * prod TBD"_s, {u"broken"_s}, u"broken"_s);
        row("2 far placeholder", u"dev a prod TBD"_s, {u"not-released"_s}, u"not-released"_s);
        row("2 both placeholders are not equal", u"dev REPLACE_ME_TAG prod REPLACE_ME_TAG"_s,
            {u"not-released"_s}, u"not-released"_s);
        row("2 far empty", u"dev a prod ''"_s, {u"not-released"_s}, u"not-released"_s);
        row("2 far null again", u"dev a prod a / prod null"_s, {u"not-released"_s}, u"not-released"_s);
        row("3 equal", u"dev a prod a"_s, {u"in-sync"_s}, u"in-sync"_s);
        row("3 equal, though written otherwise", u"dev 1.10 prod '1.10'"_s, {u"in-sync"_s}, u"in-sync"_s);
        row("5 far never in front", u"dev a prod a / prod x"_s, {u"diverged"_s}, u"diverged"_s);
        row("5 suffixed tags are other tags", u"dev m-dev prod m"_s, {u"diverged"_s}, u"diverged"_s);
        row("5 diverged before behind", u"dev a prod a / prod x / dev TBD"_s, {u"diverged"_s}, u"diverged"_s);
        row("5 1.1 is not 1.10", u"dev 1.10 prod 1.1"_s, {u"diverged"_s}, u"diverged"_s);
        row("6 front placeholder", u"dev a prod a / dev TBD"_s, {u"behind"_s}, u"behind"_s);
        row("7 ahead", u"dev a prod a / dev b"_s, {u"ahead"_s}, u"ahead"_s);
        row("7 behind after a rollback of dev", u"dev a prod a / dev b / prod b / dev a"_s, {u"behind"_s},
            u"behind"_s);
        row("7 ahead after a rollback of prod", u"dev a prod a / dev b / prod b / prod a"_s, {u"ahead"_s},
            u"ahead"_s);
        row("7 first times count, not last ones", u"dev a / dev b / dev a prod b / dev b / dev a"_s,
            {u"behind"_s}, u"behind"_s);
        row("three, all in sync", u"dev a stage a prod a"_s, {u"in-sync"_s, u"in-sync"_s}, u"in-sync"_s);
        row("three, the worst counts", u"dev a stage a prod a / dev b / prod x"_s,
            {u"ahead"_s, u"diverged"_s}, u"diverged"_s);
        row("a new stage inherits dev", u"dev a prod a / dev b / stage b"_s, {u"in-sync"_s, u"ahead"_s},
            u"ahead"_s);
        row("a stage that was never released inherits dev", u"dev a prod a / dev b / stage TBD"_s,
            {u"not-released"_s, u"behind"_s}, u"behind"_s);
        row("no stage file: dev and prod are neighbours", u"dev a prod a / dev b"_s, {u"ahead"_s},
            u"ahead"_s);
        row("only one environment", u"dev a"_s, {}, u"in-sync"_s);
        row("only one environment, broken", u"dev *"_s, {}, u"broken"_s);
    }

    void firstMatchDecidesTheState()
    {
        QFETCH(const QString, story);
        FleetBuilder builder;
        tell(builder, story);

        const Board board = read(builder);

        QTEST(steps(*board.pipeline.site(u"shop")), "states");
        QTEST(toString(board.pipeline.site(u"shop")->state), "site");
    }

    void A5_positionsCountAndNotTimes()
    {
        FleetBuilder builder;
        tell(builder, u"dev a prod a"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s),
                     FleetBuilder::releaseText(u"shop"_s, u"dev"_s, u"b"_s));
        builder.commit(u"Long ago"_s, {}, QDateTime(QDate(2001, 1, 1), QTime(0, 0), Qt::UTC));
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s),
                     FleetBuilder::releaseText(u"shop"_s, u"dev"_s, u"c"_s));
        builder.commit(u"In the future"_s, {}, QDateTime(QDate(2090, 1, 1), QTime(0, 0), Qt::UTC));

        const Board board = read(builder);

        QCOMPARE(steps(*board.pipeline.site(u"shop")), QStringList{u"ahead"_s});
        QCOMPARE(board.pipeline.site(u"shop")->steps[0].releasesAhead, 2);
        QCOMPARE(board.history.events().back().move.newTag, u"c"_s);
    }

    void siteWithoutAFileInStageStepsOverIt()
    {
        FleetBuilder builder;
        builder.site(u"other"_s).released(u"stage"_s, u"x"_s);
        tell(builder, u"dev a prod a / dev b"_s);

        const Board board = read(builder);

        const SitePipeline *shop = board.pipeline.site(u"shop");
        QCOMPARE(board.pipeline.environments.size(), 3);
        QCOMPARE(shop->steps.size(), size_t(1));
        QVERIFY(shop->step(0, 2));
        QCOMPARE(toString(shop->step(0, 2)->state), u"ahead"_s);
    }

    void absentReleaseFileIsNotReleased()
    {
        FleetBuilder builder;
        builder.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "a: b\n");
        tell(builder, u"dev a"_s);

        const Board board = read(builder);

        QCOMPARE(steps(*board.pipeline.site(u"shop")), QStringList{u"not-released"_s});
    }

    void brokenEnvLayerIsNotThis()
    {
        FleetBuilder builder;
        builder.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "a: [\n");
        tell(builder, u"dev a prod a"_s);

        const Board board = read(builder);

        QCOMPARE(steps(*board.pipeline.site(u"shop")), QStringList{u"in-sync"_s});
    }

    void shallowHistoryIsUnknownUnlessItHoldsTheAnswer_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<QString>("state");

        QTest::newRow("cut before the far tag") << 1 << u"unknown"_s;
        QTest::newRow("still") << 2 << u"unknown"_s;
        QTest::newRow("the far tag is seen in front") << 3 << u"ahead"_s;
    }

    void shallowHistoryIsUnknownUnlessItHoldsTheAnswer()
    {
        QFETCH(const int, depth);
        FleetBuilder builder;
        tell(builder, u"dev z prod z / dev a / prod a / dev b / dev c"_s);
        const QString clone = builder.folder() + u"/shallow"_s;
        runGit({}, {u"clone"_s, u"-q"_s, u"--depth=%1"_s.arg(depth), u"file://"_s + builder.path(), clone});

        const Board board = read(clone, builder.tip());

        QTEST(toString(board.pipeline.site(u"shop")->state), "state");
    }

    void equalTagsNeedNoHistory()
    {
        FleetBuilder builder;
        tell(builder, u"dev z prod z / dev a / prod a"_s);
        const QString clone = builder.folder() + u"/shallow"_s;
        runGit({}, {u"clone"_s, u"-q"_s, u"--depth=1"_s, u"file://"_s + builder.path(), clone});

        const Board board = read(clone, builder.tip());

        QCOMPARE(toString(board.pipeline.site(u"shop")->state), u"in-sync"_s);
    }

    void releasesAheadAreCounted_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<std::optional<int>>("releases");

        QTest::newRow("one") << u"dev a prod a / dev b"_s << std::optional(1);
        QTest::newRow("three") << u"dev a prod a / dev b / dev c / dev d"_s << std::optional(3);
        QTest::newRow("distinct ones") << u"dev a prod a / dev b / dev c / dev b"_s << std::optional(2);
        QTest::newRow("placeholders are none") << u"dev a prod a / dev TBD / dev b"_s << std::optional(1);
        QTest::newRow("back to the far tag between")
            << u"dev a prod a / dev b / dev a / dev c"_s << std::optional(2);
        QTest::newRow("not released") << u"dev a prod TBD / dev b"_s << std::optional(2);
        QTest::newRow("in sync") << u"dev a prod a"_s << std::optional<int>();
        QTest::newRow("diverged") << u"dev a prod b"_s << std::optional<int>();
    }

    void releasesAheadAreCounted()
    {
        QFETCH(const QString, story);
        FleetBuilder builder;
        tell(builder, story);

        const Board board = read(builder);

        QTEST(board.pipeline.site(u"shop")->steps[0].releasesAhead, "releases");
    }

    void waitingBeganWithTheOldestReleaseThatTheFarSideHasNot()
    {
        FleetBuilder builder;
        tell(builder, u"dev a prod a / dev b / dev c"_s);

        const Board board = read(builder);

        QCOMPARE(board.pipeline.site(u"shop")->steps[0].waitsSince,
                 board.history.events()[2].move.committer.time);
    }

    void nextStepIsTheOneNearestTheEndThatCanMove_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<int>("from");

        QTest::newRow("both ahead") << u"dev a stage a prod a / dev b / stage b / dev c"_s << 1;
        QTest::newRow("only the first") << u"dev a stage a prod a / dev b"_s << 0;
        QTest::newRow("the second has nothing to give") << u"dev a stage TBD prod TBD"_s << 0;
    }

    void nextStepIsTheOneNearestTheEndThatCanMove()
    {
        QFETCH(const QString, story);
        FleetBuilder builder;
        tell(builder, story);

        const Board board = read(builder);

        QVERIFY(board.pipeline.site(u"shop")->nextStep());
        QTEST(board.pipeline.site(u"shop")->nextStep()->from, "from");
    }

    void nothingCanMoveWhereNothingIsAhead_data()
    {
        QTest::addColumn<QString>("story");

        QTest::newRow("in sync") << u"dev a prod a"_s;
        QTest::newRow("behind") << u"dev a prod a / dev TBD"_s;
        QTest::newRow("diverged") << u"dev a prod x"_s;
        QTest::newRow("two placeholders") << u"dev TBD prod TBD"_s;
    }

    void nothingCanMoveWhereNothingIsAhead()
    {
        QFETCH(const QString, story);
        FleetBuilder builder;
        tell(builder, story);

        const Board board = read(builder);

        QCOMPARE(board.pipeline.site(u"shop")->nextStep(), nullptr);
    }
};

QTEST_GUILESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
