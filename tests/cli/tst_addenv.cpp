// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

const QString s_old = u"aaaaaaaaaaaa-r1"_s;
const QString s_new = u"bbbbbbbbbbbb-r1"_s;

/// Sites in dev and prod, with a new release in dev.
struct Fleet
{
    explicit Fleet(int sites)
    {
        for (int i = 0; i < sites; ++i) {
            const QString site = name(i);
            builder.site(site).released(u"dev"_s, s_old).released(u"prod"_s, s_old);
        }
        builder.commit(u"Start"_s);
        for (int i = 0; i < sites; ++i)
            builder.setTag(name(i), u"dev"_s, s_new);
        builder.commit(u"CI"_s);
        clone = builder.clone();
    }

    static QString name(int i) { return u"site-%1"_s.arg(i, 2, 10, QLatin1Char('0')); }
    Answer run(const QStringList &words) const { return program.run(QStringList{u"-C"_s, clone} + words); }
    QString git(const QStringList &words) const { return runGit(builder.path(), words); }
    QByteArray file(const QString &path) const { return builder.fileAt(u"main"_s, path); }

    FleetBuilder builder;
    Slipwayctl program;
    QString clone;
};

} // namespace

/// add-env, remove-env and remove-site.
class AddEnvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void aFleetOfTwentyFiveGetsStageInOneCommitAndReleasesGoOneStepAtATime()
    {
        const Fleet fleet(25);
        const QString site = Fleet::name(7);

        const Answer added = fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s});

        QVERIFY2(added.status == 0, added.err);
        QCOMPARE(fleet.git({u"rev-list"_s, u"--count"_s, u"main"_s}), u"3"_s);
        QCOMPARE(fleet.git({u"diff"_s, u"--name-only"_s, u"main^"_s, u"main"_s}).count(u'\n') + 1, 75);
        QVERIFY(fleet.file(FleetBuilder::releasePath(site, u"stage"_s)).contains("REPLACE_ME_TAG"));
        const auto status = fleet.run({u"status"_s, u"--json"_s}).json();
        QCOMPARE(status.at("environments").dump(), std::string(R"(["dev","stage","prod"])"));
        QVERIFY2(fleet.run({u"audit"_s, u"verify"_s}).status == 0, "the audit does not believe it");

        QVERIFY(fleet.run({u"promote"_s, site, u"--to"_s, u"prod"_s}).status != 0); // not over stage's head
        const Answer first = fleet.run({u"promote"_s, site, u"--to"_s, u"stage"_s});
        const Answer second = fleet.run({u"promote"_s, site, u"--to"_s, u"prod"_s});

        QVERIFY2(first.status == 0, first.err);
        QVERIFY2(second.status == 0, second.err);
        QVERIFY(fleet.file(FleetBuilder::releasePath(site, u"prod"_s)).contains(s_new.toUtf8()));
    }

    void theFilesAreTheNeighboursWithTheirOwnNames()
    {
        const Fleet fleet(1);
        const QString site = Fleet::name(0);

        QCOMPARE(fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s, site}).status, 0);

        const QByteArray layer = fleet.file(FleetBuilder::envPath(site, u"stage"_s));
        const QByteArray application = fleet.file(FleetBuilder::applicationPath(site, u"stage"_s));
        QVERIFY2(layer.contains("SYNESTRA_ENV: \"stage\""), layer);
        QVERIFY2(layer.contains("secretRef: \"web-site-00-stage-env\""), layer);
        QVERIFY2(layer.contains("# Настройки сайта site-00"), layer);
        QVERIFY2(!layer.contains("prod") && !layer.contains("dev"), layer);
        QVERIFY2(application.contains("name: web-site-00-stage\n"), application);
        QVERIFY2(application.contains("../../env/release-stage/site-00.yaml\n"), application);
        QVERIFY2(application.contains("namespace: web-site-00-stage\n"), application);
        QVERIFY2(application.contains("selfHeal: true"), application);
    }

    void theSecondRunChangesNothing()
    {
        const Fleet fleet(2);
        QCOMPARE(fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s, Fleet::name(0)}).status, 0);
        QCOMPARE(fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s}).status, 0);
        const QString tip = fleet.builder.tip();

        const Answer again = fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s});

        QCOMPARE(again.status, 0);
        QCOMPARE(fleet.builder.tip(), tip);
    }

    void whatAFileSaysWrongIsToldWithItsPlace()
    {
        const Fleet fleet(2);
        const auto add = [&](const QByteArray &file) {
            return fleet.program.run({u"-C"_s, fleet.clone, u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s,
                                      u"--spec"_s, u"-"_s, u"--dry-run"_s},
                                     file);
        };

        const Answer taken = add("site-00:\n  hosts: [site-01.example.org]\n");
        const Answer nobody = add("site-00: {}\nnobody: {}\n");
        const Answer unknown = add("site-00:\n  host: a.example.org\n");
        const Answer good = add("site-00: {hosts: [stage.example.net]}\n");

        QVERIFY2(taken.err.contains("-:2:10: site-00: "), taken.err);
        QVERIFY2(nobody.err.contains("-:2:1: There is no site nobody."), nobody.err);
        QVERIFY2(unknown.err.contains("-:2:3: site-00 has no key “host”"), unknown.err);
        QVERIFY2(good.status == 0 && good.out.contains("stage.example.net"), good.err + good.out);
    }

    void aNewNameComesIntoTheListOfEnvironments()
    {
        const Fleet fleet(2);

        const Answer added = fleet.run({u"add-env"_s, u"qa"_s, u"--after"_s, u"dev"_s});

        QVERIFY2(added.status == 0, added.err);
        QCOMPARE(fleet.file(u".slipway.yaml"_s), QByteArray("environments: [dev, qa, stage, prod]\n"));
        QCOMPARE(fleet.run({u"status"_s, u"--json"_s}).json().at("environments").dump(),
                 std::string(R"(["dev","qa","prod"])"));
    }

    void whatNothingTellsIsAskedFor()
    {
        Fleet fleet(1);
        const QString site = Fleet::name(0);
        for (const QString &environment : {u"dev"_s, u"prod"_s}) {
            const QString path = FleetBuilder::envPath(site, environment);
            QByteArray text = fleet.builder.text(path);
            text.replace("web-site-00-" + environment.toUtf8() + "-env",
                         environment == u"dev"_s ? "first" : "second");
            fleet.builder.file(path, text);
        }
        fleet.builder.commit(u"Names of their own"_s);

        const Answer refused = fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s});
        const Answer said = fleet.run(
            {u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s, u"--set"_s, site + u":secret=third"_s});

        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("site-00:secret="), refused.err);
        QVERIFY2(said.status == 0, said.err);
        QVERIFY(fleet.file(FleetBuilder::envPath(site, u"stage"_s)).contains("\"third\""));
    }

    void wrongWishesAreSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no place") << QStringList{u"add-env"_s, u"stage"_s};
        QTest::newRow("behind the last") << QStringList{u"add-env"_s, u"stage"_s, u"--after"_s, u"prod"_s};
        QTest::newRow("behind none") << QStringList{u"add-env"_s, u"stage"_s, u"--after"_s, u"qa"_s};
        QTest::newRow("no name") << QStringList{u"add-env"_s, u"St age"_s, u"--after"_s, u"dev"_s};
        QTest::newRow("no site") << QStringList{u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s, u"x"_s};
        QTest::newRow("no setting") << QStringList{u"add-env"_s, u"stage"_s, u"--after"_s,
                                                   u"dev"_s,     u"--set"_s, u"hosts=a"_s};
        QTest::newRow("no site to remove") << QStringList{u"remove-site"_s, u"x"_s};
        QTest::newRow("no environment to remove") << QStringList{u"remove-env"_s, u"qa"_s};
    }

    void wrongWishesAreSaid()
    {
        QFETCH(QStringList, words);
        const Fleet fleet(1);

        const Answer answer = fleet.run(words);

        QCOMPARE(answer.status, 2);
        QVERIFY(!answer.err.isEmpty());
    }

    void anEnvironmentGoesAsItCame()
    {
        const Fleet fleet(2);
        const QString tree = fleet.git({u"rev-parse"_s, u"main^{tree}"_s});
        QCOMPARE(fleet.run({u"add-env"_s, u"qa"_s, u"--after"_s, u"dev"_s}).status, 0);

        const Answer removed = fleet.run({u"remove-env"_s, u"qa"_s});

        QVERIFY2(removed.status == 0, removed.err);
        QCOMPARE(fleet.git({u"diff"_s, u"--name-only"_s, tree, u"main"_s}), u".slipway.yaml"_s);
        QCOMPARE(fleet.file(u".slipway.yaml"_s), QByteArray("environments: [dev, stage, prod]\n"));
    }

    void anEndOfThePipelineStays()
    {
        const Fleet fleet(1);

        QCOMPARE(fleet.run({u"remove-env"_s, u"prod"_s}).status, 3);
    }

    void aSiteGoesWithItsLinesAndItsDecisions()
    {
        Fleet fleet(2);
        const QString site = Fleet::name(0);
        const QString list = u"deploy/argocd/apps/dev/kustomization.yaml"_s;
        fleet.builder.file(list, "resources:\n  - site-00.yaml # ours\n  - site-01.yaml\n");
        fleet.builder.file(u"docs/sites.md"_s, "See deploy/env/dev/site-00.yaml.\n");
        fleet.builder.file(u"apps/site-00/package.json"_s, "{}\n");
        fleet.builder.commit(u"More"_s);
        QCOMPARE(fleet
                     .run({u"block"_s, site, u"--env"_s, u"prod"_s, u"--tag"_s, u"cccccccccccc-r1"_s,
                           u"--reason"_s, u"broken"_s})
                     .status,
                 0);

        const Answer shown = fleet.run({u"remove-site"_s, site, u"--dry-run"_s});
        const Answer removed = fleet.run({u"remove-site"_s, site});

        QVERIFY2(shown.err.contains("docs/sites.md:1"), shown.err);
        QVERIFY2(shown.err.contains("web-site-00-prod"), shown.err);
        QVERIFY2(removed.status == 0, removed.err);
        QCOMPARE(fleet.file(list), QByteArray("resources:\n  - site-01.yaml\n"));
        const QString files = fleet.git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s});
        QVERIFY2(!files.contains(u"/site-00.yaml"_s) && !files.contains(u"decisions"_s),
                 qUtf8Printable(files));
        QVERIFY(files.contains(u"apps/site-00/package.json"_s));
        QVERIFY2(fleet.run({u"audit"_s, u"verify"_s}).status == 0, "the audit does not believe it");
    }

    void theSourceGoesWhereThatIsSaid()
    {
        Fleet fleet(2);
        fleet.builder.file(u"apps/site-00/src/page.tsx"_s, "page\n");
        fleet.builder.commit(u"Source"_s);

        QCOMPARE(fleet.run({u"remove-site"_s, Fleet::name(0), u"--with-source"_s}).status, 0);

        QVERIFY(!fleet.git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).contains(u"apps/site-00"_s));
        const QString message = fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
        QVERIFY2(!message.contains(u"[skip ci]"_s), qUtf8Printable(message));
    }

    void itCanBeAskedFor()
    {
        const Fleet fleet(2);

        const Answer asked = fleet.run({u"request"_s, u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s});

        QVERIFY2(asked.status == 0, asked.err);
        const auto requests = fleet.run({u"requests"_s, u"--json"_s}).json();
        QCOMPARE(requests.size(), size_t(1));
        QVERIFY(requests.at(0).at("state") == "open");
        QVERIFY(requests.at(0).at("sites").at(0).at("work") == "add-env");
        const QString id = QString::fromStdString(requests.at(0).at("id").get<std::string>());
        const Answer landed = fleet.run({u"land"_s, id});
        QVERIFY2(landed.status == 0, landed.err);
        QVERIFY(!fleet.file(FleetBuilder::envPath(Fleet::name(1), u"stage"_s)).isEmpty());
    }

    void theDocumentNamesTheFiles()
    {
        const Fleet fleet(1);

        const auto document =
            fleet.run({u"add-env"_s, u"stage"_s, u"--after"_s, u"dev"_s, u"--dry-run"_s, u"--json"_s}).json();

        const auto &work = document.at("sites").at(0);
        QVERIFY(work.at("work") == "add-env");
        QCOMPARE(work.at("files").size(), size_t(3));
        QVERIFY(work.at("files").at(0).at("change") == "added");
        QVERIFY(work.at("files").at(0).at("file") == "deploy/argocd/apps/stage/site-00.yaml");
    }
};

QTEST_GUILESS_MAIN(AddEnvTest)
#include "tst_addenv.moc"
