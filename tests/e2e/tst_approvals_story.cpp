// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::promotion::Request;
using core::workspace::RequestBranch;
using core::workspace::Workspace;
using testsupport::demoArguments;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::ApprovalsViewModel;
using viewmodels::ReviewViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

/// Somebody else, with a clone and a Slipway of their own.
class Colleague
{
public:
    Colleague(const Window &window, const QString &name, const QString &mail)
        : m_clone(m_folder.filePath(u"clone"_s))
    {
        runGit(m_folder.path(), {u"clone"_s, u"-q"_s, window.demoRemote(), m_clone});
        runGit(m_clone, {u"config"_s, u"user.name"_s, name});
        runGit(m_clone, {u"config"_s, u"user.email"_s, mail});
        const core::workspace::TargetRequest request{
            .location = m_clone, .remote = {}, .branch = {}, .cacheFolder = {}};
        const core::git::ProgramOptions git;
        m_workspace = std::make_unique<Workspace>(
            *core::workspace::resolve(request, core::git::Program(git)),
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = m_folder.filePath(u"state"_s), .git = git, .clock = [] {
                    return now;
                }});
    }

    QString ask(const QList<Request> &requests, const QString &note = {})
    {
        core::promotion::Options options;
        options.note = note;
        return m_workspace->request(requests, options).promotionId;
    }

    RequestBranch only()
    {
        static_cast<void>(m_workspace->fetch());
        m_snapshot = *m_workspace->snapshot();
        return m_workspace->openRequests(m_snapshot)->constFirst();
    }

    Workspace &workspace() { return *m_workspace; }
    const core::pipeline::Snapshot &snapshot() const { return m_snapshot; }

private:
    QTemporaryDir m_folder;
    QString m_clone;
    std::unique_ptr<Workspace> m_workspace;
    core::pipeline::Snapshot m_snapshot;
};

Request promotionOf(const QString &site)
{
    return {.site = site, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};
}

void fetchIn(const Window &window)
{
    window.press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().isFetching() && window.session().isIdle(), s_patience);
}

QString lastCommit(const Window &window, const QString &format, const QString &branch = u"main"_s)
{
    return runGit(window.demoRemote(), {u"log"_s, u"-1"_s, u"--format="_s + format, branch}).trimmed();
}

/// The demo's policy from now on.
void setPolicy(const Window &window, const QByteArray &policy)
{
    const QString clone = window.demoFolder() + u"/policy"_s;
    runGit(window.demoFolder(), {u"clone"_s, u"-q"_s, window.demoRemote(), clone});
    QFile file(clone + u"/.slipway.yaml"_s);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(policy) == policy.size());
    file.close();
    runGit(clone, {u"add"_s, u"."_s});
    runGit(clone, {u"commit"_s, u"-qm"_s, u"Policy"_s});
    runGit(clone, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s});
}

} // namespace

/// Requests and answers to them, in the window.
class TestApprovalsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void aBatchThatAColleagueAskedForIsApprovedByKeys()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        Colleague anna(window, u"Anna Orlova"_s, u"anna@example.org"_s);
        const QString id =
            anna.ask({promotionOf(u"docs-portal"_s), promotionOf(u"events"_s)}, u"For the weekend."_s);
        const ApprovalsViewModel &approvals = *window.session().approvals();
        QCOMPARE(approvals.forMeCount(), 0);

        fetchIn(window);
        QTRY_COMPARE_WITH_TIMEOUT(approvals.forMeCount(), 1, s_patience);
        window.press(Qt::Key_G);
        window.press(Qt::Key_A);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"approvals"_s, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"requestDiff"_s) && window.session().isIdle(), s_patience);
        QCOMPARE(approvals.note(), u"For the weekend."_s);
        const QString commits = window.session().approvals()->review()->commitsSummary();
        QVERIFY2(commits.endsWith(u", none by you"_s), qUtf8Printable(commits));
        QVERIFY(window.save(u"07-approvals"_s));
        const QString difference = window.differenceFromAccepted(u"07-approvals"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QCOMPARE(lastCommit(window, u"%(trailers:key=Promotion-Id,valueonly)"_s), id);
        QCOMPARE(lastCommit(window, u"%(trailers:key=Requested-by,valueonly)"_s),
                 u"Anna Orlova <anna@example.org>"_s);
        QCOMPARE(lastCommit(window, u"%(trailers:key=Approved-by,valueonly)"_s),
                 u"Demo User <demo@example.org>"_s);
        QTRY_COMPARE_WITH_TIMEOUT(approvals.forMeCount(), 0, s_patience);
    }

    void declineNeedsAReason()
    {
        app::Arguments arguments = demoArguments(u"ru"_s, u"dark"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        waitForBoard(window);
        Colleague anna(window, u"Anna Orlova"_s, u"anna@example.org"_s);
        const QString id = anna.ask({promotionOf(u"docs-portal"_s)});
        fetchIn(window);
        window.click(u"navApprovals"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"requestDecline"_s) && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"07-approvals-small-dark-ru"_s));

        window.click(u"requestDecline"_s);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"requestComment"_s)
                                     && window.item(u"requestComment"_s)->hasActiveFocus(),
                                 s_patience);
        window.type(u"not before Monday"_s);
        window.click(u"requestDecline"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().approvals()->isOpen() && window.session().isIdle(),
                                 s_patience);
        QVERIFY(lastCommit(window, u"%B"_s, u"slipway/closed/"_s + id).contains(u"not before Monday"_s));
    }

    void aPolicyMakesThePromotionARequest()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        setPolicy(window, "approvals: {signed: false}\nsteps: {prod: {approvals: 1}}\n");
        fetchIn(window);
        window.session().board()->reveal(u"harbour"_s);
        const QString before = lastCommit(window, u"%H"_s);

        window.press(Qt::Key_P);
        const ReviewViewModel &review = *window.session().review();
        QTRY_VERIFY_WITH_TIMEOUT(review.status() == ReviewViewModel::Ready && window.session().isIdle(),
                                 s_patience);
        QVERIFY(review.isAsking());
        QVERIFY(window.has(u"reviewLocked"_s));
        QVERIFY(window.save(u"request-review"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QVERIFY(window.session().run()->isAsked());
        QVERIFY(window.save(u"request-run"_s));
        QCOMPARE(lastCommit(window, u"%H"_s), before);

        // A colleague agrees, and leaves it to who asked.
        Colleague lead(window, u"Kate Lindqvist"_s, u"kate@example.org"_s);
        const RequestBranch request = lead.only();
        QVERIFY(lead.workspace().approve(request, u"fine"_s, lead.snapshot()));
        window.click(u"runShowRequest"_s);
        fetchIn(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().approvals()->canLand() && window.session().isIdle(),
                                 s_patience);
        QVERIFY(window.save(u"07-approvals-own"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY_WITH_TIMEOUT(
            window.session().run()->status() == RunViewModel::Done && window.session().isIdle(), s_patience);
        QVERIFY(!window.session().run()->isAsked());
        QCOMPARE(lastCommit(window, u"%(trailers:key=Approved-by,valueonly)"_s),
                 u"Kate Lindqvist <kate@example.org>"_s);
    }

    void whatWasMergedElsewhereIsClosed()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        window.press(Qt::Key_P, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        QVERIFY(window.session().review()->isAsking());
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run()->isAsked() && window.session().isIdle(), s_patience);
        const ApprovalsViewModel &approvals = *window.session().approvals();
        QTRY_COMPARE_WITH_TIMEOUT(approvals.sentCount(), 1, s_patience);
        const QString remote = window.demoRemote();
        const QString branch =
            runGit(remote, {u"for-each-ref"_s, u"--format=%(refname)"_s, u"refs/heads/slipway"_s}).trimmed();

        runGit(remote, {u"update-ref"_s, u"refs/heads/main"_s, branch}); // as a forge merges it
        fetchIn(window);

        QTRY_COMPARE_WITH_TIMEOUT(approvals.sentCount(), 0, s_patience);
        QVERIFY(runGit(remote, {u"for-each-ref"_s, u"--format=%(refname)"_s, u"refs/heads/slipway"_s})
                    .startsWith(u"refs/heads/slipway/closed/"_s));
    }

    void theSheetsFitASmallWindowInRussian()
    {
        app::Arguments arguments = demoArguments(u"ru"_s, u"dark"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        waitForBoard(window);
        const auto isInside = [&](const QString &name) {
            const QQuickItem *item = window.item(name);
            return item && item->mapToScene(QPointF(item->width(), 0)).x() <= arguments.size.width();
        };

        window.session().holdSite(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"decisionReason"_s) && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"hold-review-small-dark-ru"_s));
        QVERIFY(isInside(u"reviewPromote"_s));
        window.session().review()->close();

        window.session().resolveSite(u"shop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choices"_s) && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"resolve-small-dark-ru"_s));
        QCOMPARE(window.session().review()->choices().size(), 3);
        window.session().review()->close();

        std::optional<QString> answer;
        window.session().question()->ask(
            {.text = u"The authenticity of host 'git.example.org (203.0.113.7)' can't be established.\n"
                     "ED25519 key fingerprint is SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU.\n"
                     "This key is not known by any other names.\n"
                     "Are you sure you want to continue connecting (yes/no/[fingerprint])? "_s,
             .repository = u"git@git.example.org:platform/gitops.git"_s,
             .asker = 1},
            [&answer](const std::optional<QString> &given) { answer = given; });
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"questionSend"_s) && window.item(u"questionCancel"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.save(u"question-host-key-dark-ru"_s));
        QVERIFY(isInside(u"questionSend"_s));
        QVERIFY(!window.has(u"questionField"_s));
        window.click(u"questionSend"_s);
        QCOMPARE(answer, u"yes"_s);
    }

    void aRefusedPushShowsTheWayOn()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        QVERIFY(QDir(window.demoRemote()).mkpath(u"hooks"_s));
        QFile hook(window.demoRemote() + u"/hooks/pre-receive"_s);
        QVERIFY(hook.open(QFile::WriteOnly)
                && hook.write("#!/bin/sh\nwhile read old new ref; do case $ref in\n"
                              "refs/heads/main) echo 'main takes merge requests only' >&2; exit 1 ;;\n"
                              "*) echo 'Create it at https://git.example.org/new' >&2 ;;\nesac; done\n")
                    > 0);
        hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        hook.close();
        window.session().board()->reveal(u"harbour"_s);
        window.press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().run()->isAsked() && window.session().isIdle(), s_patience);
        QVERIFY(window.has(u"runOpenLink"_s));
        QVERIFY(window.session().run()->remedy().contains(u"main takes merge requests only"_s));
        QVERIFY(window.save(u"run-asked-instead"_s));
    }

    void theBoardOffersTheOpenRequest()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        Colleague anna(window, u"Anna Orlova"_s, u"anna@example.org"_s);
        const QString id = anna.ask({promotionOf(u"harbour"_s)});
        fetchIn(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);

        window.click(u"next-harbour"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"approvals"_s, s_patience);
        QCOMPARE(window.session().approvals()->current(), id);
    }

    void aSiteIsHeldAndFreedFromTheMenu()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        const ReviewViewModel &review = *window.session().review();

        window.click(u"row-harbour"_s, Qt::RightButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"menuHold"_s), s_patience);
        window.click(u"menuHold"_s);
        QTRY_VERIFY_WITH_TIMEOUT(review.status() == ReviewViewModel::Ready && window.has(u"decisionReason"_s),
                                 s_patience);
        QVERIFY(!review.canPromote()); // it needs a reason
        window.click(u"decisionReason"_s);
        window.type(u"audit until Friday"_s);
        QTRY_VERIFY_WITH_TIMEOUT(review.canPromote() && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"hold-review"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isHeld(u"harbour"_s) && window.session().isIdle(),
                                 s_patience);
        QCOMPARE(lastCommit(window, u"%s"_s), u"hold(harbour): prod"_s);

        window.press(Qt::Key_Escape);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"held-board"_s));
        window.session().holdSite(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(review.canPromote(), s_patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().isHeld(u"harbour"_s) && window.session().isIdle(),
                                 s_patience);
    }

    void aRollbackBlocksWhatItLeaves()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        const QString left = window.session().tagOf(u"harbour"_s, u"prod"_s);

        window.press(Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choices"_s) && window.item(u"choices"_s)->hasActiveFocus(),
                                 s_patience);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"blockReason"_s) && window.session().isIdle(), s_patience);
        window.click(u"blockReason"_s);
        window.type(u"checkout is slow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote() && window.session().isIdle(),
                                 s_patience);
        QVERIFY(window.save(u"rollback-block-review"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QCOMPARE(
            runGit(window.demoRemote(), {u"show"_s, u"--format="_s, u"--name-status"_s, u"main"_s}),
            u"A\t.slipway/decisions/harbour.prod.block-%1.yaml\nM\tdeploy/env/release-prod/harbour.yaml"_s
                .arg(left));
    }
};

QTEST_MAIN(TestApprovalsStory)
#include "tst_approvals_story.moc"
