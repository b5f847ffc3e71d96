// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::Person;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

constexpr auto first = "aaaaaaaaaaaa-r1";
constexpr auto second = "bbbbbbbbbbbb-r1";

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

/// One site that is ahead, one in sync, one never released.
struct SmallFleet
{
    FleetBuilder builder;
    QString start;
    QString release;

    SmallFleet()
    {
        builder.site(u"blog"_s).released(u"dev"_s, q(first)).released(u"prod"_s, q(first));
        builder.site(u"new"_s).notReleased(u"dev"_s).notReleased(u"prod"_s);
        builder.site(u"shop"_s).released(u"dev"_s, q(first)).released(u"prod"_s, q(first));
        builder.file(u"deploy/charts/web-app/Chart.yaml"_s, "apiVersion: v2\nname: web-app\n");
        start = builder.commit(u"Start"_s);
        release = builder.moveTag(u"shop"_s, u"dev"_s, q(second));
    }
};

QByteArray dump(const Json &document)
{
    return QByteArray::fromStdString(document.dump(2));
}

Json siteIn(const Json &document, const std::string &name)
{
    for (const Json &site : document.at("sites")) {
        if (site.at("site") == name)
            return site;
    }
    return {};
}

} // namespace

/// `status` and `audit`: what the repository says.
class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusDocumentIsAsDocumented();
    void aPlaceholderIsShownAsWritten();
    void aBrokenFileIsAnErrorOfItsCell();
    void aBrokenEnvLayerIsAFinding();
    void whatBreaksTheCanonIsCounted();
    void statusNamesOneSiteOnly();
    void statusAtACommitIsThatCommits();
    void statusAtATimeIsThatTimes();
    void statusForPeopleGroupsByState();
    void waitingCommitsAreCounted();
    void statusAtNoCommitIsAUsageError();
    void unknownSiteSuggestsTheNearest();
    void statusFetchesFirst();
    void offlineReadsWhatWasFetched();
    void aRemoteThatIsGoneExitsWithFive();
    void aFolderThatIsNoRepositoryIsSaid();
    void branchOptionChoosesTheBranch();
    void nothingInTheCloneMoves();
    void auditDocumentIsAsDocumented();
    void aCommitInsideAMergeIsNamed();
    void auditFilters_data();
    void auditFilters();
    void auditRefusesUnknownNames_data();
    void auditRefusesUnknownNames();
    void csvCellsAreNoFormulas();
    void auditWritesAFile();
    void interruptEndsAFetch();

private:
    Slipwayctl m_slipwayctl;
};

void ReadingTest::statusDocumentIsAsDocumented()
{
    const SmallFleet fleet;

    const Answer answer =
        m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"shop"_s, u"--json"_s});

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, 0);
    Json expected = Json::parse(R"({
        "commit": "", "branch": "main", "environments": ["dev", "prod"],
        "sites": [{
            "site": "shop", "state": "ahead",
            "environments": [
                {"env": "dev", "repository": "registry.example.org/fleet/shop", "tag": "bbbbbbbbbbbb-r1",
                 "placeholder": false, "hosts": [""], "application": "web-shop-dev", "namespace": "",
                 "selfHeal": false, "findings": 0, "error": null, "live": null},
                {"env": "prod", "repository": "registry.example.org/fleet/shop", "tag": "aaaaaaaaaaaa-r1",
                 "placeholder": false, "hosts": [""], "application": "web-shop-prod", "namespace": "",
                 "selfHeal": true, "findings": 0, "error": null, "live": null}],
            "steps": [{"from": "dev", "to": "prod", "state": "ahead",
                       "aheadBy": {"releases": 1, "commits": null}, "commits": []}]}]})");
    expected["commit"] = fleet.release.toStdString();
    Json document = answer.json();
    for (Json &environment : document["sites"][0]["environments"]) {
        QVERIFY(!environment["hosts"].empty());
        QVERIFY(!environment["namespace"].get<std::string>().empty());
        environment["hosts"] = {""}; // what FleetBuilder writes there is its own affair
        environment["namespace"] = "";
    }
    QCOMPARE(dump(document), dump(expected));
}

void ReadingTest::aPlaceholderIsShownAsWritten()
{
    const SmallFleet fleet;

    const Json site =
        siteIn(m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"--json"_s}).json(), "new");

    QCOMPARE(site.at("state").get<std::string>(), std::string("not-released"));
    QCOMPARE(site.at("environments").at(0).at("placeholder").get<bool>(), true);
    QVERIFY(site.at("environments").at(0).at("tag").get<std::string>().starts_with("REPLACE_ME"));
}

void ReadingTest::aBrokenFileIsAnErrorOfItsCell()
{
    SmallFleet fleet;
    fleet.builder.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s), "image:\n  tag: [\n");
    fleet.builder.commit(u"Break it"_s);

    const Answer answer = m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"--json"_s});

    QCOMPARE(answer.status, 0);
    const Json site = siteIn(answer.json(), "shop");
    QCOMPARE(site.at("state").get<std::string>(), std::string("broken"));
    const Json prod = site.at("environments").at(1);
    QCOMPARE(prod.at("error").at("file").get<std::string>(),
             std::string("deploy/env/release-prod/shop.yaml"));
    QVERIFY(prod.at("error").at("line").get<int>() > 0);
    QVERIFY(prod.at("tag").is_null());
    QCOMPARE(prod.at("findings").get<int>(), 1);
    QCOMPARE(siteIn(answer.json(), "blog").at("state").get<std::string>(), std::string("in-sync"));
}

void ReadingTest::aBrokenEnvLayerIsAFinding()
{
    SmallFleet fleet;
    fleet.builder.file(FleetBuilder::envPath(u"blog"_s, u"dev"_s), "env: [\n");
    fleet.builder.commit(u"Break it"_s);

    const Json site = siteIn(
        m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"--json"_s}).json(), "blog");

    QCOMPARE(site.at("state").get<std::string>(), std::string("in-sync"));
    QCOMPARE(site.at("environments").at(0).at("findings").get<int>(), 1);
}

void ReadingTest::whatBreaksTheCanonIsCounted()
{
    SmallFleet fleet;
    const QString release = FleetBuilder::releasePath(u"shop"_s, u"dev"_s);
    const auto findings = [&] {
        const Answer answer =
            m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"shop"_s, u"--json"_s});
        return siteIn(answer.json(), "shop").at("environments").at(0).at("findings").get<int>();
    };
    const int before = findings();
    fleet.builder.file(release, fleet.builder.text(release) + "replicas: 2\n");
    fleet.builder.commit(u"Say more than the image"_s);

    const int after = findings();

    QCOMPARE(after, before + 1);
}

void ReadingTest::statusNamesOneSiteOnly()
{
    const SmallFleet fleet;

    const Json document =
        m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"blog"_s, u"new"_s, u"--json"_s})
            .json();

    QCOMPARE(document.at("sites").size(), size_t{2});
}

void ReadingTest::statusAtACommitIsThatCommits()
{
    const SmallFleet fleet;

    const Json document =
        m_slipwayctl
            .run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"--at"_s, fleet.start, u"--json"_s})
            .json();

    QCOMPARE(document.at("commit").get<std::string>(), fleet.start.toStdString());
    QCOMPARE(siteIn(document, "shop").at("state").get<std::string>(), std::string("in-sync"));
}

void ReadingTest::statusAtATimeIsThatTimes()
{
    FleetBuilder fleet;
    fleet.site(u"shop"_s).released(u"dev"_s, q(first)).released(u"prod"_s, q(first));
    const QString start =
        fleet.commit(u"Start"_s, {}, QDateTime::fromString(u"2026-05-01T10:00:00+03:00"_s, Qt::ISODate));
    fleet.setTag(u"shop"_s, u"dev"_s, q(second));
    fleet.commit(u"Release"_s, {}, QDateTime::fromString(u"2026-05-02T10:00:00+03:00"_s, Qt::ISODate));

    const Answer answer = m_slipwayctl.run(
        {u"--repo"_s, fleet.path(), u"status"_s, u"--at"_s, u"2026-05-02T06:59:59+00:00"_s, u"--json"_s});

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.json().at("commit").get<std::string>(), start.toStdString());
}

void ReadingTest::statusForPeopleGroupsByState()
{
    const SmallFleet fleet;

    const Answer answer = m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s});

    QCOMPARE(answer.status, 0);
    const QByteArrayList lines = answer.out.split('\n');
    const qsizetype ahead = lines.indexOf("Ahead (1)");
    QVERIFY2(ahead > 0, answer.out);
    QVERIFY2(lines.at(ahead + 1).startsWith("  shop  bbbbbbbbbbbb-r1  aaaaaaaaaaaa-r1  1 release ahead, "),
             answer.out);
    QVERIFY2(lines.contains("  blog  aaaaaaaaaaaa-r1  aaaaaaaaaaaa-r1  in sync"), answer.out);
    QVERIFY2(!answer.out.contains('\033'), "colours in a pipe");
}

void ReadingTest::waitingCommitsAreCounted()
{
    FleetBuilder fleet;
    fleet.file(u"apps/shop/a.ts"_s, "1\n");
    const QString built = fleet.commit(u"Build me"_s);
    fleet.site(u"shop"_s).released(u"dev"_s, built).released(u"prod"_s, built);
    fleet.commit(u"Start"_s);
    fleet.file(u"apps/shop/a.ts"_s, "2\n");
    const QString next = fleet.commit(u"Fix the cart"_s, Person{u"Anna"_s, u"anna@example.org"_s});
    fleet.moveTag(u"shop"_s, u"dev"_s, next);

    const Json step =
        siteIn(m_slipwayctl.run({u"--repo"_s, fleet.path(), u"status"_s, u"--json"_s}).json(), "shop")
            .at("steps")
            .at(0);

    QCOMPARE(step.at("aheadBy").at("commits").get<int>(), 1);
    QCOMPARE(step.at("commits").at(0).at("id").get<std::string>(), next.toStdString());
    QCOMPARE(step.at("commits").at(0).at("subject").get<std::string>(), std::string("Fix the cart"));
    QCOMPARE(step.at("commits").at(0).at("author").get<std::string>(), std::string("Anna"));
}

void ReadingTest::statusAtNoCommitIsAUsageError()
{
    const SmallFleet fleet;

    const Answer answer =
        m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"--at"_s, u"nonsense"_s});

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("nonsense"), answer.err);
}

void ReadingTest::unknownSiteSuggestsTheNearest()
{
    const SmallFleet fleet;

    const Answer answer =
        m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"status"_s, u"shpo"_s, u"--json"_s});

    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains("There is no site 'shpo'. Did you mean 'shop'?"), answer.err);
}

void ReadingTest::statusFetchesFirst()
{
    SmallFleet fleet;
    const QString clone = fleet.builder.clone();
    const QString later = fleet.builder.moveTag(u"blog"_s, u"dev"_s, q(second));

    const Json document = m_slipwayctl.runIn(clone, {u"status"_s, u"--json"_s}).json();

    QCOMPARE(document.at("commit").get<std::string>(), later.toStdString());
}

void ReadingTest::offlineReadsWhatWasFetched()
{
    SmallFleet fleet;
    const QString clone = fleet.builder.clone();
    fleet.builder.moveTag(u"blog"_s, u"dev"_s, q(second));

    const Json document = m_slipwayctl.runIn(clone, {u"status"_s, u"--offline"_s, u"--json"_s}).json();

    QCOMPARE(document.at("commit").get<std::string>(), fleet.release.toStdString());
}

void ReadingTest::aRemoteThatIsGoneExitsWithFive()
{
    SmallFleet fleet;
    const QString clone = fleet.builder.clone();
    testsupport::runGit(clone,
                        {u"remote"_s, u"set-url"_s, u"origin"_s, fleet.builder.folder() + u"/gone.git"_s});

    const Answer answer = m_slipwayctl.runIn(clone, {u"status"_s, u"--json"_s});

    QCOMPARE(answer.status, 5);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains("gone.git"), answer.err);
}

void ReadingTest::aFolderThatIsNoRepositoryIsSaid()
{
    const QTemporaryDir folder;

    const Answer answer = m_slipwayctl.runIn(folder.path(), {u"status"_s});

    QVERIFY(answer.status == 2 || answer.status == 3);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(folder.path().toUtf8()), answer.err);
}

void ReadingTest::branchOptionChoosesTheBranch()
{
    SmallFleet fleet;
    fleet.builder.branch(u"next"_s);
    const QString later = fleet.builder.moveTag(u"blog"_s, u"dev"_s, q(second));
    const QString clone = fleet.builder.clone();

    const Json document =
        m_slipwayctl.runIn(clone, {u"status"_s, u"--branch"_s, u"next"_s, u"--json"_s}).json();

    QCOMPARE(document.at("branch").get<std::string>(), std::string("next"));
    QCOMPARE(document.at("commit").get<std::string>(), later.toStdString());
}

void ReadingTest::nothingInTheCloneMoves()
{
    SmallFleet fleet;
    const QString clone = fleet.builder.clone();
    fleet.builder.moveTag(u"blog"_s, u"dev"_s, q(second));
    const auto standing = [&clone] {
        return testsupport::runGit(clone, {u"for-each-ref"_s, u"refs/heads"_s, u"refs/tags"_s})
            + testsupport::runGit(clone, {u"rev-parse"_s, u"HEAD"_s})
            + testsupport::runGit(clone, {u"status"_s, u"--porcelain"_s});
    };
    const QString before = standing();

    const Answer answer = m_slipwayctl.runIn(clone, {u"status"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(standing(), before);
    QVERIFY(!QFile::exists(clone + u"/.git/FETCH_HEAD"_s));
}

void ReadingTest::auditDocumentIsAsDocumented()
{
    SmallFleet fleet;
    const Person boris{u"Boris"_s, u"boris@example.org"_s};
    fleet.builder.setTag(u"shop"_s, u"prod"_s, q(second));
    const QString promotion = fleet.builder.commit(
        u"shop to prod"_s, boris, QDateTime::fromString(u"2026-06-02T10:00:00+03:00"_s, Qt::ISODate));

    const Answer answer = m_slipwayctl.run(
        {u"--repo"_s, fleet.builder.path(), u"audit"_s, u"--kind"_s, u"promotion"_s, u"--json"_s});

    QCOMPARE(answer.err, QByteArray());
    Json expected = Json::parse(R"([{
        "commit": "", "mergedBy": null, "site": "shop", "env": "prod",
        "oldTag": "aaaaaaaaaaaa-r1", "newTag": "bbbbbbbbbbbb-r1",
        "author": {"name": "Boris", "email": "boris@example.org"},
        "committer": {"name": "Boris", "email": "boris@example.org"},
        "time": "2026-06-02T10:00:00+03:00", "kind": "promotion", "verified": true, "flags": [],
        "subject": "shop to prod"}])");
    expected[0]["commit"] = promotion.toStdString();
    QCOMPARE(dump(answer.json()), dump(expected));
}

void ReadingTest::aCommitInsideAMergeIsNamed()
{
    SmallFleet fleet;
    fleet.builder.branch(u"side"_s);
    const QString inside = fleet.builder.moveTag(u"blog"_s, u"dev"_s, q(second));
    fleet.builder.checkout(u"main"_s);
    const QString merge = fleet.builder.merge(u"side"_s, u"Merge side"_s);

    const Json events = m_slipwayctl
                            .run({u"--repo"_s, fleet.builder.path(), u"audit"_s, u"--site"_s, u"blog"_s,
                                  u"--kind"_s, u"release"_s, u"--json"_s})
                            .json();

    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events.at(0).at("commit").get<std::string>(), inside.toStdString());
    QCOMPARE(events.at(0).at("mergedBy").get<std::string>(), merge.toStdString());
}

void ReadingTest::auditFilters_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("count");

    QTest::newRow("everything") << QStringList() << 5;
    QTest::newRow("site") << QStringList{u"--site"_s, u"shop"_s} << 3;
    QTest::newRow("two sites") << QStringList{u"--site=shop"_s, u"--site=blog"_s} << 5;
    QTest::newRow("environment") << QStringList{u"--env"_s, u"prod"_s} << 2;
    QTest::newRow("kinds with a comma") << QStringList{u"--kind"_s, u"release,bootstrap"_s} << 5;
    QTest::newRow("since a moment") << QStringList{u"--since"_s, u"2999-01-01T00:00:00Z"_s} << 0;
    QTest::newRow("until a day") << QStringList{u"--until"_s, u"2999-01-01"_s} << 5;
    QTest::newRow("the last hour") << QStringList{u"--since"_s, u"1h"_s} << 0;
}

void ReadingTest::auditFilters()
{
    QFETCH(QStringList, words);
    QFETCH(int, count);
    const SmallFleet fleet;

    const Answer answer =
        m_slipwayctl.run(QStringList{u"--repo"_s, fleet.builder.path(), u"audit"_s, u"--json"_s} + words);

    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.json().size(), static_cast<size_t>(count));
}

void ReadingTest::auditRefusesUnknownNames_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("complaint");

    QTest::newRow("site") << QStringList{u"--site"_s, u"shpo"_s} << QByteArray("Did you mean 'shop'?");
    QTest::newRow("environment") << QStringList{u"--env"_s, u"qa"_s} << QByteArray("There are: dev, prod.");
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"promote"_s}
                          << QByteArray("The kinds are release, promotion");
    QTest::newRow("time") << QStringList{u"--since"_s, u"yesterday"_s}
                          << QByteArray("'yesterday' is no time.");
}

void ReadingTest::auditRefusesUnknownNames()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, complaint);
    const SmallFleet fleet;

    const Answer answer =
        m_slipwayctl.run(QStringList{u"--repo"_s, fleet.builder.path(), u"audit"_s} + words);

    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(complaint), answer.err);
}

void ReadingTest::csvCellsAreNoFormulas()
{
    SmallFleet fleet;
    fleet.builder.setTag(u"blog"_s, u"dev"_s, q(second));
    fleet.builder.commit(u"=HYPERLINK(\"http://evil.example\", \"x\")"_s,
                         Person{u"@evil"_s, u"evil@example.org"_s});

    const Answer answer = m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"audit"_s, u"--site"_s,
                                            u"blog"_s, u"--kind"_s, u"release"_s, u"--format"_s, u"csv"_s});

    const QByteArrayList lines = answer.out.split('\n');
    QVERIFY(lines.at(0).startsWith("commit,mergedBy,site,env,oldTag,newTag,"));
    QVERIFY2(lines.at(1).contains(",'@evil,"), answer.out);
    QVERIFY2(lines.at(1).endsWith(",\"'=HYPERLINK(\"\"http://evil.example\"\", \"\"x\"\")\""), answer.out);
}

void ReadingTest::auditWritesAFile()
{
    const SmallFleet fleet;
    const QString file = m_slipwayctl.home() + u"/audit.json"_s;

    const Answer answer = m_slipwayctl.run({u"--repo"_s, fleet.builder.path(), u"audit"_s, u"-o"_s, file});

    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.out, QByteArray());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(Json::parse(written.readAll().toStdString()).size(), size_t{5});
}

void ReadingTest::interruptEndsAFetch()
{
    SmallFleet fleet;
    const QString clone = fleet.builder.clone();
    const QString marker = m_slipwayctl.home() + u"/ssh-was-started"_s;
    const QString script = m_slipwayctl.home() + u"/ssh"_s;
    QFile ssh(script);
    QVERIFY(ssh.open(QIODevice::WriteOnly));
    ssh.write("#!/bin/sh\n: > '" + marker.toUtf8() + "'\nexec sleep 600\n");
    ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ssh.close();
    testsupport::runGit(clone,
                        {u"remote"_s, u"set-url"_s, u"origin"_s, u"ssh://git.example.org/fleet.git"_s});
    Slipwayctl slipwayctl;
    slipwayctl.setVariable(u"GIT_SSH_COMMAND"_s, script);
    const std::unique_ptr<QProcess> process = slipwayctl.start({u"-C"_s, clone, u"status"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(marker), 30'000);

    ::kill(static_cast<pid_t>(process->processId()), SIGINT);

    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 130);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
