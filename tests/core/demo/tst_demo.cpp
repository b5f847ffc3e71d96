// SPDX-License-Identifier: Apache-2.0
#include "core/demo/demo.h"
#include "core/pipeline/snapshot.h"
#include "tests/support/isolatedgit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using core::demo::makeDemo;
using testsupport::runGit;
using testsupport::tryGit;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);

QString prodFile(const QString &site)
{
    return u"deploy/env/release-prod/%1.yaml"_s.arg(site);
}

QString tipOf(const QString &repository)
{
    return runGit(repository, {u"rev-parse"_s, u"main"_s});
}

/// The text of the tag of a release file, without quotes.
QString tagOf(const QString &repository, const QString &site, const QString &environment)
{
    const QString path = u"main:deploy/env/release-%1/%2.yaml"_s.arg(environment, site);
    const QStringList lines = runGit(repository, {u"show"_s, path}).split(u'\n');
    const QString line = lines.filter(u"tag:"_s).value(0);
    return line.section(u"tag: "_s, 1).section(u"  #"_s, 0, 0).remove(u'"').remove(u'\'').trimmed();
}

QStringList allFiles(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasARemoteACloneAndAPlatform();
    void repositoriesAreWhole_data();
    void repositoriesAreWhole();
    void isMarkedAsADemo();
    void hasNothingAfterNow();
    void tagsNameCommitsOfTheRepository_data();
    void tagsNameCommitsOfTheRepository();
    void pipelineHasEveryState_data();
    void pipelineHasEveryState();
    void lastDeedsAreTold_data();
    void lastDeedsAreTold();
    void releaseFilesHaveTheirOddities_data();
    void releaseFilesHaveTheirOddities();
    void cloneIsCleanAndPushReachesTheRemote();
    void sameNowMakesTheSameIds();
    void emptyFolderIsFilled();
    void folderWithSomethingInItIsRefused();
    void fileIsRefused();
    void failureLeavesNothingBehind();

private:
    QTemporaryDir m_folder;
    core::demo::DemoPaths m_demo;
    core::git::Program m_git;
    core::pipeline::Snapshot m_snapshot;
};

void DemoTest::initTestCase()
{
    testsupport::isolateGit();

    const auto made = makeDemo(m_folder.filePath(u"demo"_s), now, m_git);

    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().message + made.error().detail));
    m_demo = *made;
    const auto repository = core::git::Repository::open(m_demo.remote);
    QVERIFY(repository);
    const auto tip = repository->resolve(u"main"_s);
    QVERIFY(tip);
    core::pipeline::SnapshotReader reader;
    const auto snapshot = reader.read(*repository, *tip);
    QVERIFY2(snapshot, snapshot ? "" : qUtf8Printable(snapshot.error().message));
    m_snapshot = *snapshot;
}

void DemoTest::hasARemoteACloneAndAPlatform()
{
    QCOMPARE(allFiles(m_folder.path()), QStringList{u"demo"_s});
    QCOMPARE(allFiles(m_folder.filePath(u"demo"_s)),
             (QStringList{u"clone"_s, u"platform"_s, u"remote.git"_s}));
    QCOMPARE(runGit(m_demo.remote, {u"symbolic-ref"_s, u"HEAD"_s}), u"refs/heads/main"_s);
    QCOMPARE(runGit(m_demo.clone, {u"config"_s, u"remote.origin.url"_s}), m_demo.remote);
    QCOMPARE(tipOf(m_demo.clone), tipOf(m_demo.remote));
}

void DemoTest::repositoriesAreWhole_data()
{
    QTest::addColumn<QString>("repository");
    QTest::newRow("remote") << m_demo.remote;
    QTest::newRow("clone") << m_demo.clone;
    QTest::newRow("platform") << m_demo.platform;
}

void DemoTest::repositoriesAreWhole()
{
    QFETCH(QString, repository);

    const auto checked = tryGit(repository, {u"fsck"_s, u"--strict"_s, u"--no-progress"_s});

    QCOMPARE(checked.err + checked.out, QByteArray());
    QCOMPARE(checked.exitCode, 0);
}

void DemoTest::isMarkedAsADemo()
{
    const QString name = runGit(m_demo.remote, {u"config"_s, u"--local"_s, u"slipway.demo"_s});
    QVERIFY(!QUuid::fromString(name).isNull());
    QCOMPARE(runGit(m_demo.clone, {u"config"_s, u"--local"_s, u"slipway.demo"_s}), name);
}

void DemoTest::hasNothingAfterNow()
{
    const QString newest = runGit(m_demo.remote, {u"log"_s, u"-1"_s, u"--format=%ct"_s, u"main"_s});
    const QString oldest =
        runGit(m_demo.remote, {u"log"_s, u"--max-parents=0"_s, u"--format=%ct"_s, u"main"_s});

    QVERIFY(newest.toLongLong() < now.toSecsSinceEpoch());
    QVERIFY(newest.toLongLong() > now.toSecsSinceEpoch() - 3600);
    QVERIFY(oldest.toLongLong() < now.addMonths(-4).toSecsSinceEpoch());
}

void DemoTest::tagsNameCommitsOfTheRepository_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("ahead");
    QTest::newRow("harbour") << u"harbour"_s << u"dev"_s << u"prod"_s << u"7"_s;
    QTest::newRow("docs-portal") << u"docs-portal"_s << u"dev"_s << u"prod"_s << u"14"_s;
    QTest::newRow("events") << u"events"_s << u"dev"_s << u"prod"_s << u"2"_s;
    QTest::newRow("saas") << u"saas"_s << u"dev"_s << u"prod"_s << u"12"_s;
    QTest::newRow("help-center") << u"help-center"_s << u"dev"_s << u"prod"_s << u"1"_s;
    QTest::newRow("payload-core to stage") << u"payload-core"_s << u"dev"_s << u"stage"_s << u"2"_s;
    QTest::newRow("payload-core to prod") << u"payload-core"_s << u"stage"_s << u"prod"_s << u"3"_s;
}

void DemoTest::tagsNameCommitsOfTheRepository()
{
    QFETCH(QString, site);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, ahead);
    const QString front = tagOf(m_demo.remote, site, from).section(u'-', 0, 0);
    const QString far = tagOf(m_demo.remote, site, to).section(u'-', 0, 0);

    const QString count = runGit(m_demo.remote,
                                 {u"rev-list"_s, u"--count"_s, u"--no-merges"_s, far + u".."_s + front,
                                  u"--"_s, u"apps/"_s + site, u"packages"_s});

    QCOMPARE(count, ahead);
    QCOMPARE(tryGit(m_demo.remote, {u"merge-base"_s, u"--is-ancestor"_s, far, front}).exitCode, 0);
}

void DemoTest::pipelineHasEveryState_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QStringList>("states"); ///< of its steps
    QTest::newRow("in sync") << u"api-docs"_s << QStringList{u"in-sync"_s};
    QTest::newRow("ahead") << u"harbour"_s << QStringList{u"ahead"_s};
    QTest::newRow("ahead, numbers for tags") << u"calendar"_s << QStringList{u"ahead"_s};
    QTest::newRow("ahead, digest beside the tag") << u"saas"_s << QStringList{u"ahead"_s};
    QTest::newRow("ahead of a rollback") << u"landings"_s << QStringList{u"ahead"_s};
    QTest::newRow("ahead with a mutable tag") << u"status"_s << QStringList{u"ahead"_s};
    QTest::newRow("both steps of three environments")
        << u"payload-core"_s << QStringList{u"ahead"_s, u"ahead"_s};
    QTest::newRow("behind") << u"newsroom"_s << QStringList{u"behind"_s};
    QTest::newRow("diverged") << u"shop"_s << QStringList{u"diverged"_s};
    QTest::newRow("diverged by a suffix") << u"intranet"_s << QStringList{u"diverged"_s};
    QTest::newRow("not released") << u"partners-kz"_s << QStringList{u"not-released"_s};
    QTest::newRow("never released") << u"loyalty"_s << QStringList{u"not-released"_s};
    QTest::newRow("broken") << u"careers"_s << QStringList{u"broken"_s};
}

void DemoTest::pipelineHasEveryState()
{
    QFETCH(QString, site);
    QFETCH(QStringList, states);
    const auto *pipeline = m_snapshot.pipeline->site(site);
    QVERIFY(pipeline);

    QStringList found;
    std::ranges::transform(pipeline->steps, std::back_inserter(found),
                           [](const auto &step) { return core::pipeline::toString(step.state); });

    QCOMPARE(found, states);
}

void DemoTest::lastDeedsAreTold_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("subject"); ///< of the newest commit to the site's release files
    QTest::newRow("in sync") << u"api-docs"_s << u"Promote api-docs to prod: "_s;
    QTest::newRow("moved together") << u"press"_s << u"press: "_s;
    QTest::newRow("promoted in a batch") << u"blog"_s << u"Promote 4 sites to prod"_s;
    QTest::newRow("ahead") << u"harbour"_s << u"ci(harbour): release "_s;
    QTest::newRow("rebuilt") << u"shop"_s << u"ci(shop): rebuild as "_s;
    QTest::newRow("dev rolled back") << u"newsroom"_s << u"Roll newsroom in dev back to "_s;
    QTest::newRow("prod rolled back") << u"landings"_s << u"Roll landings in prod back to "_s;
    QTest::newRow("mutable") << u"status"_s << u"status: try the newest image in dev"_s;
}

void DemoTest::lastDeedsAreTold()
{
    QFETCH(QString, site);
    QFETCH(QString, subject);

    const QString newest = runGit(m_demo.remote,
                                  {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s, u"--"_s,
                                   u"deploy/env/release-*/%1.yaml"_s.arg(site)});

    QVERIFY2(newest.startsWith(subject), qUtf8Printable(newest));
}

void DemoTest::releaseFilesHaveTheirOddities_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("broken") << prodFile(u"careers"_s) << "\n\ttag: "_ba;
    QTest::newRow("not released") << prodFile(u"partners-kz"_s) << "tag: \"REPLACE_ME_TAG\"\n"_ba;
    QTest::newRow("never released") << u"deploy/env/release-dev/loyalty.yaml"_s
                                    << "\"REPLACE_ME_REGISTRY/loyalty\"\n"_ba;
    QTest::newRow("digest") << prodFile(u"saas"_s) << "\"\n  digest: \"sha256:"_ba;
    QTest::newRow("line ends of Windows") << prodFile(u"gallery"_s) << "image:\r\n"_ba;
    QTest::newRow("single quotes, comment") << prodFile(u"help-center"_s) << "'  # "_ba;
    QTest::newRow("number") << prodFile(u"calendar"_s) << "\n  tag: 202611"_ba;
    QTest::newRow("suffix") << u"deploy/env/release-dev/intranet.yaml"_s << "-dev\"\n"_ba;
    QTest::newRow("Cyrillic comment") << prodFile(u"shop"_s) << "# Перед распродажей"_ba;
    QTest::newRow("README beside") << u"deploy/env/release-dev/README.md"_s << "image.tag"_ba;
    QTest::newRow("name that does not follow")
        << u"deploy/argocd/apps/prod/payload-core.yaml"_s << "\n  name: web-payload-core\n"_ba;
}

void DemoTest::releaseFilesHaveTheirOddities()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);

    const auto file = tryGit(m_demo.remote, {u"cat-file"_s, u"blob"_s, u"main:"_s + path});

    QVERIFY2(file.out.contains(text), file.out.constData());
}

void DemoTest::cloneIsCleanAndPushReachesTheRemote()
{
    const QString status = runGit(m_demo.clone, {u"status"_s, u"--porcelain"_s});
    runGit(m_demo.clone, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Mine"_s});

    runGit(m_demo.clone, {u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});

    QCOMPARE(status, QString());
    QCOMPARE(runGit(m_demo.remote, {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}), u"Mine"_s);
    runGit(m_demo.remote, {u"update-ref"_s, u"refs/heads/main"_s, u"main~1"_s});
}

void DemoTest::sameNowMakesTheSameIds()
{
    const auto again = makeDemo(m_folder.filePath(u"again/and/again"_s), now, m_git);

    QVERIFY(again);
    QCOMPARE(tipOf(again->remote), tipOf(m_demo.remote));
    QCOMPARE(tipOf(again->platform), tipOf(m_demo.platform));
    QVERIFY(QDir(m_folder.filePath(u"again"_s)).removeRecursively());
}

void DemoTest::emptyFolderIsFilled()
{
    const QTemporaryDir empty;

    const auto made = makeDemo(empty.path(), now, m_git);

    QVERIFY(made);
    QCOMPARE(allFiles(empty.path()), (QStringList{u"clone"_s, u"platform"_s, u"remote.git"_s}));
}

void DemoTest::folderWithSomethingInItIsRefused()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u".hidden"_s));

    const auto made = makeDemo(folder.path(), now, m_git);

    QVERIFY(!made);
    QCOMPARE(made.error().kind, core::Error::Kind::Refused);
    QCOMPARE(allFiles(folder.path()), QStringList{u".hidden"_s});
}

void DemoTest::fileIsRefused()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"demo"_s));
    QVERIFY(file.open(QFile::WriteOnly));

    const auto made = makeDemo(file.fileName(), now, m_git);

    QVERIFY(!made);
    QCOMPARE(made.error().kind, core::Error::Kind::Refused);
}

void DemoTest::failureLeavesNothingBehind()
{
    const QTemporaryDir folder;
    const core::git::Program none({.program = u"no-such-git"_s});

    const auto made = makeDemo(folder.filePath(u"demo"_s), now, none);

    QVERIFY(!made);
    QCOMPARE(allFiles(folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
