// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const Signature anna{.name = u"Анна Орлова"_s,
                     .email = u"anna@example.org"_s,
                     .time = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::OffsetFromUTC, 0)};

ObjectId id(const QString &hex)
{
    return ObjectId::fromHex(hex).value_or(ObjectId());
}

QString why(const Result<PushResult> &result)
{
    return result ? QString() : result.error().message + u'\n' + result.error().detail;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

/// A remote with a file `a`, a clone of it, and commits made on the clone's object database.
struct Scene
{
    FleetBuilder fleet;
    QString clone;
    ObjectId tip;

    Scene()
    {
        fleet.file(u"a"_s, "1\n");
        tip = id(fleet.commit(u"One"_s));
        clone = fleet.clone();
    }

    QString gitDir() const { return clone + u"/.git"_s; }

    /// On @p parent, with another `a`.
    ObjectId change(const ObjectId &parent, const QByteArray &bytes = "2\n") const
    {
        Repository repository = *Repository::open(clone);
        const ObjectId base = repository.commit(parent)->tree;
        const ObjectId tree = *repository.writeTree(base, {{.path = u"a"_s, .bytes = bytes}});
        return *repository.writeCommit(
            {.tree = tree, .parents = {parent}, .author = anna, .committer = anna, .message = u"Change"_s});
    }

    QString remoteTip() const { return fleet.tip(); }
};

} // namespace

class PushingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void movesExactlyThatBranch()
    {
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);
        runGit(scene.clone, {u"tag"_s, u"-a"_s, u"-m"_s, u"x"_s, u"v1"_s, commit.toHex()});
        runGit(scene.clone, {u"config"_s, u"push.followTags"_s, u"true"_s});

        const auto pushed = Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(runGit(scene.fleet.path(), {u"for-each-ref"_s, u"--format=%(refname) %(objectname)"_s}),
                 u"refs/heads/main "_s + commit.toHex());
        QCOMPARE(Repository::open(scene.clone)->reference(u"refs/remotes/origin/main"_s), commit);
    }

    void G10_theUsersCloneStaysAsItIs()
    {
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);
        write(scene.clone + u"/a"_s, "dirty");
        const QByteArray index = bytesOf(scene.gitDir() + u"/index"_s);
        const QByteArray head = bytesOf(scene.gitDir() + u"/HEAD"_s);

        const auto pushed = Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(bytesOf(scene.gitDir() + u"/index"_s), index);
        QCOMPARE(bytesOf(scene.gitDir() + u"/HEAD"_s), head);
        QCOMPARE(bytesOf(scene.clone + u"/a"_s), QByteArray("dirty"));
        QCOMPARE(Repository::open(scene.clone)->reference(u"refs/heads/main"_s), scene.tip);
    }

    void aNewBranchMustNotExist()
    {
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);

        const auto first = Program().push(scene.gitDir(), u"origin"_s, u"slipway/новое"_s, {}, commit);
        const auto second = Program().push(scene.gitDir(), u"origin"_s, u"slipway/новое"_s, {},
                                           scene.change(scene.tip, "3\n"));

        QVERIFY2(first.has_value(), qPrintable(why(first)));
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
        QCOMPARE(scene.fleet.tip(u"slipway/новое"_s), commit.toHex());
    }

    void pathsMayHaveSpacesAndLetters()
    {
        Scene scene;
        const QString remote = scene.fleet.folder() + u"/удалённый 'репозиторий'.git"_s;
        runGit(scene.clone, {u"clone"_s, u"-q"_s, u"--bare"_s, scene.fleet.path(), remote});
        const ObjectId commit = scene.change(scene.tip);

        const auto pushed = Program().push(scene.gitDir(), remote, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(runGit(remote, {u"rev-parse"_s, u"main"_s}), commit.toHex());
    }

    void G1_aRemoteThatMovedOnIsAConflict_data()
    {
        QTest::addColumn<bool>("isFetched");

        QTest::newRow("unseen") << false;
        QTest::newRow("fetched meanwhile") << true;
    }

    void G1_aRemoteThatMovedOnIsAConflict()
    {
        QFETCH(bool, isFetched);
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);
        scene.fleet.file(u"b"_s, "1");
        const QString theirs = scene.fleet.commit(u"Theirs"_s);
        const QStringList meanwhile =
            isFetched ? QStringList{u"fetch"_s, u"-q"_s} : QStringList{u"version"_s};
        runGit(scene.clone, meanwhile);

        const auto pushed = Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, commit);

        QVERIFY(!pushed.has_value());
        QCOMPARE(pushed.error().kind, Error::Kind::Conflict);
        QCOMPARE(scene.remoteTip(), theirs);
    }

    void G2_aRewoundRemoteGetsNothingBack()
    {
        Scene scene;
        scene.fleet.file(u"secret"_s, "1");
        const ObjectId removed = id(scene.fleet.commit(u"Removed later"_s));
        runGit(scene.clone, {u"fetch"_s, u"-q"_s});
        const ObjectId commit = scene.change(removed);
        runGit(scene.fleet.path(), {u"update-ref"_s, u"refs/heads/main"_s, scene.tip.toHex()});

        const auto pushed = Program().push(scene.gitDir(), u"origin"_s, u"main"_s, removed, commit);

        QCOMPARE(pushed.error().kind, Error::Kind::Conflict);
        QCOMPARE(scene.remoteTip(), scene.tip.toHex());
    }

    void aCommitThatDoesNotFollowIsNeverPushed()
    {
        Scene scene;
        scene.fleet.file(u"b"_s, "1");
        const ObjectId second = id(scene.fleet.commit(u"Two"_s));
        runGit(scene.clone, {u"fetch"_s, u"-q"_s});

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, second, scene.change(scene.tip));

        QCOMPARE(pushed.error().kind, Error::Kind::Refused);
        QCOMPARE(scene.remoteTip(), second.toHex());
    }

    void G4_aHooksRefusalIsToldInTheServersWords_data()
    {
        QTest::addColumn<QString>("hook");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");

        QTest::newRow("pre-receive")
            << u"pre-receive"_s
            << QByteArray("#!/bin/sh\necho 'GitLab: You are not allowed to push code to protected "
                          "branches on this project.' >&2\nexit 1\n")
            << u"GitLab: You are not allowed to push code to protected branches on this project."_s;
        QTest::newRow("update")
            << u"update"_s
            << QByteArray("#!/bin/sh\necho 'error: GH006: Protected branch update failed' >&2\n"
                          "echo 'error: Changes must be made through a pull request.' >&2\nexit 1\n")
            << u"error: GH006: Protected branch update failed\nerror: Changes must be made through a pull request.\nerror: hook declined to update refs/heads/main"_s;
        QTest::newRow("with words of a race")
            << u"pre-receive"_s << QByteArray("#!/bin/sh\necho 'fetch first, non-fast-forward' >&2\nexit 1\n")
            << u"fetch first, non-fast-forward"_s;
    }

    void G4_aHooksRefusalIsToldInTheServersWords()
    {
        QFETCH(QString, hook);
        QFETCH(QByteArray, script);
        QFETCH(QString, words);
        Scene scene;
        scene.fleet.hook(hook, script);

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, scene.change(scene.tip));

        QVERIFY(!pushed.has_value());
        QCOMPARE(pushed.error().kind, Error::Kind::Denied);
        QCOMPARE(pushed.error().detail, words);
        QCOMPARE(scene.remoteTip(), scene.tip.toHex());
        QCOMPARE(Repository::open(scene.clone)->reference(u"refs/remotes/origin/main"_s), scene.tip);
    }

    void theServersGreetingIsPassedOn()
    {
        Scene scene;
        scene.fleet.hook(u"post-receive"_s,
                         "#!/bin/sh\necho 'Create a merge request: https://example.org' >&2\n");

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, scene.change(scene.tip));

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(pushed->serverMessage, u"Create a merge request: https://example.org"_s);
    }

    void G5_aLockOnTheServerIsARace()
    {
        Scene scene;
        write(scene.fleet.path() + u"/refs/heads/main.lock"_s, {});

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, scene.change(scene.tip));

        QVERIFY(!pushed.has_value());
        QVERIFY2(pushed.error().kind == Error::Kind::Conflict, qPrintable(why(pushed)));
    }

    void G11_theUsersPrePushHookRunsAndMayStopIt()
    {
        Scene scene;
        const QString hook = scene.gitDir() + u"/hooks/pre-push"_s;
        write(hook, "#!/bin/sh\npwd > .git/where\necho 'not on Fridays' >&2\nexit 1\n");
        QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, scene.change(scene.tip));

        QVERIFY(!pushed.has_value());
        QCOMPARE(pushed.error().kind, Error::Kind::Denied);
        QVERIFY2(pushed.error().detail.contains(u"not on Fridays"_s), qPrintable(why(pushed)));
        QCOMPARE(bytesOf(scene.gitDir() + u"/where"_s).trimmed(), scene.clone.toUtf8());
        QCOMPARE(scene.remoteTip(), scene.tip.toHex());
    }

    void aRemoteThatIsGoneIsNotFound()
    {
        Scene scene;
        runGit(scene.clone, {u"remote"_s, u"set-url"_s, u"origin"_s, scene.fleet.folder() + u"/none"_s});

        const auto pushed =
            Program().push(scene.gitDir(), u"origin"_s, u"main"_s, scene.tip, scene.change(scene.tip));

        QCOMPARE(pushed.error().kind, Error::Kind::NotFound);
    }

    void itselfMovesAndACleanWorkTreeFollows_data()
    {
        QTest::addColumn<QString>("below");

        QTest::newRow("named by nothing") << u"(none)"_s;
        QTest::newRow("by its work tree") << u""_s;
        QTest::newRow("by its .git") << u"/.git"_s;
    }

    void itselfMovesAndACleanWorkTreeFollows()
    {
        QFETCH(QString, below);
        Scene scene;
        runGit(scene.clone, {u"remote"_s, u"remove"_s, u"origin"_s});
        const ObjectId commit = scene.change(scene.tip);
        const QString remote = below == u"(none)"_s ? QString() : scene.clone + below;

        const auto pushed = Program().push(scene.gitDir(), remote, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(bytesOf(scene.clone + u"/a"_s), QByteArray("2\n"));
        QCOMPARE(runGit(scene.clone, {u"status"_s, u"--porcelain"_s}), QString());
        QCOMPARE(runGit(scene.clone, {u"rev-parse"_s, u"HEAD"_s}), commit.toHex());
    }

    void itselfWithADirtyWorkTreeIsRefused_data()
    {
        QTest::addColumn<bool>("isStaged");

        QTest::newRow("changed") << false;
        QTest::newRow("staged") << true;
    }

    void itselfWithADirtyWorkTreeIsRefused()
    {
        QFETCH(bool, isStaged);
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);
        write(scene.clone + u"/a"_s, "mine\n");
        runGit(scene.clone, isStaged ? QStringList{u"add"_s, u"a"_s} : QStringList{u"version"_s});

        const auto pushed = Program().push(scene.gitDir(), {}, u"main"_s, scene.tip, commit);

        QVERIFY(!pushed.has_value());
        QVERIFY2(pushed.error().kind == Error::Kind::Refused, qPrintable(why(pushed)));
        QCOMPARE(bytesOf(scene.clone + u"/a"_s), QByteArray("mine\n"));
        QCOMPARE(runGit(scene.clone, {u"rev-parse"_s, u"main"_s}), scene.tip.toHex());
    }

    void itselfMovesABranchThatIsNotCheckedOut()
    {
        Scene scene;
        runGit(scene.clone, {u"checkout"_s, u"-q"_s, u"-b"_s, u"mine"_s});
        write(scene.clone + u"/a"_s, "mine\n");
        const ObjectId commit = scene.change(scene.tip);

        const auto pushed = Program().push(scene.gitDir(), {}, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(runGit(scene.clone, {u"rev-parse"_s, u"main"_s}), commit.toHex());
        QCOMPARE(bytesOf(scene.clone + u"/a"_s), QByteArray("mine\n"));
    }

    void itselfRunsItsHooks()
    {
        Scene scene;
        const QString hook = scene.gitDir() + u"/hooks/pre-receive"_s;
        write(hook, "#!/bin/sh\necho 'no' >&2\nexit 1\n");
        QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

        const auto pushed = Program().push(scene.gitDir(), {}, u"main"_s, scene.tip, scene.change(scene.tip));

        QCOMPARE(pushed.error().kind, Error::Kind::Denied);
        QCOMPARE(pushed.error().detail, u"no"_s);
    }

    void aBareRepositoryMovesItself()
    {
        Scene scene;
        const ObjectId commit = scene.change(scene.tip);
        runGit(scene.clone, {u"push"_s, u"-q"_s, u"origin"_s, commit.toHex() + u":refs/heads/aside"_s});

        const auto pushed = Program().push(scene.fleet.path(), {}, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(scene.remoteTip(), commit.toHex());
    }

    void aLinkedWorkTreeFollowsToo()
    {
        Scene scene;
        runGit(scene.clone, {u"checkout"_s, u"-q"_s, u"-b"_s, u"mine"_s});
        const QString linked = scene.fleet.folder() + u"/linked"_s;
        runGit(scene.clone, {u"worktree"_s, u"add"_s, u"-q"_s, linked, u"main"_s});
        const ObjectId commit = scene.change(scene.tip);

        const auto pushed = Program().push(scene.gitDir(), {}, u"main"_s, scene.tip, commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(bytesOf(linked + u"/a"_s), QByteArray("2\n"));
        QCOMPARE(runGit(linked, {u"status"_s, u"--porcelain"_s}), QString());
        QCOMPARE(bytesOf(scene.clone + u"/a"_s), QByteArray("1\n"));
    }
};

QTEST_GUILESS_MAIN(PushingTest)
#include "tst_pushing.moc"
