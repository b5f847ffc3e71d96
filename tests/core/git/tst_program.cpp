// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString &path, const QByteArray &bytes,
           QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
    QVERIFY(file.setPermissions(permissions));
}

/// All that a fetch must not touch in a user's clone.
QByteArrayList userState(const QString &clone)
{
    return {bytesOf(clone + u"/.git/HEAD"_s),
            bytesOf(clone + u"/.git/index"_s),
            bytesOf(clone + u"/.git/FETCH_HEAD"_s),
            bytesOf(clone + u"/.git/config"_s),
            runGit(clone, {u"for-each-ref"_s, u"refs/heads"_s, u"refs/tags"_s}).toUtf8(),
            runGit(clone, {u"--no-optional-locks"_s, u"status"_s, u"--porcelain"_s}).toUtf8(),
            runGit(clone, {u"stash"_s, u"list"_s}).toUtf8(),
            bytesOf(clone + u"/a"_s)};
}

QString remoteRefs(const QString &repository)
{
    return runGit(repository, {u"for-each-ref"_s, u"--format=%(refname) %(objectname)"_s, u"refs/remotes"_s});
}

/// A program that stands for git, does what @p script says and ends with it.
QString standIn(const FleetBuilder &fleet, const QByteArray &script)
{
    const QString path = fleet.folder() + u"/stand-in"_s;
    write(path, "#!/bin/sh\n" + script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void tellsItsVersion()
    {
        const auto version = Program().version();

        QVERIFY(version.has_value());
        QVERIFY2(version->startsWith(u"2."_s), qPrintable(*version));
    }

    void withoutGitTheRemedyIsTold()
    {
        const auto version = Program({.program = u"/nowhere/git"_s}).version();

        QCOMPARE(version.error().kind, Error::Kind::NotFound);
        QVERIFY(version.error().message.contains(u"apt install git"_s));
    }

    void inputAndOutputAreBytes()
    {
        FleetBuilder fleet;
        const QByteArray input("\xff\x00\r\n", 4);

        const auto id = Program().run(fleet.path(), {u"hash-object"_s, u"-w"_s, u"--stdin"_s}, input);
        const auto output =
            Program().run(fleet.path(), {u"cat-file"_s, u"blob"_s, QString::fromUtf8(id->trimmed())});

        QCOMPARE(*output, input);
    }

    void aFailureIsToldInGitsWords()
    {
        FleetBuilder fleet;

        const auto failed = Program().run(fleet.path(), {u"rev-parse"_s, u"--verify"_s, u"nowhere"_s});

        QCOMPARE(failed.error().kind, Error::Kind::Refused);
        QVERIFY(failed.error().message.contains(u"Needed a single revision"_s));
        QCOMPARE(Program().run(fleet.path() + u"/none"_s, {u"status"_s}).error().kind, Error::Kind::NotFound);
    }

    void variablesThatNameAnotherRepositoryAreDropped()
    {
        FleetBuilder fleet;
        qputenv("GIT_DIR", "/nowhere");
        qputenv("GIT_INDEX_FILE", "/nowhere/index");

        const auto bare = Program().run(fleet.path(), {u"rev-parse"_s, u"--is-bare-repository"_s});
        qunsetenv("GIT_DIR");
        qunsetenv("GIT_INDEX_FILE");

        QVERIFY(bare.has_value());
        QCOMPARE(*bare, QByteArray("true\n"));
    }

    void nobodyIsAskedWithoutAHelper()
    {
        FleetBuilder fleet;
        const QString program = standIn(fleet, "env");

        const auto environment = Program({.program = program}).run({}, {});

        QVERIFY(environment->contains("\nGIT_TERMINAL_PROMPT=0\n"));
        QVERIFY(environment->contains("GIT_ASKPASS=false\n"));
        QVERIFY(environment->contains("SSH_ASKPASS_REQUIRE=never\n"));
        QVERIFY(environment->contains("LC_ALL=C\n"));
    }

    void ourHelperIsAskedByGitAndSsh()
    {
        FleetBuilder fleet;
        const QString program = standIn(fleet, "env");

        const auto environment =
            Program({.program = program, .askPass = u"/opt/ask"_s, .environment = {u"EXTRA=a=b"_s}})
                .run({}, {});

        QVERIFY(environment->contains("GIT_ASKPASS=/opt/ask\n"));
        QVERIFY(environment->contains("SSH_ASKPASS=/opt/ask\n"));
        QVERIFY(environment->contains("SSH_ASKPASS_REQUIRE=force\n"));
        QVERIFY(environment->contains("EXTRA=a=b\n"));
    }

    void silenceEndsTheCall()
    {
        FleetBuilder fleet;
        const QString program = standIn(fleet, "echo alive >&2; exec sleep 600");

        const auto silent = Program({.program = program, .timeoutSeconds = 1}).run({}, {});

        QCOMPARE(silent.error().kind, Error::Kind::Unreachable);
        QCOMPARE(silent.error().detail, u"alive\n"_s);
    }

    void aCancelledCallIsNotStarted()
    {
        FleetBuilder fleet;
        const QString trace = fleet.folder() + u"/trace"_s;
        const QString program = standIn(fleet, "touch '" + trace.toUtf8() + "'");
        const Cancellation cancellation;
        cancellation.request();

        const auto stopped = Program({.program = program}).run({}, {}, {}, cancellation);

        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(trace));
    }

    void cancellingDuringAFetchEndsTheWholeGroup()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        const QString pid = fleet.folder() + u"/pid"_s;
        const QString program = standIn(
            fleet, "sleep 600 & echo $! > '" + pid.toUtf8() + "'; echo 'Counting objects: 1' >&2; wait");
        const Cancellation cancellation;

        const auto stopped = Program({.program = program})
                                 .fetch(
                                     clone + u"/.git"_s, u"origin"_s,
                                     [&](const Progress &) { cancellation.request(); }, cancellation);

        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        const int sleeper = bytesOf(pid).trimmed().toInt();
        QVERIFY(sleeper > 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            ::kill(sleeper, 0) != 0 || bytesOf(u"/proc/%1/stat"_s.arg(sleeper)).contains(") Z "), 30'000);
    }

    void aCloneIsBareAndHasAllBranches()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        fleet.branch(u"topic"_s);
        fleet.file(u"a"_s, "2");
        const QString other = fleet.commit(u"Two"_s);
        const QString target = fleet.folder() + u"/кэш с пробелом/fleet.git"_s;
        QStringList phases;

        const auto cloned =
            Program().cloneBare(fleet.path(), target, [&](const Progress &p) { phases.append(p.phase); });

        QVERIFY2(cloned.has_value(), qPrintable(cloned ? QString() : cloned.error().detail));
        QCOMPARE(
            remoteRefs(target),
            u"refs/remotes/origin/HEAD %1\nrefs/remotes/origin/main %1\nrefs/remotes/origin/topic %2"_s.arg(
                tip, other));
        QCOMPARE(runGit(target, {u"for-each-ref"_s, u"refs/heads"_s, u"refs/tags"_s}), QString());
        QVERIFY(phases.contains(u"Counting objects"_s));
        QCOMPARE(Repository::open(target)->symbolicTarget(u"refs/remotes/origin/HEAD"_s),
                 u"refs/remotes/origin/main"_s);
        QCOMPARE(
            QDir(QFileInfo(target).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"fleet.git"_s});
    }

    void aFailedOrCancelledCloneLeavesNothing_data()
    {
        QTest::addColumn<bool>("isCancelled");

        QTest::newRow("failed") << false;
        QTest::newRow("cancelled") << true;
    }

    void aFailedOrCancelledCloneLeavesNothing()
    {
        QFETCH(bool, isCancelled);
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString folder = fleet.folder() + u"/cache"_s;
        const Cancellation cancellation;
        const QString source = isCancelled ? fleet.path() : fleet.folder() + u"/none"_s;
        std::array<std::function<void()>, 2> wishes{[] {}, [&] { cancellation.request(); }};

        const auto cloned = Program().cloneBare(
            source, folder + u"/fleet.git"_s, [&](const Progress &) { wishes.at(size_t(isCancelled))(); },
            cancellation);

        QVERIFY(!cloned.has_value());
        QCOMPARE(cloned.error().kind, isCancelled ? Error::Kind::Cancelled : Error::Kind::NotFound);
        QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aCloneNeverOverwrites()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString target = fleet.clone();

        const auto cloned = Program().cloneBare(fleet.path(), target, {});

        QCOMPARE(cloned.error().kind, Error::Kind::Conflict);
        QCOMPARE(bytesOf(target + u"/a"_s), QByteArray("1"));
    }

    void addressesThatAreProgramsOrOptionsAreRefused_data()
    {
        QTest::addColumn<QString>("url");

        QTest::newRow("option") << u"--upload-pack=touch /tmp/x"_s;
        QTest::newRow("ext") << u"ext::sh -c true"_s;
        QTest::newRow("another helper") << u"fd::17"_s;
        QTest::newRow("newline") << u"https://example.org/\nx"_s;
        QTest::newRow("empty") << u""_s;
    }

    void addressesThatAreProgramsOrOptionsAreRefused()
    {
        QFETCH(QString, url);
        const QTemporaryDir folder;

        const auto cloned = Program().cloneBare(url, folder.filePath(u"x"_s), {});

        QCOMPARE(cloned.error().kind, Error::Kind::Refused);
    }

    void aConfiguredProgramAsAddressIsRefusedToo()
    {
        FleetBuilder fleet;
        runGit(fleet.path(), {u"remote"_s, u"add"_s, u"evil"_s, u"ext::sh -c true"_s});

        const auto fetched = Program().fetch(fleet.path(), u"evil"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Refused);
    }

    void G10_aFetchTouchesTrackingReferencesOnly()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        write(clone + u"/a"_s, "dirty");
        runGit(clone, {u"checkout"_s, u"-q"_s, u"--detach"_s});
        fleet.file(u"a"_s, "2");
        const QString tip = fleet.commit(u"Two"_s);
        runGit(fleet.path(), {u"tag"_s, u"v1"_s, tip});
        const QByteArrayList before = userState(clone);

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY2(fetched.has_value(), qPrintable(fetched ? QString() : fetched.error().detail));
        QCOMPARE(userState(clone), before);
        QCOMPARE(Repository::open(clone)->reference(u"refs/remotes/origin/main"_s)->toHex(), tip);
    }

    void G10_settingsThatWouldTouchMoreAreOverruled()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        runGit(clone, {u"checkout"_s, u"-q"_s, u"-b"_s, u"mine"_s});
        runGit(clone, {u"config"_s, u"remote.origin.fetch"_s, u"+refs/*:refs/*"_s});
        runGit(clone, {u"config"_s, u"remote.origin.tagOpt"_s, u"--tags"_s});
        runGit(clone, {u"config"_s, u"fetch.pruneTags"_s, u"true"_s});
        runGit(clone, {u"tag"_s, u"local-tag"_s});
        fleet.file(u"a"_s, "2");
        const QString tip = fleet.commit(u"Two"_s);
        runGit(fleet.path(), {u"tag"_s, u"v1"_s, tip});
        const QByteArrayList before = userState(clone);

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY2(fetched.has_value(), qPrintable(fetched ? QString() : fetched.error().detail));
        QCOMPARE(userState(clone), before);
        QCOMPARE(Repository::open(clone)->reference(u"refs/remotes/origin/main"_s)->toHex(), tip);
    }

    void branchesThatAreGoneArePruned()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        fleet.branch(u"topic"_s);
        fleet.file(u"a"_s, "2");
        fleet.commit(u"Two"_s);
        const QString clone = fleet.clone();
        runGit(fleet.path(), {u"branch"_s, u"-D"_s, u"topic"_s});

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY(fetched.has_value());
        QCOMPARE(Repository::open(clone)->remoteBranches(u"origin"_s), QStringList{u"main"_s});
    }

    void referencesOfPullRequestsSurvive()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        runGit(fleet.path(), {u"update-ref"_s, u"refs/pull/7/head"_s, tip});
        const QString clone = fleet.clone();
        runGit(clone,
               {u"config"_s, u"--add"_s, u"remote.origin.fetch"_s,
                u"+refs/pull/*/head:refs/remotes/origin/pr/*"_s});
        runGit(clone, {u"fetch"_s, u"-q"_s});

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY(fetched.has_value());
        QCOMPARE(Repository::open(clone)->remoteBranches(u"origin"_s), (QStringList{u"main"_s, u"pr/7"_s}));
    }

    void aRewoundRemoteIsSeenAsItIs()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString first = fleet.commit(u"One"_s);
        fleet.file(u"a"_s, "2");
        fleet.commit(u"Two"_s);
        const QString clone = fleet.clone();
        runGit(fleet.path(), {u"update-ref"_s, u"refs/heads/main"_s, first});

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY(fetched.has_value());
        QCOMPARE(Repository::open(clone)->reference(u"refs/remotes/origin/main"_s)->toHex(), first);
    }

    void G10_aShallowSingleBranchCloneStaysOne()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        fleet.branch(u"topic"_s);
        fleet.file(u"b"_s, "1");
        fleet.commit(u"Aside"_s);
        fleet.checkout(u"main"_s);
        fleet.file(u"a"_s, "2");
        fleet.commit(u"Two"_s);
        const QString shallow = fleet.folder() + u"/shallow"_s;
        runGit(fleet.folder(), {u"clone"_s, u"-q"_s, u"--depth=1"_s, u"file://"_s + fleet.path(), shallow});
        fleet.file(u"a"_s, "3");
        const QString tip = fleet.commit(u"Three"_s);

        const auto fetched = Program().fetch(shallow + u"/.git"_s, u"origin"_s);

        QVERIFY(fetched.has_value());
        const auto repository = Repository::open(shallow);
        QVERIFY(repository->isShallow());
        QCOMPARE(repository->remoteBranches(u"origin"_s), QStringList{u"main"_s});
        QCOMPARE(repository->reference(u"refs/remotes/origin/main"_s)->toHex(), tip);
    }

    void aMissingRemoteHeadIsSet()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        runGit(clone, {u"remote"_s, u"set-head"_s, u"origin"_s, u"--delete"_s});

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QVERIFY(fetched.has_value());
        QCOMPARE(Repository::open(clone)->symbolicTarget(u"refs/remotes/origin/HEAD"_s),
                 u"refs/remotes/origin/main"_s);
    }

    void G10_aLockOfTheUsersOwnFetchIsAConflict()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        fleet.file(u"a"_s, "2");
        fleet.commit(u"Two"_s);
        write(clone + u"/.git/refs/remotes/origin/main.lock"_s, {});

        const auto fetched = Program().fetch(clone + u"/.git"_s, u"origin"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Conflict);
        QVERIFY(QFile::exists(clone + u"/.git/refs/remotes/origin/main.lock"_s));
    }

    void theTipOnTheServerIsTold()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        fleet.file(u"a"_s, "2");
        const QString tip = fleet.commit(u"Two"_s);

        const auto told = Program().remoteTip(clone + u"/.git"_s, u"origin"_s, u"main"_s);

        QVERIFY(told.has_value());
        QCOMPARE(told->toHex(), tip);
        QCOMPARE(Program().remoteTip(clone, u"origin"_s, u"none"_s).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
