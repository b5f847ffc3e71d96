// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"
#include "core/demo/demo.h"
#include "tests/support/isolatedgit.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::canon;

namespace {

/// What the rules of Applications, sources and pages say of the files in @p folder.
QStringList said(const QString &folder)
{
    const gitops::FolderTree tree(folder);
    const policy::Policy policy;
    DocumentCache cache;
    const auto subject = Subject::read(tree, {}, policy, cache);
    if (!subject)
        return {subject.error().message};
    QStringList all;
    for (const Finding &one : lint(*subject).findings) {
        const QString family = one.rule.section(u'/', 0, 0);
        if (family == u"app" || family == u"docs" || one.rule == u"site/source-missing")
            all += u"%1 %2:%3 %4"_s.arg(one.rule, one.file).arg(one.line).arg(one.englishMessage());
    }
    return all;
}

} // namespace

/// Fleets of this shape that are as they should be.
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void theDemoKeepsTheRulesOfApplications()
    {
        const QTemporaryDir folder;
        const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        const auto paths =
            demo::makeDemo(folder.filePath(u"demo"_s), now, git::Program(git::ProgramOptions{}));
        QVERIFY(paths);

        QCOMPARE(said(paths->clone), QStringList());
    }

    void theExampleKeepsTheRulesOfApplications()
    {
        QCOMPARE(said(QFINDTESTDATA("../../data/bootstrap/example")), QStringList());
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
