// SPDX-License-Identifier: Apache-2.0
/// The ways a release goes besides forward: reset, rollback, and the release of the first environment.
#include "core/promotion/ways.h"
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
const QString s_third = u"cccccccccccc-r1"_s;

/// A site with two releases in prod and a third one in dev.
struct Scene
{
    Scene()
    {
        fleet.site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
        fleet.moveTag(u"shop"_s, u"prod"_s, s_second);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_third);
        const core::workspace::TargetRequest request{
            .location = fleet.clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
        workspace = std::make_unique<core::workspace::Workspace>(
            *core::workspace::resolve(request, core::git::Program(core::git::ProgramOptions())),
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = fleet.folder() + u"/state"_s, .git = {}, .clock = [] {
                    return QDateTime(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
                }});
    }

    SiteChange plan(const Request &request) const
    {
        return workspace->preview(*workspace->snapshot(), {request}, {})->first();
    }

    FleetBuilder fleet;
    std::unique_ptr<core::workspace::Workspace> workspace;
};

Request reset(const QString &to = u"dev"_s, const QString &from = u"prod"_s)
{
    return {.site = u"shop"_s, .from = from, .to = to, .tag = {}, .action = Action::Reset};
}

Request rollback(const QString &tag, const QString &environment = u"prod"_s)
{
    return {.site = u"shop"_s, .from = {}, .to = environment, .tag = tag, .action = Action::Rollback};
}

Request release(const QString &tag, const QString &environment = u"dev"_s)
{
    return {.site = u"shop"_s, .from = {}, .to = environment, .tag = tag, .action = Action::Release};
}

QString failedGate(const SiteChange &change)
{
    const auto gate = std::ranges::find(change.gates, GateResult::Failed, &GateReport::result);
    return gate == change.gates.end() ? QString() : gate->id;
}

} // namespace

class WaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void eachWayChangesOneLineAndSaysWhat_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("trailers");
        QTest::addColumn<QString>("event");

        QTest::newRow("reset") << reset() << u"reset(shop): dev → bbbbbbbbbbbb-r1"_s
                               << u"Reset-From: prod\nReset-To: dev"_s << u"reset"_s;
        QTest::newRow("rollback") << rollback(s_first) << u"rollback(shop): prod → aaaaaaaaaaaa-r1"_s
                                  << u"Rolled-Back: prod"_s << u"rollback"_s;
        QTest::newRow("release") << release(u"dddddddddddd-r1"_s) << u"release(shop): dev → dddddddddddd-r1"_s
                                 << u"Released-To: dev"_s << u"release"_s;
    }

    void eachWayChangesOneLineAndSaysWhat()
    {
        QFETCH(Request, request);
        QFETCH(QString, subject);
        QFETCH(QString, trailers);
        QFETCH(QString, event);
        const Scene scene;
        const SiteChange planned = scene.plan(request);

        const Report report = scene.workspace->promote({request}, {});

        QCOMPARE(toString(planned.result), u"planned"_s);
        QVERIFY2(!report.error, qUtf8Printable(report.error.value_or(Error{}).message));
        QCOMPARE(report.commits.last().toHex(), scene.fleet.tip());
        QCOMPARE(runGit(scene.fleet.path(), {u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s}),
                 u"1\t1\t"_s + FleetBuilder::releasePath(u"shop"_s, request.to));
        QCOMPARE(runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%s"_s}), subject);
        const QString message = runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s});
        QVERIFY2(message.contains(trailers), qUtf8Printable(message));
        QVERIFY(!message.contains(u"Promoted-To"_s));
        const auto snapshot = scene.workspace->snapshot();
        QCOMPARE(core::pipeline::toString(
                     snapshot->history->last(u"shop"_s, snapshot->fleet->environment(request.to))->kind),
                 event);
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("gate");
        QTest::addColumn<QString>("reason");

        QTest::newRow("back to what never ran there")
            << rollback(s_third) << u"had-before"_s << u"prod never had this tag"_s;
        QTest::newRow("back to no tag") << rollback(QString()) << QString() << u"Say which tag"_s;
        QTest::newRow("a tag that moves") << release(u"latest"_s) << u"immutable-tag"_s << u"latest"_s;
        QTest::newRow("a placeholder")
            << release(u"REPLACE_ME_TAG"_s) << u"immutable-tag"_s << u"placeholder"_s;
        QTest::newRow("a release past dev")
            << release(u"dddddddddddd-r1"_s, u"prod"_s) << QString() << u"from the environment in front"_s;
        QTest::newRow("a reset forward") << reset(u"prod"_s, u"dev"_s) << QString() << u"not behind"_s;
        QTest::newRow("an environment that is not there")
            << rollback(s_first, u"live"_s) << QString() << u"no environment live"_s;
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(Request, request);
        QFETCH(QString, gate);
        QFETCH(QString, reason);
        const Scene scene;

        const SiteChange change = scene.plan(request);

        QCOMPARE(toString(change.result), u"refused"_s);
        QCOMPARE(failedGate(change), gate);
        QVERIFY2(change.reason.contains(reason), qUtf8Printable(change.reason));
    }

    void aTagForARepositoryThatIsAPlaceholderIsRefused()
    {
        Scene scene;
        scene.fleet.site(u"fresh"_s).notReleased(u"dev"_s).notReleased(u"prod"_s);
        scene.fleet.commit(u"Add fresh"_s);
        QVERIFY(scene.workspace->fetch());
        Request request = release(u"dddddddddddd-r1"_s);
        request.site = u"fresh"_s;

        const SiteChange change = scene.plan(request);

        QCOMPARE(toString(change.result), u"refused"_s);
        QCOMPARE(failedGate(change), u"files-sane"_s);
        QVERIFY2(change.reason.contains(u"placeholder"_s), qUtf8Printable(change.reason));
    }

    void theSameTagIsNothingToDo()
    {
        const Scene scene;

        QCOMPARE(toString(scene.plan(rollback(s_second)).result), u"nothing"_s);
        QCOMPARE(toString(scene.plan(release(s_third)).result), u"nothing"_s);
    }

    void commandsNameOnlyWhatAShellReadsAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("a name") << u"web-shop-dev"_s << true;
        QTest::newRow("more commands") << u"a; rm -rf ~"_s << false;
        QTest::newRow("an option") << u"--all"_s << false;
        QTest::newRow("letters that look alike") << u"wеb-shop"_s << false; // е of another alphabet
    }

    void commandsNameOnlyWhatAShellReadsAsItIs()
    {
        QFETCH(QString, name);
        QFETCH(bool, isShown);
        Scene scene;
        QByteArray text = FleetBuilder::applicationText(u"shop"_s, u"dev"_s);
        const qsizetype at = text.indexOf("name: ") + 6;
        text.replace(at, text.indexOf('\n', at) - at, '"' + name.toUtf8() + '"');
        scene.fleet.file(FleetBuilder::applicationPath(u"shop"_s, u"dev"_s), text);
        scene.fleet.commit(u"Name"_s);
        QVERIFY(scene.workspace->fetch());

        const auto commands = driftCommands(*scene.workspace->snapshot(), u"shop"_s, 0);

        QCOMPARE(commands.has_value(), isShown);
        if (isShown)
            QVERIFY(commands->last().contains(name));
    }

    void R2_aResetOfAnotherTagThanReviewedStops()
    {
        const Scene scene;
        Request request = reset();
        request.tag = s_first;

        const SiteChange change = scene.plan(request);

        QCOMPARE(toString(change.result), u"refused"_s);
        QCOMPARE(change.error->kind, Error::Kind::Conflict);
    }

    void H11_healthNeverStandsInTheWayOfGoingBack()
    {
        const Scene scene;

        for (const GateReport &gate : scene.plan(rollback(s_first)).gates)
            QVERIFY2(!gate.id.endsWith(u"-healthy"_s) && gate.id != u"smoke"_s, qUtf8Printable(gate.id));
    }
};

QTEST_GUILESS_MAIN(WaysTest)
#include "tst_ways.moc"
