// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/releasedfleet.h"
#include "tests/cli/slipwayctl.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::ReleasedFleet;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

/// One with the chart that its Applications name.
struct Fleet : ReleasedFleet
{
    Fleet()
    {
        builder.file(u"deploy/charts/web-app/Chart.yaml"_s,
                     "apiVersion: v2\nname: web-app\nversion: 0.1.0\n");
        builder.commit(u"Chart"_s);
    }
};

} // namespace

/// new-site: the files of a site, from what is said about it.
class NewSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDryRunIsAPatch()
    {
        const Fleet fleet;
        const QString before = fleet.builder.tip();

        const Answer shown = run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--dry-run"_s});

        QVERIFY2(shown.status == 0, shown.err);
        QCOMPARE(fleet.builder.tip(), before);
        QFile patch(fleet.builder.folder() + u"/patch"_s);
        QVERIFY(patch.open(QFile::WriteOnly));
        patch.write(shown.out.mid(shown.out.indexOf("diff --git")));
        patch.close();
        runGit(fleet.clone, {u"apply"_s, patch.fileName()}); // ends the test where it is none
        QFile made(fleet.clone + u'/' + FleetBuilder::envPath(u"pier"_s, u"prod"_s));
        QVERIFY(made.open(QFile::ReadOnly));
        QCOMPARE(made.readAll(), FleetBuilder::envText(u"pier"_s, u"prod"_s));
    }

    void oneCommitMakesTheSite()
    {
        const Fleet fleet;

        const Answer answer = run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s});

        QVERIFY2(answer.status == 0, answer.err);
        const QString changed =
            runGit(fleet.builder.path(), {u"diff"_s, u"--name-status"_s, u"main^"_s, u"main"_s});
        QCOMPARE(changed.count(u"A\t"_s), 6);
        QCOMPARE(changed.count(u'\n'), 5);
        QCOMPARE(fleet.builder.fileAt(u"main"_s, FleetBuilder::applicationPath(u"pier"_s, u"dev"_s)),
                 FleetBuilder::applicationText(u"pier"_s, u"dev"_s));
        const QString message =
            runGit(fleet.builder.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
        QVERIFY2(message.startsWith(u"site(pier): add in dev, prod"_s), qPrintable(message));
        const auto status =
            m_slipwayctl.run({u"-C"_s, fleet.clone, u"status"_s, u"pier"_s, u"--json"_s}).json();
        QVERIFY(status.at("sites").at(0).at("state") == "not-released");
    }

    void theSameAnswersAgainChangeNothing()
    {
        const Fleet fleet;
        const QStringList words{u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s};
        QCOMPARE(run(fleet, words).status, 0);
        const QString tip = fleet.builder.tip();

        const Answer again = run(fleet, words);

        QVERIFY2(again.status == 0, again.err);
        QVERIFY2(again.out.contains("pier has all its files: there is nothing to do."), again.out);
        QCOMPARE(fleet.builder.tip(), tip);
    }

    void withoutAPushNothingPointsAtTheCommit()
    {
        const Fleet fleet;
        const QString tip = fleet.builder.tip();

        const Answer answer =
            run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--no-push"_s, u"--json"_s});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(fleet.builder.tip(), tip);
        const auto document = answer.json();
        QVERIFY2(document.at("pushed") == false, answer.out);
        QVERIFY(document.at("commits").size() == 1);
    }

    void anInterruptedPushLeavesNothing()
    {
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, "#!/bin/sh\nexit 1\n");
        const QString tip = fleet.builder.tip();

        const Answer answer = run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s});

        QVERIFY(answer.status != 0);
        QCOMPARE(fleet.builder.tip(), tip);
        QVERIFY(!QFile::exists(fleet.clone + u'/' + FleetBuilder::envPath(u"pier"_s, u"dev"_s)));
    }

    void itCanBeAskedFor()
    {
        const Fleet fleet;
        const QString tip = fleet.builder.tip();

        const Answer answer = m_slipwayctl.run({u"-C"_s, fleet.clone, u"request"_s, u"new-site"_s,
                                                u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(fleet.builder.tip(), tip);
        QVERIFY(
            runGit(fleet.builder.path(), {u"branch"_s, u"--list"_s, u"slipway/*"_s}).contains(u"slipway/"_s));
    }

    void theFilesAreWrittenBelowAFolder()
    {
        const Fleet fleet;
        const QString folder = fleet.builder.folder() + u"/out"_s;

        const Answer answer = run(fleet,
                                  {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--set"_s,
                                   u"hosts.prod=pier.example.org"_s, u"--out"_s, folder});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(answer.out.count('\n'), 6);
        QFile made(folder + u'/' + FleetBuilder::envPath(u"pier"_s, u"prod"_s));
        QVERIFY(made.open(QFile::ReadOnly));
        QVERIFY(made.readAll().contains("host: \"pier.example.org\""));
        QVERIFY(answer.err.contains("Argo CD syncs these environments at once: dev, prod."));
    }

    void nothingIsWrittenOverOtherFiles()
    {
        const Fleet fleet;
        const QString folder = fleet.builder.folder() + u"/out"_s;
        const QString path = folder + u'/' + FleetBuilder::releasePath(u"pier"_s, u"prod"_s);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile other(path);
        QVERIFY(other.open(QFile::WriteOnly));
        other.write("mine: 1\n");
        other.close();

        const Answer answer =
            run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--out"_s, folder});

        QCOMPARE(answer.status, 3);
        QVERIFY(!QFile::exists(folder + u'/' + FleetBuilder::envPath(u"pier"_s, u"prod"_s)));
    }

    void whatIsPrintedCanBeSaid()
    {
        const Fleet fleet;
        const Answer printed =
            run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--print-spec"_s});
        QVERIFY2(printed.status == 0, printed.err);
        QVERIFY2(printed.out.contains("key: pier\n"), printed.out);
        QVERIFY2(printed.out.contains("dev: web-pier-dev # as shop has it\n"), printed.out);

        const Answer said = ask(fleet, {u"--spec"_s, u"-"_s, u"--dry-run"_s, u"--json"_s}, printed.out);

        QVERIFY2(said.status == 0, said.err);
        const auto document = said.json();
        QVERIFY(document.at("files").size() == 6);
        QVERIFY(document.at("answers").at("namespace.dev").at("source").at("kind") == "you");
    }

    void theFirstSiteOfARepositoryIsMadeFromFlags()
    {
        FleetBuilder builder;
        builder.file(u"README.md"_s, "# Fleet\n");
        builder.file(u"deploy/charts/web-app/Chart.yaml"_s,
                     "apiVersion: v2\nname: web-app\nversion: 0.1.0\n");
        builder.commit(u"Start"_s);
        const QString clone = builder.clone();

        const Answer answer = m_slipwayctl.run({u"-C"_s, clone, u"new-site"_s, u"--name"_s, u"shop"_s,
                                                u"--set"_s, u"hosts.dev=dev.shop.example.org"_s, u"--set"_s,
                                                u"hosts.prod=shop.example.org"_s, u"--set"_s,
                                                u"argo.repoURL=https://git.example.org/fleet.git"_s});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(
            runGit(builder.path(), {u"diff"_s, u"--name-status"_s, u"main^"_s, u"main"_s}).count(u"A\t"_s),
            6);
        const auto status = m_slipwayctl.run({u"-C"_s, clone, u"status"_s, u"--json"_s}).json();
        QVERIFY(status.at("sites").at(0).at("state") == "not-released");
        QCOMPARE(m_slipwayctl.run({u"-C"_s, clone, u"audit"_s, u"verify"_s}).status, 0);
    }

    void whatTheFirstSiteNeedsIsSaid()
    {
        FleetBuilder builder;
        builder.file(u"README.md"_s, "# Fleet\n");
        builder.commit(u"Start"_s);
        const QString tip = builder.tip();

        const Answer answer =
            m_slipwayctl.run({u"-C"_s, builder.clone(), u"new-site"_s, u"--name"_s, u"shop"_s});

        QCOMPARE(answer.status, 2);
        for (const char *need : {"hosts.dev: ", "hosts.prod: ", "argo.repoURL: ",
                                 "There is no folder deploy/charts/web-app in this repository"})
            QVERIFY2(answer.err.contains(need), answer.err);
        QCOMPARE(builder.tip(), tip);
    }

    void aRepositoryWithoutACommitSaysSo()
    {
        const FleetBuilder builder;

        const Answer answer =
            m_slipwayctl.run({u"-C"_s, builder.path(), u"new-site"_s, u"--name"_s, u"shop"_s});

        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("The repository has no commit yet"), answer.err);
    }

    void aWrongAnswerIsToldWithItsField()
    {
        const Fleet fleet;

        const Answer answer =
            run(fleet,
                {u"--name"_s, u"pier"_s, u"--like"_s, u"shop"_s, u"--set"_s, u"hosts.dev=shop.example.org"_s,
                 u"--set"_s, u"namespace.prod=Pier"_s, u"--dry-run"_s});

        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("hosts.dev: shop has “shop.example.org” already"), answer.err);
        QVERIFY2(answer.err.contains("namespace.prod: “Pier” is no name"), answer.err);
    }

    void anUnknownFieldIsAUsageError()
    {
        const Fleet fleet;

        QCOMPARE(run(fleet, {u"--name"_s, u"pier"_s, u"--set"_s, u"host=x"_s}).status, 2);
        QCOMPARE(run(fleet, {u"--name"_s, u"pier"_s, u"--like"_s, u"nobody"_s}).status, 2);
        const Answer file = ask(fleet, {u"--spec"_s, u"-"_s}, "key: pier\nhost: x\n");
        QVERIFY(file.status != 0);
        QVERIFY2(file.err.contains("-:2:1: A site has no field “host”"), file.err);
    }

    void aWrongFileIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no YAML") << QByteArray("key: [pier\n") << QByteArray("-:2:1: ");
        QTest::newRow("no mapping") << QByteArray("- pier\n") << QByteArray("-:1:1: A mapping of fields");
        QTest::newRow("an unknown field of a field")
            << QByteArray("key: pier\nimage:\n  tagg: v1\n") << QByteArray("-:3:3: image has no key “tagg”");
        QTest::newRow("a mapping for a text")
            << QByteArray("key: {a: b}\n") << QByteArray("-:1:6: A text is expected here.");
        QTest::newRow("no flag") << QByteArray("key: pier\nselfHeal: {dev: sometimes}\n")
                                 << QByteArray("-:2:17: selfHeal.dev is true or false");
        QTest::newRow("a sibling that is none")
            << QByteArray("key: pier\nlike: nobody\n") << QByteArray("-:2:7: There is no site nobody");
        QTest::newRow("a host of somebody else")
            << QByteArray("key: pier\nlike: shop\nhosts:\n  dev:\n    - shop.example.org\n")
            << QByteArray("-:5:5: hosts.dev: shop has “shop.example.org” already");
        QTest::newRow("no name of a namespace")
            << QByteArray("key: pier\nlike: shop\nnamespace: {prod: Pier}\n")
            << QByteArray("-:3:19: namespace.prod: “Pier” is no name");
        QTest::newRow("a tag that moves") << QByteArray("key: pier\nlike: shop\nimage: {tag: latest}\n")
                                          << QByteArray("-:3:14: image.tag: “latest” moves");
    }

    void aWrongFileIsToldWithItsPlace()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, said);
        const Fleet fleet;

        const Answer answer = ask(fleet, {u"--spec"_s, u"-"_s, u"--dry-run"_s}, file);

        QVERIFY(answer.status != 0);
        QVERIFY2(answer.err.contains(said), answer.err);
    }

    void whatTheLineSaysAnewHasNoPlaceInTheFile()
    {
        const Fleet fleet;

        const Answer answer =
            ask(fleet, {u"--spec"_s, u"-"_s, u"--set"_s, u"namespace.prod=Pier"_s, u"--dry-run"_s},
                "key: pier\nlike: shop\nnamespace: {prod: pier}\n");

        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("slipwayctl: namespace.prod: “Pier” is no name"), answer.err);
    }

private:
    Answer run(const ReleasedFleet &fleet, const QStringList &words) const { return ask(fleet, words, {}); }

    Answer ask(const ReleasedFleet &fleet, const QStringList &words, const QByteArray &input) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone, u"new-site"_s} + words, input);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(NewSiteTest)
#include "tst_newsite.moc"
