// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"
#include "tests/support/isolatedgit.h"
#include "tests/support/window.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::SshServer;
using testsupport::Window;
using viewmodels::RunViewModel;
using viewmodels::Session;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;
constexpr int s_asked = 3; // why the event loop of a test ended
constexpr int s_closed = 4;
constexpr int s_written = 5;
const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;

/// A hook on the server that keeps pushes waiting until they are let go.
class SlowHook
{
public:
    /// @p verdict: what the hook does then, as lines of a shell script.
    SlowHook(FleetBuilder &fleet, const QByteArray &verdict) : m_fleet(fleet)
    {
        const QString pipe = m_fleet.folder() + u"/gate"_s;
        ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
        m_handle =
            ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_CLOEXEC); // never blocks, never ends
        m_fleet.hook(u"pre-receive"_s, "#!/bin/sh\nhead -c 1 '" + pipe.toUtf8() + "' >/dev/null\n" + verdict);
    }
    ~SlowHook()
    {
        letGo();
        ::close(m_handle);
    }
    SlowHook(const SlowHook &) = delete;
    SlowHook &operator=(const SlowHook &) = delete;

    void letGo()
    {
        const QByteArray pushes(64, 'x'); // what is refused may be tried otherwise
        if (!std::exchange(m_isOpen, true) && ::write(m_handle, pushes, size_t(pushes.size())) < 0)
            qFatal("the hook cannot be let go");
    }

private:
    FleetBuilder &m_fleet;
    int m_handle = -1;
    bool m_isOpen = false;
};

void fill(FleetBuilder &fleet, const QString &site)
{
    fleet.site(site).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
    fleet.commit(u"Start"_s);
    fleet.moveTag(site, u"dev"_s, s_second);
}

bool isPromoted(const FleetBuilder &fleet, const QString &site)
{
    return fleet.fileAt(u"main"_s, FleetBuilder::releasePath(site, u"prod"_s)).contains(s_second.toUtf8());
}

void open(const Window &window, const QString &location)
{
    window.session().open(location);
    QTRY_VERIFY_WITH_TIMEOUT(
        !window.session().isOpening() && window.session().isOpen() && window.session().isIdle(), s_patience);
}

/// Through the review, up to the page of the run.
void promote(const Window &window, const QString &site)
{
    window.session().reviewSite(site);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        window.has(u"reviewCancel"_s) && window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"run"_s, s_patience);
}

} // namespace

/// Two repositories on a real server: one is written while the other is open.
class TestRepositoriesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8()); // where the socket of questions is
        testsupport::isolateGit();
        QFile config(qEnvironmentVariable("HOME") + u"/.gitconfig"_s);
        QVERIFY(config.open(QFile::WriteOnly)
                && config.write("[user]\n\tname = Lead\n\temail = lead@example.org\n") > 0);
        config.close();
        app::Application::prepare();
        QVERIFY2(m_ssh.start(), qPrintable(m_ssh.why()));
        for (const QString &pair : m_ssh.environment(SshServer::HostKey::Known))
            qputenv(pair.section(u'=', 0, 0).toLatin1().constData(), pair.section(u'=', 1).toUtf8());
    }

    void init()
    {
        testsupport::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shops = std::make_unique<FleetBuilder>();
        m_docs = std::make_unique<FleetBuilder>();
        fill(*m_shops, u"shop"_s);
        fill(*m_docs, u"manual"_s);
    }

    void anotherRepositoryIsPromotedWhileAPushGoesOn()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        SlowHook hook(*m_shops, "exit 0\n");
        open(window, url(*m_shops, u"shops"_s));
        promote(window, u"shop"_s);
        const RunViewModel *first = session.run();
        QTRY_COMPARE_WITH_TIMEOUT(first->stepTitle(), u"Push"_s, s_patience);
        QSignalSpy toasts(&session, &Session::toasted);

        session.closeWorkspace();
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"elsewhere-platform/shops"_s), s_patience); // first-run page
        QVERIFY(window.save(u"elsewhere-first-run"_s));
        open(window, url(*m_docs, u"docs"_s));
        promote(window, u"manual"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session.run()->status(), RunViewModel::Done, s_patience);

        QVERIFY(first->isRunning());
        QVERIFY(isPromoted(*m_docs, u"manual"_s));
        QVERIFY(!isPromoted(*m_shops, u"shop"_s));
        QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), s_patience);
        QVERIFY(window.has(u"elsewhere-platform/shops"_s));
        QVERIFY(window.save(u"elsewhere-running"_s));

        hook.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(first->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"elsewhere-platform/shops"_s), s_patience);
        QVERIFY(isPromoted(*m_shops, u"shop"_s));
        QCOMPARE(toasts.count(), 1);
        QVERIFY2(toasts.constFirst().constFirst().toString().startsWith(u"platform/shops: Pushed as "_s),
                 qUtf8Printable(toasts.constFirst().constFirst().toString()));
        open(window, url(*m_shops, u"shops"_s));

        QCOMPARE(session.run(), first);
        QCOMPARE(session.tagOf(u"shop"_s, u"prod"_s), s_second);
        QCOMPARE(session.activity()->count(), 0);
    }

    void aClickGoesBackToTheRunAndItCanBeLeftAgain()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        SlowHook hook(*m_shops, "exit 0\n");
        open(window, url(*m_shops, u"shops"_s));
        promote(window, u"shop"_s);
        const RunViewModel *first = session.run();
        QTRY_COMPARE_WITH_TIMEOUT(first->stepTitle(), u"Push"_s, s_patience);
        open(window, url(*m_docs, u"docs"_s));

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"elsewhere-platform/shops"_s), s_patience);
        QVERIFY2(first->isRunning(), qUtf8Printable(first->headline() + first->serverText()));
        window.click(u"elsewhere-platform/shops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspaceName() == u"platform/shops"_s && !session.isOpening(),
                                 s_patience);

        QCOMPARE(session.page(), u"run"_s);
        QCOMPARE(session.run(), first);
        QVERIFY(!first->canCancel()); // the push is under way
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"runDone"_s), s_patience);
        QVERIFY(window.save(u"elsewhere-back"_s));
        hook.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(first->status(), RunViewModel::Done, s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(session.tagOf(u"shop"_s, u"prod"_s), s_second, s_patience);
    }

    void whatStoppedMeanwhileWaitsOnReturn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::newRow("light, English") << u"en"_s << u"light"_s;
        QTest::newRow("dark, Russian") << u"ru"_s << u"dark"_s;
    }

    void whatStoppedMeanwhileWaitsOnReturn()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        const Window window(arguments(theme, language), now);
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        SlowHook hook(*m_shops, "echo 'main needs 1 approving review' >&2\nexit 1\n");
        open(window, url(*m_shops, u"shops"_s));
        promote(window, u"shop"_s);
        const RunViewModel *first = session.run();
        QTRY_VERIFY_WITH_TIMEOUT(first->progress() > 0.5, s_patience);
        open(window, url(*m_docs, u"docs"_s));

        hook.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(first->status(), RunViewModel::Failed, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"elsewhere-platform/shops"_s), s_patience);
        QCOMPARE(session.activity()->count(), 0); // here nothing has stopped
        QVERIFY(window.save(u"elsewhere-stopped-"_s + language));
        window.window()->resize(1024, 640);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"navElsewhere-platform/shops"_s), s_patience);
        QVERIFY(window.save(u"elsewhere-stopped-small-"_s + language));
        window.click(u"navElsewhere-platform/shops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspaceName() == u"platform/shops"_s && session.isIdle(),
                                 s_patience);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"activityDock"_s), s_patience);
        QCOMPARE(session.activity()->count(), 1);
        QCOMPARE(session.activity()->entries().first().subject, u"shop"_s);
        QVERIFY(!isPromoted(*m_shops, u"shop"_s));
        QVERIFY(window.save(u"elsewhere-returned-"_s + language));
    }

    void aQuestionFromElsewhereSaysWhoAsks()
    {
        HttpServer http(QFileInfo(m_shops->path()).path());
        QVERIFY2(http.start(), qPrintable(http.why()));
        const QString clone = cloneOf(*m_shops, http);
        const Window window(arguments(u"light"_s, u"en"_s), now, QStringLiteral(SLIPWAY_PROGRAM));
        Session &session = window.session();
        viewmodels::QuestionViewModel &question = *session.question();
        promoteUpToAQuestion(window, clone);

        session.open(url(*m_docs, u"docs"_s)); // as a second start of the program would
        QTRY_VERIFY_WITH_TIMEOUT(session.workspaceName() == u"platform/docs"_s && session.isIdle(),
                                 s_patience);
        QVERIFY(question.isOpen());
        QCOMPARE(question.repository(), clone);
        QVERIFY(window.save(u"elsewhere-question"_s));
        question.answer(u"ci"_s);
        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && question.isSecret(), s_patience);
        QCOMPARE(question.repository(), clone);
        question.answer(u"s3cret"_s);

        QTRY_VERIFY_WITH_TIMEOUT(isPromoted(*m_shops, u"shop"_s), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isWriting(), s_patience);
    }

    void aClosedWindowEndsTheProgramAtOnceWhereNothingIsWritten()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        open(window, url(*m_docs, u"docs"_s));
        QMetaObject::invokeMethod(window.window(), &QWindow::close, Qt::QueuedConnection);

        QCOMPARE(QCoreApplication::exec(), 0);
    }

    void aClosedWindowEndsTheProgramOnceEverythingIsWritten()
    {
        const Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        SlowHook hook(*m_shops, "exit 0\n");
        open(window, url(*m_shops, u"shops"_s));
        promote(window, u"shop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session.run()->stepTitle(), u"Push"_s, s_patience);
        open(window, url(*m_docs, u"docs"_s));
        connect(qGuiApp, &QGuiApplication::lastWindowClosed, &session, [&hook] { hook.letGo(); });
        QMetaObject::invokeMethod(window.window(), &QWindow::close, Qt::QueuedConnection);

        QCOMPARE(QCoreApplication::exec(), 0);

        QVERIFY(!session.isWriting());
        QVERIFY(isPromoted(*m_shops, u"shop"_s));
    }

    void aQuestionBringsAClosedWindowBack()
    {
        HttpServer http(QFileInfo(m_shops->path()).path());
        QVERIFY2(http.start(), qPrintable(http.why()));
        const Window window(arguments(u"light"_s, u"en"_s), now, QStringLiteral(SLIPWAY_PROGRAM));
        viewmodels::QuestionViewModel &question = *window.session().question();
        promoteUpToAQuestion(window, cloneOf(*m_shops, http));
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        connect(&question, &viewmodels::QuestionViewModel::changed, qApp, [&question] {
            if (question.isSecret())
                QCoreApplication::exit(s_asked);
        });

        question.answer(u"ci"_s);
        QMetaObject::invokeMethod(window.window(), &QWindow::close, Qt::QueuedConnection);
        QCOMPARE(QCoreApplication::exec(), s_asked);

        QVERIFY(window.window()->isVisible());
        question.answer(u"s3cret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().isWriting(), s_patience);
        QVERIFY(isPromoted(*m_shops, u"shop"_s));
    }

    void whoClosesTheWindowLeavesNoQuestionOpen()
    {
        HttpServer http(QFileInfo(m_shops->path()).path());
        QVERIFY2(http.start(), qPrintable(http.why()));
        const Window window(arguments(u"light"_s, u"en"_s), now, QStringLiteral(SLIPWAY_PROGRAM));
        promoteUpToAQuestion(window, cloneOf(*m_shops, http));
        QMetaObject::invokeMethod(window.window(), &QWindow::close, Qt::QueuedConnection);

        QCOMPARE(QCoreApplication::exec(), 0);

        QCOMPARE(window.session().run()->status(), RunViewModel::Failed);
        QVERIFY(!isPromoted(*m_shops, u"shop"_s));
    }

    void aClosedWindowFinishesWhatItWritesAndCanComeBack()
    {
        Window window(arguments(u"light"_s, u"en"_s), now);
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        SlowHook hook(*m_shops, "exit 0\n");
        open(window, url(*m_shops, u"shops"_s));
        promote(window, u"shop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session.run()->stepTitle(), u"Push"_s, s_patience);
        open(window, url(*m_docs, u"docs"_s));

        connect(qGuiApp, &QGuiApplication::lastWindowClosed, &session,
                [] { QCoreApplication::exit(s_closed); });
        QMetaObject::invokeMethod(window.window(), &QWindow::close, Qt::QueuedConnection);
        QCOMPARE(QCoreApplication::exec(), s_closed);
        QVERIFY(session.isWriting());
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        window.startAgain();

        QVERIFY(window.window()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"elsewhere-platform/shops"_s), s_patience);
        connect(&session, &Session::written, &session, [] { QCoreApplication::exit(s_written); });
        hook.letGo();
        QCOMPARE(QCoreApplication::exec(), s_written); // it was not the end of the program
        QVERIFY(!session.isWriting());
        QVERIFY(isPromoted(*m_shops, u"shop"_s));
    }

private:
    static app::Arguments arguments(const QString &theme, const QString &language)
    {
        app::Arguments arguments;
        arguments.page = u"first-run"_s;
        arguments.theme = theme;
        arguments.language = language;
        return arguments;
    }

    /// Whose remote wants a login.
    static QString cloneOf(FleetBuilder &fleet, const HttpServer &http)
    {
        const QString clone = fleet.clone();
        testsupport::runGit(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, http.url(u"git/remote.git"_s)});
        return clone;
    }

    /// Nobody logs in when it is opened; the promotion asks again.
    static void promoteUpToAQuestion(const Window &window, const QString &clone)
    {
        Session &session = window.session();
        session.preferences()->overrideReducedMotion(true);
        const viewmodels::QuestionViewModel &question = *session.question();
        session.open(clone);
        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && window.has(u"questionField"_s), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && session.isIdle(), s_patience);
        promote(window, u"shop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && window.has(u"questionField"_s), s_patience);
    }

    /// Over ssh, with a name that a picture may show.
    QString url(const FleetBuilder &fleet, const QString &name) const
    {
        const QString place = m_folder->filePath(u"platform/%1.git"_s.arg(name));
        QDir().mkpath(QFileInfo(place).path());
        QFile::link(fleet.path(), place);
        return m_ssh.url(place);
    }

    QTemporaryDir m_runtime;
    SshServer m_ssh;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FleetBuilder> m_shops;
    std::unique_ptr<FleetBuilder> m_docs;
};

QTEST_MAIN(TestRepositoriesStory)
#include "tst_repositories_story.moc"
