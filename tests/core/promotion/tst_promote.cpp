// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/signing.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

class PromoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePromotionChangesOneLine();
    void severalSitesMoveInOneCommit();
    void B4_theFirstReleaseReplacesThePlaceholder();
    void aReleaseMovesOneStepAtATime();
    void G1_aMovedRemoteIsReadAgain();
    void G1_aRemoteThatMovedSinceTheFetchIsReadAgain();
    void G2_anotherTagInTheFarEnvironmentStops();
    void G3_aMovedFrontStops();
    void G4_aRefusedPushSaysWhatTheServerSaid();
    void G5_aPushWithoutAnAnswerIsLookedFor();
    void G5_aPushThatDidNotLandIsRepeated();
    void G8_manyClientsLandThemAll();
    void G9_equalTagsMakeNoCommit();
    void G10_theUsersCloneIsNotTouched_data();
    void G10_theUsersCloneIsNotTouched();
    void G12_whatIsMadeAgainIsSignedAgain();
    void aRollbackIsOnlyOverriddenByNameAndReason();
    void aBatchLeavesARollbackOut();
    void G7_oneRefusedSiteStopsTheCommitOfAll();
    void G7_commitsPerSiteStopAtTheFirstFailure();
    void whoLostARacePushesSeveralCommitsAtOnce();
    void G7_oneThatTheServerRefusesTakesNoOtherAlong();
    void aStateThatCannotMoveIsBlocked_data();
    void aStateThatCannotMoveIsBlocked();
    void anotherRepositoryIsBlocked();
    void aRewrittenRemoteIsRefused();
    void aBareTargetRunsItsHooks();
    void aCleanCloneWithoutARemoteFollows();
    void aDirtyCloneWithoutARemoteIsRefused();
    void aDryRunWritesNothing();
    void withoutAPushOnlyObjectsAreWritten();
    void cancelledBeforeThePushNothingIsWritten();
    void G11_withoutAnIdentityNothingIsStarted();
    void exitStatusIsTheLargest_data();
    void exitStatusIsTheLargest();
};

namespace {

const QString s_old = u"aaaaaaaaaaaa-r1"_s;
const QString s_new = u"bbbbbbbbbbbb-r1"_s;

QDateTime now()
{
    return {QDate(2026, 2, 1), QTime(12, 0), Qt::UTC};
}

/// Sites that are one release ahead, and a workspace over a clone of them.
struct Scene
{
    explicit Scene(const QStringList &sites = {u"shop"_s})
    {
        for (const QString &site : sites)
            fleet.site(site).released(u"dev"_s, s_old).released(u"prod"_s, s_old);
        fleet.commit(u"Start"_s);
        for (const QString &site : sites)
            fleet.setTag(site, u"dev"_s, s_new);
        fleet.commit(u"Release"_s);
    }

    core::workspace::Workspace &open(const QString &location, const core::git::ProgramOptions &git = {},
                                     const QString &state = u"state"_s)
    {
        const core::workspace::TargetRequest request{
            .location = location, .remote = {}, .branch = {}, .cacheFolder = {}};
        const auto target = core::workspace::resolve(request, core::git::Program(git));
        if (!target)
            qFatal("%s", qUtf8Printable(target.error().message));
        workspaces.push_back(std::make_unique<core::workspace::Workspace>(
            *target,
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = fleet.folder() + u'/' + state, .git = git, .clock = now}));
        return *workspaces.back();
    }

    Report promote(const QList<Request> &requests, const Options &options = {},
                   const std::function<void(const Progress &)> &progress = {})
    {
        return open(fleet.clone()).promote(requests, options, progress);
    }

    /// A git program that runs @p script (`"$@"` are the arguments) instead of a push.
    core::git::ProgramOptions gitWithPush(const QByteArray &script) const
    {
        const QString path = fleet.folder() + u"/git"_s;
        QFile file(path);
        if (!file.open(QFile::WriteOnly)
            || file.write("#!/bin/sh\nmark='" + path.toUtf8() + ".mark'\ncase \" $* \" in *' push '*) "
                          + script + ";; esac\nexec git \"$@\"\n")
                < 0)
            qFatal("cannot write");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        core::git::ProgramOptions options;
        options.program = path;
        return options;
    }

    /// When the push begins for the first time, main becomes the branch `race`.
    std::function<void(const Progress &)> race()
    {
        return [this](const Progress &news) {
            if (news.step == Step::Push && news.status == StepStatus::Running
                && !std::exchange(hasRaced, true))
                runGit(fleet.path(), {u"update-ref"_s, u"refs/heads/main"_s, u"refs/heads/race"_s});
        };
    }

    QString numstat(const QString &commit) const
    {
        return runGit(fleet.path(), {u"diff"_s, u"--numstat"_s, commit + u'^', commit});
    }
    QString parent() const { return runGit(fleet.path(), {u"rev-parse"_s, u"main^"_s}); }
    QString log(const QString &format, const QString &range = u"main"_s) const
    {
        return runGit(fleet.path(), {u"log"_s, u"--format="_s + format, range});
    }
    bool hasTag(const QString &site, const QString &environment, const QString &tag) const
    {
        return fleet.fileAt(u"main"_s, FleetBuilder::releasePath(site, environment)).contains(tag.toUtf8());
    }

    FleetBuilder fleet;
    std::vector<std::unique_ptr<core::workspace::Workspace>> workspaces;
    bool hasRaced = false;
};

Request toProd(const QString &site, const QString &from = u"dev"_s)
{
    return {.site = site, .from = from, .to = u"prod"_s, .tag = {}};
}

QString changedLine(const QString &site, const QString &environment = u"prod"_s)
{
    return u"1\t1\t"_s + FleetBuilder::releasePath(site, environment);
}

QStringList results(const Report &report)
{
    QStringList all;
    for (const SiteChange &change : report.sites)
        all.append(toString(change.result));
    return all;
}

/// All bytes of a folder by their path, but for objects and what a fetch may write.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        const QString path = QDir(folder).relativeFilePath(file.fileName());
        const bool isAllowed = path.startsWith(".git/objects/"_L1) || path.startsWith(".git/refs/remotes/"_L1)
            || path.startsWith(".git/logs/refs/remotes/"_L1) || path == ".git/packed-refs"_L1;
        if (!isAllowed && file.open(QFile::ReadOnly))
            files.insert(path, file.readAll());
    }
    return files;
}

} // namespace

void PromoteTest::onePromotionChangesOneLine()
{
    Scene scene;
    const QString before = scene.fleet.tip();

    const Report report = scene.promote({toProd(u"shop"_s)});

    QVERIFY2(!report.error, qUtf8Printable(report.error.value_or(Error{}).message));
    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(report.commits.last().toHex(), scene.fleet.tip());
    QCOMPARE(scene.parent(), before);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"shop"_s));
    QVERIFY(scene.hasTag(u"shop"_s, u"prod"_s, s_new));
    QCOMPARE(scene.log(u"%an <%ae>|%(trailers:key=Promotion-Id,valueonly,separator=%x2C)"_s, u"-1"_s),
             u"Test User <test@example.org>|"_s + report.promotionId);
    QCOMPARE(exitStatus(report), 0);
}

void PromoteTest::severalSitesMoveInOneCommit()
{
    Scene scene({u"blog"_s, u"docs"_s, u"shop"_s});

    const Report report = scene.promote({toProd(u"blog"_s), toProd(u"docs"_s), toProd(u"shop"_s)});

    QCOMPARE(report.commits.size(), 1);
    QCOMPARE(
        scene.numstat(scene.fleet.tip()),
        QStringList({changedLine(u"blog"_s), changedLine(u"docs"_s), changedLine(u"shop"_s)}).join(u'\n'));
    QCOMPARE(scene.log(u"%s"_s, u"-1"_s), u"promote: 3 sites to prod"_s);
}

void PromoteTest::B4_theFirstReleaseReplacesThePlaceholder()
{
    Scene scene;
    scene.fleet.site(u"fresh"_s)
        .released(u"dev"_s, s_new)
        .releaseText(u"prod"_s, FleetBuilder::releaseText(u"fresh"_s, u"prod"_s, u"\"REPLACE_ME_TAG\""_s));
    scene.fleet.commit(u"Add fresh"_s);

    const Report report = scene.promote({toProd(u"fresh"_s)});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QVERIFY(report.sites.first().isFirstRelease);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"fresh"_s));
}

void PromoteTest::aReleaseMovesOneStepAtATime()
{
    Scene scene;
    scene.fleet.site(u"shop"_s).released(u"stage"_s, s_old);
    scene.fleet.commit(u"Add stage"_s);

    const Report skipping = scene.promote({toProd(u"shop"_s)});
    const Report first = scene.promote({{.site = u"shop"_s, .from = u"dev"_s, .to = u"stage"_s, .tag = {}}});
    const Report second = scene.promote({toProd(u"shop"_s, u"stage"_s)});

    QCOMPARE(exitStatus(skipping), 2);
    QCOMPARE(results(first), QStringList{u"done"_s});
    QCOMPARE(scene.numstat(first.commits.first().toHex()), changedLine(u"shop"_s, u"stage"_s));
    QCOMPARE(results(second), QStringList{u"done"_s});
    QVERIFY(scene.hasTag(u"shop"_s, u"prod"_s, s_new));
}

void PromoteTest::G1_aMovedRemoteIsReadAgain()
{
    Scene scene({u"blog"_s, u"shop"_s});
    scene.fleet.branch(u"race"_s);
    const QString theirs = scene.fleet.moveTag(u"blog"_s, u"dev"_s, u"cccccccccccc-r1"_s);

    const Report report = scene.promote({toProd(u"shop"_s)}, {}, scene.race());

    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(report.tries, 2);
    QCOMPARE(scene.parent(), theirs);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"shop"_s));
}

void PromoteTest::G1_aRemoteThatMovedSinceTheFetchIsReadAgain()
{
    Scene scene({u"blog"_s, u"shop"_s});
    auto &workspace = scene.open(scene.fleet.clone());
    QVERIFY(workspace.fetch());
    const QString theirs = scene.fleet.moveTag(u"blog"_s, u"dev"_s, u"cccccccccccc-r1"_s);

    const Report report = workspace.promote({toProd(u"shop"_s)}, {}, {}, {}, {.isFetched = true});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(report.tries, 2);
    QCOMPARE(scene.parent(), theirs);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"shop"_s));
}

void PromoteTest::G2_anotherTagInTheFarEnvironmentStops()
{
    Scene scene;
    scene.fleet.branch(u"race"_s);
    const QString theirs = scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc-r1"_s,
                                               {u"Chen Wei"_s, u"chen@example.org"_s});

    const Report report = scene.promote({toProd(u"shop"_s)}, {}, scene.race());

    QCOMPARE(exitStatus(report), 4);
    QCOMPARE(scene.fleet.tip(), theirs);
    const QString message = report.error.value_or(Error{}).message;
    QVERIFY2(message.contains(u"Chen Wei"_s), qUtf8Printable(message));
    QVERIFY2(message.contains(u"cccccccccccc-r1"_s) && message.contains(s_old), qUtf8Printable(message));
}

void PromoteTest::G3_aMovedFrontStops()
{
    Scene scene;
    scene.fleet.branch(u"race"_s);
    const QString theirs = scene.fleet.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-r1"_s);

    const Report report = scene.promote({toProd(u"shop"_s)}, {}, scene.race());

    QCOMPARE(exitStatus(report), 4);
    QCOMPARE(scene.fleet.tip(), theirs);
    const QString message = report.error.value_or(Error{}).message;
    QVERIFY2(message.contains(u"dev moved from %1 to cccccccccccc-r1"_s.arg(s_new)), qUtf8Printable(message));
}

void PromoteTest::G4_aRefusedPushSaysWhatTheServerSaid()
{
    Scene scene;
    const QString clone = scene.fleet.clone();
    scene.fleet.hook(u"pre-receive"_s, "#!/bin/sh\necho 'Only the release team may do that.' >&2\nexit 1\n");
    const QString before = scene.fleet.tip();

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(exitStatus(report), 5);
    QVERIFY2(report.serverMessage.contains(u"Only the release team may do that."_s),
             qUtf8Printable(report.serverMessage));
    QVERIFY(!report.isPushed);
    QCOMPARE(report.tries, 1);
    QCOMPARE(scene.fleet.tip(), before);
    QCOMPARE(runGit(clone, {u"rev-parse"_s, u"origin/main"_s}), before);
}

void PromoteTest::G5_aPushWithoutAnAnswerIsLookedFor()
{
    Scene scene;
    const auto git = scene.gitWithPush(
        "git \"$@\" >'/dev/null' 2>&1; echo 'fatal: the remote end hung up unexpectedly' >&2; exit 128");
    const QString before = scene.fleet.tip();

    const Report report = scene.open(scene.fleet.clone(), git).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QVERIFY(report.isPushed);
    QCOMPARE(scene.parent(), before);
    QCOMPARE(report.commits.last().toHex(), scene.fleet.tip());
}

void PromoteTest::G5_aPushThatDidNotLandIsRepeated()
{
    Scene scene;
    const auto git = scene.gitWithPush("if mkdir \"$mark\" 2>/dev/null; then echo 'fatal: the remote end "
                                       "hung up unexpectedly' >&2; exit 128; fi");
    const QString before = scene.fleet.tip();

    const Report report = scene.open(scene.fleet.clone(), git).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(report.tries, 2);
    QCOMPARE(scene.parent(), before);
}

void PromoteTest::G8_manyClientsLandThemAll()
{
    constexpr int clients = 6;
    constexpr int sitesOfEach = 2;
    QStringList sites;
    for (int i = 0; i < clients * sitesOfEach; ++i)
        sites.append(u"site-%1"_s.arg(i));
    Scene scene(sites);
    for (int i = 0; i < clients; ++i) // each with a lock of its own, so that they meet on the remote
        scene.open(scene.fleet.clone(), {}, u"state-%1"_s.arg(i));
    const QString before = scene.fleet.tip();
    std::atomic_int done = 0;

    {
        std::vector<std::jthread> threads;
        threads.reserve(clients);
        for (int i = 0; i < clients; ++i) {
            threads.emplace_back([&, i] {
                Options options;
                options.grouping = Grouping::CommitPerSite;
                QList<Request> requests;
                for (const QString &site : sites.sliced(qsizetype{i} * sitesOfEach, sitesOfEach))
                    requests.append(toProd(site));
                const Report report = scene.workspaces[static_cast<size_t>(i)]->promote(requests, options);
                done += static_cast<int>(results(report).count(u"done"_s));
            });
        }
    }

    QCOMPARE(done.load(), clients * sitesOfEach);
    const QString range = before + u"..main"_s;
    QCOMPARE(scene.log(u"%p"_s, range).split(u'\n').filter(u" "_s), QStringList());
    QCOMPARE(scene.log(u"%H"_s, range).split(u'\n').size(), clients * sitesOfEach);
    QCOMPARE(runGit(scene.fleet.path(), {u"diff"_s, u"--shortstat"_s, before, u"main"_s}),
             u" 12 files changed, 12 insertions(+), 12 deletions(-)"_s);
}

void PromoteTest::G9_equalTagsMakeNoCommit()
{
    Scene scene;
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
    const QString before = scene.fleet.tip();

    const Report report = scene.promote({toProd(u"shop"_s)});

    QCOMPARE(results(report), QStringList{u"nothing"_s});
    QVERIFY(report.sites.first().reason.contains(s_new));
    QCOMPARE(exitStatus(report), 0);
    QCOMPARE(scene.fleet.tip(), before);
}

void PromoteTest::G12_whatIsMadeAgainIsSignedAgain()
{
    Scene scene({u"blog"_s, u"shop"_s});
    scene.fleet.branch(u"race"_s);
    scene.fleet.moveTag(u"blog"_s, u"dev"_s, u"cccccccccccc-r1"_s);
    const QString clone = scene.fleet.clone();
    const QByteArray key = testsupport::signsCommits(clone, scene.fleet.folder() + u"/key"_s);
    QVERIFY(!key.isEmpty());
    QFile signers(scene.fleet.folder() + u"/signers"_s);
    QVERIFY(signers.open(QFile::WriteOnly) && signers.write("test@example.org " + key) > 0);
    signers.close();

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {}, scene.race());

    QCOMPARE(report.tries, 2);
    QCOMPARE(
        runGit(scene.fleet.path(),
               {u"-c"_s, u"gpg.format=ssh"_s, u"-c"_s, u"gpg.ssh.allowedSignersFile="_s + signers.fileName(),
                u"log"_s, u"-1"_s, u"--format=%G? %GS"_s})
            .trimmed(),
        u"G test@example.org"_s);
}

void PromoteTest::G10_theUsersCloneIsNotTouched_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("dirty") << u"echo x >> deploy/env/release-prod/shop.yaml; echo y > new; git add new"_s;
    QTest::newRow("detached") << u"git checkout -q HEAD^"_s;
    QTest::newRow("another branch") << u"git checkout -q -b topic; git commit -q --allow-empty -m Mine"_s;
    QTest::newRow("behind") << u"git reset -q --hard HEAD^"_s;
    QTest::newRow("stale index.lock") << u"touch .git/index.lock"_s;
    QTest::newRow("in a merge") << u"git rev-parse HEAD > .git/MERGE_HEAD"_s;
}

void PromoteTest::G10_theUsersCloneIsNotTouched()
{
    QFETCH(QString, script);
    Scene scene;
    const QString clone = scene.fleet.clone();
    QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, u"cd '%1' && %2"_s.arg(clone, script)}), 0);
    const auto before = contents(clone);

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(contents(clone), before);
    QCOMPARE(runGit(clone, {u"rev-parse"_s, u"origin/main"_s}), scene.fleet.tip());
}

void PromoteTest::aRollbackIsOnlyOverriddenByNameAndReason()
{
    Scene scene;
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_old);
    Options options;
    options.overrides.insert(u"not-rolled-back"_s, u"the database is repaired"_s);

    const Report refused = scene.promote({toProd(u"shop"_s)});
    const Report done = scene.promote({toProd(u"shop"_s)}, options);

    QCOMPARE(exitStatus(refused), 1);
    QVERIFY(refused.commits.isEmpty());
    QCOMPARE(results(done), QStringList{u"done"_s});
    QVERIFY(scene.log(u"%(trailers)"_s, u"-1"_s)
                .contains(u"Override-not-rolled-back: the database is repaired\n"_s));
}

void PromoteTest::aBatchLeavesARollbackOut()
{
    Scene scene({u"blog"_s, u"shop"_s});
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_old);
    core::workspace::Workspace &workspace = scene.open(scene.fleet.clone());
    const auto snapshot = workspace.snapshot();
    QVERIFY(snapshot);
    Options options;
    options.isBatch = true;

    const Report report = workspace.promote(allAhead(*snapshot), options);

    QCOMPARE(results(report), QStringList({u"done"_s, u"refused"_s}));
    QCOMPARE(exitStatus(report), 0);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"blog"_s));
}

void PromoteTest::G7_oneRefusedSiteStopsTheCommitOfAll()
{
    Scene scene({u"blog"_s, u"shop"_s});
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"dddddddddddd-r1"_s);
    const QString before = scene.fleet.tip();

    const Report report = scene.promote({toProd(u"blog"_s), toProd(u"shop"_s)});

    QCOMPARE(results(report), QStringList({u"not-tried"_s, u"refused"_s}));
    QCOMPARE(exitStatus(report), 1);
    QCOMPARE(scene.fleet.tip(), before);
}

void PromoteTest::G7_commitsPerSiteStopAtTheFirstFailure()
{
    Scene scene({u"blog"_s, u"docs"_s, u"shop"_s});
    scene.fleet.moveTag(u"docs"_s, u"prod"_s, u"dddddddddddd-r1"_s);
    Options options;
    options.grouping = Grouping::CommitPerSite;

    const Report report = scene.promote({toProd(u"blog"_s), toProd(u"docs"_s), toProd(u"shop"_s)}, options);

    QCOMPARE(results(report), QStringList({u"done"_s, u"refused"_s, u"not-tried"_s}));
    QCOMPARE(report.commits.size(), 1);
    QVERIFY(report.isPushed);
    QCOMPARE(exitStatus(report), 1);
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"blog"_s));
}

void PromoteTest::whoLostARacePushesSeveralCommitsAtOnce()
{
    const QStringList sites{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    Scene scene(sites + QStringList{u"shop"_s});
    scene.fleet.branch(u"race"_s);
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
    scene.fleet.hook(u"post-receive"_s, "#!/bin/sh\ncat >> pushes\n");
    const QString before = scene.fleet.tip(u"race"_s);
    Options options;
    options.grouping = Grouping::CommitPerSite;
    QList<Request> requests;
    for (const QString &site : sites)
        requests += toProd(site);

    const Report report = scene.promote(requests, options, scene.race());

    QCOMPARE(results(report), QStringList(5, u"done"_s));
    QCOMPARE(report.commits.size(), 5);
    QCOMPARE(scene.log(u"%s"_s, before + u"..main"_s).split(u'\n').size(), 5);
    for (qsizetype i = 0; i < sites.size(); ++i) {
        QCOMPARE(report.sites[i].commit, report.commits[i]);
        QCOMPARE(scene.numstat(report.commits[i].toHex()), changedLine(sites[i]));
    }
    QFile pushes(scene.fleet.path() + u"/pushes"_s);
    QVERIFY(pushes.open(QFile::ReadOnly));
    QCOMPARE(pushes.readAll().count('\n'), 2); // one alone, then the other four
}

void PromoteTest::G7_oneThatTheServerRefusesTakesNoOtherAlong()
{
    const QStringList sites{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    Scene scene(sites + QStringList{u"shop"_s});
    scene.fleet.branch(u"race"_s);
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
    scene.fleet.hook(u"pre-receive"_s,
                     "#!/bin/sh\nread old new ref\n"
                     "! git diff --name-only $old $new | grep -q /c.yaml || { echo no c; exit 1; }\n");
    Options options;
    options.grouping = Grouping::CommitPerSite;
    QList<Request> requests;
    for (const QString &site : sites)
        requests += toProd(site);

    const Report report = scene.promote(requests, options, scene.race());

    QCOMPARE(results(report), QStringList({u"done"_s, u"done"_s, u"refused"_s, u"not-tried"_s}));
    QCOMPARE(report.commits.size(), 2);
    QVERIFY(scene.hasTag(u"b"_s, u"prod"_s, s_new));
    QVERIFY(!scene.hasTag(u"d"_s, u"prod"_s, s_new));
    QCOMPARE(exitStatus(report), 5);
}

void PromoteTest::aStateThatCannotMoveIsBlocked_data()
{
    QTest::addColumn<QString>("devTag");
    QTest::addColumn<QString>("prodTag");
    QTest::addColumn<QString>("word");
    QTest::newRow("diverged") << s_new << u"dddddddddddd-r1"_s << u"diverged"_s;
    QTest::newRow("behind") << s_old << s_new << u"behind"_s;
}

void PromoteTest::aStateThatCannotMoveIsBlocked()
{
    QFETCH(QString, devTag);
    QFETCH(QString, prodTag);
    QFETCH(QString, word);
    Scene scene;
    scene.fleet.moveTag(u"shop"_s, u"prod"_s, prodTag);
    scene.fleet.setTag(u"shop"_s, u"dev"_s, devTag);
    const QString before = scene.fleet.commit(u"Go back"_s);

    const Report report = scene.promote({toProd(u"shop"_s)});

    QCOMPARE(exitStatus(report), 1);
    QVERIFY2(report.sites.first().reason.contains(word), qUtf8Printable(report.sites.first().reason));
    QVERIFY(report.sites.first().reason.contains(u"Reset"_s));
    QCOMPARE(scene.fleet.tip(), before);
}

void PromoteTest::anotherRepositoryIsBlocked()
{
    Scene scene;
    QByteArray text = scene.fleet.text(FleetBuilder::releasePath(u"shop"_s, u"prod"_s));
    text.replace("registry.example.org", "mirror.example.org");
    scene.fleet.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s), text);
    scene.fleet.commit(u"Mirror"_s);

    const Report report = scene.promote({toProd(u"shop"_s)});

    QCOMPARE(exitStatus(report), 1);
    const QString reason = report.sites.first().reason;
    QVERIFY2(reason.contains(u"registry.example.org/fleet/shop"_s), qUtf8Printable(reason));
    QVERIFY2(reason.contains(u"mirror.example.org/fleet/shop"_s), qUtf8Printable(reason));
}

void PromoteTest::aRewrittenRemoteIsRefused()
{
    Scene scene;
    core::workspace::Workspace &workspace = scene.open(scene.fleet.clone());
    QVERIFY(workspace.fetch());
    runGit(scene.fleet.path(), {u"update-ref"_s, u"refs/heads/main"_s, u"main^"_s});
    scene.fleet.file(u"other"_s, "x");
    const QString rewritten = scene.fleet.commit(u"Instead"_s);

    const Report report = workspace.promote({toProd(u"shop"_s)}, {});
    const core::Outcome fetched = workspace.fetch();

    QCOMPARE(exitStatus(report), 3);
    QVERIFY(report.error && report.error->message.contains(u"was rewritten"_s));
    QVERIFY(!fetched && fetched.error().kind == Error::Kind::Rewritten);
    QVERIFY(workspace.snapshot());
    QCOMPARE(scene.fleet.tip(), rewritten);
}

void PromoteTest::aBareTargetRunsItsHooks()
{
    Scene scene;
    runGit(scene.fleet.path(), {u"config"_s, u"user.name"_s, u"Server"_s});
    runGit(scene.fleet.path(), {u"config"_s, u"user.email"_s, u"server@example.org"_s});
    const QString mark = scene.fleet.folder() + u"/ran"_s;
    scene.fleet.hook(u"post-receive"_s, "#!/bin/sh\ntouch '" + mark.toUtf8() + "'\n");

    const Report report = scene.open(scene.fleet.path()).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QVERIFY(QFile::exists(mark));
    QCOMPARE(scene.numstat(scene.fleet.tip()), changedLine(u"shop"_s));
}

void PromoteTest::aCleanCloneWithoutARemoteFollows()
{
    Scene scene;
    const QString clone = scene.fleet.clone();
    runGit(clone, {u"remote"_s, u"remove"_s, u"origin"_s});

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(results(report), QStringList{u"done"_s});
    QCOMPARE(runGit(clone, {u"rev-parse"_s, u"HEAD"_s}), report.commits.last().toHex());
    QCOMPARE(runGit(clone, {u"status"_s, u"--porcelain"_s}), QString());
}

void PromoteTest::aDirtyCloneWithoutARemoteIsRefused()
{
    Scene scene;
    const QString clone = scene.fleet.clone();
    runGit(clone, {u"remote"_s, u"remove"_s, u"origin"_s});
    QFile file(clone + u'/' + FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
    QVERIFY(file.open(QFile::Append) && file.write("# mine\n") > 0);
    file.close();
    const auto before = contents(clone);

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(exitStatus(report), 3);
    QCOMPARE(contents(clone), before);
}

void PromoteTest::aDryRunWritesNothing()
{
    Scene scene;
    const QString before = scene.fleet.tip();

    const Report report =
        scene.open(scene.fleet.clone()).promote({toProd(u"shop"_s)}, {}, {}, {}, {.isDryRun = true});

    QCOMPARE(results(report), QStringList{u"planned"_s});
    QCOMPARE(scene.fleet.tip(), before);
    const QList<DiffLine> diff = report.sites.first().diff;
    const auto added = std::ranges::find(diff, DiffLine::Kind::Added, &DiffLine::kind);
    QVERIFY(added != diff.end());
    QCOMPARE(added->text.sliced(added->wordBegin, added->wordEnd - added->wordBegin), u"bbbbbbbbbbbb"_s);
}

void PromoteTest::withoutAPushOnlyObjectsAreWritten()
{
    Scene scene;
    const QString before = scene.fleet.tip();
    const QString clone = scene.fleet.clone();

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {}, {}, {}, {.isNoPush = true});

    QVERIFY(!report.isPushed);
    QCOMPARE(scene.fleet.tip(), before);
    QCOMPARE(runGit(clone, {u"rev-parse"_s, u"origin/main"_s}), before);
    QCOMPARE(runGit(clone, {u"rev-parse"_s, report.commits.last().toHex() + u'^'}), before);
}

void PromoteTest::cancelledBeforeThePushNothingIsWritten()
{
    Scene scene;
    const QString before = scene.fleet.tip();
    const core::Cancellation cancellation;
    const auto cancelAtCommit = [&](const Progress &news) {
        if (news.step == Step::Commit && news.status == StepStatus::Done)
            cancellation.request();
    };

    const Report report =
        scene.open(scene.fleet.clone()).promote({toProd(u"shop"_s)}, {}, cancelAtCommit, cancellation);

    QCOMPARE(exitStatus(report), 130);
    QCOMPARE(results(report), QStringList{u"not-tried"_s});
    QCOMPARE(scene.fleet.tip(), before);
}

void PromoteTest::G11_withoutAnIdentityNothingIsStarted()
{
    Scene scene;
    const QString clone = scene.fleet.clone();
    runGit(clone, {u"config"_s, u"--unset"_s, u"user.email"_s});

    const Report report = scene.open(clone).promote({toProd(u"shop"_s)}, {});

    QCOMPARE(exitStatus(report), 3);
    QCOMPARE(results(report), QStringList{u"not-tried"_s});
    QVERIFY(report.error && report.error->message.contains(u"user.email"_s));
}

void PromoteTest::exitStatusIsTheLargest_data()
{
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<int>("status");
    const auto kind = [](Error::Kind one) { return static_cast<int>(one); };
    QTest::newRow("nothing") << QList<int>{} << 0;
    QTest::newRow("blocked") << QList{kind(Error::Kind::Blocked)} << 1;
    QTest::newRow("refused") << QList{kind(Error::Kind::Blocked), kind(Error::Kind::Refused)} << 3;
    QTest::newRow("malformed") << QList{kind(Error::Kind::Malformed)} << 3;
    QTest::newRow("conflict") << QList{kind(Error::Kind::Conflict), kind(Error::Kind::Malformed)} << 4;
    QTest::newRow("denied") << QList{kind(Error::Kind::Denied), kind(Error::Kind::Conflict)} << 5;
    QTest::newRow("unreachable") << QList{kind(Error::Kind::Unreachable)} << 5;
}

void PromoteTest::exitStatusIsTheLargest()
{
    QFETCH(QList<int>, kinds);
    QFETCH(int, status);
    Report report;
    for (const int kind : kinds) {
        SiteChange change;
        change.error = Error{.kind = static_cast<Error::Kind>(kind), .message = {}};
        report.sites.append(change);
    }

    QCOMPARE(exitStatus(report), status);
}

QTEST_GUILESS_MAIN(PromoteTest)
#include "tst_promote.moc"
