// SPDX-License-Identifier: Apache-2.0
#include "core/canon/reportfile.h"
#include "core/workspace/inspection.h"
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::workspace;
using core::Error;
using core::canon::DocumentCache;
using core::canon::Finding;
using testsupport::FleetBuilder;

namespace {

constexpr auto foreignKey = "image:\n  repository: r/shop\n  tag: \"aaaaaaaaaaaa-r1\"\nreplicas: 2\n";

QStringList places(const core::canon::Findings &findings, const QString &rule)
{
    QStringList all;
    for (const Finding &finding : findings) {
        if (finding.rule == rule)
            all += u"%1:%2:%3"_s.arg(finding.file).arg(finding.line).arg(finding.column);
    }
    return all;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

} // namespace

/// The canon's rules, held against a commit and against files on disk.
class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCommitIsJudged();
    void theNextCommitIsJudgedByItsOwnFiles();
    void theSameCommitIsAnsweredFromTheCache();
    void aDamagedCacheIsNone();
    void aPolicyThatCannotBeReadIsAnError();
    void aFolderIsJudgedAsItIsOnDisk();
    void thePolicyOfAFolderIsTheOneOnDisk();
    void aFolderOfNoFleetIsAnError();

private:
    std::unique_ptr<Workspace> open() const
    {
        const auto target =
            resolve({.location = m_fleet->path(), .remote = {}, .branch = {}, .cacheFolder = {}},
                    core::git::Program(core::git::ProgramOptions{}));
        return std::make_unique<Workspace>(
            *target,
            WorkspaceOptions{.cacheFolder = m_fleet->folder() + u"/cache"_s,
                             .stateFolder = m_fleet->folder() + u"/state"_s,
                             .git = {},
                             .clock = [] { return QDateTime(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC); }});
    }

    QFileInfoList keptReports() const
    {
        return QDir(m_fleet->folder() + u"/cache/canon"_s).entryInfoList(QDir::Files);
    }

    std::unique_ptr<FleetBuilder> m_fleet;
};

void LintTest::init()
{
    m_fleet = std::make_unique<FleetBuilder>();
    m_fleet->site(u"shop"_s)
        .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
        .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s)
        .releaseText(u"prod"_s, foreignKey);
    m_fleet->commit(u"Start"_s);
}

void LintTest::aCommitIsJudged()
{
    const auto workspace = open();

    const auto report = workspace->lint(*workspace->snapshot());

    QVERIFY(report);
    QCOMPARE(places(report->findings, u"release/only-image"_s),
             QStringList(u"deploy/env/release-prod/shop.yaml:4:1"_s));
    QCOMPARE(report->files, 6);
    QCOMPARE(report->sites, 1);
}

void LintTest::theNextCommitIsJudgedByItsOwnFiles()
{
    const auto workspace = open();
    QVERIFY(workspace->lint(*workspace->snapshot()));
    m_fleet->site(u"shop"_s).releaseText(u"prod"_s, QByteArray(foreignKey).replace("replicas: 2\n", ""));
    m_fleet->commit(u"Only the image"_s);

    const auto report = workspace->lint(*workspace->snapshot());

    QVERIFY(report);
    QCOMPARE(places(report->findings, u"release/only-image"_s), QStringList());
}

void LintTest::theSameCommitIsAnsweredFromTheCache()
{
    const auto first = open()->lint(*open()->snapshot());
    auto kept = core::canon::loadReport(keptReports().first().filePath());
    QVERIFY(first && kept);
    kept->files += 100; // what nobody would find again
    QVERIFY(core::canon::saveReport(*kept, keptReports().first().filePath()));

    const auto again = open()->lint(*open()->snapshot());

    QVERIFY(again);
    QCOMPARE(again->findings, first->findings);
    QCOMPARE(again->findings.first().message(), first->findings.first().message());
    QVERIFY(again->findings.first().severity == first->findings.first().severity);
    QCOMPARE(again->files, first->files + 100);
    QCOMPARE(keptReports().size(), 1);
}

void LintTest::aDamagedCacheIsNone()
{
    const auto first = open()->lint(*open()->snapshot());
    write(keptReports().first().filePath(), "slipway-canon 1 ruined\n");

    const auto again = open()->lint(*open()->snapshot());

    QVERIFY(first && again);
    QCOMPARE(again->findings, first->findings);
}

void LintTest::aPolicyThatCannotBeReadIsAnError()
{
    m_fleet->file(u".slipway.yaml"_s, "no-such-key: 1\n");
    m_fleet->commit(u"A policy"_s);
    const auto workspace = open();

    const auto report = workspace->lint(*workspace->snapshot());

    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Malformed);
}

void LintTest::aFolderIsJudgedAsItIsOnDisk()
{
    const QString clone = m_fleet->clone();
    write(clone + u"/deploy/env/release-dev/shop.yaml"_s, QByteArray("# new\n") + foreignKey);
    DocumentCache cache;

    const auto inspection = Inspection::ofFolder(clone, cache);

    QVERIFY(inspection);
    QCOMPARE(
        places((*inspection)->lint().findings, u"release/only-image"_s),
        QStringList({u"deploy/env/release-dev/shop.yaml:5:1"_s, u"deploy/env/release-prod/shop.yaml:4:1"_s}));
}

void LintTest::thePolicyOfAFolderIsTheOneOnDisk()
{
    const QString clone = m_fleet->clone();
    write(clone + u"/.slipway.yaml"_s, "release:\n  keys: [replicas]\n");
    DocumentCache cache;

    const auto inspection = Inspection::ofFolder(clone, cache);

    QVERIFY(inspection);
    QCOMPARE(places((*inspection)->lint().findings, u"release/only-image"_s), QStringList());
}

void LintTest::aFolderOfNoFleetIsAnError()
{
    QDir(m_fleet->folder()).mkpath(u"empty"_s);
    DocumentCache cache;

    const auto inspection = Inspection::ofFolder(m_fleet->folder() + u"/empty"_s, cache);

    QVERIFY(!inspection);
    QCOMPARE(inspection.error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
