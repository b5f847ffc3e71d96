// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

const QString tag = u"aaaaaaaaaaaa-r1"_s;

std::string resultOf(const Json &document, const std::string &id)
{
    for (const Json &check : document.at("checks")) {
        if (check.at("id") == id)
            return check.at("result").get<std::string>();
    }
    return "absent";
}

} // namespace

/// `demo` and `doctor`: the first things that one types.
class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoMakesAFleetThatCanBePromoted();
    void demoRefusesAFolderThatIsNotEmpty();
    void doctorIsContentWithAGoodClone();
    void doctorSaysThatTheRemoteDoesNotAnswer();
    void doctorSaysThatThereIsNoRepository();
    void doctorOfflineAsksNobody();
    void doctorForPeopleHasALineForEachCheck();

private:
    static QString makeClone(FleetBuilder &fleet)
    {
        fleet.site(u"shop"_s).released(u"dev"_s, tag).released(u"prod"_s, tag);
        fleet.commit(u"Start"_s);
        return fleet.clone();
    }

    Slipwayctl m_slipwayctl;
};

void SetupTest::demoMakesAFleetThatCanBePromoted()
{
    const QTemporaryDir folder;

    const Answer answer = m_slipwayctl.run({u"demo"_s, folder.path() + u"/fleet"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    const Json paths = answer.json();
    const QString clone = QString::fromStdString(paths.at("clone").get<std::string>());
    QVERIFY(QDir::isAbsolutePath(clone));
    QVERIFY(QDir(QString::fromStdString(paths.at("remote").get<std::string>())).exists());
    QVERIFY(QDir(QString::fromStdString(paths.at("platform").get<std::string>())).exists());
    const Json plan =
        m_slipwayctl.run({u"-C"_s, clone, u"promote"_s, u"--all-ahead"_s, u"--dry-run"_s, u"--json"_s})
            .json();
    QVERIFY(!plan.at("sites").empty());
}

void SetupTest::demoRefusesAFolderThatIsNotEmpty()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const Answer answer = m_slipwayctl.run({u"demo"_s, folder.path()});

    QCOMPARE(answer.status, 3);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList(u"mine.txt"_s));
}

void SetupTest::doctorIsContentWithAGoodClone()
{
    FleetBuilder fleet;
    const QString clone = makeClone(fleet);

    const Answer answer = m_slipwayctl.runIn(clone, {u"doctor"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.out);
    QCOMPARE(answer.json().at("ok").get<bool>(), true);
    for (const char *id : {"git", "cache", "state", "repository", "remote", "branch", "identity", "fleet"})
        QCOMPARE(resultOf(answer.json(), id), std::string("ok"));
}

void SetupTest::doctorSaysThatTheRemoteDoesNotAnswer()
{
    FleetBuilder fleet;
    const QString clone = makeClone(fleet);
    testsupport::runGit(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, fleet.folder() + u"/gone.git"_s});

    const Answer answer = m_slipwayctl.runIn(clone, {u"doctor"_s, u"--json"_s});

    QCOMPARE(answer.status, 5);
    QCOMPARE(answer.json().at("ok").get<bool>(), false);
    QCOMPARE(resultOf(answer.json(), "remote"), std::string("failed"));
    QCOMPARE(resultOf(answer.json(), "fleet"), std::string("ok"));
}

void SetupTest::doctorSaysThatThereIsNoRepository()
{
    const QTemporaryDir folder;

    const Answer answer = m_slipwayctl.runIn(folder.path(), {u"doctor"_s, u"--json"_s});

    QCOMPARE(answer.status, 1);
    QCOMPARE(resultOf(answer.json(), "repository"), std::string("failed"));
    QCOMPARE(resultOf(answer.json(), "git"), std::string("ok"));
}

void SetupTest::doctorOfflineAsksNobody()
{
    FleetBuilder fleet;
    const QString clone = makeClone(fleet);
    testsupport::runGit(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, fleet.folder() + u"/gone.git"_s});

    const Answer answer = m_slipwayctl.runIn(clone, {u"doctor"_s, u"--offline"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.out);
    QCOMPARE(resultOf(answer.json(), "remote"), std::string("skipped"));
}

void SetupTest::doctorForPeopleHasALineForEachCheck()
{
    FleetBuilder fleet;
    const QString clone = makeClone(fleet);

    const Answer answer = m_slipwayctl.runIn(clone, {u"doctor"_s});

    QCOMPARE(answer.out.count("✓"), 8);
    QVERIFY2(answer.out.contains("1 site in dev → prod"), answer.out);
}

QTEST_GUILESS_MAIN(SetupTest)
#include "tst_setup.moc"
