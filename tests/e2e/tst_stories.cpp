// SPDX-License-Identifier: Apache-2.0
#include "tests/support/isolatedgit.h"
#include "tests/support/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::runGit;
using testsupport::Window;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

/// What the newest commit of the remote changed: "1 1 path" for each file.
QStringList changes(const QString &remote)
{
    return runGit(remote, {u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s})
        .split(u'\n', Qt::SkipEmptyParts);
}

bool isOver(const Window &window)
{
    const auto *run = window.session().run();
    return run->status() != viewmodels::RunViewModel::Idle && !run->isRunning();
}

app::Arguments firstRun()
{
    app::Arguments arguments;
    arguments.page = u"first-run"_s;
    arguments.language = u"en"_s;
    arguments.theme = u"light"_s;
    return arguments;
}

} // namespace

/// Drives the window from the first start to a commit on the remote.
class TestStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void byMouseADemoSiteIsPromotedAndTheRemoteHasTheCommit()
    {
        const Window window(firstRun(), now);
        window.click(u"openDemo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        const QString remote = window.demoRemote();
        const QString before = runGit(remote, {u"rev-parse"_s, u"main"_s});
        window.click(u"chip-promotable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"next-harbour"_s), s_patience);

        window.click(u"next-harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        const QString tag = window.session().review()->move().newTag;
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"reviewPromote"_s), s_patience);
        QVERIFY(window.save(u"story-review"_s));
        window.click(u"reviewPromote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(window), s_patience);
        QCOMPARE(window.session().run()->headline().left(9), u"Pushed as"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"04-promote-running"_s));

        QCOMPARE(runGit(remote, {u"rev-parse"_s, u"main^"_s}), before);
        QCOMPARE(changes(remote), QStringList{u"1\t1\tdeploy/env/release-prod/harbour.yaml"_s});
        QCOMPARE(window.session().tagOf(u"harbour"_s, u"prod"_s), tag);
    }

    void byKeyboardAloneADemoSiteIsPromotedAndPlainEnterWritesNothing()
    {
        const Window window(firstRun(), now);
        window.session().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        const QString remote = window.demoRemote();
        const QString before = runGit(remote, {u"rev-parse"_s, u"main"_s});

        window.press(Qt::Key_Slash);
        window.type(u"harbour"_s);
        window.press(Qt::Key_Return);
        window.press(Qt::Key_J);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().board()->current(), u"harbour"_s, s_patience);
        window.press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.item(u"reviewCancel"_s) && window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
        window.press(Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"reviewPromote"_s)->hasActiveFocus(), s_patience);
        window.press(Qt::Key_Return);
        QVERIFY(window.session().review()->isOpen());
        QCOMPARE(runGit(remote, {u"rev-parse"_s, u"main"_s}), before);

        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(window), s_patience);
        QCOMPARE(window.session().run()->headline().left(9), u"Pushed as"_s);
        window.press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
        QCOMPARE(changes(remote), QStringList{u"1\t1\tdeploy/env/release-prod/harbour.yaml"_s});
    }

    void aTypedFilterBecomesTokensAndIsKeptAsAView()
    {
        const Window window(firstRun(), now);
        window.session().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        const viewmodels::BoardViewModel &board = *window.session().board();

        window.press(Qt::Key_Slash);
        window.type(u"state:promotable waits:1d author:kate "_s);
        QTRY_COMPARE_WITH_TIMEOUT(board.tokens().size(), 3, s_patience);
        QVERIFY(window.item(u"filterField"_s)->property("text").toString().isEmpty());
        const int shown = board.shownCount();
        QVERIFY(shown > 0 && shown < board.siteCount());
        window.click(u"saveView"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"viewName"_s) && window.item(u"viewName"_s)->hasActiveFocus(),
                                 s_patience);
        QVERIFY(window.save(u"13-save-view"_s));
        window.type(u"mine"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"view-mine"_s), s_patience);
        QVERIFY(window.save(u"13-filter-tokens"_s));
        window.click(u"clearFilterLine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(board.shownCount(), board.siteCount(), s_patience);

        window.click(u"view-mine"_s);

        QTRY_COMPARE_WITH_TIMEOUT(board.shownCount(), shown, s_patience);
        QCOMPARE(board.tokens().size(), 3);
    }

    void aRewrittenHistoryIsAcceptedOnlyAfterAQuestion()
    {
        const Window window(firstRun(), now);
        window.session().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        window.session().preferences()->overrideReducedMotion(true);
        runGit(window.demoRemote(), {u"update-ref"_s, u"refs/heads/main"_s, u"main~1"_s});
        window.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isHistoryRewritten() && window.session().isIdle(),
                                 s_patience);
        QVERIFY(window.save(u"11-history-rewritten"_s));

        window.click(u"acceptHistory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"confirmCancel"_s) && window.item(u"confirmCancel"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.save(u"11-accept-history"_s));
        window.session().preferences()->setTheme(u"dark"_s);
        window.session().preferences()->setLanguage(u"ru"_s);
        QVERIFY(window.save(u"11-accept-history-dark-ru"_s));
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"confirmCancel"_s), s_patience);
        QVERIFY(window.session().isHistoryRewritten());
        QVERIFY(window.save(u"11-history-rewritten-dark-ru"_s));
        window.click(u"acceptHistory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"confirmAction"_s), s_patience);
        window.click(u"confirmAction"_s);

        QTRY_VERIFY_WITH_TIMEOUT(!window.session().isHistoryRewritten() && window.session().isIdle(),
                                 s_patience);
        QCOMPARE(window.session().fetchFailure(), QString());
    }

    void aRowsMenuCopiesATag()
    {
        const Window window(firstRun(), now);
        window.session().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        window.click(u"chip-promotable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"row-harbour"_s), s_patience);

        window.session().preferences()->overrideReducedMotion(true);
        window.click(u"row-harbour"_s, Qt::RightButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"menuCopy-dev"_s), s_patience);
        QVERIFY(window.save(u"01-row-menu"_s));
        window.click(u"menuCopy-dev"_s);

        QCOMPARE(QGuiApplication::clipboard()->text(), window.session().tagOf(u"harbour"_s, u"dev"_s));
    }

    void checkedSitesArePromotedInOneCommitWithOneLineEach()
    {
        const Window window(firstRun(), now);
        window.session().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        const QString remote = window.demoRemote();
        const QString before = runGit(remote, {u"rev-parse"_s, u"main"_s});
        window.click(u"chip-promotable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"check-harbour"_s) && window.has(u"check-events"_s), s_patience);

        window.click(u"check-harbour"_s);
        window.click(u"check-events"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"promoteChecked"_s), s_patience);
        QVERIFY(window.save(u"story-batch"_s));
        window.click(u"promoteChecked"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(window), s_patience);
        QCOMPARE(window.session().run()->headline().left(9), u"Pushed as"_s);

        QCOMPARE(runGit(remote, {u"rev-parse"_s, u"main^"_s}), before);
        const QStringList lines{u"1\t1\tdeploy/env/release-prod/events.yaml"_s,
                                u"1\t1\tdeploy/env/release-prod/harbour.yaml"_s};
        QCOMPARE(changes(remote), lines);
    }
};

QTEST_MAIN(TestStories)
#include "tst_stories.moc"
