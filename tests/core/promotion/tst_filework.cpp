// SPDX-License-Identifier: Apache-2.0
/// Work over several files: planned, gated, written in one commit, asked for, and checked again.
#include "core/promotion/filework.h"
#include "core/promotion/message.h"
#include "core/promotion/verify.h"
#include "tests/support/openclone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::Error;
using core::git::TreeChange;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
const QDateTime s_now(QDate(2026, 2, 2), QTime(12, 0), Qt::UTC); // a Monday
const QString s_note = u"deploy/argocd/apps/dev/kustomization.yaml"_s;

using Make = std::function<core::Result<QList<TreeChange>>(const core::git::Repository &,
                                                           const core::pipeline::Snapshot &)>;

Request request(const Make &make, const QString &kind = u"fix"_s)
{
    FileWork work;
    work.kind = kind;
    work.title = u"Починка"_s;
    work.subject = u"fix(shop): the files of shop"_s;
    work.body = u"Why it is right."_s;
    work.sites = {u"shop"_s};
    work.environments = {u"dev"_s, u"prod"_s};
    work.make = make;
    return requestFor(std::make_shared<const FileWork>(std::move(work)));
}

/// These changes, whatever the tip is.
Request request(const QList<TreeChange> &changes, const QString &kind = u"fix"_s)
{
    return request([changes](const auto &, const auto &) { return changes; }, kind);
}

/// A site in dev and prod, released.
class Scene
{
public:
    Scene()
    {
        fleet.site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        fleet.commit(u"Start"_s);
    }

    core::workspace::Workspace &workspace()
    {
        if (!m_workspace)
            m_workspace = testsupport::openClone(fleet, s_now);
        return *m_workspace;
    }

    SiteChange plan(const Request &request, const Options &options = {})
    {
        static_cast<void>(workspace().fetch());
        return workspace().preview(*workspace().snapshot(), {request}, options)->first();
    }

    void policy(const QByteArray &text)
    {
        fleet.file(u".slipway.yaml"_s, text);
        fleet.commit(u"Rules"_s);
    }

    /// Two files of one site, one of them new, and one beside the deployment.
    QList<TreeChange> changes() const
    {
        return {{.path = devLayer, .bytes = fleet.text(devLayer) + "# checked\n"},
                {.path = s_note, .bytes = "resources:\n- shop.yaml\n"},
                {.path = prodLayer, .bytes = fleet.text(prodLayer) + "# checked\n"}};
    }

    QString lastMessage() const
    {
        return runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
    }

    FleetBuilder fleet;
    const QString devLayer = FleetBuilder::envPath(u"shop"_s, u"dev"_s);
    const QString prodLayer = FleetBuilder::envPath(u"shop"_s, u"prod"_s);
    const QString devRelease = FleetBuilder::releasePath(u"shop"_s, u"dev"_s);
    const QString prodRelease = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);

private:
    std::unique_ptr<core::workspace::Workspace> m_workspace;
};

QString why(const Report &report)
{
    return report.error ? report.error->message : QString();
}

} // namespace

class FileWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void thePlanIsEveryFileWithItsDiff()
    {
        Scene scene;

        const SiteChange change = scene.plan(request(scene.changes()));

        QVERIFY2(change.result == SiteResult::Planned, qUtf8Printable(change.reason));
        QCOMPARE(change.files.size(), 3);
        QCOMPARE(change.files[0].change.path, s_note);
        QVERIFY(!change.files[0].before);
        QCOMPARE(change.files[0].diff.size(), 2);
        QCOMPARE(change.files[1].change.path, scene.devLayer);
        QCOMPARE(change.files[1].diff.last().text, u"# checked"_s);
        QCOMPARE(change.environments, (QStringList{u"dev"_s, u"prod"_s}));
        QVERIFY(change.gates.isEmpty()); // the policy asks for nothing
    }

    void theDiffShowsEachPlaceWithItsSurroundings()
    {
        Scene scene;
        const QString path = u"deploy/long.md"_s;
        QByteArray text;
        for (int i = 1; i <= 30; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        scene.fleet.file(path, text);
        scene.fleet.commit(u"A page"_s);

        const SiteChange change = scene.plan(
            request({{.path = path,
                      .bytes = QByteArray(text).replace("line 5\n", "").replace("line 20\n", "x\ny\n")}}));

        QStringList shown;
        for (const DiffLine &line : change.files[0].diff)
            shown += line.kind == DiffLine::Kind::Removed ? u'-' + line.text
                : line.kind == DiffLine::Kind::Added      ? u'+' + line.text
                                                          : line.text;
        QCOMPARE(shown,
                 QStringList({u"line 2"_s, u"line 3"_s, u"line 4"_s, u"-line 5"_s, u"line 6"_s, u"line 7"_s,
                              u"line 8"_s, u"line 17"_s, u"line 18"_s, u"line 19"_s, u"-line 20"_s, u"+x"_s,
                              u"+y"_s, u"line 21"_s, u"line 22"_s, u"line 23"_s}));
    }

    void allOfItIsOneCommitAndItsMessageNamesTheFiles()
    {
        Scene scene;

        const Report report = scene.workspace().write({request(scene.changes())}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(why(report)));
        QCOMPARE(runGit(scene.fleet.path(), {u"diff"_s, u"--name-only"_s, u"main^"_s, u"main"_s}),
                 QStringList({s_note, scene.devLayer, scene.prodLayer}).join(u'\n'));
        QCOMPARE(scene.lastMessage().trimmed(),
                 u"fix(shop): the files of shop\n\nWhy it is right.\n\n[skip ci]\n\nPromotion-Id: %1\n"
                 "Work: fix\nTouches: dev\nTouches: prod\nFile: %2\nFile: %3\nFile: %4\nSite: shop"_s.arg(
                     report.promotionId, s_note, scene.devLayer, scene.prodLayer));
    }

    void ciStartsWhereMoreThanTheDeploymentChanges()
    {
        Scene scene;
        QList<TreeChange> changes = scene.changes();
        changes += {.path = u"apps/shop/package.json"_s, .bytes = "{}\n"};

        QCOMPARE(scene.plan(request(changes)).skipMarker, QString());
        QCOMPARE(scene.plan(request(scene.changes())).skipMarker, u"[skip ci]"_s);
    }

    void aFolderOfManyFilesIsNamedOnce()
    {
        Scene scene;
        QList<TreeChange> changes = scene.changes();
        for (int i = 0; i < 30; ++i)
            changes += {.path = u"apps/shop/src/page%1.tsx"_s.arg(i), .bytes = "page\n"};

        const QStringList names = namedFiles(scene.plan(request(changes)));

        QCOMPARE(names, QStringList({u"apps/shop/"_s, s_note, scene.devLayer, scene.prodLayer}));
    }

    void aFolderOfTheRepositoryIsTakenAsItIs()
    {
        Scene scene;
        scene.fleet.file(u"templates/website/run.sh"_s, "#!/bin/sh\n", FleetBuilder::Mode::Executable);
        scene.fleet.file(u"templates/website/src/page.tsx"_s, "page\n");
        scene.fleet.commit(u"A template"_s);
        const Make copy = [](const core::git::Repository &repository,
                             const core::pipeline::Snapshot &snapshot) {
            const auto commit = *repository.commit(snapshot.commit);
            const auto folder = **repository.entry(commit.tree, u"templates/website"_s);
            return core::Result<QList<TreeChange>>(
                {{.path = u"apps/shop"_s, .bytes = std::nullopt, .taken = folder}});
        };

        QVERIFY(scene.workspace().request({request(copy)}, {}).isAsked);
        static_cast<void>(scene.workspace().fetch());
        const auto requests = *scene.workspace().openRequests(*scene.workspace().snapshot());
        const Report landed = scene.workspace().land(requests.first(), {});

        QVERIFY2(landed.isPushed, qUtf8Printable(why(landed)));
        QCOMPARE(runGit(scene.fleet.path(), {u"rev-parse"_s, u"main:apps/shop"_s}),
                 runGit(scene.fleet.path(), {u"rev-parse"_s, u"main:templates/website"_s}));
        QCOMPARE(verify(scene).findings.size(), 0);
    }

    void theModeOfAFileStays()
    {
        Scene scene;
        const QString path = u"deploy/check.sh"_s;
        scene.fleet.file(path, "#!/bin/sh\n", FleetBuilder::Mode::Executable);
        scene.fleet.commit(u"A script"_s);

        const Report report =
            scene.workspace().write({request({{.path = path, .bytes = "#!/bin/bash\n"}})}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(why(report)));
        QVERIFY(runGit(scene.fleet.path(), {u"ls-tree"_s, u"main"_s, path}).startsWith(u"100755 "_s));
    }

    void whatIsThereAlreadyIsNothingToDo()
    {
        Scene scene;
        QVERIFY(scene.workspace().write({request(scene.changes())}, {}).isPushed);
        const QString tip = scene.fleet.tip();

        const Report report = scene.workspace().write({request(scene.changes())}, {});

        QVERIFY(!report.error);
        QVERIFY(report.sites.first().result == SiteResult::Nothing);
        QCOMPARE(scene.fleet.tip(), tip);
    }

    void aWorkIsAlone()
    {
        Scene scene;
        const Request promotion{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};

        const Report report = scene.workspace().promote({request(scene.changes()), promotion}, {});

        QCOMPARE(report.error->kind, Error::Kind::Usage);
        QVERIFY(!report.isPushed);
    }

    void whatCannotBeMadeIsSaidInItsOwnWords()
    {
        Scene scene;
        const auto fails = [](const auto &, const auto &) -> core::Result<QList<TreeChange>> {
            return core::fail(Error::Kind::Refused, u"No template."_s);
        };

        const SiteChange change = scene.plan(request(fails));

        QVERIFY(change.result == SiteResult::Refused);
        QCOMPARE(change.reason, u"No template."_s);
    }

    // Tags

    void aTagDoesNotMoveAlong()
    {
        Scene scene;

        const SiteChange change = scene.plan(
            request({{.path = scene.prodRelease,
                      .bytes = FleetBuilder::releaseText(u"shop"_s, u"prod"_s, u"\"%1\""_s.arg(s_second))}}));

        QVERIFY(change.result == SiteResult::Refused);
        QCOMPARE(change.error->kind, Error::Kind::Refused);
        QVERIFY2(change.reason.contains(s_second), qUtf8Printable(change.reason));
    }

    void aReleaseFileMayChangeBesideItsTag()
    {
        Scene scene;
        QByteArray bytes = scene.fleet.text(scene.prodRelease);
        bytes.replace('"', '\'');

        const Report report =
            scene.workspace().write({request({{.path = scene.prodRelease, .bytes = bytes}})}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(why(report)));
    }

    void aNewReleaseFileBeginsWithAPlaceholderOrInTheFirstEnvironment()
    {
        Scene scene;
        const auto begins = [&](const QString &environment, const QString &tag) {
            return scene
                .plan(request({{.path = FleetBuilder::releasePath(u"new"_s, environment),
                                .bytes = FleetBuilder::releaseText(u"new"_s, environment, tag)}}))
                .result;
        };

        QVERIFY(begins(u"dev"_s, s_first) == SiteResult::Planned);
        QVERIFY(begins(u"prod"_s, u"REPLACE_ME_TAG"_s) == SiteResult::Planned);
        QVERIFY(begins(u"prod"_s, s_first) == SiteResult::Refused);
    }

    void aSiteMayGoAsAWhole()
    {
        Scene scene;

        const Report report = scene.workspace().write(
            {request({{.path = scene.prodRelease, .bytes = std::nullopt}}, u"remove-site"_s)}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(why(report)));
    }

    // Rules

    void rulesDoNotChangeAlong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::newRow("the policy") << u".slipway.yaml"_s << u"fix"_s;
        QTest::newRow("the policy, by a kind that knows its list") << u".slipway.yaml"_s << u"add-env"_s;
        QTest::newRow("the signers") << u".slipway/allowed_signers"_s << u"add-env"_s;
        QTest::newRow("a decision") << u".slipway/decisions/shop.prod.hold.yaml"_s << u"remove-site"_s;
    }

    void rulesDoNotChangeAlong()
    {
        QFETCH(QString, path);
        QFETCH(QString, kind);
        Scene scene;

        const SiteChange change = scene.plan(request({{.path = path, .bytes = "push: request\n"}}, kind));

        QVERIFY(change.result == SiteResult::Refused);
        QVERIFY2(change.reason.contains(path), qUtf8Printable(change.reason));
    }

    void theListOfEnvironmentsFollowsANewOne()
    {
        Scene scene;
        scene.policy("environments: [dev, prod]\nsteps:\n  prod:\n    soak: 1h\n");

        const SiteChange listed =
            scene.plan(request({{.path = u".slipway.yaml"_s,
                                 .bytes = "environments: [dev, qa, prod]\nsteps:\n  prod:\n    soak: 1h\n"}},
                               u"add-env"_s));
        const SiteChange loosened =
            scene.plan(request({{.path = u".slipway.yaml"_s,
                                 .bytes = "environments: [dev, qa, prod]\nsteps:\n  prod:\n    soak: 1m\n"}},
                               u"add-env"_s));

        QVERIFY2(listed.result == SiteResult::Planned, qUtf8Printable(listed.reason));
        QCOMPARE(listed.environments, QStringList{u"prod"_s}); // the way to it is another one now
        QVERIFY(loosened.result == SiteResult::Refused);
    }

    void theRulesOfAStepGoWithItsEnvironment()
    {
        Scene scene;
        scene.policy("environments: [dev, qa, prod]\nsteps:\n  qa:\n    soak: 1h\n  prod:\n    soak: 1h\n");

        const SiteChange change =
            scene.plan(request({{.path = u".slipway.yaml"_s,
                                 .bytes = "environments: [dev, prod]\nsteps:\n  prod:\n    soak: 1h\n"}},
                               u"remove-env"_s));

        QVERIFY2(change.result == SiteResult::Planned, qUtf8Printable(change.reason));
    }

    // Gates

    void aFreezeOfAnEnvironmentItTouchesHoldsItUp()
    {
        Scene scene;
        scene.policy("steps: {prod: {freeze: [{name: Audit, deny: Mon-Sun}]}}\n");
        const QList<TreeChange> changes = scene.changes();

        const SiteChange both = scene.plan(request(changes));
        const SiteChange devOnly = scene.plan(request(changes.first(2)));

        QVERIFY2(both.error && both.error->kind == Error::Kind::Blocked, qUtf8Printable(both.reason));
        QCOMPARE(both.gates.size(), 1);
        QVERIFY2(devOnly.result == SiteResult::Planned, qUtf8Printable(devOnly.reason));
    }

    void aHoldOfTheSiteHoldsItUp()
    {
        Scene scene;
        const Request hold{.site = u"shop"_s,
                           .from = {},
                           .to = u"prod"_s,
                           .tag = {},
                           .action = Action::Hold,
                           .reason = u"audit"_s};
        QVERIFY(scene.workspace().promote({hold}, {}).isPushed);

        const SiteChange change = scene.plan(request(scene.changes()));

        QCOMPARE(change.error->kind, Error::Kind::Blocked);
        QVERIFY(change.reason.contains(u"audit"_s));
    }

    void approvalsAreAskedForAsForAPromotion()
    {
        Scene scene;
        scene.policy("steps: {prod: {approvals: 1}}\n");
        const Request work = request(scene.changes());

        QCOMPARE(scene.plan(work).error->kind, Error::Kind::Blocked);
        QVERIFY(isByRequest(*scene.workspace().snapshot()->policy, {work}));
        Options asked;
        asked.isRequest = true;
        QVERIFY(scene.plan(work, asked).result == SiteResult::Planned);
    }

    // A tip that moves

    void itIsPlannedAnewOnATipThatMoved()
    {
        Scene scene;
        const Request work = request(scene.changes());
        QVERIFY(scene.plan(work).result == SiteResult::Planned);
        scene.fleet.moveTag(u"shop"_s, u"dev"_s, s_second);

        const Report report = scene.workspace().promote({work}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(why(report)));
        QVERIFY(scene.fleet.fileAt(u"main"_s, scene.devRelease).contains(s_second.toUtf8()));
        QCOMPARE(scene.fleet.fileAt(u"main"_s, s_note), QByteArray("resources:\n- shop.yaml\n"));
    }

    void whatWouldComeOutOtherwiseThanReviewedIsAConflict()
    {
        Scene scene;
        // What is made follows the file, as a fix does.
        Request work =
            request([&](const core::git::Repository &repository, const core::pipeline::Snapshot &snapshot) {
                const auto commit = *repository.commit(snapshot.commit);
                const auto entry = **repository.entry(commit.tree, scene.devLayer);
                return core::Result<QList<TreeChange>>(
                    {{.path = scene.devLayer, .bytes = *repository.blob(entry.id) + "# checked\n"}});
            });
        work.reviewed = scene.plan(work).treeChanges();
        scene.fleet.file(scene.devLayer, scene.fleet.text(scene.devLayer) + "tail: 1\n");
        const QString theirs = scene.fleet.commit(u"Meanwhile"_s);

        const Report report = scene.workspace().promote({work}, {});

        QCOMPARE(exitStatus(report), 4);
        QVERIFY2(why(report).contains(scene.devLayer), qUtf8Printable(why(report)));
        QCOMPARE(scene.fleet.tip(), theirs);
    }

    // Requests

    void aRequestLandsOnATipThatMovedElsewhere()
    {
        Scene scene;
        QVERIFY(scene.workspace().request({request(scene.changes())}, {}).isAsked);
        scene.fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
        static_cast<void>(scene.workspace().fetch());
        const auto requests = *scene.workspace().openRequests(*scene.workspace().snapshot());
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].requests[0].work->sites, QStringList{u"shop"_s});
        QCOMPARE(targetsOf(requests[0].requests[0]), (QStringList{u"dev"_s, u"prod"_s}));

        const Report landed = scene.workspace().land(requests[0], {});

        QVERIFY2(landed.isPushed, qUtf8Printable(why(landed)));
        QCOMPARE(scene.fleet.fileAt(u"main"_s, s_note), QByteArray("resources:\n- shop.yaml\n"));
        QVERIFY(scene.fleet.fileAt(u"main"_s, scene.devRelease).contains(s_second.toUtf8()));
        QVERIFY(scene.lastMessage().startsWith(u"fix(shop): the files of shop\n\nWhy it is right.\n\n"_s));
        QVERIFY(scene.lastMessage().contains(u"\nRequested-by: "_s));
    }

    void aRequestWhoseFileChangedSinceIsAConflict()
    {
        Scene scene;
        QVERIFY(scene.workspace().request({request(scene.changes())}, {}).isAsked);
        scene.fleet.file(scene.prodLayer, scene.fleet.text(scene.prodLayer) + "tail: 1\n");
        const QString theirs = scene.fleet.commit(u"Meanwhile"_s);
        static_cast<void>(scene.workspace().fetch());
        const auto requests = *scene.workspace().openRequests(*scene.workspace().snapshot());

        const Report landed = scene.workspace().land(requests[0], {});

        QCOMPARE(exitStatus(landed), 4);
        QVERIFY2(why(landed).contains(scene.prodLayer), qUtf8Printable(why(landed)));
        QCOMPARE(scene.fleet.tip(), theirs);
    }

    void aRequestCannotBringRulesAlong()
    {
        Scene scene;
        const Request work = request(scene.changes());
        const Report asked = scene.workspace().request({work}, {});
        QVERIFY(asked.isAsked);
        // Somebody puts another file into the commit of the request.
        const QString forged = scene.fleet.folder() + u"/forged"_s;
        runGit(scene.fleet.folder(), {u"clone"_s, u"-q"_s, scene.fleet.path(), forged});
        const QString branch = u"slipway/"_s + asked.promotionId;
        runGit(forged, {u"checkout"_s, u"-q"_s, branch});
        QFile rules(forged + u"/.slipway.yaml"_s);
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("push: direct\n");
        rules.close();
        runGit(forged, {u"add"_s, u"."_s});
        runGit(forged,
               {u"-c"_s, u"user.name=Eve"_s, u"-c"_s, u"user.email=eve@example.org"_s, u"commit"_s, u"-q"_s,
                u"--amend"_s, u"--no-edit"_s});
        runGit(forged, {u"push"_s, u"-q"_s, u"-f"_s, u"origin"_s, branch});
        static_cast<void>(scene.workspace().fetch());
        const auto requests = *scene.workspace().openRequests(*scene.workspace().snapshot());
        QCOMPARE(requests.size(), 1);

        const Report landed = scene.workspace().land(requests[0], {});

        QVERIFY(!landed.isPushed);
        QVERIFY2(why(landed).contains(u".slipway.yaml"_s), qUtf8Printable(why(landed)));
    }

    // Seen again

    void aCommitThatIsNotThePlannedOneIsSeen()
    {
        Scene scene;
        SiteChange change = scene.plan(request(scene.changes()));
        QVERIFY(scene.workspace().promote({request(scene.changes())}, {}).isPushed);
        const auto repository = *core::git::Repository::open(scene.fleet.path());
        const auto commit = *repository.resolve(u"main"_s);
        QVERIFY(verifyCommit(repository, commit, {change}));

        SiteChange otherBytes = change;
        otherBytes.files[0].change.bytes = "other\n";
        SiteChange otherFiles = change;
        otherFiles.files.removeLast();

        QVERIFY(!verifyCommit(repository, commit, {otherBytes}));
        QVERIFY(!verifyCommit(repository, commit, {otherFiles}));
    }

    void theAuditFindsAWorkThatHolds()
    {
        Scene scene;
        QVERIFY(scene.workspace().promote({request(scene.changes())}, {}).isPushed);

        const auto verification = verify(scene);

        QCOMPARE(verification.works.size(), 1);
        QCOMPARE(verification.findings.size(), 0);
    }

    void theAuditFindsATagThatMovedWithAWorkAndAFileThatWasNotNamed()
    {
        Scene scene;
        scene.fleet.setTag(u"shop"_s, u"prod"_s, s_second);
        scene.fleet.file(u"README.md"_s, "x\n");
        scene.fleet.commit(
            u"fix: all\n\nPromotion-Id: 01X\nWork: fix\nFile: %1\nFile: gone.md\nSite: shop"_s.arg(
                scene.prodRelease));

        const auto verification = verify(scene);

        QStringList problems;
        for (const auto &finding : verification.findings)
            problems += core::audit::toString(finding.problem);
        problems.sort();
        QCOMPARE(problems,
                 QStringList({u"false-claim"_s, u"more-changed"_s, u"more-changed"_s, u"never-in-front"_s}));
    }

private:
    static core::audit::Verification verify(Scene &scene)
    {
        static_cast<void>(scene.workspace().fetch());
        return *scene.workspace().verify(*scene.workspace().snapshot(),
                                         {.isMove = [](const auto &) { return true; },
                                          .isSetting = [](const auto &, const auto &) { return true; }});
    }
};

QTEST_GUILESS_MAIN(FileWorkTest)
#include "tst_filework.moc"
