// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/arguments.h"
#include "app/composition/firstinstance.h"
#include "app/composition/notices.h"
#include "app/composition/questions.h"
#include "app/viewmodels/session.h"

#include <QQmlApplicationEngine>
#include <QTranslator>

class QQuickWindow;

namespace app {

/// The desktop application: the session, the window over it, and what the command line asked for.
class Application : public QObject
{
    Q_OBJECT

public:
    /// @p settingsFile: see viewmodels::Preferences. Needs a QGuiApplication.
    Application(Arguments arguments, viewmodels::SessionServices services, const QString &settingsFile = {});
    ~Application() override;

    /// Folders of this user, their clock, their git.
    static viewmodels::SessionServices userServices();
    /// Fonts, icon, names: once for each process.
    static void prepare();

    /// Loads the window and starts what was asked for. False: the QML could not be loaded.
    bool start();

    /// A later start of the program wished for this: the window comes to the front.
    void take(const FirstInstance::Wish &wish);

    QQuickWindow *window() const { return m_window; }
    viewmodels::Session &session() { return m_session; }

private:
    void applyLanguage();
    void placeWindow();
    void rememberWindow();
    void openWhatWasAsked();
    void showWhatWasAsked();
    void takeScreenshot();
    void raise(const QByteArray &activationToken = {});
    void tellWhatEnded(viewmodels::RepositoryWork *work);
    void leave();
    void comeBackToAsk();

    Arguments m_arguments;
    viewmodels::Preferences m_preferences;
    Questions m_questions;
    viewmodels::Session m_session;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
    Notices m_notices;
    QQuickWindow *m_window = nullptr;
    bool m_isShown = false; ///< site and page of the arguments
    bool m_isLeaving = false; ///< the window is closed, and something is still being written
    int m_framesToWait = 0;
};

} // namespace app
