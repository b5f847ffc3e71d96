// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

const QString prodRelease = u"deploy/env/release-prod/shop.yaml"_s;
const QString devRelease = u"deploy/env/release-dev/shop.yaml"_s;
const QByteArray foreignKey = "image:\n  repository: \"r/shop\"\n  tag: \"aaaaaaaaaaaa-r1\"\nreplicas: 2\n";
const QByteArray numberTag = "# Тег\nimage:\n  repository: 'r/shop'\n  tag: 0123456 # CI\n";
const QByteArray quotedTag = "# Тег\nimage:\n  repository: 'r/shop'\n  tag: '0123456' # CI\n";
const QStringList onlyImage{u"--rule"_s, u"release/only-image"_s};
const QStringList tagString{u"--rule"_s, u"release/tag-not-string"_s};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// What python3-jsonschema says of it; nothing where it is right.
QByteArray complaintsAbout(const QByteArray &document, const QString &schema, const QString &folder)
{
    write(folder + u"/document.json"_s, document);
    QProcess python;
    python.start(u"python3"_s,
                 {u"-W"_s, u"ignore"_s, u"-c"_s,
                  u"import json, sys, jsonschema\n"
                  "schema, document = (json.load(open(path)) for path in sys.argv[1:])\n"
                  "jsonschema.validate(document, schema)\n"_s,
                  schema, folder + u"/document.json"_s});
    if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit)
        return python.errorString().toUtf8();
    return python.exitCode() == 0 ? QByteArray() : python.readAllStandardError();
}

} // namespace

/// `slipwayctl lint`.
class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFindingNamesItsPlaceRuleAndSeverity();
    void aCleanFleetExitsWithZero();
    void jsonIsAnArrayOfFindings();
    void theFilesOnDiskAreRead();
    void aRevisionIsReadAsItWas();
    void aBareRepositoryIsReadAtItsBranch();
    void aFolderWithoutGitIsReadToo();
    void failOnMovesTheBar_data();
    void failOnMovesTheBar();
    void onlyTheNamedSitesAreJudged();
    void unknownWordsAreUsage_data();
    void unknownWordsAreUsage();
    void aPolicyThatCannotBeReadIsRefused();
    void sarifIsValid();
    void sarifHasTheFix();
    void codeQualityHasOneEntryAFinding();
    void fingerprintsSurviveAnotherLine();
    void inPlaceMendsTheFileAndShowsIt();
    void inPlaceKeepsTheMode();
    void aDryRunChangesNothing();
    void whatTouchesProdIsMendedOnlyOfNamedSites();
    void aPatchMasksSecretsAroundAFix();
    void aDryRunOfACommitMasksThemTooAndSaysHowToSeeThem();
    void fixMakesOneCommitOfTheBranch();
    void fixDryRunShowsThePlan();
    void aFixCanBeAskedFor();
    void explainSaysWhatARuleIsFor();
    void explainListsAllRules();
    void explainNamesTheRunbook();

private:
    Answer lint(const QStringList &arguments) const { return lintIn(m_clone, arguments); }
    Answer lintIn(const QString &folder, const QStringList &arguments) const
    {
        return m_slipwayctl.runIn(folder, QStringList{u"lint"_s} + arguments);
    }
    QString inClone(const QString &path) const { return m_clone + u'/' + path; }

    Slipwayctl m_slipwayctl;
    std::unique_ptr<FleetBuilder> m_fleet;
    QString m_clone;
};

void LintTest::init()
{
    m_fleet = std::make_unique<FleetBuilder>();
    for (const QString &site : {u"shop"_s, u"cafe"_s}) {
        m_fleet->site(site)
            .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
            .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
    }
    m_fleet->commit(u"Start"_s);
    m_fleet->site(u"shop"_s).releaseText(u"prod"_s, foreignKey);
    m_fleet->commit(u"Two replicas"_s);
    m_clone = m_fleet->clone();
}

void LintTest::aFindingNamesItsPlaceRuleAndSeverity()
{
    const Answer answer = lint(onlyImage);

    QCOMPARE(answer.err, QByteArray());
    QVERIFY2(answer.out.startsWith("deploy/env/release-prod/shop.yaml:4:1: error: replicas "), answer.out);
    QVERIFY2(answer.out.contains("[release/only-image]"), answer.out);
    QVERIFY2(answer.out.endsWith("\n1 error in 12 files of 2 sites; canon v0.1\n"), answer.out);
    QCOMPARE(answer.status, 1);
}

void LintTest::aCleanFleetExitsWithZero()
{
    write(inClone(prodRelease), QByteArray(foreignKey).replace("replicas: 2\n", ""));

    const Answer answer = lint(onlyImage);

    QCOMPARE(answer.out, QByteArray("No findings in 12 files of 2 sites; canon v0.1\n"));
    QCOMPARE(answer.status, 0);
}

void LintTest::jsonIsAnArrayOfFindings()
{
    const Answer answer = lint(onlyImage + QStringList{u"--json"_s});

    const auto document = answer.json();
    QCOMPARE(document.size(), size_t{1});
    const auto &finding = document.at(0);
    QCOMPARE(finding.at("rule").get<std::string>(), std::string("release/only-image"));
    QCOMPARE(finding.at("severity").get<std::string>(), std::string("error"));
    QCOMPARE(finding.at("file").get<std::string>(), prodRelease.toStdString());
    QCOMPARE(finding.at("line").get<int>(), 4);
    QCOMPARE(finding.at("column").get<int>(), 1);
    QCOMPARE(finding.at("site").get<std::string>(), std::string("shop"));
    QCOMPARE(finding.at("env").get<std::string>(), std::string("prod"));
    QCOMPARE(finding.at("fixable").get<bool>(), false);
    QCOMPARE(finding.at("canon").get<std::string>(), std::string("v0.1"));
    QVERIFY(!finding.at("message").get<std::string>().empty());
    QCOMPARE(answer.status, 1);
}

void LintTest::theFilesOnDiskAreRead()
{
    write(inClone(devRelease), foreignKey);
    QDir(m_clone).mkpath(u"deep/down"_s);

    const Answer answer = lintIn(m_clone + u"/deep/down"_s, onlyImage + QStringList{u"--json"_s});

    QCOMPARE(answer.json().size(), size_t{2});
}

void LintTest::aRevisionIsReadAsItWas()
{
    const Answer before = lint(onlyImage + QStringList{u"--rev"_s, u"HEAD~1"_s});
    const Answer now = lint(onlyImage + QStringList{u"--rev"_s, u"HEAD"_s});

    QCOMPARE(before.status, 0);
    QCOMPARE(now.status, 1);
}

void LintTest::aBareRepositoryIsReadAtItsBranch()
{
    const Answer answer = m_slipwayctl.run(QStringList{u"--repo"_s, m_fleet->path(), u"lint"_s} + onlyImage);

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, 1);
}

void LintTest::aFolderWithoutGitIsReadToo()
{
    QVERIFY(QDir(inClone(u".git"_s)).removeRecursively());

    const Answer answer = lint(onlyImage);

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, 1);
}

void LintTest::failOnMovesTheBar_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("bar");
    QTest::addColumn<int>("status");

    const QString error = u"release/only-image"_s;
    QTest::newRow("an error, error") << error << u"error"_s << 1;
    QTest::newRow("an error, warning") << error << u"warning"_s << 1;
    QTest::newRow("an error, info") << error << u"info"_s << 1;
    QTest::newRow("an error, never") << error << u"never"_s << 0;
    const QString warning = u"release/unrecognised-tag"_s;
    QTest::newRow("a warning, error") << warning << u"error"_s << 0;
    QTest::newRow("a warning, warning") << warning << u"warning"_s << 1;
    QTest::newRow("a warning, info") << warning << u"info"_s << 1;
    QTest::newRow("a warning, never") << warning << u"never"_s << 0;
}

void LintTest::failOnMovesTheBar()
{
    QFETCH(QString, rule);
    QFETCH(QString, bar);
    QFETCH(int, status);
    write(inClone(prodRelease), QByteArray(foreignKey).replace("aaaaaaaaaaaa-r1", "main-r27"));

    QCOMPARE(lint({u"--rule"_s, rule, u"--fail-on"_s, bar}).status, status);
}

void LintTest::onlyTheNamedSitesAreJudged()
{
    QCOMPARE(lint(onlyImage + QStringList{u"cafe"_s}).status, 0);
    QCOMPARE(lint(onlyImage + QStringList{u"shop"_s}).status, 1);
}

void LintTest::unknownWordsAreUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("a site") << QStringList{u"shpo"_s} << QByteArray("Did you mean 'shop'?");
    QTest::newRow("a rule") << QStringList{u"--rule"_s, u"release/only-imgae"_s}
                            << QByteArray("Did you mean 'release/only-image'?");
    QTest::newRow("a severity") << QStringList{u"--fail-on"_s, u"fatal"_s} << QByteArray("--fail-on takes");
    QTest::newRow("a revision") << QStringList{u"--rev"_s, u"nowhere"_s} << QByteArray("nowhere");
    QTest::newRow("two forms") << QStringList{u"--json"_s, u"--sarif"_s} << QByteArray("Say which");
    QTest::newRow("a dry run of nothing") << QStringList{u"--dry-run"_s} << QByteArray("--dry-run goes with");
    QTest::newRow("a rule to explain")
        << QStringList{u"--explain"_s, u"no/rule"_s} << QByteArray("There is no rule 'no/rule'");
}

void LintTest::unknownWordsAreUsage()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);

    const Answer answer = lint(words);

    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(said), answer.err);
}

void LintTest::aPolicyThatCannotBeReadIsRefused()
{
    write(inClone(u".slipway.yaml"_s), "no-such-key: 1\n");

    const Answer answer = lint({});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains(".slipway.yaml has no key"), answer.err);
}

void LintTest::sarifIsValid()
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import jsonschema"_s});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        QVERIFY2(qEnvironmentVariable("CI") != "true"_L1, "python3-jsonschema is not installed");
        QSKIP("python3-jsonschema is not installed");
    }
    write(inClone(devRelease), numberTag);

    const Answer answer = lint({u"--sarif"_s});

    QVERIFY(!answer.json().is_discarded());
    QCOMPARE(complaintsAbout(answer.out, QStringLiteral(SARIF_SCHEMA), m_fleet->folder()), QByteArray());
}

void LintTest::sarifHasTheFix()
{
    write(inClone(devRelease), numberTag);

    const Answer answer = lint(tagString + QStringList{u"--sarif"_s});

    const auto run = answer.json().at("runs").at(0);
    QCOMPARE(run.at("columnKind").get<std::string>(), std::string("unicodeCodePoints"));
    const auto result = run.at("results").at(0);
    const auto index = result.at("ruleIndex").get<size_t>();
    QVERIFY(run.at("tool").at("driver").at("rules").at(index).at("id") == result.at("ruleId"));
    const auto change = result.at("fixes").at(0).at("artifactChanges").at(0);
    const auto replacement = change.at("replacements").at(0);
    QCOMPARE(change.at("artifactLocation").at("uri").get<std::string>(), devRelease.toStdString());
    QCOMPARE(replacement.at("deletedRegion").at("startLine").get<int>(), 4);
    QCOMPARE(replacement.at("deletedRegion").at("startColumn").get<int>(), 8);
    QCOMPARE(replacement.at("deletedRegion").at("endColumn").get<int>(), 15);
    QCOMPARE(replacement.at("insertedContent").at("text").get<std::string>(), std::string("'0123456'"));
}

void LintTest::codeQualityHasOneEntryAFinding()
{
    const Answer answer = lint(onlyImage + QStringList{u"--codequality"_s});

    const auto entry = answer.json().at(0);
    QCOMPARE(entry.at("check_name").get<std::string>(), std::string("release/only-image"));
    QCOMPARE(entry.at("severity").get<std::string>(), std::string("critical"));
    QCOMPARE(entry.at("location").at("path").get<std::string>(), prodRelease.toStdString());
    QCOMPARE(entry.at("location").at("lines").at("begin").get<int>(), 4);
    QVERIFY(!entry.at("fingerprint").get<std::string>().empty());
}

void LintTest::fingerprintsSurviveAnotherLine()
{
    const QStringList words = onlyImage + QStringList{u"--codequality"_s};
    const auto before = lint(words).json().at(0).at("fingerprint");
    write(inClone(prodRelease), "# A line more.\n" + foreignKey);

    const auto after = lint(words).json().at(0).at("fingerprint");

    QVERIFY(after == before);
}

void LintTest::inPlaceMendsTheFileAndShowsIt()
{
    write(inClone(devRelease), numberTag);

    const Answer answer = lint(tagString + QStringList{u"--in-place"_s});

    QCOMPARE(contentOf(inClone(devRelease)), quotedTag);
    QVERIFY2(answer.out.contains("-  tag: 0123456 # CI\n+  tag: '0123456' # CI\n"), answer.out);
    QVERIFY2(answer.out.contains("No findings"), answer.out);
    QCOMPARE(answer.status, 0);
    QCOMPARE(runGit(m_clone, {u"diff"_s, u"--cached"_s, u"--name-only"_s}), QString());
}

void LintTest::inPlaceKeepsTheMode()
{
    write(inClone(devRelease), numberTag);
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QFile::setPermissions(inClone(devRelease), mode);

    QCOMPARE(lint(tagString + QStringList{u"--in-place"_s}).status, 0);

    QCOMPARE(QFile::permissions(inClone(devRelease)), mode);
}

void LintTest::aDryRunChangesNothing()
{
    write(inClone(devRelease), numberTag);

    const Answer answer = lint(tagString + QStringList{u"--in-place"_s, u"--dry-run"_s});

    QCOMPARE(contentOf(inClone(devRelease)), numberTag);
    QVERIFY2(answer.out.contains("+  tag: '0123456' # CI\n"), answer.out);
    QVERIFY2(answer.err.contains("dry run"), answer.err);
    QCOMPARE(answer.status, 1);
}

void LintTest::whatTouchesProdIsMendedOnlyOfNamedSites()
{
    write(inClone(prodRelease), numberTag);

    const Answer all = lint(tagString + QStringList{u"--in-place"_s});
    const QByteArray left = contentOf(inClone(prodRelease));
    const Answer named = lint(tagString + QStringList{u"shop"_s, u"--in-place"_s});

    QCOMPARE(all.status, 1);
    QCOMPARE(left, numberTag);
    QCOMPARE(named.status, 0);
    QCOMPARE(contentOf(inClone(prodRelease)), quotedTag);
}

void LintTest::aPatchMasksSecretsAroundAFix()
{
    write(inClone(devRelease), numberTag + "SMTP_PASSWORD: hunter2\n");

    const Answer answer = lint(tagString + QStringList{u"--in-place"_s, u"--dry-run"_s});

    QVERIFY2(answer.out.contains("SMTP_PASSWORD: "), answer.out);
    QVERIFY2(!answer.out.contains("hunter2"), answer.out);
}

void LintTest::aDryRunOfACommitMasksThemTooAndSaysHowToSeeThem()
{
    m_fleet->file(devRelease, numberTag + "SMTP_PASSWORD: hunter2\n");
    m_fleet->commit(u"A number"_s);

    const Answer answer = lint(tagString + QStringList{u"--fix"_s, u"--dry-run"_s});

    QVERIFY2(answer.out.contains("+  tag: '0123456' # CI\n"), answer.out);
    QVERIFY2(answer.out.contains("SMTP_PASSWORD: ••••••"), answer.out);
    QVERIFY2(!answer.out.contains("hunter2"), answer.out);
    QVERIFY2(answer.err.contains("git diff after --in-place"), answer.err);
}

void LintTest::fixMakesOneCommitOfTheBranch()
{
    for (const QString &site : {u"shop"_s, u"cafe"_s})
        m_fleet->file(FleetBuilder::releasePath(site, u"dev"_s), numberTag);
    const QString before = m_fleet->commit(u"Numbers"_s);
    const QByteArray onDisk = contentOf(inClone(devRelease));

    const Answer answer = lint(tagString + QStringList{u"--fix"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(m_fleet->fileAt(u"main"_s, devRelease), quotedTag);
    QCOMPARE(runGit(m_fleet->path(), {u"rev-parse"_s, u"main^"_s}), before);
    QVERIFY(runGit(m_fleet->path(), {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s})
                .startsWith(u"canon: release/tag-not-string quoted in dev (cafe, shop)"_s));
    QCOMPARE(contentOf(inClone(devRelease)), onDisk);
}

void LintTest::fixDryRunShowsThePlan()
{
    m_fleet->file(devRelease, numberTag);
    const QString before = m_fleet->commit(u"A number"_s);

    const Answer answer = lint(tagString + QStringList{u"--fix"_s, u"--dry-run"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.out.contains("+  tag: '0123456' # CI\n"), answer.out);
    QCOMPARE(m_fleet->tip(), before);
}

void LintTest::aFixCanBeAskedFor()
{
    m_fleet->file(devRelease, numberTag);
    const QString before = m_fleet->commit(u"A number"_s);

    const Answer answer = m_slipwayctl.runIn(m_clone, QStringList{u"request"_s, u"lint"_s} + tagString);

    QCOMPARE(answer.status, 0);
    QCOMPARE(m_fleet->tip(), before);
    QVERIFY2(answer.out.contains("slipway/"), answer.out);
}

void LintTest::explainSaysWhatARuleIsFor()
{
    const Answer answer = lint({u"--explain"_s, u"release/only-image"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.out.startsWith("release/only-image  error\n"), answer.out);
    QVERIFY2(answer.out.contains("Canon v0.1, chapter 2"), answer.out);
    QVERIFY2(answer.out.contains("replicas: 2"), answer.out);
}

void LintTest::explainListsAllRules()
{
    const Answer answer = lint({u"--explain"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.out.contains("\nrelease/tag-not-string "), answer.out);
    QVERIFY2(answer.out.contains("error, fix"), answer.out);
}

void LintTest::explainNamesTheRunbook()
{
    QDir(m_clone).mkpath(u"docs/runbooks"_s);
    write(inClone(u"docs/runbooks/layers.md"_s), "# Наши слои\n\nПравило release/only-image.\n");

    const Answer answer = lint({u"--explain"_s, u"release/only-image"_s});

    QVERIFY2(answer.out.contains("See docs/runbooks/layers.md: Наши слои\n"), answer.out);
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
