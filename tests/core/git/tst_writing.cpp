// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"
#include "core/git/repository.h"
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const Signature anna{
    .name = u"Анна Орлова"_s,
    .email = u"anna@example.org"_s,
    .time = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::OffsetFromUTC, -(3 * 3600 + 30 * 60))};

ObjectId id(const QString &hex)
{
    return ObjectId::fromHex(hex).value_or(ObjectId());
}

QString why(const Result<ObjectId> &result)
{
    return result ? QString() : result.error().message + u'\n' + result.error().detail;
}

/// A fleet with one commit, opened.
struct Scene
{
    FleetBuilder fleet;
    Repository repository;
    ObjectId tip;
    ObjectId tree;

    static Scene make()
    {
        FleetBuilder fleet;
        fleet.file(u"deploy/a.yaml"_s, "a: 1\n");
        fleet.file(u"deploy/run"_s, "1", FleetBuilder::Mode::Executable);
        fleet.file(u"deploy/link"_s, "a.yaml", FleetBuilder::Mode::Symlink);
        fleet.file(u"deploy/alone/b.yaml"_s, "b: 1\n");
        const ObjectId tip = id(fleet.commit(u"One"_s));
        Repository repository = *Repository::open(fleet.path());
        const ObjectId tree = repository.commit(tip)->tree;
        return {.fleet = std::move(fleet), .repository = std::move(repository), .tip = tip, .tree = tree};
    }

    QString listing(const ObjectId &tree) const
    {
        return runGit(fleet.path(),
                      {u"ls-tree"_s, u"-r"_s, u"-t"_s, u"--format=%(objectmode) %(path)"_s, tree.toHex()});
    }
};

NewCommit commitOf(const Scene &scene, const QString &message)
{
    return {
        .tree = scene.tree, .parents = {scene.tip}, .author = anna, .committer = anna, .message = message};
}

} // namespace

class WritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void aTreeChangesOnlyWhatWasAsked()
    {
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree(scene.tree,
                                                     {{.path = u"deploy/a.yaml"_s, .bytes = "a: 2\n"},
                                                      {.path = u"new/сайт 1.yaml"_s, .bytes = "n: 1\n"}});

        QVERIFY2(tree.has_value(), qPrintable(why(tree)));
        const QString changed = runGit(scene.fleet.path(),
                                       {u"-c"_s, u"core.quotePath=false"_s, u"diff-tree"_s, u"-r"_s,
                                        u"--name-status"_s, scene.tree.toHex(), tree->toHex()});
        QCOMPARE(changed, u"M\tdeploy/a.yaml\nA\tnew/сайт 1.yaml"_s);
        QCOMPARE(runGit(scene.fleet.path(), {u"fsck"_s, u"--no-dangling"_s, u"--strict"_s, tree->toHex()}),
                 QString());
    }

    void manyFilesAreWrittenAsOnePack()
    {
        Scene scene = Scene::make();
        QList<TreeChange> changes;
        for (int i = 0; i < 40; ++i)
            changes.append({.path = u"deploy/%1/site.yaml"_s.arg(i), .bytes = "n: " + QByteArray::number(i)});
        changes.append({.path = u"deploy/alone/b.yaml"_s, .bytes = std::nullopt});
        ObjectId expected = scene.tree;
        const QString loose = runGit(scene.fleet.path(), {u"count-objects"_s});

        const auto tree = scene.repository.writeTree(scene.tree, changes);

        QVERIFY2(tree.has_value(), qPrintable(why(tree)));
        QCOMPARE(runGit(scene.fleet.path(), {u"count-objects"_s}), loose);
        QCOMPARE(runGit(scene.fleet.path(), {u"fsck"_s, u"--no-dangling"_s, u"--strict"_s, tree->toHex()}),
                 QString());
        for (qsizetype i = 0; i < changes.size(); i += 10) // few at a time: no pack
            expected = *scene.repository.writeTree(expected, changes.mid(i, 10));
        QCOMPARE(*tree, expected);
    }

    void Y7_theModeOfAFileIsKept()
    {
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree(scene.tree, {{.path = u"deploy/run"_s, .bytes = "2"}});

        QVERIFY(tree.has_value());
        QVERIFY(scene.listing(*tree).contains(u"100755 deploy/run"_s));
        QCOMPARE(*scene.repository.blob((*scene.repository.entry(*tree, u"deploy/run"_s))->id),
                 QByteArray("2"));
    }

    void aFolderIsTakenAsAWhole()
    {
        Scene scene = Scene::make();
        const TreeEntry deploy = **scene.repository.entry(scene.tree, u"deploy"_s);

        const auto tree = scene.repository.writeTree(scene.tree,
                                                     {{.path = u"apps/shop"_s, .bytes = {}, .taken = deploy},
                                                      {.path = u"deploy/a.yaml"_s, .bytes = "a: 2\n"}});

        QVERIFY2(tree.has_value(), qPrintable(why(tree)));
        QCOMPARE((*scene.repository.entry(*tree, u"apps/shop"_s))->id, deploy.id);
        QCOMPARE(runGit(scene.fleet.path(), {u"fsck"_s, u"--no-dangling"_s, u"--strict"_s, tree->toHex()}),
                 QString());
    }

    void nothingIsTakenToWhereSomethingStands()
    {
        Scene scene = Scene::make();
        const TreeEntry run = **scene.repository.entry(scene.tree, u"deploy/run"_s);

        const auto tree =
            scene.repository.writeTree(scene.tree, {{.path = u"deploy/a.yaml"_s, .bytes = {}, .taken = run}});

        QCOMPARE(tree.error().kind, core::Error::Kind::Refused);
    }

    void theLastFileTakesItsFolderAlong()
    {
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree(
            scene.tree, {{.path = u"deploy/alone/b.yaml"_s, .bytes = std::nullopt}});

        QVERIFY(tree.has_value());
        QVERIFY(!scene.listing(*tree).contains(u"alone"_s));
    }

    void aTreeCanStartFromNothing()
    {
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree({}, {{.path = u"a/b"_s, .bytes = "1"}});

        QVERIFY(tree.has_value());
        QCOMPARE(scene.listing(*tree), u"040000 a\n100644 a/b"_s);
    }

    void Y7_pathsThatAreNoFileOfTheRepositoryAreRefused_data()
    {
        QTest::addColumn<QString>("path");

        QTest::newRow("empty") << u""_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("up") << u"deploy/../../x"_s;
        QTest::newRow("empty part") << u"deploy//x"_s;
        QTest::newRow("trailing slash") << u"deploy/x/"_s;
        QTest::newRow("dot") << u"./x"_s;
        QTest::newRow(".git") << u".git/config"_s;
        QTest::newRow(".GIT") << u"deploy/.GIT/config"_s;
        QTest::newRow("its short name") << u"GIT~1/config"_s;
        QTest::newRow("newline") << u"a\nb"_s;
        QTest::newRow("backslash") << u"a\\b"_s;
        QTest::newRow("symlink") << u"deploy/link"_s;
        QTest::newRow("below a symlink") << u"deploy/link/x"_s;
        QTest::newRow("a folder") << u"deploy"_s;
        QTest::newRow("below a file") << u"deploy/a.yaml/x"_s;
    }

    void Y7_pathsThatAreNoFileOfTheRepositoryAreRefused()
    {
        QFETCH(QString, path);
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree(scene.tree, {{.path = path, .bytes = "x"}});

        QVERIFY(!tree.has_value());
        QCOMPARE(tree.error().kind, Error::Kind::Refused);
    }

    void Y7_aSubmoduleIsRefused()
    {
        Scene scene = Scene::make();
        const QByteArray entry = "160000 commit " + scene.tip.toHex().toLatin1() + "\tmodule\n";
        const ObjectId tree = id(runGit(scene.fleet.path(), {u"mktree"_s, u"--missing"_s}, entry));

        const auto written = scene.repository.writeTree(tree, {{.path = u"module"_s, .bytes = "x"}});

        QCOMPARE(written.error().kind, Error::Kind::Refused);
    }

    void onePathIsNotWrittenTwice()
    {
        Scene scene = Scene::make();

        const auto tree = scene.repository.writeTree(
            scene.tree, {{.path = u"x"_s, .bytes = "1"}, {.path = u"x"_s, .bytes = "2"}});

        QCOMPARE(tree.error().kind, Error::Kind::Refused);
    }

    void removingWhatIsNotThereIsAnError()
    {
        Scene scene = Scene::make();

        const auto tree =
            scene.repository.writeTree(scene.tree, {{.path = u"none"_s, .bytes = std::nullopt}});

        QCOMPARE(tree.error().kind, Error::Kind::NotFound);
    }

    void aCommitReadsBackAsItWasWritten()
    {
        Scene scene = Scene::make();

        const auto made = scene.repository.writeCommit(commitOf(scene, u"Релиз\r\n\r\nSite: shop  \n\n\n"_s));

        QVERIFY2(made.has_value(), qPrintable(why(made)));
        const auto commit = scene.repository.commit(*made);
        QCOMPARE(commit->message, u"Релиз\n\nSite: shop\n"_s);
        QCOMPARE(commit->author, anna);
        QCOMPARE(commit->author.time.offsetFromUtc(), anna.time.offsetFromUtc());
        QCOMPARE(commit->parents, QList<ObjectId>{scene.tip});
        QCOMPARE(runGit(scene.fleet.path(), {u"fsck"_s, u"--no-dangling"_s, u"--strict"_s, made->toHex()}),
                 QString());
    }

    void aCommitNeedsAllItsObjects()
    {
        Scene scene = Scene::make();
        NewCommit commit = commitOf(scene, u"x"_s);
        commit.parents = {id(u"1234567890123456789012345678901234567890"_s)};

        const auto made = scene.repository.writeCommit(commit);

        QCOMPARE(made.error().kind, Error::Kind::NotFound);
    }

    void aNameCannotForgeAHeader()
    {
        Scene scene = Scene::make();
        NewCommit commit = commitOf(scene, u"x"_s);
        commit.author.name = u"A <a@b> 0 +0000\nparent 1"_s;

        const auto made = scene.repository.writeCommit(commit);

        QCOMPARE(made.error().kind, Error::Kind::Refused);
    }

    void aReferenceMovesOnlyFromWhereItIsExpected()
    {
        Scene scene = Scene::make();
        const ObjectId next = *scene.repository.writeCommit(commitOf(scene, u"next"_s));
        const QString main = u"refs/heads/main"_s;

        QVERIFY(scene.repository.moveReference(main, scene.tip, next, u"promote"_s).has_value());
        QCOMPARE(scene.repository.moveReference(main, scene.tip, next, u"again"_s).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(scene.repository.reference(main), next);
    }

    void aNewReferenceMustNotExist()
    {
        Scene scene = Scene::make();

        QVERIFY(scene.repository.moveReference(u"refs/heads/new"_s, {}, scene.tip, u"new"_s).has_value());
        QCOMPARE(scene.repository.moveReference(u"refs/heads/new"_s, {}, scene.tip, u"new"_s).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(
            scene.repository.moveReference(u"refs/heads/gone"_s, scene.tip, scene.tip, u"x"_s).error().kind,
            Error::Kind::Conflict);
        QCOMPARE(scene.repository.moveReference(u"HEAD"_s, scene.tip, scene.tip, u"x"_s).error().kind,
                 Error::Kind::Refused);
    }

    void aLockedReferenceIsAConflict()
    {
        Scene scene = Scene::make();
        const ObjectId next = *scene.repository.writeCommit(commitOf(scene, u"next"_s));
        QFile lock(scene.fleet.path() + u"/refs/heads/main.lock"_s);
        QVERIFY(lock.open(QFile::WriteOnly));

        const auto moved = scene.repository.moveReference(u"refs/heads/main"_s, scene.tip, next, u"x"_s);

        QCOMPARE(moved.error().kind, Error::Kind::Conflict);
        QCOMPARE(scene.repository.reference(u"refs/heads/main"_s), scene.tip);
    }

    void withoutSigningACommitIsMadeInProcess()
    {
        Scene scene = Scene::make();
        const Program program({.program = u"/nowhere/git"_s});

        const auto made = program.commit(scene.repository, commitOf(scene, u"x"_s));

        QVERIFY(!scene.repository.isSigningRequired());
        QVERIFY(made.has_value());
    }

    void G11_aCommitIsSignedWhereGitWouldSignIt()
    {
        Scene scene = Scene::make();
        const QString key = scene.fleet.folder() + u"/key"_s;
        QProcess::execute(u"ssh-keygen"_s,
                          {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key});
        runGit(scene.fleet.path(), {u"config"_s, u"commit.gpgsign"_s, u"true"_s});
        runGit(scene.fleet.path(), {u"config"_s, u"gpg.format"_s, u"ssh"_s});
        runGit(scene.fleet.path(), {u"config"_s, u"user.signingkey"_s, key});

        const auto made = Program().commit(scene.repository, commitOf(scene, u"Релиз\n\nSite: shop"_s));

        QVERIFY2(made.has_value(), qPrintable(why(made)));
        QVERIFY(scene.repository.isSigningRequired());
        QByteArray bytes;
        QVERIFY(scene.repository.readRaw(*made, bytes));
        QVERIFY(bytes.contains("\ngpgsig -----BEGIN SSH SIGNATURE-----"));
        const auto commit = scene.repository.commit(*made);
        QCOMPARE(commit->author, anna);
        QCOMPARE(commit->author.time.offsetFromUtc(), anna.time.offsetFromUtc());
        QCOMPARE(commit->message, u"Релиз\n\nSite: shop\n"_s);
        QCOMPARE(commit->parents, QList<ObjectId>{scene.tip});
    }

    void G11_aMissingKeyStopsBeforeAnythingIsPushed()
    {
        Scene scene = Scene::make();
        runGit(scene.fleet.path(), {u"config"_s, u"commit.gpgsign"_s, u"true"_s});
        runGit(scene.fleet.path(), {u"config"_s, u"gpg.format"_s, u"ssh"_s});
        runGit(scene.fleet.path(), {u"config"_s, u"user.signingkey"_s, scene.fleet.folder() + u"/none"_s});

        const auto made = Program().commit(scene.repository, commitOf(scene, u"x"_s));

        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QVERIFY2(made.error().message.contains(u"user.signingkey"_s), qPrintable(made.error().message));
    }
};

QTEST_GUILESS_MAIN(WritingTest)
#include "tst_writing.moc"
