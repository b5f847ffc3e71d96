// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::ReviewViewModel;
using viewmodels::RunViewModel;
using viewmodels::Session;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;

} // namespace

/// Somebody whom git does not know wants to write.
class TestAuthorStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        testsupport::isolateGit();
        app::Application::prepare();
    }

    void init()
    {
        testsupport::failOnWarnings();
        QFile::remove(QDir::homePath() + u"/.gitconfig"_s);
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        m_fleet->commit(u"Start"_s);
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_second);
        m_clone = m_fleet->clone();
        runGit(m_clone, {u"config"_s, u"--unset"_s, u"user.name"_s});
        runGit(m_clone, {u"config"_s, u"--unset"_s, u"user.email"_s});
    }

    void whatIsMissingIsAskedForAndTheWriteGoesOn()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        openReview(window);
        session.review()->setNote(u"Wanted by the shop"_s);

        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"authorName"_s) && window.item(u"authorName"_s)->hasActiveFocus(), s_patience);
        QVERIFY(session.review()->isOpen()); // nothing is lost
        window.click(u"authorSave"_s); // what is missing is said
        QVERIFY(window.save(u"author-missing"_s));
        window.type(u"Anna Orlova"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"authorEmail"_s)->hasActiveFocus(), s_patience);
        window.type(u"anna@example.org"_s);
        QVERIFY(window.save(u"author"_s));
        window.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(session.run()->status(), RunViewModel::Done, s_patience);

        QCOMPARE(runGit(m_fleet->path(), {u"log"_s, u"-1"_s, u"--format=%an <%ae>"_s, u"main"_s}),
                 u"Anna Orlova <anna@example.org>"_s);
        QVERIFY(runGit(m_fleet->path(), {u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s})
                    .contains(u"Wanted by the shop"_s));
        QCOMPARE(runGit(m_clone, {u"config"_s, u"user.name"_s}), u"Anna Orlova"_s);
        QCOMPARE(session.userName(), u"Anna Orlova"_s);
    }

    void whoCancelsIsBackInTheReview()
    {
        const Window window(arguments(u"dark"_s, u"ru"_s), now);
        Session &session = window.session();
        openReview(window);

        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"authorName"_s) && window.item(u"authorName"_s)->hasActiveFocus(), s_patience);
        window.window()->resize(1024, 640);
        const QQuickItem *content = window.window()->contentItem();
        QTRY_VERIFY_WITH_TIMEOUT(content->width() == 1024 && content->height() == 640, s_patience);
        window.click(u"authorSave"_s);
        QVERIFY(window.save(u"author-small-dark-ru"_s));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"authorName"_s), s_patience);

        QVERIFY(session.review()->isOpen());
        QVERIFY(session.review()->canPromote());
        QCOMPARE(session.run()->status(), RunViewModel::Idle);
        QVERIFY(!QFile::exists(QDir::homePath() + u"/.gitconfig"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier); // asked again
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"authorName"_s), s_patience);
    }

    void whatWasSetInATerminalMeanwhileIsNotAskedFor()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        openReview(window);
        runGit(m_clone, {u"config"_s, u"user.name"_s, u"Terminal"_s});
        runGit(m_clone, {u"config"_s, u"user.email"_s, u"terminal@example.org"_s});

        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QVERIFY(!window.session().author()->isOpen());
        QCOMPARE(window.session().userName(), u"Terminal"_s);
    }

    void anAnswerToARequestAsksToo()
    {
        const QString id = requestOfAColleague();
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        openBoard(window);
        viewmodels::ApprovalsViewModel &approvals = *session.approvals();
        QTRY_COMPARE_WITH_TIMEOUT(approvals.forMeCount(), 1, s_patience);
        approvals.setCurrent(id);
        approvals.setComment(u"Why now?"_s);

        approvals.sendComment();
        QTRY_VERIFY_WITH_TIMEOUT(session.author()->isOpen(), s_patience);
        session.author()->cancel();
        QCOMPARE(approvals.comment(), u"Why now?"_s); // nothing is lost
        QVERIFY(!approvals.isBusy());
        approvals.sendComment();
        QTRY_VERIFY_WITH_TIMEOUT(session.author()->isOpen(), s_patience);
        session.author()->save(u"Anna Orlova"_s, u"anna@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(approvals.comment().isEmpty() && session.isIdle(), s_patience);

        QCOMPARE(runGit(m_fleet->path(), {u"log"_s, u"-1"_s, u"--format=%an"_s, u"slipway/"_s + id}),
                 u"Anna Orlova"_s);
    }

    void theSettingsShowItAndChangeIt()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        openBoard(window);
        session.setPage(u"settings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"changeAuthor"_s), s_patience);
        QVERIFY(window.save(u"author-settings-missing"_s));

        window.click(u"changeAuthor"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"authorName"_s) && window.item(u"authorName"_s)->hasActiveFocus(), s_patience);
        QVERIFY(!session.author()->isNeeded());
        session.author()->save(u"Anna Orlova"_s, u"anna@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!session.author()->isOpen() && session.isIdle(), s_patience);

        QCOMPARE(session.identity(), u"Anna Orlova <anna@example.org>"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"authorName"_s), s_patience);
        QVERIFY(window.save(u"author-settings"_s));
    }

    void aRepositoryWithASettingOfItsOwnSaysSo()
    {
        runGit(m_clone, {u"config"_s, u"user.name"_s, u"Robot"_s});
        runGit(m_clone, {u"config"_s, u"user.email"_s, u"robot@example.org"_s});
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        openBoard(window);
        QSignalSpy toasts(&session, &Session::toasted);
        session.changeAuthor();
        QTRY_VERIFY_WITH_TIMEOUT(session.author()->isOpen(), s_patience);

        session.author()->save(u"Anna Orlova"_s, u"anna@example.org"_s);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.count(), 1, s_patience);

        QVERIFY(toasts.constFirst().constFirst().toString().contains(u"Robot <robot@example.org>"_s));
        QCOMPARE(session.userName(), u"Robot"_s);
    }

private:
    app::Arguments arguments(const QString &theme, const QString &language) const
    {
        app::Arguments arguments;
        arguments.page = u"pipeline"_s;
        arguments.theme = theme;
        arguments.language = language;
        arguments.repository = m_clone;
        return arguments;
    }

    /// The id of what Test User asks for.
    QString requestOfAColleague() const
    {
        const QTemporaryDir state;
        const core::git::ProgramOptions git;
        const core::workspace::TargetRequest place{
            .location = m_fleet->clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
        core::workspace::Workspace workspace(
            *core::workspace::resolve(place, core::git::Program(git)),
            {.cacheFolder = {}, .stateFolder = state.path(), .git = git, .clock = [] { return now; }});
        return workspace.request({{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}}}, {})
            .promotionId;
    }

    static void openBoard(const Window &window)
    {
        window.session().preferences()->overrideReducedMotion(true);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
    }

    static void openReview(const Window &window)
    {
        openBoard(window);
        window.session().reviewSite(u"shop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().review()->status(), ReviewViewModel::Ready, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"reviewCancel"_s) && window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
    }

    std::unique_ptr<FleetBuilder> m_fleet;
    QString m_clone;
};

QTEST_MAIN(TestAuthorStory)
#include "tst_author_story.moc"
