// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"
#include "core/policy/decisions.h"
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString prodRelease = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);

/// What a rule finds in the newest commit.
Findings found(const FleetBuilder &fleet, const QString &rule)
{
    const auto repository = core::git::Repository::open(fleet.path());
    const auto tip = core::git::ObjectId::fromHex(fleet.tip());
    core::pipeline::SnapshotReader reader;
    const auto snapshot = reader.read(*repository, *tip);
    const auto tree = core::gitops::CommitTree::at(*repository, *tip);
    core::canon::DocumentCache cache;
    auto subject = core::canon::Subject::read(*tree, snapshot->fleet->layout, *snapshot->policy, cache);
    subject->setSnapshot(&*snapshot);
    return core::canon::lint(*subject, {.rules = {rule}, .sites = {}}).findings;
}

/// A site that was released to dev and promoted.
void start(FleetBuilder &fleet)
{
    fleet.site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa"_s).released(u"prod"_s, u"aaaaaaaaaaaa"_s);
    fleet.commit(u"Start"_s);
    fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb"_s);
    fleet.moveTag(u"shop"_s, u"prod"_s, u"bbbbbbbbbbbb"_s);
}

} // namespace

/// What the canon wants of a site's files together, and of how their tags came there.
class HistoryRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromotionKeepsTheRules_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule :
             {"pipeline/never-in-previous", "history/moved-together", "history/mixed-commit"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }

    void aPromotionKeepsTheRules()
    {
        QFETCH(QString, rule);
        FleetBuilder fleet;
        start(fleet);

        QCOMPARE(testsupport::listed(found(fleet, rule)), QByteArray());
    }

    void aTagThatWasNeverInFrontIsAnError()
    {
        FleetBuilder fleet;
        start(fleet);
        fleet.moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);

        QCOMPARE(testsupport::places(found(fleet, u"pipeline/never-in-previous"_s)),
                 prodRelease.toUtf8() + ":7:8 of shop in prod\n");
    }

    void whatWasAcceptedIsNoError()
    {
        FleetBuilder fleet;
        start(fleet);
        fleet.moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);
        const core::policy::Decision accepted{.kind = core::policy::Decision::Kind::Accept,
                                              .site = u"shop"_s,
                                              .environment = u"prod"_s,
                                              .tag = u"cccccccccccc"_s,
                                              .reason = u"hot fix"_s,
                                              .by = u"Anna <anna@example.org>"_s,
                                              .since = QDateTime(QDate(2026, 1, 6), QTime(9, 0), Qt::UTC)};
        fleet.file(accepted.file(), core::policy::toYaml(accepted));
        fleet.commit(u"Accept it"_s);

        QCOMPARE(testsupport::listed(found(fleet, u"pipeline/never-in-previous"_s)), QByteArray());
    }

    void anotherFormOfTheSameReleaseIsNoError()
    {
        FleetBuilder fleet;
        fleet.file(u".slipway.yaml"_s, "tags: {equivalent: '{tag}-dev ~ {tag}'}\n");
        start(fleet);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-dev"_s);
        fleet.moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);

        QCOMPARE(testsupport::listed(found(fleet, u"pipeline/never-in-previous"_s)), QByteArray());
    }

    void oneCommitForTwoEnvironmentsIsTold()
    {
        FleetBuilder fleet;
        start(fleet);
        fleet.setTag(u"shop"_s, u"dev"_s, u"cccccccccccc"_s);
        fleet.setTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);
        fleet.commit(u"Both at once"_s);

        const Findings together = found(fleet, u"history/moved-together"_s);

        QCOMPARE(testsupport::places(together), prodRelease.toUtf8() + ":7:8 of shop in prod\n");
        QVERIFY2(together.constFirst().englishMessage().contains(fleet.tip().left(7)),
                 testsupport::listed(together));
    }

    void anOldSinIsForgotten()
    {
        FleetBuilder fleet;
        start(fleet);
        fleet.setTag(u"shop"_s, u"dev"_s, u"cccccccccccc"_s);
        fleet.setTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);
        fleet.file(u"README.md"_s, "both\n");
        fleet.commit(u"Both at once"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"dddddddddddd"_s);
        fleet.moveTag(u"shop"_s, u"prod"_s, u"dddddddddddd"_s);

        QCOMPARE(testsupport::listed(found(fleet, u"history/moved-together"_s)), QByteArray());
        QCOMPARE(testsupport::listed(found(fleet, u"history/mixed-commit"_s)), QByteArray());
    }

    void aTagAmongOtherChangesIsTold()
    {
        FleetBuilder fleet;
        start(fleet);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc"_s);
        fleet.setTag(u"shop"_s, u"prod"_s, u"cccccccccccc"_s);
        fleet.file(u"README.md"_s, "more\n");
        fleet.commit(u"Promote, and write about it"_s);

        QCOMPARE(testsupport::places(found(fleet, u"history/mixed-commit"_s)),
                 prodRelease.toUtf8() + ":7:8 of shop in prod\n");
    }

    /// All six files at once, and others beside them.
    void theBirthOfASiteIsNoMixture()
    {
        FleetBuilder fleet;
        fleet.file(u"README.md"_s, "new\n");
        fleet.site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa"_s).released(u"prod"_s, u"aaaaaaaaaaaa"_s);
        fleet.commit(u"Start"_s);

        QCOMPARE(testsupport::listed(found(fleet, u"history/mixed-commit"_s)), QByteArray());
        QCOMPARE(testsupport::listed(found(fleet, u"history/moved-together"_s)), QByteArray());
    }

    void missingFilesAreNamed_data()
    {
        QTest::addColumn<QStringList>("removed");
        QTest::addColumn<QStringList>("missing");
        const QStringList stage{FleetBuilder::releasePath(u"shop"_s, u"stage"_s),
                                FleetBuilder::envPath(u"shop"_s, u"stage"_s),
                                FleetBuilder::applicationPath(u"shop"_s, u"stage"_s)};
        const QStringList prod{FleetBuilder::applicationPath(u"shop"_s, u"prod"_s),
                               FleetBuilder::envPath(u"shop"_s, u"prod"_s), prodRelease};
        QTest::newRow("nothing") << QStringList() << QStringList();
        QTest::newRow("an Application") << prod.first(1) << prod.first(1);
        QTest::newRow("all of prod") << prod << prod;
        QTest::newRow("all of stage, which it is not in") << stage << QStringList();
        QTest::newRow("half of stage") << stage.first(1) << stage.first(1);
    }

    void missingFilesAreNamed()
    {
        QFETCH(QStringList, removed);
        QFETCH(QStringList, missing);
        CanonFleet fleet;
        fleet.site(u"shop"_s).environment(u"shop"_s, u"stage"_s);
        fleet.site(u"blog"_s).environment(u"blog"_s, u"stage"_s);
        for (const QString &path : removed)
            fleet.remove(path);

        const Findings incomplete = fleet.lint(u"site/incomplete"_s);

        QStringList files;
        for (const auto &one : incomplete)
            files += one.file;
        QCOMPARE(files, missing);
        QVERIFY(incomplete.isEmpty() || incomplete.constFirst().line == 0);
    }
};

QTEST_GUILESS_MAIN(HistoryRulesTest)
#include "tst_historyrules.moc"
