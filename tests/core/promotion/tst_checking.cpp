// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/checking.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
const QString s_third = u"cccccccccccc-r1"_s;

/// shop has a second release in dev and prod, and a third in dev. A branch `work` begins there.
struct Scene
{
    explicit Scene(const QByteArray &policy = {})
    {
        for (const QString &site : {u"blog"_s, u"shop"_s})
            fleet.site(site).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        if (!policy.isEmpty())
            fleet.file(u".slipway.yaml"_s, policy);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
        fleet.moveTag(u"shop"_s, u"prod"_s, s_second);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_third);
        start = fleet.tip();
        fleet.branch(u"work"_s);
    }

    core::Result<QList<CheckedMove>> check() const
    {
        const auto repository = *core::git::Repository::open(fleet.path());
        core::pipeline::SnapshotReader reader;
        return core::promotion::check(core::git::Program(), repository, reader,
                                      {.base = *repository.resolve(u"main"_s),
                                       .start = *repository.resolve(start),
                                       .head = *repository.resolve(u"work"_s)},
                                      QDateTime(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC));
    }

    FleetBuilder fleet;
    QString start;
};

QString inShort(const QList<CheckedMove> &moves)
{
    QStringList lines;
    for (const CheckedMove &move : moves) {
        const auto gate = std::ranges::find_if(move.gates, &GateReport::blocks);
        lines += QStringList{move.site, toString(move.action), move.to,
                             gate != move.gates.end() ? gate->id
                                 : move.isRefused()   ? u"refused"_s
                                                      : u"fine"_s}
                     .join(u' ');
    }
    return lines.join(u'\n');
}

} // namespace

/// `promote --check`: commits of others by our rules.
class CheckingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void movesAreWhatTheyWouldBe_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *environment, const QString &tag,
                            const char *verdict) {
            QTest::newRow(name) << u"shop"_s << QString::fromLatin1(environment) << tag
                                << QString::fromLatin1(verdict);
        };
        row("promotion", "prod", s_third, "shop promotion prod fine");
        row("rollback", "prod", s_first, "shop rollback prod fine");
        row("reset", "dev", s_second, "shop reset dev fine");
        row("release", "dev", u"dddddddddddd-r1"_s, "shop release dev fine");
        row("never in dev", "prod", u"dddddddddddd-r1"_s, "shop promotion prod was-in-front");
        row("tag that moves", "dev", u"latest"_s, "shop release dev immutable-tag");
        row("placeholder", "prod", u"TBD"_s, "");
    }

    void movesAreWhatTheyWouldBe()
    {
        QFETCH(QString, site);
        QFETCH(QString, environment);
        QFETCH(QString, tag);
        QFETCH(QString, verdict);
        Scene scene;
        scene.fleet.moveTag(site, environment, tag);

        const auto moves = scene.check();

        QVERIFY(moves);
        QCOMPARE(inShort(*moves), verdict);
    }

    void aTagThatComesToBothAtOnceWasNotInFront()
    {
        Scene scene;
        scene.fleet.setTag(u"shop"_s, u"dev"_s, u"dddddddddddd-r1"_s);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"dddddddddddd-r1"_s);

        QCOMPARE(inShort(*scene.check()), u"shop release dev fine\nshop promotion prod was-in-front"_s);
    }

    void commitsThatLandedMeanwhileAreNotTheBranchs()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_third);
        scene.fleet.checkout(u"main"_s);
        scene.fleet.moveTag(u"blog"_s, u"dev"_s, s_second);

        QCOMPARE(inShort(*scene.check()), u"shop promotion prod fine"_s);
    }

    void theRulesAreThoseOfWhereItLands()
    {
        Scene scene("steps: {prod: {freeze: [{deny: Mon-Sun}]}}\n");
        scene.fleet.file(u".slipway.yaml"_s, "steps: {}\n");
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_third);

        QCOMPARE(inShort(*scene.check()), u"shop promotion prod freeze"_s);
    }

    void rulesAndReleasesDoNotLandTogether()
    {
        Scene scene;
        scene.fleet.file(u".slipway.yaml"_s, "steps: {}\n");
        scene.fleet.setTag(u"shop"_s, u"dev"_s, u"dddddddddddd-r1"_s);
        scene.fleet.moveTag(u"blog"_s, u"prod"_s, u"TBD"_s);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_third);

        QCOMPARE(inShort(*scene.check()), u"shop release dev fine\nshop promotion prod refused"_s);
    }

    void aFileThatBreaksOrBecomesALinkIsRefused()
    {
        Scene scene;
        scene.fleet.file(FleetBuilder::releasePath(u"blog"_s, u"prod"_s), "image: {tag: [}\n");
        scene.fleet.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s), "elsewhere.yaml",
                         FleetBuilder::Mode::Symlink);
        scene.fleet.commit(u"Break"_s);

        const auto moves = scene.check();

        QCOMPARE(moves->size(), 2);
        QVERIFY(std::ranges::all_of(*moves, &CheckedMove::isRefused));
    }

    void anotherImageIsRefused()
    {
        Scene scene;
        const QByteArray text = FleetBuilder::releaseText(u"shop"_s, u"prod"_s, u'"' + s_third + u'"');
        scene.fleet.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s),
                         QByteArray(text).replace("registry.example.org", "evil.example.net"));
        scene.fleet.commit(u"Another"_s);

        QCOMPARE(inShort(*scene.check()), u"shop promotion prod same-repository"_s);
    }

    void aNewSiteBeginsInFront()
    {
        Scene scene;
        scene.fleet.site(u"news"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        scene.fleet.commit(u"News"_s);

        QCOMPARE(inShort(*scene.check()), u"news release dev fine\nnews promotion prod was-in-front"_s);
    }

    void nothingMovedIsNothing()
    {
        Scene scene;
        scene.fleet.file(u"README.md"_s, "fleet\n");
        scene.fleet.commit(u"Words"_s);

        QVERIFY(scene.check()->isEmpty());
    }

    void aShallowCloneIsRefused()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_third);
        const QString shallow = scene.fleet.folder() + u"/shallow"_s;
        runGit(scene.fleet.folder(),
               {u"clone"_s, u"-q"_s, u"--bare"_s, u"--depth"_s, u"2"_s, u"--no-single-branch"_s,
                u"file://"_s + scene.fleet.path(), shallow});
        const auto repository = *core::git::Repository::open(shallow);
        core::pipeline::SnapshotReader reader;

        const auto moves = core::promotion::check(core::git::Program(), repository, reader,
                                                  {.base = *repository.resolve(u"main"_s),
                                                   .start = *repository.resolve(u"main"_s),
                                                   .head = *repository.resolve(u"work"_s)},
                                                  QDateTime(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC));

        QVERIFY(!moves);
        QCOMPARE(moves.error().kind, core::Error::Kind::Refused);
        QVERIFY(moves.error().message.contains(u"--unshallow"_s));
    }
};

QTEST_GUILESS_MAIN(CheckingTest)
#include "tst_checking.moc"
