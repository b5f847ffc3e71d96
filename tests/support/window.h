// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/application.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

/// The whole application in a test: its window without a display, its folders in a temporary one.
namespace testsupport {

/// The first item below @p root that has this objectName and is shown. Finds delegates too, which have a
/// visual parent only.
QQuickItem *findItem(QQuickItem *root, const QString &objectName);

/// `slipway --demo --page pipeline`, in this language and theme.
app::Arguments demoArguments(const QString &language = QStringLiteral("en"),
                             const QString &theme = QStringLiteral("light"));

class Window
{
public:
    /// Starts the application as `slipway ARGUMENTS` would, with @p now as the time.
    /// @p askPass: the program that git asks with; empty: nobody is asked.
    explicit Window(const app::Arguments &arguments, const QDateTime &now, const QString &askPass = {});

    QQuickWindow *window() const { return m_application->window(); }
    viewmodels::Session &session() const { return m_application->session(); }
    QString demoFolder() const { return m_folder.filePath(QStringLiteral("demo")); }
    QString demoRemote() const { return demoFolder() + QStringLiteral("/remote.git"); }

    /// The program ends and is started again, by the same person.
    void restart();

    /// As if the program were started once more while this one runs.
    void startAgain() { m_application->take({}); }

    QQuickItem *item(const QString &objectName) const; ///< null: not there, or not shown
    bool has(const QString &objectName) const { return item(objectName) != nullptr; }
    void click(const QString &objectName, Qt::MouseButton button = Qt::LeftButton) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    void type(const QString &text) const;
    /// Writes what is shown to the build's folder of screens.
    bool save(const QString &name) const;
    /// In what the window differs from the picture of this name that people accepted (tests/data/screens), as
    /// a sentence; empty: it looks the same. Small differences of drawing do not count. Says nothing on other
    /// systems than Debian 12, which draw text otherwise. With SLIPWAY_ACCEPT_SCREENS set the picture is
    /// taken as the accepted one.
    QString differenceFromAccepted(const QString &name) const;

private:
    void start();

    app::Arguments m_arguments;
    QDateTime m_now;
    QString m_askPass;
    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_application;
};

/// The repository is open and all of the board is there; nothing moves from then on.
void waitForBoard(const Window &window);

/// Whatever is warned about from here on fails the test, but for what Qt 6.4 says of itself when a window
/// stops being animated while it is torn down: on a busy machine it stops the clock of animations twice.
void failOnWarnings();

/// Tab, until this has the focus.
void tabTo(const Window &window, const QString &item);

} // namespace testsupport
