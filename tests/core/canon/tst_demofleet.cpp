// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"
#include "core/demo/demo.h"
#include "core/pipeline/snapshot.h"
#include "tests/support/isolatedgit.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the canon says of a whole fleet: what its stories broke on purpose, and nothing else.
class DemoFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
        testsupport::isolateGit();
        const core::git::Program git;
        const auto demo = core::demo::makeDemo(m_folder.filePath(u"demo"_s), now, git);
        QVERIFY2(demo, qUtf8Printable(demo ? QString() : demo.error().message));
        auto repository = core::git::Repository::open(demo->remote);
        QVERIFY(repository);
        const auto tip = repository->resolve(u"main"_s);
        QVERIFY(tip);
        core::pipeline::SnapshotReader reader;
        const auto snapshot = reader.read(*repository, *tip);
        QVERIFY2(snapshot, qUtf8Printable(snapshot ? QString() : snapshot.error().message));
        const auto tree = core::gitops::CommitTree::at(*repository, snapshot->commit);
        QVERIFY(tree);
        core::canon::DocumentCache cache;
        auto subject = core::canon::Subject::read(*tree, snapshot->fleet->layout, *snapshot->policy, cache);
        QVERIFY(subject);
        subject->setSnapshot(&*snapshot);
        m_report = core::canon::lint(*subject);
    }

    void errorsAreWhatTheStoriesBroke()
    {
        QStringList errors;
        for (const core::canon::Finding &one : m_report.findings) {
            if (one.severity == core::canon::Severity::Error)
                errors += u"%1 %2 %3"_s.arg(one.rule, one.site, one.environment);
        }
        errors.sort();

        const QStringList expected{u"pipeline/never-in-previous intranet prod"_s,
                                   u"pipeline/never-in-previous shop prod"_s,
                                   u"release/digest saas prod"_s,
                                   u"release/mutable-tag status dev"_s,
                                   u"release/tag-not-string calendar dev"_s,
                                   u"release/tag-not-string calendar prod"_s,
                                   u"release/tag-not-string widgets dev"_s,
                                   u"release/tag-not-string widgets prod"_s,
                                   u"yaml/invalid careers prod"_s};
        QCOMPARE(errors.join(u'\n'), expected.join(u'\n'));
    }

    void itsApplicationsSourcesAndPagesAreAsTheyShouldBe()
    {
        QStringList places;
        for (const core::canon::Finding &one : m_report.findings) {
            const QString family = one.rule.section(u'/', 0, 0);
            if (family == u"app" || family == u"docs" || one.rule == u"site/source-missing")
                places += u"%1 %2:%3 %4"_s.arg(one.rule, one.file).arg(one.line).arg(one.englishMessage());
        }

        QCOMPARE(places, QStringList());
    }

    /// Two environments moved by one commit.
    void onlyTheCommitOfThePresentTagIsLookedAt()
    {
        QStringList places;
        for (const core::canon::Finding &one : m_report.findings) {
            if (one.rule.startsWith(u"history/"_s))
                places += u"%1 %2 %3"_s.arg(one.rule, one.site, one.environment);
        }

        QCOMPARE(places.join(u'\n'), u"history/moved-together press prod"_s);
    }

    /// The files that people learn the canon from.
    void theExampleHasNoFinding()
    {
        const core::gitops::FolderTree tree(QFINDTESTDATA("../../data/bootstrap/example"));
        const core::policy::Policy policy;
        core::canon::DocumentCache cache;
        const auto subject = core::canon::Subject::read(tree, {}, policy, cache);
        QVERIFY(subject);

        const core::canon::Findings found = core::canon::lint(*subject).findings;

        QVERIFY2(found.isEmpty(),
                 qUtf8Printable(found.isEmpty() ? QString() : found.constFirst().englishMessage()));
        QCOMPARE(subject->files().size(), size_t(6));
    }

private:
    QTemporaryDir m_folder;
    core::canon::Report m_report;
};

QTEST_GUILESS_MAIN(DemoFleetTest)
#include "tst_demofleet.moc"
