// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/applicationrules.h"
#include "tests/core/canon/twosites.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::canon;

namespace {

const QString dev = u"deploy/argocd/apps/dev/shop.yaml"_s;
const QString prod = u"deploy/argocd/apps/prod/shop.yaml"_s;

/// A manifest that no site has, with these lines of a spec.
QByteArray manifest(const QByteArray &kind, const QByteArray &name, const QByteArray &spec)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name
        + "\n  namespace: argocd\nspec:\n" + spec;
}

QByteArray project(const QByteArray &repos, const QByteArray &destinations)
{
    return manifest("AppProject", "fleet",
                    "  sourceRepos: [" + repos + "]\n  destinations: [" + destinations + "]\n");
}

QByteArray root(const QByteArray &path, const QByteArray &directory)
{
    return manifest("Application", "root",
                    "  project: default\n  source:\n    repoURL: https://git.example.org/fleet/web.git\n"
                    "    path: "
                        + path + "\n    directory: {" + directory
                        + "}\n  destination: {server: https://kubernetes.default.svc, namespace: argocd}\n");
}

constexpr auto anywhere = R"({server: "*", namespace: "*"})";

/// The Applications of shop as an ApplicationSet makes them, with these generators.
QByteArray shopSet(const QByteArray &generators, const QByteArray &options = {})
{
    return manifest("ApplicationSet", "shop", options + "  generators:\n" + generators + R"(  template:
    metadata:
      name: 'web-shop-{{env}}'
      namespace: argocd
    spec:
      project: fleet
      source:
        repoURL: https://git.example.org/fleet/web.git
        targetRevision: main
        path: deploy/charts/web-app
        helm:
          valueFiles:
            - ../../env/release-{{env}}/shop.yaml
            - ../../env/{{env}}/shop.yaml
      destination:
        server: https://kubernetes.default.svc
        namespace: 'web-shop-{{env}}'
      syncPolicy:
        automated:
          prune: true
          selfHeal: '{{heal}}'
)");
}

void useSet(TwoSites &fleet, const QByteArray &set)
{
    fleet.remove(dev);
    fleet.remove(prod);
    fleet.file(u"deploy/argocd/sets/shop.yaml"_s, set);
}

/// All findings of Applications, as "rule place".
QStringList all(TwoSites &fleet)
{
    QStringList found;
    for (const Rule &rule : rules()) {
        const QString id = QString::fromLatin1(rule.id);
        for (const QString &place : id.startsWith(u"app/") ? fleet.places(id) : QStringList())
            found += id + u' ' + place;
    }
    return found;
}

} // namespace

/// What the Applications of a fleet say, each and beside one another.
class ApplicationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightFleetHasNoFindings();
    void aChangeOfOneFileIsFound_data();
    void aChangeOfOneFileIsFound();
    void aFileBesideThemIsFound_data();
    void aFileBesideThemIsFound();
    void anApplicationOfSeveralSourcesIsRead();
    void severalSourcesAreJudgedByTheirValueFiles();
    void aReferenceThatNoSourceHasIsFound();
    void theRepositoryOfAReferenceIsComparedToo();
    void anApplicationSetStandsForItsApplications();
    void aSetIsJudgedByWhatItMakes();
    void aSetThatOnlyArgoCdResolvesIsSaidToBeUnjudged();
    void aSetMayStandInASitesFile();
    void aSiteWithoutApplicationHasNone();
    void theMinorityOfABranchIsNamed();
    void aKustomizationThatMayBeRunIsRead();
    void anotherSpellingIsNoError();
    void anAddressOfSshIsTheSameRepository();
    void messagesSayWhatWouldMendIt();
};

void ApplicationsTest::aRightFleetHasNoFindings()
{
    TwoSites fleet;

    QCOMPARE(all(fleet), QStringList());
    QCOMPARE(fleet.subject().manifests().applications.size(), size_t(4));
}

void ApplicationsTest::aChangeOfOneFileIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<bool>("isFixable");

    const auto row = [](const char *name, const QString &file, const QByteArray &before,
                        const QByteArray &after, const char *rule, const QStringList &places,
                        bool isFixable = false) {
        QTest::newRow(name) << file << before << after << QString::fromLatin1(rule) << places << isFixable;
    };
    const QByteArray layers =
        "        - ../../env/release-prod/shop.yaml\n        - ../../env/prod/shop.yaml\n";
    const QStringList first{prod + u":14:11 shop prod"_s};
    const QStringList second{prod + u":15:11 shop prod"_s};
    const QStringList list{prod + u":13:7 shop prod"_s};

    row("swapped", prod, layers,
        "        - ../../env/prod/shop.yaml\n        - ../../env/release-prod/shop.yaml\n", "app/value-files",
        second, true);
    row("another environment", prod, "../../env/release-prod", "../../env/release-dev", "app/value-files",
        first, true);
    row("another site", prod, "../../env/prod/shop", "../../env/prod/harbour", "app/value-files", second,
        true);
    row("one is gone", prod, "        - ../../env/prod/shop.yaml\n", "", "app/value-files", list, true);
    row("one too many", prod, layers, layers + "        - values-prod.yaml\n", "app/value-files",
        {prod + u":16:11 shop prod"_s});
    row("one twice", prod, layers, layers + "        - ../../env/prod/shop.yaml\n", "app/value-files",
        {prod + u":16:11 shop prod"_s});
    row("an address", prod, "../../env/prod/shop.yaml", "https://example.org/a.yaml", "app/value-files",
        second, true);
    row("out of the repository", prod, "../../env/prod", "../../../../env/prod", "app/value-files", second,
        true);
    row("from the root", prod, layers,
        "        - /deploy/env/release-prod/shop.yaml\n        - /deploy/env/prod/shop.yaml\n",
        "app/value-files", {});
    row("a detour", prod, "../../env/prod", "./../../env/dev/../prod", "app/value-files", {});
    row("no list", prod, "      valueFiles:\n" + layers, "      releaseName: shop\n", "app/value-files",
        {prod + u":12:5 shop prod"_s});
    row("a parameter", prod, "      valueFiles:",
        "      parameters: [{name: image.tag, value: x}]\n      valueFiles:", "app/value-files",
        {prod + u":13:20 shop prod"_s});
    row("another parameter", prod, "      valueFiles:",
        "      parameters: [{name: replicas, value: \"2\"}]\n      valueFiles:", "app/value-files", {});
    row("values", prod,
        "      valueFiles:", "      values: |\n        image: {tag: x}\n      valueFiles:", "app/value-files",
        {prod + u":13:15 shop prod"_s});
    row("a values object", prod, "      valueFiles:",
        "      valuesObject:\n        image:\n          digest: sha256:0\n      valueFiles:",
        "app/value-files", {prod + u":15:19 shop prod"_s});

    row("self-heal in dev", dev, "selfHeal: false", "selfHeal: true", "app/self-heal",
        {dev + u":22:17 shop dev"_s}, true);
    row("none in dev", dev, "      selfHeal: false\n", "", "app/self-heal", {});
    row("none in prod", prod, "selfHeal: true", "selfHeal: false", "app/self-heal",
        {prod + u":22:17 shop prod"_s}, true);
    row("not said in prod", prod, "      selfHeal: true\n", "", "app/self-heal",
        {prod + u":20:5 shop prod"_s}, true);
    row("turned off in dev", dev, "selfHeal: false", "selfHeal: true\n      enabled: false", "app/self-heal",
        {});
    row("turned off in prod", prod, "selfHeal: true", "selfHeal: true\n      enabled: false", "app/self-heal",
        {prod + u":22:17 shop prod"_s});

    row("not automated", dev, "    automated:\n      prune: true\n      selfHeal: false\n",
        "    retry: {limit: 3}\n", "app/not-automated", {dev + u":19:3 shop dev"_s});
    row("automated is off", dev, "selfHeal: false", "enabled: false", "app/not-automated",
        {dev + u":22:16 shop dev"_s});
    row("no prune", dev, "prune: true", "prune: false", "app/not-automated", {dev + u":21:14 shop dev"_s});

    row("creates its namespace", dev, "    automated:",
        "    syncOptions:\n      - CreateNamespace=true\n    automated:", "app/create-namespace",
        {dev + u":21:9 shop dev"_s});
    row("prod may", prod, "    automated:", "    syncOptions:\n      - CreateNamespace=true\n    automated:",
        "app/create-namespace", {});

    row("a namespace of two", prod, "    namespace: web-shop-prod", "    namespace: web-shop-dev",
        "app/namespace-shared", {dev + u":18:16 shop dev"_s, prod + u":18:16 shop prod"_s});
    row("of another cluster", prod,
        "    server: https://kubernetes.default.svc\n    namespace: web-shop-prod",
        "    name: other\n    namespace: web-shop-dev", "app/namespace-shared", {});
    row("of one cluster by name", prod,
        "    server: https://kubernetes.default.svc\n    namespace: web-shop-prod",
        "    name: in-cluster\n    namespace: web-shop-dev", "app/namespace-shared",
        {dev + u":18:16 shop dev"_s, prod + u":18:16 shop prod"_s});

    row("a name of two", prod, "  name: web-shop-prod", "  name: web-shop-dev", "app/name-not-unique",
        {dev + u":4:9 shop dev"_s, prod + u":4:9 shop prod"_s});
    row("in another namespace", prod, "  name: web-shop-prod\n  namespace: argocd",
        "  name: web-shop-dev\n  namespace: team", "app/name-not-unique", {});
    row("in the usual namespace", prod, "  name: web-shop-prod\n  namespace: argocd\n",
        "  name: web-shop-dev\n", "app/name-not-unique",
        {dev + u":4:9 shop dev"_s, prod + u":4:9 shop prod"_s});

    row("another repository", prod, "fleet/web.git", "fleet/other.git", "app/source",
        {prod + u":9:14 shop prod"_s});
    row("another branch", prod, "targetRevision: main", "targetRevision: release", "app/source",
        {prod + u":10:21 shop prod"_s});
    row("the branch in full", prod, "targetRevision: main", "targetRevision: refs/heads/main", "app/source",
        {});
    row("another spelling of the path", prod, "path: deploy/charts/web-app", "path: ./deploy/charts/web-app/",
        "app/source", {});
    row("no chart", prod, "charts/web-app", "charts/web-ap", "app/source", {prod + u":11:11 shop prod"_s});
    row("a folder without chart", prod, "deploy/charts/web-app", "deploy/charts", "app/source",
        {prod + u":11:11 shop prod"_s});

    row("an unknown field", prod, "selfHeal: true", "selfheal: true", "app/unknown-field",
        {prod + u":22:7 shop prod"_s});
    row("no API", prod, "apiVersion: argoproj.io/v1alpha1\n", "", "app/invalid",
        {prod + u":1:1 shop prod"_s});
    row("another API", prod, "v1alpha1", "v1", "app/invalid", {prod + u":1:13 shop prod"_s});
    row("a missing field", prod, "  project: fleet\n", "", "app/invalid", {prod + u":7:3 shop prod"_s});
    row("a text for a truth", prod, "prune: true", "prune: \"true\"", "app/invalid",
        {prod + u":21:14 shop prod"_s});
}

void ApplicationsTest::aChangeOfOneFileIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, rule);
    QFETCH(QStringList, places);
    QFETCH(bool, isFixable);
    TwoSites fleet;

    fleet.replace(file, before, after);

    QCOMPARE(fleet.places(rule), places);
    const Findings findings = fleet.lint(rule);
    QCOMPARE(std::ranges::any_of(findings, &Finding::isFixable), isFixable);
}

void ApplicationsTest::aFileBesideThemIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("places");

    const auto row = [](const char *name, const QString &file, const QByteArray &text, const char *rule,
                        const QStringList &places) {
        QTest::newRow(name) << file << text << QString::fromLatin1(rule) << places;
    };
    const QString projectFile = u"deploy/argocd/projects/fleet.yaml"_s;
    const QString rootFile = u"deploy/argocd/root.yaml"_s;
    const QStringList devFiles{u"deploy/argocd/apps/dev/harbour.yaml:2:7 harbour dev"_s,
                               dev + u":2:7 shop dev"_s};
    const QByteArray shop = "resources: [shop.yaml]\n";

    row("a name in another file", rootFile,
        manifest("Application", "web-shop-dev", "  project: x\n  destination: {namespace: argocd}\n"),
        "app/name-not-unique", {dev + u":4:9 shop dev"_s, rootFile + u":4:9"_s});
    row("roots share a namespace", rootFile,
        root("deploy/argocd/apps/dev", "") + "---\n" + root("deploy/argocd/apps/prod", ""),
        "app/namespace-shared", {});

    row("all is allowed", projectFile, project("'*'", anywhere), "app/project-denies", {});
    row("a glob stops at a slash", projectFile, project("'https://git.example.org/*'", anywhere),
        "app/project-denies",
        {u"deploy/argocd/apps/dev/harbour.yaml:9:14 harbour dev"_s, dev + u":9:14 shop dev"_s,
         u"deploy/argocd/apps/prod/harbour.yaml:9:14 harbour prod"_s, prod + u":9:14 shop prod"_s});
    row("two stars do not", projectFile, project("'https://git.example.org/**'", anywhere),
        "app/project-denies", {});
    row("a spelling of the address", projectFile, project("'https://GIT.example.org/fleet/web'", anywhere),
        "app/project-denies", {});
    row("a namespace is denied", projectFile,
        project("'*'", QByteArray(anywhere) + R"(, {server: "*", namespace: "!web-shop-*"})"),
        "app/project-denies", {dev + u":18:16 shop dev"_s, prod + u":18:16 shop prod"_s});
    row("a namespace is not allowed", projectFile,
        project("'*'",
                R"({name: in-cluster, namespace: "web-*-prod"}, {server: "*", namespace: "web-shop-dev"})"),
        "app/project-denies", {u"deploy/argocd/apps/dev/harbour.yaml:18:16 harbour dev"_s});
    row("a project of another name", projectFile, project("", "").replace("name: fleet", "name: other"),
        "app/project-denies", {});

    row("a kustomization lists one", u"deploy/argocd/apps/dev/kustomization.yaml"_s, shop, "app/not-watched",
        devFiles.first(1));
    row("one lists none", u"deploy/argocd/apps/dev/kustomization.yml"_s, "resources: [other.yaml]\n",
        "app/not-watched", devFiles);
    row("one lists itself again and again", u"deploy/argocd/apps/dev/kustomization.yaml"_s,
        "resources: [., ., .]\n", "app/not-watched", devFiles);
    row("one without resources", u"deploy/argocd/apps/dev/kustomization.yaml"_s, "namespace: argocd\n",
        "app/not-watched", {});
    row("one further up", u"deploy/argocd/apps/kustomization.yaml"_s,
        "resources: [dev/shop.yaml, prod/shop.yaml, prod/harbour.yaml]\n", "app/not-watched",
        devFiles.first(1));
    row("one for something else", u"deploy/kustomization.yaml"_s, "resources: [namespaces.yaml]\n",
        "app/not-watched", {});
    row("a root takes the folder", rootFile, root("deploy/argocd/apps/dev", ""), "app/not-watched", {});
    row("a root does not go down", rootFile, root("deploy/argocd/apps", ""), "app/not-watched",
        QStringList(devFiles) << u"deploy/argocd/apps/prod/harbour.yaml:2:7 harbour prod"_s
                              << prod + u":2:7 shop prod"_s);
    row("a root goes down", rootFile, root("deploy/argocd/apps", "recurse: true"), "app/not-watched", {});
    row("a root with another spelling of the path", rootFile,
        root("./deploy//argocd/apps/dev/", "include: 'shop.yaml'"), "app/not-watched", devFiles.first(1));
    row("a root leaves one out", rootFile, root("deploy/argocd/apps/dev", "exclude: 'har*'"),
        "app/not-watched", devFiles.first(1));
    row("a root takes some", rootFile, root("deploy/argocd/apps/dev/", "include: '{shop,blog}.yaml'"),
        "app/not-watched", devFiles.first(1));

    row("a field of a project", projectFile,
        project("'*'", anywhere).replace("sourceRepos", "sourceRepo") + "  description: x\n",
        "app/unknown-field", {projectFile + u":7:3"_s});
}

void ApplicationsTest::aFileBesideThemIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, rule);
    QFETCH(QStringList, places);
    TwoSites fleet;

    fleet.file(file, text);

    QCOMPARE(fleet.places(rule), places);
}

namespace {

/// The Application of shop in prod with a chart from another repository.
QByteArray ofSeveralSources(const QByteArray &release)
{
    return manifest("Application", "web-shop-prod",
                    R"(  project: fleet
  sources:
    - repoURL: https://charts.example.org
      chart: web-app
      targetRevision: 1.2.3
      helm:
        valueFiles:
          - $values/)" + release
                        + R"(
          - $values/deploy/env/prod/shop.yaml
    - repoURL: https://git.example.org/fleet/web.git
      targetRevision: main
      ref: values
  destination: {server: https://kubernetes.default.svc, namespace: web-shop-prod}
  syncPolicy: {automated: {prune: true, selfHeal: true}}
)");
}

} // namespace

void ApplicationsTest::anApplicationOfSeveralSourcesIsRead()
{
    TwoSites fleet;

    fleet.file(prod, ofSeveralSources("deploy/env/release-prod/shop.yaml"));

    QCOMPARE(all(fleet), QStringList());
}

void ApplicationsTest::severalSourcesAreJudgedByTheirValueFiles()
{
    TwoSites fleet;

    fleet.file(prod, ofSeveralSources("deploy/env/release-dev/shop.yaml"));

    QCOMPARE(all(fleet), QStringList{u"app/value-files "_s + prod + u":14:13 shop prod"_s});
}

void ApplicationsTest::aReferenceThatNoSourceHasIsFound()
{
    TwoSites fleet;
    fleet.file(prod, ofSeveralSources("deploy/env/release-prod/shop.yaml"));

    fleet.replace(prod, "ref: values", "ref: other");

    QCOMPARE(fleet.places(u"app/value-files"_s),
             (QStringList{prod + u":14:13 shop prod"_s, prod + u":15:13 shop prod"_s}));
}

void ApplicationsTest::theRepositoryOfAReferenceIsComparedToo()
{
    TwoSites fleet;
    fleet.file(prod, ofSeveralSources("deploy/env/release-prod/shop.yaml"));

    fleet.replace(prod, "fleet/web.git", "fleet/other.git");

    QCOMPARE(fleet.places(u"app/source"_s), QStringList{prod + u":16:16 shop prod"_s});
}

void ApplicationsTest::anApplicationSetStandsForItsApplications()
{
    TwoSites fleet;
    useSet(fleet,
           shopSet("    - list:\n        elements:\n"
                   "          - {env: dev, heal: 'false'}\n"
                   "          - {env: prod, heal: 'true'}\n"));

    QCOMPARE(all(fleet), QStringList());
    QCOMPARE(fleet.places(u"site/incomplete"_s), QStringList());
    QVERIFY(hasApplication(fleet.subject(), u"shop", 0));
    QVERIFY(hasApplication(fleet.subject(), u"shop", 1));
}

void ApplicationsTest::aSetIsJudgedByWhatItMakes()
{
    TwoSites fleet;
    useSet(fleet, shopSet("    - list:\n        elements: [{env: dev, heal: 'true'}]\n"));

    QCOMPARE(all(fleet), QStringList{u"app/self-heal deploy/argocd/sets/shop.yaml:30:21 shop dev"_s});
    QCOMPARE(fleet.places(u"site/incomplete"_s), QStringList{prod + u":0:0 shop prod"_s});
}

void ApplicationsTest::aSetThatOnlyArgoCdResolvesIsSaidToBeUnjudged()
{
    TwoSites fleet;
    useSet(fleet, shopSet("    - clusters: {}\n"));

    QCOMPARE(all(fleet), QStringList{u"app/not-judged deploy/argocd/sets/shop.yaml:7:3"_s});
    QVERIFY(hasApplication(fleet.subject(), u"shop", 1));
}

void ApplicationsTest::aSetMayStandInASitesFile()
{
    TwoSites fleet;
    useSet(
        fleet,
        shopSet("    - list:\n        elements: [{env: dev, heal: 'false'}, {env: prod, heal: 'true'}]\n"));
    fleet.file(dev, fleet.text(u"deploy/argocd/sets/shop.yaml"_s));
    fleet.remove(u"deploy/argocd/sets/shop.yaml"_s);

    QCOMPARE(all(fleet), QStringList());
    QCOMPARE(fleet.places(u"yaml/invalid"_s), QStringList());
    QVERIFY(hasApplication(fleet.subject(), u"shop", 1));
}

void ApplicationsTest::aSiteWithoutApplicationHasNone()
{
    TwoSites fleet;
    fleet.remove(prod);

    QVERIFY(hasApplication(fleet.subject(), u"shop", 0));
    QVERIFY(!hasApplication(fleet.subject(), u"shop", 1));
}

void ApplicationsTest::aKustomizationThatMayBeRunIsRead()
{
    TwoSites fleet;
    const QString folder = fleet.folder() + u"/deploy/argocd/apps/dev"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/kustomization.yaml"_s);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("resources: [shop.yaml]\n") > 0);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    file.close();

    const QStringList places = fleet.places(u"app/not-watched"_s);

    QCOMPARE(places, QStringList{u"deploy/argocd/apps/dev/harbour.yaml:2:7 harbour dev"_s});
}

void ApplicationsTest::theMinorityOfABranchIsNamed()
{
    TwoSites fleet;
    for (const QString &site : {u"harbour"_s, u"shop"_s})
        fleet.replace(testsupport::FleetBuilder::applicationPath(site, u"prod"_s), "targetRevision: main",
                      "targetRevision: release");

    // As many follow the one as the other: the first environment is the one to go by.
    QCOMPARE(fleet.places(u"app/source"_s),
             (QStringList{u"deploy/argocd/apps/prod/harbour.yaml:10:21 harbour prod"_s,
                          prod + u":10:21 shop prod"_s}));
}

void ApplicationsTest::anotherSpellingIsNoError()
{
    TwoSites fleet;
    fleet.replace(prod, "fleet/web.git", "fleet/web");
    fleet.replace(dev, "targetRevision: main", "targetRevision: HEAD");

    const Findings findings = fleet.lint(u"app/source"_s);

    QCOMPARE(findings.size(), 2);
    QCOMPARE(toString(findings.at(0).severity), u"warning"_s);
    QCOMPARE(findings.at(0).file, dev);
    QCOMPARE(toString(findings.at(1).severity), u"info"_s);
    QCOMPARE(findings.at(1).file, prod);
}

void ApplicationsTest::anAddressOfSshIsTheSameRepository()
{
    TwoSites fleet;
    fleet.replace(prod, "https://git.example.org/fleet/web.git", "git@git.example.org:fleet/web.git");

    const Findings findings = fleet.lint(u"app/source"_s);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(toString(findings.front().severity), u"warning"_s);
}

void ApplicationsTest::messagesSayWhatWouldMendIt()
{
    TwoSites fleet;
    fleet.replace(prod, "selfHeal: true", "selfheal: true");

    QCOMPARE(fleet.lint(u"app/unknown-field"_s).front().englishMessage(),
             u"Argo CD does not know spec.syncPolicy.automated.selfheal, and drops it without a word. Was "
             "spec.syncPolicy.automated.selfHeal meant?"_s);
}

QTEST_GUILESS_MAIN(ApplicationsTest)
#include "tst_applications.moc"
