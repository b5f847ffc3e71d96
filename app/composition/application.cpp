// SPDX-License-Identifier: Apache-2.0
#include "app/composition/application.h"

#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>
#include <QStandardPaths>
#include <QtQml/qqmlextensionplugin.h>

#include <algorithm>
#include <cstdio>

#include "resources/fonts.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Layout settles and images load within this many frames once the data is there.
constexpr int s_framesBeforeScreenshot = 3;
constexpr int s_cannotWrite = 3;

QString folder(QStandardPaths::StandardLocation location, const QString &name)
{
    return QDir(QStandardPaths::writableLocation(location)).filePath(name);
}

QString stateFolder()
{
    // QStandardPaths knows no state folder before Qt 6.7.
    const QString base = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + u"/.local/state"_s);
    return QDir(base).filePath(u"slipway"_s);
}

viewmodels::SessionServices withQuestions(viewmodels::SessionServices services, Questions &questions)
{
    services.git = questions.asking(std::move(services.git), services.askPass);
    return services;
}

} // namespace

viewmodels::SessionServices Application::userServices()
{
    return {folder(QStandardPaths::GenericCacheLocation, u"slipway"_s),
            stateFolder(),
            folder(QStandardPaths::GenericDataLocation, u"slipway/demo"_s),
            [] { return QDateTime::currentDateTime(); },
            {},
            QCoreApplication::applicationFilePath()};
}

void Application::prepare()
{
    QQuickStyle::setStyle(u"Basic"_s);
    resources::loadFonts();
    QGuiApplication::setWindowIcon(QIcon(u":/logo/slipway.svg"_s));
}

Application::Application(Arguments arguments, viewmodels::SessionServices services,
                         const QString &settingsFile)
    : m_arguments(std::move(arguments))
    , m_preferences(settingsFile)
    , m_session(withQuestions(std::move(services), m_questions), m_preferences)
{
    connect(&m_questions, &Questions::asked, m_session.question(), &viewmodels::QuestionViewModel::ask);
    if (!m_arguments.theme.isEmpty())
        m_preferences.overrideTheme(m_arguments.theme);
    if (!m_arguments.language.isEmpty())
        m_preferences.overrideLanguage(m_arguments.language);
    if (!m_arguments.screenshot.isEmpty())
        m_preferences.overrideReducedMotion(true);
    applyLanguage();
    connect(&m_preferences, &viewmodels::Preferences::languageChanged, this, [this] {
        applyLanguage();
        m_engine.retranslate();
        m_session.retranslate();
    });
}

Application::~Application()
{
    rememberWindow();
    m_questions.close(); // the session waits for git, and nobody answers git any more
}

void Application::applyLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
    const QLocale locale(m_preferences.language() == "ru"_L1
                             ? QLocale(QLocale::Russian)
                             : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QLocale::setDefault(locale);
    // English has a file too: it holds the plural forms.
    if (m_translator.load(u":/i18n/slipway_%1.qm"_s.arg(m_preferences.language())))
        QCoreApplication::installTranslator(&m_translator);
}

bool Application::start()
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.load(QUrl(u"qrc:/qt/qml/Slipway/Shell/Main.qml"_s));
    if (m_engine.rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (!m_window)
        return false;
    placeWindow();
    connect(&m_session, &viewmodels::Session::idleChanged, this, &Application::showWhatWasAsked,
            Qt::QueuedConnection);
    connect(&m_session, &viewmodels::Session::runEnded, this, &Application::tellWhatEnded);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, this, &Application::leave);
    connect(&m_session, &viewmodels::Session::written, this, [this] {
        if (m_isLeaving)
            leave();
    });
    connect(m_session.question(), &viewmodels::QuestionViewModel::changed, this, &Application::comeBackToAsk);
    connect(&m_notices, &Notices::activated, this, [this] { raise(); });
    openWhatWasAsked();
    return true;
}

void Application::raise(const QByteArray &activationToken)
{
    m_isLeaving = false;
    // Read by Qt's Wayland plugin when it asks the compositor.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    if (m_window->windowStates().testFlag(Qt::WindowMinimized))
        m_window->setWindowStates(m_window->windowStates() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->requestActivate();
}

void Application::take(const FirstInstance::Wish &wish)
{
    raise(wish.activationToken);
    if (wish.isDemo)
        m_session.openDemo();
    else if (!wish.repository.isEmpty())
        m_session.open(wish.repository);
}

/// What is being written goes on to its end: its outcome is told by the desktop, and a second start of the
/// program brings the window back. Who closes the window leaves no question open.
void Application::leave()
{
    m_isLeaving = false;
    while (m_session.question()->isOpen())
        m_session.question()->cancel();
    m_isLeaving = m_session.isWriting();
    if (!m_isLeaving)
        QCoreApplication::quit();
}

void Application::comeBackToAsk()
{
    if (m_isLeaving && m_session.question()->isOpen())
        raise();
}

/// Who looks at the window sees it there.
void Application::tellWhatEnded(viewmodels::RepositoryWork *work)
{
    if (m_window->isActive() || !m_arguments.screenshot.isEmpty())
        return;
    const viewmodels::RunViewModel &run = *work->run();
    m_notices.show(work->title(), u"%1 %2"_s.arg(run.headline(), run.consequence()),
                   run.status() == viewmodels::RunViewModel::Failed);
}

/// Where it was last, if that place is still on a screen.
void Application::placeWindow()
{
    const QRect last = m_preferences.windowGeometry();
    const bool isOnScreen = std::ranges::any_of(QGuiApplication::screens(), [&last](const QScreen *screen) {
        return screen->geometry().intersects(last);
    });
    if (m_arguments.size.isValid())
        m_window->resize(m_arguments.size);
    else if (last.isValid() && isOnScreen)
        m_window->setGeometry(last);
    if (!m_arguments.size.isValid() && m_preferences.isWindowMaximized())
        m_window->showMaximized();
    else
        m_window->show();
}

void Application::rememberWindow()
{
    // A window of a given size, or one for a screenshot, is nobody's choice.
    if (!m_window || m_arguments.size.isValid() || !m_arguments.screenshot.isEmpty())
        return;
    const bool isMaximized = m_window->windowStates().testFlag(Qt::WindowMaximized);
    m_preferences.setWindow(isMaximized ? m_preferences.windowGeometry() : m_window->geometry(), isMaximized);
}

void Application::openWhatWasAsked()
{
    if (m_arguments.page == "gallery"_L1)
        m_session.setPage(u"gallery"_s);
    else if (m_arguments.isDemo)
        m_session.openDemo();
    else if (!m_arguments.repository.isEmpty())
        m_session.open(m_arguments.repository);
    else if (m_arguments.page != "first-run"_L1)
        m_session.openLast();
}

/// Runs each time the session has nothing left to do.
void Application::showWhatWasAsked()
{
    if (!m_session.isIdle() || m_session.isOpening())
        return;
    if (!m_isShown) {
        m_isShown = true;
        if (!m_arguments.site.isEmpty())
            m_session.board()->setCurrent(m_arguments.site);
        if (m_arguments.page == "review"_L1)
            m_session.reviewSite(m_arguments.site);
        if (m_arguments.page == "settings"_L1 || m_arguments.page == "approvals"_L1
            || m_arguments.page == "canon"_L1)
            m_session.setPage(m_arguments.page);
        if (m_arguments.page == "new-site"_L1)
            m_session.setPage(u"newSite"_s);
        if (m_arguments.page == "add-environment"_L1)
            m_session.setPage(u"environment"_s);
        if (!m_arguments.site.isEmpty() || !m_session.isIdle())
            return; // what was asked for is on its way
    }
    if (!m_arguments.screenshot.isEmpty() && m_framesToWait == 0) {
        m_framesToWait = s_framesBeforeScreenshot;
        connect(m_window, &QQuickWindow::frameSwapped, this, &Application::takeScreenshot,
                Qt::QueuedConnection);
        m_window->update();
    }
}

void Application::takeScreenshot()
{
    if (--m_framesToWait > 0) {
        m_window->update();
        return;
    }
    if (m_framesToWait < 0)
        return;
    const bool isWritten = m_window->grabWindow().save(m_arguments.screenshot, "PNG");
    if (!isWritten)
        std::fprintf(stderr, "slipway: cannot write %s\n", qPrintable(m_arguments.screenshot));
    else if (!m_session.openFailure().isEmpty())
        std::fprintf(stderr, "slipway: %s\n", qPrintable(m_session.openFailure()));
    QCoreApplication::exit(isWritten ? 0 : s_cannotWrite);
}

} // namespace app
