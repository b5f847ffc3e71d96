// SPDX-License-Identifier: Apache-2.0
#include "core/canon/fixes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::canon;
using core::Error;
using core::Result;

namespace {

const QString devRelease = u"deploy/env/release-dev/shop.yaml"_s;
const QString prodRelease = u"deploy/env/release-prod/shop.yaml"_s;
const QString devEnv = u"deploy/env/dev/shop.yaml"_s;
const QString prodEnv = u"deploy/env/prod/shop.yaml"_s;
const QString devApp = u"deploy/argocd/apps/dev/shop.yaml"_s;
const QString prodApp = u"deploy/argocd/apps/prod/shop.yaml"_s;

/// An Application with these lines as its value files, each after a dash.
QByteArray application(const QByteArray &valueFiles)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n"
           "    path: deploy/charts/web-app\n    helm:\n      valueFiles:"
        + valueFiles;
}

QByteArray synced(const QByteArray &policy)
{
    return "kind: Application\nspec:\n  syncPolicy:\n" + policy;
}

/// Files that stand nowhere but here.
class Files
{
public:
    explicit Files(const QList<core::git::TreeChange> &files)
        : m_tree(m_empty, files)
        , m_subject(*Subject::read(m_tree, core::gitops::Layout{}, *core::policy::defaultPolicy(), m_cache))
    {
    }

    const Subject &subject() const { return m_subject; }

private:
    QTemporaryDir m_folder;
    core::gitops::FolderTree m_empty{m_folder.path()};
    core::gitops::ChangedTree m_tree;
    DocumentCache m_cache;
    Subject m_subject;
};

Finding finding(const QString &rule, const QString &file, int line = 1)
{
    const bool isDev = file.contains("dev/"_L1);
    return {.rule = rule,
            .site = u"shop"_s,
            .environment = isDev ? u"dev"_s : u"prod"_s,
            .file = file,
            .line = line,
            .column = 1,
            .arguments = {}};
}

/// With a file of prod, so that there are two environments.
QList<core::git::TreeChange> withBothEnvironments(const QString &file, const QByteArray &bytes)
{
    QList<core::git::TreeChange> files{{.path = devRelease, .bytes = QByteArray("image: {tag: a}\n")},
                                       {.path = prodRelease, .bytes = QByteArray("image: {tag: a}\n")}};
    files.removeIf([&](const core::git::TreeChange &one) { return one.path == file; });
    files.append({.path = file, .bytes = bytes});
    return files;
}

} // namespace

/// Fixes by their bytes.
class FixesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFixChangesTheseBytes_data();
    void aFixChangesTheseBytes();
    void whatIsNotClearIsRefused_data();
    void whatIsNotClearIsRefused();
    void aRuleWithoutAFixSaysSo();
    void onlyWhatTouchesNothingOfTheLastEnvironmentIsSafe();
    void severalFixesOfOneFileAreMadeInTurn();
    void aRefusedFixLeavesTheOthers();
    void theSubjectOfACommitSaysWhatWasDone();
    void anIgnoreStandsAboveItsFinding_data();
    void anIgnoreStandsAboveItsFinding();
    void anIgnoreThatChangesAValueIsRefused();
    void anIgnoreNeedsAReason();
};

void FixesTest::aFixChangesTheseBytes_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    const auto tag = u"release/tag-not-string"_s;
    QTest::newRow("a tag that is a number")
        << tag << devRelease << QByteArray("image:\r\n  tag: 0123456 # CI\r\n  repository: r/x\r\n")
        << QByteArray("image:\r\n  tag: \"0123456\" # CI\r\n  repository: r/x\r\n");
    QTest::newRow("a tag beside single quotes")
        << tag << devRelease << QByteArray("image:\n  repository: 'r/x'\n  tag: 12e5\n")
        << QByteArray("image:\n  repository: 'r/x'\n  tag: '12e5'\n");
    QTest::newRow("a tag in braces") << tag << devRelease << QByteArray("image: {tag: 1.10, repository: r}")
                                     << QByteArray("image: {tag: \"1.10\", repository: r}");

    const auto name = u"env/wrong-env-name"_s;
    QTest::newRow("a wrong name in the map")
        << name << devEnv << QByteArray("env:\n  SYNESTRA_ENV: 'prod'  # где мы\n")
        << QByteArray("env:\n  SYNESTRA_ENV: 'dev'  # где мы\n");
    QTest::newRow("a wrong name in the list")
        << name << prodEnv
        << QByteArray("env:\n- name: A\n  value: \"1\"\n- name: SYNESTRA_ENV\n  value: dev\n")
        << QByteArray("env:\n- name: A\n  value: \"1\"\n- name: SYNESTRA_ENV\n  value: prod\n");
    QTest::newRow("a missing name in the map")
        << name << devEnv << QByteArray("env:\n    A: \"1\"\nother: 1\n")
        << QByteArray("env:\n    A: \"1\"\n    SYNESTRA_ENV: \"dev\"\nother: 1\n");
    QTest::newRow("a missing name in the list")
        << name << devEnv << QByteArray("env:\n  - name: A\n    value: 'x'\n")
        << QByteArray("env:\n  - name: A\n    value: 'x'\n  - name: SYNESTRA_ENV\n    value: 'dev'\n");
    QTest::newRow("no env at all") << name << devEnv << QByteArray("replicas: 1\n")
                                   << QByteArray("replicas: 1\nenv:\n  SYNESTRA_ENV: \"dev\"\n");

    const auto files = u"app/value-files"_s;
    QTest::newRow("the wrong order") << files << devApp
                                     << application(
                                            "\n        - ../../env/dev/shop.yaml # layer\n"
                                            "        - \"../../env/release-dev/shop.yaml\"\n  project: x\n")
                                     << application(
                                            "\n        - \"../../env/release-dev/shop.yaml\"\n"
                                            "        - ../../env/dev/shop.yaml # layer\n  project: x\n");
    QTest::newRow("the wrong order, at the end of a file without a line end")
        << files << devApp
        << application("\r\n      - ../../env/dev/shop.yaml\r\n      - ../../env/release-dev/shop.yaml")
        << application("\r\n      - ../../env/release-dev/shop.yaml\r\n      - ../../env/dev/shop.yaml");
    QTest::newRow("the wrong order in brackets")
        << files << devApp << application(" [../../env/dev/shop.yaml, ../../env/release-dev/shop.yaml]\n")
        << application(" [../../env/release-dev/shop.yaml, ../../env/dev/shop.yaml]\n");
    QTest::newRow("another environment")
        << files << devApp
        << application("\n        - ../../env/release-dev/shop.yaml\n        - '../../env/prod/shop.yaml'\n")
        << application("\n        - ../../env/release-dev/shop.yaml\n        - '../../env/dev/shop.yaml'\n");
    QTest::newRow("another site in both")
        << files << prodApp
        << application("\n        - ../../env/release-prod/web.yaml\n        - ../../env/prod/web.yaml\n")
        << application("\n        - ../../env/release-prod/shop.yaml\n        - ../../env/prod/shop.yaml\n");
    QTest::newRow("a file that is not there")
        << files << devApp
        << application("\n        - ../env/release-dev/shop.yaml\n        - ../../env/dev/shop.yaml\n")
        << application("\n        - ../../env/release-dev/shop.yaml\n        - ../../env/dev/shop.yaml\n");
    QTest::newRow("no env layer") << files << devApp
                                  << application("\n        - \"../../env/release-dev/shop.yaml\"\n")
                                  << application("\n        - \"../../env/release-dev/shop.yaml\"\n"
                                                 "        - \"../../env/dev/shop.yaml\"\n");
    QTest::newRow("no release layer, paths from the root")
        << files << devApp << application("\n      - /deploy/env/dev/shop.yaml\n")
        << application("\n      - /deploy/env/release-dev/shop.yaml\n      - /deploy/env/dev/shop.yaml\n");

    const auto heal = u"app/self-heal"_s;
    QTest::newRow("self-heal on in dev")
        << heal << devApp << synced("    automated:\n      selfHeal: true # always\n      prune: true\n")
        << synced("    automated:\n      selfHeal: false # always\n      prune: true\n");
    QTest::newRow("self-heal off in prod") << heal << prodApp << synced("    automated: {selfHeal: false}\n")
                                           << synced("    automated: {selfHeal: true}\n");
    QTest::newRow("no self-heal in prod") << heal << prodApp << synced("    automated:\n      prune: true\n")
                                          << synced("    automated:\n      prune: true\n"
                                                    "      selfHeal: true\n");
    QTest::newRow("no self-heal in empty braces")
        << heal << prodApp << synced("    automated: {}\n") << synced("    automated: {selfHeal: true}\n");
}

void FixesTest::aFixChangesTheseBytes()
{
    QFETCH(QString, rule);
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Files files(withBothEnvironments(file, before));

    const Result<Fix> fix = fixOf(files.subject(), finding(rule, file));

    QVERIFY2(fix, qPrintable(fix ? QString() : fix.error().message));
    QCOMPARE(fix->file, file);
    QCOMPARE(fix->before, before);
    QCOMPARE(fix->after, after);
}

void FixesTest::whatIsNotClearIsRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("an anchored tag") << u"release/tag-not-string"_s << devRelease
                                     << QByteArray("image:\n  tag: &t 123\nx: *t\n");
    QTest::newRow("a tag that is no text")
        << u"release/tag-not-string"_s << devRelease << QByteArray("image:\n  tag:\n    - 1\n");
    QTest::newRow("a file that does not parse")
        << u"release/tag-not-string"_s << devRelease << QByteArray("image: [\n");
    QTest::newRow("a name from elsewhere")
        << u"env/wrong-env-name"_s << devEnv
        << QByteArray("env:\n  - name: SYNESTRA_ENV\n    valueFrom: {fieldRef: {fieldPath: x}}\n");
    QTest::newRow("a name by a merge key")
        << u"env/wrong-env-name"_s << devEnv << QByteArray("b: &b {A: x}\nenv:\n  <<: *b\n");
    QTest::newRow("three value files") << u"app/value-files"_s << devApp
                                       << application("\n      - a.yaml\n      - b.yaml\n      - c.yaml\n");
    QTest::newRow("a comment between the value files")
        << u"app/value-files"_s << devApp
        << application("\n      - ../../env/dev/shop.yaml\n      # which image\n"
                       "      - ../../env/release-dev/shop.yaml\n");
    QTest::newRow("no value files") << u"app/value-files"_s << devApp << application(" []\n");
    QTest::newRow("several sources") << u"app/value-files"_s << devApp
                                     << QByteArray("spec:\n  sources:\n    - path: x\n");
    QTest::newRow("not automated") << u"app/self-heal"_s << prodApp << synced("    syncOptions: []\n");
    QTest::newRow("an empty automated") << u"app/self-heal"_s << prodApp << synced("    automated:\n");
}

void FixesTest::whatIsNotClearIsRefused()
{
    QFETCH(QString, rule);
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const Files files(withBothEnvironments(file, bytes));

    const Result<Fix> fix = fixOf(files.subject(), finding(rule, file));

    QVERIFY(!fix);
    QVERIFY2(!fix.error().message.isEmpty(), "a refusal says why");
    QCOMPARE(fix.error().place.value_or(core::Place{}).file, file);
}

void FixesTest::aRuleWithoutAFixSaysSo()
{
    const Files files(withBothEnvironments(devEnv, "a: 1\n"));

    const Result<Fix> fix = fixOf(files.subject(), finding(u"env/host-not-unique"_s, devEnv));

    QVERIFY(!fix);
    QCOMPARE(fix.error().kind, Error::Kind::Usage);
}

void FixesTest::onlyWhatTouchesNothingOfTheLastEnvironmentIsSafe()
{
    const Files files({{.path = devRelease, .bytes = QByteArray("image: {tag: 12}\n")},
                       {.path = prodRelease, .bytes = QByteArray("image: {tag: 12}\n")}});

    QVERIFY(fixOf(files.subject(), finding(u"release/tag-not-string"_s, devRelease))->isSafe);
    QVERIFY(!fixOf(files.subject(), finding(u"release/tag-not-string"_s, prodRelease))->isSafe);
}

void FixesTest::severalFixesOfOneFileAreMadeInTurn()
{
    const QByteArray head = "kind: Application\nspec:\n  source:\n    path: deploy/charts/web-app\n"
                            "    helm:\n      valueFiles: ";
    const Files files(withBothEnvironments(
        devApp,
        head
            + "[../../env/dev/shop.yaml, ../../env/release-dev/shop.yaml]\n  syncPolicy:\n"
              "    automated: {selfHeal: true}\n"));

    const FixedFiles fixed =
        fixAll(files.subject(), {finding(u"app/self-heal"_s, devApp), finding(u"app/value-files"_s, devApp)});

    QCOMPARE(fixed.files.size(), 1);
    QCOMPARE(fixed.files.first().after,
             head
                 + "[../../env/release-dev/shop.yaml, ../../env/dev/shop.yaml]\n  syncPolicy:\n"
                   "    automated: {selfHeal: false}\n");
    QCOMPARE(fixed.fixed.size(), 2);
    QCOMPARE(fixed.changes().first().path, devApp);
}

void FixesTest::aRefusedFixLeavesTheOthers()
{
    const Files files({{.path = devRelease, .bytes = QByteArray("image: {tag: 12}\n")},
                       {.path = prodRelease, .bytes = QByteArray("image: {tag: &a 12}\n")}});

    const FixedFiles fixed = fixAll(files.subject(),
                                    {finding(u"release/tag-not-string"_s, devRelease),
                                     finding(u"release/tag-not-string"_s, prodRelease)});

    QCOMPARE(fixed.files.size(), 1);
    QCOMPARE(fixed.files.first().file, devRelease);
    QCOMPARE(fixed.refused.size(), 1);
    QCOMPARE(fixed.refused.first().finding.file, prodRelease);
}

void FixesTest::theSubjectOfACommitSaysWhatWasDone()
{
    const Files files(withBothEnvironments(devApp, synced("    automated: {selfHeal: true}\n")));
    Finding other = finding(u"app/self-heal"_s, devApp);
    other.site = u"cafe"_s;
    const Finding here = finding(u"app/self-heal"_s, devApp);

    QCOMPARE(subjectOf(files.subject(), {here, other}), u"canon: app/self-heal off in dev (cafe, shop)"_s);
    QCOMPARE(subjectOf(files.subject(), {finding(u"app/self-heal"_s, prodApp)}),
             u"canon: app/self-heal on in prod (shop)"_s);
    QCOMPARE(subjectOf(files.subject(), {here, finding(u"env/wrong-env-name"_s, prodEnv)}),
             u"canon: app/self-heal, env/wrong-env-name in dev, prod (shop)"_s);
}

void FixesTest::anIgnoreStandsAboveItsFinding_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("with the indentation of its line")
        << QByteArray("env:\r\n    A: x\r\n") << 2
        << QByteArray("env:\r\n    # slipway: ignore env/secret-value — видно всем\r\n    A: x\r\n");
    QTest::newRow("in front of a dash") << QByteArray("a:\n  - name: X\n") << 2
                                        << QByteArray("a:\n  # slipway: ignore env/secret-value — видно "
                                                      "всем\n  - name: X\n");
    QTest::newRow("of the whole file") << QByteArray("\xEF\xBB\xBF"
                                                     "a: 1\n")
                                       << 0
                                       << QByteArray("\xEF\xBB\xBF"
                                                     "# slipway: ignore-file env/secret-value — видно "
                                                     "всем\na: 1\n");
}

void FixesTest::anIgnoreStandsAboveItsFinding()
{
    QFETCH(QByteArray, before);
    QFETCH(int, line);
    QFETCH(QByteArray, after);
    const Files files(withBothEnvironments(devEnv, before));

    const Result<Fix> fix =
        ignoreAt(files.subject(), finding(u"env/secret-value"_s, devEnv, line), u"видно всем"_s);

    QVERIFY2(fix, qPrintable(fix ? QString() : fix.error().message));
    QCOMPARE(fix->after, after);
}

void FixesTest::anIgnoreThatChangesAValueIsRefused()
{
    const Files files(withBothEnvironments(devEnv, "run: |\n  one\n  two\n"));

    const Result<Fix> fix = ignoreAt(files.subject(), finding(u"env/secret-value"_s, devEnv, 3), u"why"_s);

    QVERIFY(!fix);
    QCOMPARE(fix.error().kind, Error::Kind::Refused);
}

void FixesTest::anIgnoreNeedsAReason()
{
    const Files files(withBothEnvironments(devEnv, "a: 1\n"));

    QCOMPARE(ignoreAt(files.subject(), finding(u"env/secret-value"_s, devEnv), u" "_s).error().kind,
             Error::Kind::Usage);
    QCOMPARE(ignoreAt(files.subject(), finding(u"env/secret-value"_s, devEnv), u"a\nb"_s).error().kind,
             Error::Kind::Usage);
}

QTEST_GUILESS_MAIN(FixesTest)
#include "tst_fixes.moc"
