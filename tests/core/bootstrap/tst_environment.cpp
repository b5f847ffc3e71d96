// SPDX-License-Identifier: Apache-2.0
/// A further environment learned from a site's own files, and what goes with one that is removed.
#include "core/bootstrap/environment.h"
#include "core/bootstrap/environmentlist.h"
#include "core/bootstrap/removal.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::FleetBuilder;

namespace {

const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

/// A fleet of one site in dev and prod, and what is planned on it.
struct Scene
{
    Scene()
    {
        fleet.site(u"shop"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        fleet.commit(u"Start"_s);
    }

    void env(const QString &environment, const QByteArray &bytes)
    {
        fleet.file(FleetBuilder::envPath(u"shop"_s, environment), bytes);
        fleet.commit(u"Layer"_s);
    }

    template <typename Plan, typename Wish>
    core::Result<Plan>
    on(const Wish &wish, core::Result<Plan> (*plan)(const Wish &, const Ground &, const core::Cancellation &))
    {
        const auto repository = *core::git::Repository::open(fleet.path());
        const auto tree = *core::gitops::CommitTree::at(repository, *repository.resolve(u"main"_s));
        core::gitops::Layout layout;
        core::canon::DocumentCache cache;
        const auto ground = *Ground::read(tree, layout, *core::policy::defaultPolicy(), cache);
        return plan(wish, ground, {});
    }

    EnvironmentPlan plan(const StatedValues &said = {})
    {
        return *on<EnvironmentPlan>(
            EnvironmentWish{
                .environment = u"stage"_s, .after = u"dev"_s, .sites = {}, .said = {{u"shop"_s, said}}},
            &planEnvironment);
    }

    QByteArray layer(const StatedValues &said = {})
    {
        for (const PlannedFile &file : plan(said).files) {
            if (file.kind == core::canon::FileKind::Env)
                return file.bytes;
        }
        return {};
    }

    FleetBuilder fleet;
};

QString reasons(const EnvironmentPlan &plan)
{
    QStringList all;
    for (const Remark &problem : plan.problems)
        all += problem.reason;
    return all.join(u'\n');
}

QByteArray fileOf(const EnvironmentPlan &plan, const QString &path)
{
    const auto file = std::ranges::find(plan.files, path, &PlannedFile::path);
    return file == plan.files.end() ? QByteArray() : file->bytes;
}

core::git::TreeChange changeOf(const RemovalPlan &plan, const QString &path)
{
    const auto change = std::ranges::find(plan.changes, path, &core::git::TreeChange::path);
    return change == plan.changes.end() ? core::git::TreeChange{.path = {}, .bytes = QByteArray("none")}
                                        : *change;
}

} // namespace

class EnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void threeFilesAreMadeAndNothingStandsInTheWay()
    {
        Scene scene;

        const EnvironmentPlan plan = scene.plan();

        QVERIFY2(plan.isAllowed(), qUtf8Printable(reasons(plan)));
        QCOMPARE(plan.files.size(), 3);
        QCOMPARE(plan.sites, QStringList{u"shop"_s});
        QCOMPARE(plan.next, u"prod"_s);
        QCOMPARE(plan.subject(), u"env(shop): add stage between dev and prod"_s);
    }

    void theNamesItWillHaveAreToldBySite()
    {
        Scene scene;

        const StatedValues names = scene.plan().names.at(u"shop"_s);

        QCOMPARE(names.at(u"hosts"_s), QStringList{u"stage.shop.example.org"_s});
        QCOMPARE(names.at(u"namespace"_s), QStringList{u"web-shop-stage"_s});
    }

    void aListOfEnvironmentsThatIsNotThereIsANewFile()
    {
        Scene scene;

        const EnvironmentPlan plan = *scene.on<EnvironmentPlan>(
            EnvironmentWish{.environment = u"qa"_s, .after = u"dev"_s, .sites = {}}, &planEnvironment);

        QCOMPARE(plan.files.constLast().path, u".slipway.yaml"_s);
        QVERIFY(plan.files.constLast().isNew());
        QVERIFY(plan.files.constLast().site.isEmpty());
    }

    void everythingButTheNamesStaysByteByByte()
    {
        Scene scene;
        const QByteArray prod = "# Сайт в prod\r\nenv:\r\n    SYNESTRA_ENV:   'prod'  # среда\r\n"
                                "    NODE_ENV: production\r\n"
                                "    URL: https://shop.example.org/a\r\nenvFrom:\r\n"
                                "    secretRef: {name: web-shop-prod-env}\r\ningress:\r\n    hosts:\r\n"
                                "    -   host:   shop.example.org\r\n";
        scene.env(u"dev"_s, FleetBuilder::envText(u"shop"_s, u"dev"_s));
        scene.env(u"prod"_s, prod);

        const QByteArray layer = scene.layer();

        QCOMPARE(layer,
                 QByteArray("# Сайт в stage\r\nenv:\r\n    SYNESTRA_ENV:   'stage'  # среда\r\n"
                            "    NODE_ENV: production\r\n"
                            "    URL: https://stage.shop.example.org/a\r\nenvFrom:\r\n"
                            "    secretRef: {name: web-shop-stage-env}\r\ningress:\r\n    hosts:\r\n"
                            "    -   host:   stage.shop.example.org\r\n"));
    }

    void aSecretThatAllEnvironmentsShareStays()
    {
        Scene scene;
        for (const QString &environment : {u"dev"_s, u"prod"_s}) {
            QByteArray text = FleetBuilder::envText(u"shop"_s, environment);
            text.replace("-env\"\n",
                         "-env\"\n  extraSecretRefs: [smtp, web-shop-" + environment.toUtf8() + "-s3]\n");
            scene.env(environment, text);
        }

        const EnvironmentPlan plan = scene.plan();
        const QByteArray layer = scene.layer();

        QVERIFY2(plan.isAllowed(), qUtf8Printable(reasons(plan)));
        QVERIFY2(layer.contains("extraSecretRefs: [smtp, web-shop-stage-s3]\n"), layer);
    }

    void aNameThatDoesNotFollowTheEnvironmentIsAskedFor()
    {
        Scene scene;
        for (const QString &environment : {u"dev"_s, u"prod"_s}) {
            QByteArray text = FleetBuilder::envText(u"shop"_s, environment);
            text.replace(environment == u"dev"_s ? "dev.shop.example.org" : "shop.example.org",
                         environment == u"dev"_s ? "one.example.net" : "two.example.net");
            scene.env(environment, text);
        }

        const EnvironmentPlan plan = scene.plan();
        const QByteArray layer = scene.layer({{u"hosts"_s, {u"three.example.net"_s}}});

        QCOMPARE(plan.problems.size(), 1);
        QCOMPARE(plan.problems[0].field, u"shop:hosts"_s);
        QVERIFY2(layer.contains("host: \"three.example.net\""), layer);
        QVERIFY2(layer.contains("https://three.example.net"), layer);
    }

    void aHostOfSomebodyElseIsAProblem()
    {
        Scene scene;
        scene.fleet.site(u"other"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        scene.fleet.commit(u"Another site"_s);

        const EnvironmentPlan plan = scene.plan({{u"hosts"_s, {u"other.example.org"_s}}});

        QVERIFY2(reasons(plan).contains(u"other.example.org"_s), qUtf8Printable(reasons(plan)));
    }

    void listsOfApplicationsGetTheirLine()
    {
        Scene scene;
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s,
                         "resources:\n  - dev/shop.yaml\n  - prod/shop.yaml\n");
        scene.fleet.commit(u"A list"_s);

        const EnvironmentPlan plan = scene.plan();

        QCOMPARE(plan.files.size(), 4);
        QCOMPARE(plan.files.last().bytes,
                 QByteArray("resources:\n  - dev/shop.yaml\n  - prod/shop.yaml\n  - stage/shop.yaml\n"));
    }

    void aFolderWithAListOfItsOwnIsLearnedToo()
    {
        Scene scene;
        scene.fleet.site(u"other"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        scene.fleet.file(u"deploy/argocd/apps/prod/kustomization.yaml"_s,
                         "# Applications of prod\r\nkind: Kustomization\r\nresources:\r\n"
                         "  - ../common # for all\r\n  - other.yaml\r\n  - \"./shop.yaml\" # the first\r\n"
                         "commonLabels: {tier: prod}\r\n");
        scene.fleet.file(u"deploy/argocd/apps/common/kustomization.yaml"_s, "resources: []\n");
        scene.fleet.commit(u"Lists"_s);

        const auto plan = *scene.on<EnvironmentPlan>(
            EnvironmentWish{.environment = u"stage"_s, .after = u"dev"_s, .sites = {u"shop"_s}},
            &planEnvironment);

        QVERIFY2(plan.isAllowed(), qUtf8Printable(reasons(plan)));
        QCOMPARE(plan.files.size(), 4);
        QCOMPARE(plan.files.last().path, u"deploy/argocd/apps/stage/kustomization.yaml"_s);
        QVERIFY(plan.files.last().isNew());
        QCOMPARE(plan.files.last().bytes,
                 QByteArray("# Applications of stage\r\nkind: Kustomization\r\nresources:\r\n"
                            "  - \"./shop.yaml\" # the first\r\ncommonLabels: {tier: stage}\r\n"));
    }

    void aListOfFoldersGetsTheNewOneInTheOrderOfPromotion_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("block") << QByteArray("resources:\n  - root.yaml\n  - dev\n  - prod\n")
                               << QByteArray("resources:\n  - root.yaml\n  - dev\n  - stage\n  - prod\n");
        QTest::newRow("with slashes") << QByteArray("resources:\n- ./dev/ # first\n- ./prod/\n")
                                      << QByteArray("resources:\n- ./dev/ # first\n- ./stage/\n- ./prod/\n");
        QTest::newRow("flow") << QByteArray("resources: [dev, prod]\n")
                              << QByteArray("resources: [dev, stage, prod]\n");
        QTest::newRow("the next one only")
            << QByteArray("resources:\n  - prod") << QByteArray("resources:\n  - stage\n  - prod");
    }

    void aListOfFoldersGetsTheNewOneInTheOrderOfPromotion()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Scene scene;
        for (const QString &environment : {u"dev"_s, u"prod"_s})
            scene.fleet.file(u"deploy/argocd/apps/%1/kustomization.yaml"_s.arg(environment),
                             "resources: [shop.yaml]\n");
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s, before);
        scene.fleet.commit(u"Lists"_s);

        const EnvironmentPlan plan = scene.plan();

        QVERIFY2(plan.isAllowed(), qUtf8Printable(reasons(plan)));
        QCOMPARE(fileOf(plan, u"deploy/argocd/apps/stage/kustomization.yaml"_s),
                 QByteArray("resources: [shop.yaml]\n"));
        QCOMPARE(fileOf(plan, u"deploy/argocd/apps/kustomization.yaml"_s), after);
    }

    void aListThatDoesMoreThanListIsNotLearnedFrom()
    {
        Scene scene;
        scene.fleet.file(u"deploy/argocd/apps/prod/kustomization.yaml"_s,
                         "resources: [shop.yaml]\npatches: [{path: patch-prod.yaml}]\n");
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s, "resources: [./, dev, prod]\n");
        scene.fleet.commit(u"Lists"_s);

        const EnvironmentPlan plan = scene.plan();

        QVERIFY(!plan.isAllowed());
        QVERIFY2(reasons(plan).contains(u"by hand first"_s), qUtf8Printable(reasons(plan)));
    }

    void aListThatDoesMoreThanListDoesNotGoUnseen()
    {
        Scene scene;
        scene.fleet.site(u"shop"_s).released(u"stage"_s, s_tag);
        scene.fleet.file(u"deploy/argocd/apps/stage/kustomization.yaml"_s,
                         "resources: [shop.yaml]\ngenerators: [secrets.yaml]\n");
        scene.fleet.commit(u"Lists"_s);

        const auto plan = scene.on<RemovalPlan>(
            RemovalWish{.sites = {}, .environment = u"stage"_s, .isWithSource = false}, &planRemoval);

        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(u"by hand first"_s), qUtf8Printable(plan.error().message));
    }

    void aFolderWithoutAListIsNotListed()
    {
        Scene scene;
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s, "resources: [dev, prod]\n");
        scene.fleet.commit(u"A list"_s);

        QCOMPARE(scene.plan().files.size(), 3);
    }

    void theListsOfAnEnvironmentGoWithIt()
    {
        Scene scene;
        scene.fleet.site(u"shop"_s).released(u"stage"_s, s_tag);
        for (const QString &environment : {u"dev"_s, u"stage"_s, u"prod"_s})
            scene.fleet.file(u"deploy/argocd/apps/%1/kustomization.yaml"_s.arg(environment),
                             "resources:\n  - shop.yaml\n");
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s,
                         "resources:\n  - dev/\n  - stage/\n  - prod/\n");
        scene.fleet.commit(u"Lists"_s);

        const auto plan = *scene.on<RemovalPlan>(
            RemovalWish{.sites = {}, .environment = u"stage"_s, .isWithSource = false}, &planRemoval);

        QCOMPARE(plan.changes.size(), 5);
        QVERIFY(changeOf(plan, u"deploy/argocd/apps/stage/kustomization.yaml"_s).isRemoval());
        QCOMPARE(changeOf(plan, u"deploy/argocd/apps/kustomization.yaml"_s).bytes,
                 QByteArray("resources:\n  - dev/\n  - prod/\n"));
    }

    void aListThatNamesMoreStaysAndLosesItsLine()
    {
        Scene scene;
        scene.fleet.site(u"shop"_s).released(u"stage"_s, s_tag);
        scene.fleet.site(u"other"_s).released(u"dev"_s, s_tag).released(u"stage"_s, s_tag);
        scene.fleet.file(u"deploy/argocd/apps/stage/kustomization.yaml"_s,
                         "resources:\n  - other.yaml\n  - shop.yaml\n");
        scene.fleet.file(u"deploy/argocd/apps/kustomization.yaml"_s, "resources: [dev, stage, prod]\n");
        scene.fleet.commit(u"Lists"_s);

        const auto plan = *scene.on<RemovalPlan>(
            RemovalWish{.sites = {u"shop"_s}, .environment = u"stage"_s, .isWithSource = false},
            &planRemoval);

        QCOMPARE(plan.changes.size(), 4);
        QCOMPARE(changeOf(plan, u"deploy/argocd/apps/stage/kustomization.yaml"_s).bytes,
                 QByteArray("resources:\n  - other.yaml\n"));
    }

    void whatAFileLeavesOpenIsNotSaid()
    {
        const auto wish = readWish("shop:\n  secret: ~\n  hosts: null\n", u"stage.yaml"_s);

        QVERIFY(wish);
        QVERIFY(!wish->said.contains(u"shop"_s) || wish->said.at(u"shop"_s).empty());
    }

    void aFileSaysWhatTheNamesDoNotTell()
    {
        const auto wish =
            readWish("shop:\n  hosts: [a.example.net, b.example.net]\n  secret: web-shop\n", u"stage.yaml"_s);

        QVERIFY2(wish, qUtf8Printable(wish ? QString() : wish.error().message));
        QCOMPARE(wish->said.at(u"shop"_s).at(u"hosts"_s),
                 QStringList({u"a.example.net"_s, u"b.example.net"_s}));
        QCOMPARE(wish->said.at(u"shop"_s).at(u"secret"_s), QStringList{u"web-shop"_s});
        QCOMPARE(wish->places.at(u"shop:secret"_s), (core::Place{u"stage.yaml"_s, 3, 11}));
    }

    void aFileThatIsWrongIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("no YAML") << QByteArray("shop: [\n") << 2 << 1;
        QTest::newRow("no mapping") << QByteArray("- shop\n") << 1 << 1;
        QTest::newRow("no mapping of a site") << QByteArray("shop: here\n") << 1 << 7;
        QTest::newRow("an unknown name") << QByteArray("shop:\n  host: a\n") << 2 << 3;
        QTest::newRow("a list for a text") << QByteArray("shop:\n  secret: [a, b]\n") << 2 << 11;
        QTest::newRow("nothing") << QByteArray("shop:\n  hosts: []\n") << 2 << 10;
    }

    void aFileThatIsWrongIsToldWithItsPlace()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, line);
        QFETCH(int, column);

        const auto wish = readWish(file, u"stage.yaml"_s);

        QVERIFY(!wish);
        QCOMPARE(*wish.error().place, (core::Place{u"stage.yaml"_s, line, column}));
    }

    void theListOfThePolicyKeepsItsStyle_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("none") << QByteArray() << QByteArray("environments: [dev, qa, prod]\n");
        QTest::newRow("other rules") << QByteArray("push: request")
                                     << QByteArray("push: request\nenvironments: [dev, qa, prod]\n");
        QTest::newRow("flow") << QByteArray("environments: [ dev,  prod ] # order\n")
                              << QByteArray("environments: [ dev, qa,  prod ] # order\n");
        QTest::newRow("block") << QByteArray("environments:\r\n  - dev # first\r\n  - prod\r\n")
                               << QByteArray("environments:\r\n  - dev # first\r\n  - qa\r\n  - prod\r\n");
    }

    void theListOfThePolicyKeepsItsStyle()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);

        const auto wider = withEnvironment(before, u"qa"_s, u"dev"_s, {u"dev"_s, u"prod"_s});

        QVERIFY2(wider, qUtf8Printable(wider ? QString() : wider.error().message));
        QCOMPARE(*wider, after);
    }

    void theListLosesANameAndTheRulesOfItsStep()
    {
        const QByteArray before = "environments:\n  - dev\n  - qa # for testers\n  - prod\nsteps:\n  qa:\n   "
                                  " soak: 1h\n  prod:\n    "
                                  "soak: 2h\n";

        const auto shorter = withoutEnvironment(before, u"qa"_s);

        QVERIFY2(shorter, qUtf8Printable(shorter ? QString() : shorter.error().message));
        QCOMPARE(*shorter, QByteArray("environments:\n  - dev\n  - prod\nsteps:\n  prod:\n    soak: 2h\n"));
    }

    void aRemovalNamesWhatStillSpeaksOfIt()
    {
        Scene scene;
        scene.fleet.file(u"docs/dns.md"_s,
                         "- shop.example.org: the shop\n- shop.example.organic: none of ours\n");
        scene.fleet.commit(u"A page"_s);

        const auto plan = *scene.on<RemovalPlan>(
            RemovalWish{.sites = {u"shop"_s}, .environment = {}, .isWithSource = false}, &planRemoval);

        QCOMPARE(plan.changes.size(), 6);
        QCOMPARE(plan.references.size(), 1);
        QCOMPARE(plan.references[0].place.line, 1);
        QCOMPARE(plan.references[0].word, u"shop.example.org"_s);
        QVERIFY(plan.consequences.join(u'\n').contains(u"web-shop-prod"_s));
    }
};

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "tst_environment.moc"
