// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
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

/// Two sites with a new release in dev, one with nothing new, one whose prod is newer.
struct Fleet
{
    FleetBuilder builder;
    QString clone;

    Fleet()
    {
        for (const QString &site : {u"blog"_s, u"docs"_s, u"newer"_s, u"shop"_s})
            builder.site(site).released(u"dev"_s, first).released(u"prod"_s, first);
        builder.commit(u"Start"_s);
        builder.moveTag(u"newer"_s, u"dev"_s, second);
        builder.moveTag(u"newer"_s, u"prod"_s, second);
        builder.moveTag(u"newer"_s, u"dev"_s, first);
        builder.moveTag(u"blog"_s, u"dev"_s, second);
        builder.moveTag(u"shop"_s, u"dev"_s, second);
        clone = builder.clone();
    }

    QString git(const QStringList &arguments) const { return runGit(builder.path(), arguments); }
    QByteArray prod(const QString &site) const
    {
        return builder.fileAt(builder.tip(), FleetBuilder::releasePath(site, u"prod"_s));
    }
};

/// Everything about a clone that a promotion must leave alone.
QString standing(const QString &clone)
{
    return runGit(clone, {u"rev-parse"_s, u"HEAD"_s}) + runGit(clone, {u"for-each-ref"_s, u"refs/heads"_s})
        + runGit(clone, {u"status"_s, u"--porcelain"_s}) + runGit(clone, {u"ls-files"_s, u"--stage"_s});
}

Json gateIn(const Json &site, const std::string &id)
{
    for (const Json &gate : site.at("gates")) {
        if (gate.at("id") == id)
            return gate;
    }
    return {};
}

} // namespace

/// `promote`: from the words to the commit on the remote.
class PromoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promotionPushesOneCommitThatChangesOneLine();
    void promotionDocumentIsAsDocumented();
    void trailersAreReadByGit();
    void theCloneStaysAsItIs();
    void severalSitesShareOneCommit();
    void commitPerSiteMakesOneEach();
    void allAheadTakesWhatCanMove();
    void nothingToDoIsSaidAndExitsWithZero();
    void nothingAheadIsSaidAndExitsWithZero();
    void behindIsRefusedAndNamesTheWayOut();
    void aTagThatIsNoLongerInFrontExitsWithFour();
    void dryRunPrintsAPatchAndTouchesNothing();
    void dryRunWorksOffline();
    void noPushMakesACommitThatNothingPointsAt();
    void offlineRefusesToWrite();
    void hookRefusalShowsTheServersWords();
    void unknownNamesExitWithTwo_data();
    void unknownNamesExitWithTwo();
    void severalStepsAheadAskForTo();
    void toChoosesTheStep();
    void rolledBackTagNeedsAnOverride();
    void overrideReasonIsInTheCommit();
    void noteIsInTheCommit();
    void missingIdentityIsSaidBeforeAnythingHappens();

private:
    Answer promote(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone, u"promote"_s} + words);
    }

    Slipwayctl m_slipwayctl;
};

void PromoteTest::promotionPushesOneCommitThatChangesOneLine()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();
    const QByteArray file = fleet.prod(u"shop"_s);

    const Answer answer = promote(fleet, {u"shop"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.git({u"rev-parse"_s, u"main~1"_s}), before);
    QCOMPARE(fleet.git({u"diff"_s, u"--numstat"_s, u"main~1"_s, u"main"_s}),
             u"1\t1\tdeploy/env/release-prod/shop.yaml"_s);
    QCOMPARE(fleet.prod(u"shop"_s), QByteArray(file).replace(first.toUtf8(), second.toUtf8()));
    QVERIFY2(answer.out.contains("promoted"), answer.out);
}

void PromoteTest::promotionDocumentIsAsDocumented()
{
    const Fleet fleet;

    const Answer answer = promote(fleet, {u"shop"_s, u"--json"_s});

    const Json document = answer.json();
    QVERIFY2(document.is_object(), answer.out);
    QStringList keys;
    for (const auto &item : document.items())
        keys.append(QString::fromStdString(item.key()));
    QCOMPARE(keys, QStringList({u"promotionId"_s, u"pushed"_s, u"commits"_s, u"sites"_s}));
    QCOMPARE(document.at("promotionId").get<std::string>().size(), size_t{26});
    QCOMPARE(document.at("pushed").get<bool>(), true);
    QCOMPARE(document.at("commits").at(0).get<std::string>(), fleet.builder.tip().toStdString());
    Json site = document.at("sites").at(0);
    const Json gate = gateIn(site, "was-in-front");
    QCOMPARE(gate.at("result").get<std::string>(), std::string("passed"));
    QVERIFY(QDateTime::fromString(QString::fromStdString(gate.at("time").get<std::string>()), Qt::ISODate)
                .isValid());
    QCOMPARE(gateIn(site, "front-healthy").at("result").get<std::string>(), std::string("skipped"));
    site.erase("gates");
    Json expected = Json::parse(R"({"site": "shop", "from": "dev", "to": "prod", "oldTag": "aaaaaaaaaaaa-r1",
        "newTag": "bbbbbbbbbbbb-r1", "commit": "", "result": "done", "reason": ""})");
    expected["commit"] = fleet.builder.tip().toStdString();
    QCOMPARE(QByteArray::fromStdString(site.dump(2)), QByteArray::fromStdString(expected.dump(2)));
}

void PromoteTest::trailersAreReadByGit()
{
    const Fleet fleet;

    const Answer answer = promote(fleet, {u"shop"_s, u"--json"_s});

    const QByteArray message = fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s}).toUtf8();
    const QByteArrayList trailers =
        testsupport::tryGit(fleet.builder.path(), {u"interpret-trailers"_s, u"--parse"_s}, message)
            .out.split('\n');
    QVERIFY2(
        trailers.contains("Promotion-Id: "
                          + QByteArray::fromStdString(answer.json().at("promotionId").get<std::string>())),
        message);
    QVERIFY2(trailers.contains("Site: shop"), message);
    QVERIFY2(trailers.contains("Promoted-From: dev"), message);
    QVERIFY2(trailers.contains("Promoted-To: prod"), message);
    QVERIFY2(trailers.contains("Previous-Tag: aaaaaaaaaaaa-r1"), message);
    QVERIFY2(trailers.contains("Release-Tag: bbbbbbbbbbbb-r1"), message);
}

void PromoteTest::theCloneStaysAsItIs()
{
    const Fleet fleet;
    QFile file(fleet.clone + u"/notes.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QString before = standing(fleet.clone);

    const Answer answer = promote(fleet, {u"shop"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(standing(fleet.clone), before);
}

void PromoteTest::severalSitesShareOneCommit()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s, u"blog"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.git({u"rev-parse"_s, u"main~1"_s}), before);
    QCOMPARE(fleet.git({u"diff"_s, u"--numstat"_s, u"main~1"_s, u"main"_s}),
             u"1\t1\tdeploy/env/release-prod/blog.yaml\n1\t1\tdeploy/env/release-prod/shop.yaml"_s);
}

void PromoteTest::commitPerSiteMakesOneEach()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s, u"blog"_s, u"--commit-per-site"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.git({u"rev-parse"_s, u"main~2"_s}), before);
    QCOMPARE(answer.json().at("commits").size(), size_t{2});
}

void PromoteTest::allAheadTakesWhatCanMove()
{
    const Fleet fleet;

    const Answer answer = promote(fleet, {u"--all-ahead"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.json().at("sites").size(), size_t{2});
    QCOMPARE(answer.json().at("sites").at(0).at("site").get<std::string>(), std::string("blog"));
    QCOMPARE(answer.json().at("sites").at(1).at("site").get<std::string>(), std::string("shop"));
}

void PromoteTest::nothingToDoIsSaidAndExitsWithZero()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"docs"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.builder.tip(), before);
    QCOMPARE(answer.json().at("pushed").get<bool>(), false);
    QCOMPARE(answer.json().at("sites").at(0).at("result").get<std::string>(), std::string("nothing"));
    QVERIFY2(answer.err.contains("docs: "), answer.err);
}

void PromoteTest::nothingAheadIsSaidAndExitsWithZero()
{
    const Fleet fleet;
    QCOMPARE(promote(fleet, {u"--all-ahead"_s}).status, 0);

    const Answer answer = promote(fleet, {u"--all-ahead"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.err.contains("Nothing to promote"), answer.err);
    QCOMPARE(answer.out, QByteArray());
}

void PromoteTest::behindIsRefusedAndNamesTheWayOut()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"newer"_s});

    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("newer: "), answer.err);
    QVERIFY2(answer.err.contains("Reset dev"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void PromoteTest::aTagThatIsNoLongerInFrontExitsWithFour()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s, u"--tag"_s, first});

    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.err.contains(first.toUtf8()) && answer.err.contains(second.toUtf8()), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void PromoteTest::dryRunPrintsAPatchAndTouchesNothing()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s, u"--dry-run"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.builder.tip(), before);
    const qsizetype patch = answer.out.indexOf("diff --git a/deploy/env/release-prod/shop.yaml");
    const qsizetype end = answer.out.indexOf("\n\n", patch);
    QVERIFY2(patch >= 0, answer.out);
    const auto applied =
        testsupport::tryGit(fleet.clone, {u"apply"_s, u"--numstat"_s, u"--check"_s, u"--apply"_s, u"-"_s},
                            answer.out.mid(patch, end - patch + 1));
    QVERIFY2(applied.exitCode == 0, applied.err + answer.out);
}

void PromoteTest::dryRunWorksOffline()
{
    const Fleet fleet;

    const Answer answer = promote(fleet, {u"shop"_s, u"--dry-run"_s, u"--offline"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QVERIFY(answer.json().at("promotionId").is_null());
    QCOMPARE(answer.json().at("pushed").get<bool>(), false);
    QCOMPARE(answer.json().at("commits").size(), size_t{0});
    QCOMPARE(answer.json().at("sites").at(0).at("newTag").get<std::string>(), second.toStdString());
}

void PromoteTest::noPushMakesACommitThatNothingPointsAt()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();
    const QString clone = standing(fleet.clone);

    const Answer answer = promote(fleet, {u"shop"_s, u"--no-push"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(fleet.builder.tip(), before);
    QCOMPARE(standing(fleet.clone), clone);
    const QString commit = QString::fromStdString(answer.json().at("commits").at(0).get<std::string>());
    QCOMPARE(runGit(fleet.clone, {u"rev-parse"_s, commit + u"^"_s}), before);
    QCOMPARE(runGit(fleet.clone, {u"for-each-ref"_s, u"--points-at"_s, commit}), QString());
    QCOMPARE(answer.json().at("pushed").get<bool>(), false);
}

void PromoteTest::offlineRefusesToWrite()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s, u"--offline"_s, u"--json"_s});

    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains("--offline"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void PromoteTest::hookRefusalShowsTheServersWords()
{
    Fleet fleet;
    fleet.builder.hook(u"pre-receive"_s,
                       "#!/bin/sh\necho 'main is protected by the release team' >&2\nexit 1\n");
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, {u"shop"_s});

    QCOMPARE(answer.status, 5);
    QVERIFY2(answer.err.contains("main is protected by the release team"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void PromoteTest::unknownNamesExitWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("complaint");

    QTest::newRow("site") << QStringList{u"shpo"_s}
                          << QByteArray("There is no site 'shpo'. Did you mean 'shop'?");
    QTest::newRow("environment") << QStringList{u"shop"_s, u"--to"_s, u"stage"_s}
                                 << QByteArray("There is no environment 'stage'. There are: dev, prod.");
    QTest::newRow("step") << QStringList{u"shop"_s, u"--to"_s, u"dev"_s} << QByteArray("'shop' has no step");
    QTest::newRow("gate") << QStringList{u"shop"_s, u"--override"_s, u"was-in-font=because"_s}
                          << QByteArray("There is no gate 'was-in-font'. Did you mean 'was-in-front'?");
    QTest::newRow("gate that stands") << QStringList{u"shop"_s, u"--override"_s, u"was-in-front=because"_s}
                                      << QByteArray("cannot be overridden");
}

void PromoteTest::unknownNamesExitWithTwo()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, complaint);
    const Fleet fleet;
    const QString before = fleet.builder.tip();

    const Answer answer = promote(fleet, words);

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(complaint), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

void PromoteTest::severalStepsAheadAskForTo()
{
    FleetBuilder builder;
    builder.site(u"cms"_s).released(u"dev"_s, first).released(u"stage"_s, first).released(u"prod"_s, first);
    builder.commit(u"Start"_s);
    builder.moveTag(u"cms"_s, u"dev"_s, second);
    builder.moveTag(u"cms"_s, u"stage"_s, second);
    builder.moveTag(u"cms"_s, u"dev"_s, u"cccccccccccc-r1"_s);

    const Answer answer = m_slipwayctl.run({u"--repo"_s, builder.path(), u"promote"_s, u"cms"_s});

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("--to stage or --to prod"), answer.err);
}

void PromoteTest::toChoosesTheStep()
{
    FleetBuilder builder;
    builder.site(u"cms"_s).released(u"dev"_s, first).released(u"stage"_s, first).released(u"prod"_s, first);
    builder.commit(u"Start"_s);
    builder.moveTag(u"cms"_s, u"dev"_s, second);
    builder.moveTag(u"cms"_s, u"stage"_s, second);
    builder.moveTag(u"cms"_s, u"dev"_s, u"cccccccccccc-r1"_s);

    const Answer answer = m_slipwayctl.run(
        {u"-C"_s, builder.clone(), u"promote"_s, u"cms"_s, u"--to"_s, u"prod"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QCOMPARE(answer.json().at("sites").at(0).at("from").get<std::string>(), std::string("stage"));
    QCOMPARE(answer.json().at("sites").at(0).at("newTag").get<std::string>(), second.toStdString());
}

void PromoteTest::rolledBackTagNeedsAnOverride()
{
    Fleet fleet;
    fleet.builder.moveTag(u"shop"_s, u"prod"_s, second);
    fleet.builder.moveTag(u"shop"_s, u"prod"_s, first);

    const Answer answer = promote(fleet, {u"shop"_s});

    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.err.contains("shop: "), answer.err);
}

void PromoteTest::overrideReasonIsInTheCommit()
{
    Fleet fleet;
    fleet.builder.moveTag(u"shop"_s, u"prod"_s, second);
    fleet.builder.moveTag(u"shop"_s, u"prod"_s, first);

    const Answer answer =
        promote(fleet, {u"shop"_s, u"--override"_s, u"not-rolled-back=The database was the cause"_s});

    QVERIFY2(answer.status == 0, answer.err);
    const QString message = fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
    QVERIFY2(message.contains(u"Override-not-rolled-back: The database was the cause"_s),
             qUtf8Printable(message));
}

void PromoteTest::noteIsInTheCommit()
{
    const Fleet fleet;

    const Answer answer = promote(fleet, {u"shop"_s, u"--note"_s, u"Autumn campaign"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QVERIFY(fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s}).contains(u"\nAutumn campaign\n"_s));
}

void PromoteTest::missingIdentityIsSaidBeforeAnythingHappens()
{
    const Fleet fleet;
    const QString before = fleet.builder.tip();
    Slipwayctl slipwayctl;
    for (const QString &name : {u"GIT_AUTHOR_NAME"_s, u"GIT_AUTHOR_EMAIL"_s, u"GIT_COMMITTER_NAME"_s,
                                u"GIT_COMMITTER_EMAIL"_s, u"EMAIL"_s})
        slipwayctl.unsetVariable(name);
    runGit(fleet.clone, {u"config"_s, u"--unset"_s, u"user.name"_s});
    runGit(fleet.clone, {u"config"_s, u"--unset"_s, u"user.email"_s});
    runGit(fleet.clone, {u"config"_s, u"user.useConfigOnly"_s, u"true"_s});

    const Answer answer = slipwayctl.run({u"-C"_s, fleet.clone, u"promote"_s, u"shop"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("user.email"), answer.err);
    QCOMPARE(fleet.builder.tip(), before);
}

QTEST_GUILESS_MAIN(PromoteTest)
#include "tst_promote.moc"
