// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

const QString first = u"aaaaaaaaaaaa-r1"_s;
const QString second = u"bbbbbbbbbbbb-r1"_s;
const QString third = u"cccccccccccc-r1"_s;

/// shop: prod had two tags and has a third, dev is one further. blog: the same in both.
struct Fleet
{
    FleetBuilder builder;
    QString clone;

    Fleet()
    {
        for (const QString &site : {u"blog"_s, u"shop"_s})
            builder.site(site).released(u"dev"_s, first).released(u"prod"_s, first);
        builder.commit(u"Start"_s);
        for (const QString &tag : {second, third}) {
            builder.moveTag(u"shop"_s, u"dev"_s, tag);
            builder.moveTag(u"shop"_s, u"prod"_s, tag);
        }
        builder.moveTag(u"shop"_s, u"dev"_s, u"dddddddddddd-r1"_s);
        clone = builder.clone();
    }

    QString last(const QString &format) const
    {
        return runGit(builder.path(), {u"log"_s, u"-1"_s, u"--format="_s + format, u"main"_s}).trimmed();
    }
    QString changed() const
    {
        return runGit(builder.path(), {u"diff"_s, u"--numstat"_s, u"main~1"_s, u"main"_s});
    }
    QByteArray release(const QString &site, const QString &environment) const
    {
        return builder.fileAt(builder.tip(), FleetBuilder::releasePath(site, environment));
    }
};

} // namespace

/// `release`, `reset` and `rollback`: releases that do not go one step on.
class WaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollbackSetsATagThatItHad();
    void rollbackCountsReleasesBack();
    void rollbackWithoutATagListsTheEarlierOnes();
    void rollbackToAForeignTagIsRefused();
    void resetGivesDevTheReleaseOfProd();
    void resetOfSeveralIsOneCommit();
    void resetOfTheLastEnvironmentIsNone();
    void driftResetSaysWhatToRunAndWritesNothing();
    void releaseWritesTheTagOfABuild();
    void releaseRefusesWhatMoves_data();
    void releaseRefusesWhatMoves();
    void releaseOfALaterEnvironmentIsNone();
    void dryRunWritesNothing_data();
    void dryRunWritesNothing();

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    Slipwayctl m_slipwayctl;
};

void WaysTest::rollbackSetsATagThatItHad()
{
    const Fleet fleet;
    const QByteArray before = fleet.release(u"shop"_s, u"prod"_s);

    const Answer answer = run(
        fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--to"_s, first, u"--note"_s, u"slow"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QVERIFY2(answer.out.contains("rolled back"), answer.out);
    QCOMPARE(fleet.changed(), u"1\t1\tdeploy/env/release-prod/shop.yaml"_s);
    QCOMPARE(fleet.release(u"shop"_s, u"prod"_s), QByteArray(before).replace(third.toUtf8(), first.toUtf8()));
    QCOMPARE(fleet.last(u"%(trailers:key=Rolled-Back,valueonly)%(trailers:key=Release-Tag,valueonly)"_s),
             u"prod\n"_s + first);
    QVERIFY(fleet.last(u"%b"_s).contains(u"slow"_s));
}

void WaysTest::rollbackCountsReleasesBack()
{
    const Fleet fleet;

    const Answer answer =
        run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s, u"1"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    const Json site = answer.json().at("sites").at(0);
    QCOMPARE(site.at("newTag").get<std::string>(), second.toStdString());
    QVERIFY(site.at("from").is_null());
    QCOMPARE(run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s, u"9"_s}).status, 2);
}

void WaysTest::rollbackWithoutATagListsTheEarlierOnes()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s});

    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.indexOf(second.toUtf8()) < answer.err.indexOf(first.toUtf8()), answer.err);
    QVERIFY2(!answer.err.contains(third.toUtf8()), answer.err); // it has that one
    QCOMPARE(fleet.builder.tip(), before);
}

void WaysTest::rollbackToAForeignTagIsRefused()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer =
        run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--to"_s, u"eeeeeeeeeeee-r1"_s});

    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("had-before"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void WaysTest::resetGivesDevTheReleaseOfProd()
{
    const Fleet fleet;

    const Answer answer = run(fleet, {u"reset"_s, u"shop"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.changed(), u"1\t1\tdeploy/env/release-dev/shop.yaml"_s);
    QVERIFY(fleet.release(u"shop"_s, u"dev"_s).contains(third.toUtf8()));
    QCOMPARE(fleet.last(u"%(trailers:key=Reset-From,valueonly)%(trailers:key=Reset-To,valueonly)"_s),
             u"prod\ndev"_s);
    QCOMPARE(run(fleet, {u"reset"_s, u"shop"_s}).status, 0); // nothing to do
}

void WaysTest::resetOfSeveralIsOneCommit()
{
    Fleet fleet;
    fleet.builder.moveTag(u"blog"_s, u"dev"_s, second);
    const QString before = fleet.builder.tip();

    const Answer answer = run(fleet, {u"reset"_s, u"shop"_s, u"blog"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(runGit(fleet.builder.path(), {u"rev-parse"_s, u"main~1"_s}), before);
    QCOMPARE(fleet.changed().count(u"\n"_s), 1);
}

void WaysTest::resetOfTheLastEnvironmentIsNone()
{
    const Fleet fleet;

    const Answer answer = run(fleet, {u"reset"_s, u"shop"_s, u"--env"_s, u"prod"_s});

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("no environment behind prod"), answer.err);
}

void WaysTest::driftResetSaysWhatToRunAndWritesNothing()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = run(fleet, {u"reset"_s, u"shop"_s, u"--drift"_s});

    QVERIFY2(answer.status == 0, answer.err);
    const QByteArrayList lines = answer.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("okteto down --all --namespace "), lines[0]); // before the sync
    QVERIFY2(lines[1].startsWith("argocd app sync "), lines[1]);
    QCOMPARE(fleet.builder.tip(), before);
}

void WaysTest::releaseWritesTheTagOfABuild()
{
    const Fleet fleet;

    const Answer answer = run(fleet, {u"release"_s, u"shop"_s, u"--tag"_s, u"eeeeeeeeeeee-r1"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.changed(), u"1\t1\tdeploy/env/release-dev/shop.yaml"_s);
    QCOMPARE(fleet.last(u"%(trailers:key=Released-To,valueonly)"_s), u"dev"_s);
    QVERIFY(fleet.last(u"%b"_s).contains(u"[skip ci]"_s));
}

void WaysTest::releaseRefusesWhatMoves_data()
{
    QTest::addColumn<QString>("tag");
    for (const char *tag : {"latest", "main", "TBD", "not a tag"})
        QTest::newRow(tag) << QString::fromLatin1(tag);
}

void WaysTest::releaseRefusesWhatMoves()
{
    QFETCH(QString, tag);
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = run(fleet, {u"release"_s, u"shop"_s, u"--tag"_s, tag});

    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("immutable-tag"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void WaysTest::releaseOfALaterEnvironmentIsNone()
{
    const Fleet fleet;

    const Answer answer =
        run(fleet, {u"release"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--tag"_s, u"eeeeeeeeeeee-r1"_s});

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("Promote them"), answer.err);
}

void WaysTest::dryRunWritesNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("release") << QStringList{u"release"_s, u"shop"_s, u"--tag"_s, u"eeeeeeeeeeee-r1"_s};
    QTest::newRow("reset") << QStringList{u"reset"_s, u"shop"_s};
    QTest::newRow("rollback") << QStringList{u"rollback"_s, u"shop"_s, u"--env"_s,
                                             u"prod"_s,     u"--to"_s, first};
}

void WaysTest::dryRunWritesNothing()
{
    QFETCH(QStringList, words);
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = run(fleet, words + QStringList{u"--dry-run"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QVERIFY2(answer.out.contains("diff --git"), answer.out);
    QCOMPARE(fleet.builder.tip(), before);
}

QTEST_GUILESS_MAIN(WaysTest)
#include "tst_ways.moc"
