// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::demoArguments;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::ReviewViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

/// A server that protects main.
void protectMain(const Window &window)
{
    QFile hook(window.demoRemote() + u"/hooks/pre-receive"_s);
    QDir().mkpath(window.demoRemote() + u"/hooks"_s);
    QVERIFY(hook.open(QFile::WriteOnly));
    hook.write("#!/bin/sh\necho 'GH006: Protected branch update failed' >&2\n"
               "echo 'main needs 1 approving review' >&2\nexit 1\n");
    hook.close();
    hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void promote(const Window &window, const QString &site)
{
    window.session().board()->reveal(site);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
    window.press(Qt::Key_P);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->status(), ReviewViewModel::Ready, s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
    window.press(Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

/// What goes wrong is said where it is seen, and the board goes on working.
class TestFailureStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void aRejectedPushStaysInTheDockUntilItIsDealtWith_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("picture");

        QTest::newRow("light, English") << u"en"_s << u"light"_s << u"11-errors"_s;
        QTest::newRow("dark, Russian") << u"ru"_s << u"dark"_s << u"11-errors-dark-ru"_s;
    }

    void aRejectedPushStaysInTheDockUntilItIsDealtWith()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QFETCH(QString, picture);
        const Window window(demoArguments(language, theme), now);
        waitForBoard(window);
        protectMain(window);
        const QString before = runGit(window.demoRemote(), {u"rev-parse"_s, u"main"_s});
        const viewmodels::ActivityViewModel &activity = *window.session().activity();

        promote(window, u"harbour"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Failed, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"activityDock"_s), s_patience);

        QCOMPARE(activity.count(), 1);
        QCOMPARE(activity.entries().first().subject, u"harbour"_s);
        const QString message = activity.entries().first().message;
        QVERIFY2(message.contains(u"GH006"_s), qUtf8Printable(message));
        QCOMPARE(runGit(window.demoRemote(), {u"rev-parse"_s, u"main"_s}), before);
        QVERIFY(window.save(picture));
        const QString difference = window.differenceFromAccepted(picture);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.window()->resize(1024, 640);
        const QQuickItem *content = window.window()->contentItem();
        QTRY_VERIFY_WITH_TIMEOUT(content->width() == 1024 && content->height() == 640, s_patience);
        QVERIFY(window.save(picture + u"-small"_s));
        window.window()->resize(1440, 900);
        window.press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"activityDock"_s), s_patience);
        QVERIFY(window.has(u"activityCard"_s)); // the rail keeps it in sight
        window.click(u"activityCard"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"activityPrimary-1"_s), s_patience);
        window.click(u"activityPrimary-1"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->status(), ReviewViewModel::Ready, s_patience);
        QCOMPARE(window.session().review()->current(), u"harbour"_s);
        QCOMPARE(activity.count(), 0);
    }

    void aTagThatMovedSinceTheReviewIsReviewedAgain()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        window.press(Qt::Key_P);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->status(), ReviewViewModel::Ready, s_patience);
        const QString other = window.demoFolder() + u"/other"_s;
        runGit(window.demoFolder(), {u"clone"_s, u"-q"_s, window.demoRemote(), other});
        QFile file(other + u"/deploy/env/release-dev/harbour.yaml"_s);
        QVERIFY(file.open(QFile::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(file.resize(0));
        file.seek(0);
        file.write(QByteArray(text).replace(window.session().tagOf(u"harbour"_s, u"dev"_s).toUtf8(),
                                            "7fa1c3e05b92-r1"));
        file.close();
        runGit(other,
               {u"-c"_s, u"user.name=CI"_s, u"-c"_s, u"user.email=ci@example.org"_s, u"commit"_s, u"-qam"_s,
                u"Release harbour"_s});
        runGit(other, {u"push"_s, u"-q"_s});

        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Failed, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"activityPrimary-1"_s), s_patience);
        QCOMPARE(window.session().activity()->entries().first().primaryAction, u"Review the new tag"_s);
        window.click(u"activityPrimary-1"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->status(), ReviewViewModel::Ready, s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->move().newTag, u"7fa1c3e05b92-r1"_s, s_patience);
    }

    void whatAKilledWindowLeftIsLookedUp()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        const auto target = core::workspace::resolve(
            {.location = window.demoFolder() + u"/clone"_s, .remote = {}, .branch = {}, .cacheFolder = {}},
            core::git::Program(core::git::ProgramOptions()));
        auto journal =
            core::promotion::Journal::open(QDir(window.demoFolder()).filePath(u"../state/journal.sqlite"_s));
        QVERIFY(journal);
        QVERIFY(journal->begin({.promotionId = u"01HARBOUR"_s,
                                .target = target->key(),
                                .summary = u"promotion of harbour to prod"_s,
                                .begun = now}));

        window.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"activityDock"_s), s_patience);

        const viewmodels::ActivityView entry = window.session().activity()->entries().first();
        QCOMPARE(entry.subject, u"promotion of harbour to prod"_s);
        QVERIFY2(entry.message.contains(u"before anything was pushed"_s), qUtf8Printable(entry.message));
        QVERIFY(window.save(u"11-interrupted"_s));
        QVERIFY(journal->unfinished(target->key(), now)->isEmpty());
    }

    void aRemoteThatIsGoneLeavesTheBoard()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        QVERIFY(QDir().rename(window.demoRemote(), window.demoFolder() + u"/gone.git"_s));

        window.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"fetchAgain"_s), s_patience);
        QVERIFY(window.has(u"row-harbour"_s) || !window.session().board()->isEmpty());
        QVERIFY(window.save(u"11-fetch-failed"_s));
        QVERIFY(QDir().rename(window.demoFolder() + u"/gone.git"_s, window.demoRemote()));
        window.click(u"fetchAgain"_s);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().fetchFailure().isEmpty(), s_patience);
    }
};

QTEST_MAIN(TestFailureStory)
#include "tst_failure_story.moc"
