// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/assistant.h"
#include "tests/support/isolatedgit.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Assistant;
using testsupport::runGit;
using testsupport::Thing;

namespace {

constexpr int s_patience = 60'000;

/// A user's session: a display in memory, a message bus, and `slipway --demo` in front of them.
class Desktop
{
public:
    /// Empty: all of it runs.
    QString start()
    {
        m_environment.insert(u"HOME"_s, m_home.path());
        for (const char *folder : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            m_environment.insert(QString::fromLatin1(folder), m_home.filePath(QString::fromLatin1(folder)));
        const QString runtime = m_home.filePath(u"run"_s);
        QDir().mkpath(runtime);
        QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
        m_environment.remove(u"WAYLAND_DISPLAY"_s);
        m_environment.remove(u"AT_SPI_BUS_ADDRESS"_s);

        const QString display = firstLine(
            m_display, u"Xvfb"_s,
            {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (display.isEmpty())
            return u"Xvfb does not start"_s;
        m_environment.insert(u"DISPLAY"_s, u":"_s + display);
        const QString bus = firstLine(
            m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        if (bus.isEmpty())
            return u"dbus-daemon does not start"_s;
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);

        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        m_slipway.setProcessEnvironment(m_environment);
        m_slipway.setProcessChannelMode(QProcess::ForwardedChannels);
        m_slipway.start(QStringLiteral(SLIPWAY_PROGRAM),
                        {u"--demo"_s, u"--lang"_s, u"en"_s, u"--size"_s, u"1440x900"_s});
        if (!m_slipway.waitForStarted())
            return u"slipway does not start: "_s + m_slipway.errorString();
        return m_assistant.attend(bus);
    }

    ~Desktop()
    {
        m_assistant.leave();
        for (QProcess *program : {&m_slipway, &m_bus, &m_display}) {
            program->terminate();
            if (!program->waitForFinished(s_patience))
                program->kill();
        }
    }

    const Assistant &assistant() const { return m_assistant; }
    QString demoRemote() const { return m_home.filePath(u"XDG_DATA_HOME/slipway/demo/remote.git"_s); }

private:
    /// What the program says first, once it is ready. Empty: it does not start.
    QString firstLine(QProcess &program, const QString &name, const QStringList &arguments)
    {
        program.setProcessEnvironment(m_environment);
        program.start(name, arguments);
        if (!program.waitForStarted() || !program.waitForReadyRead(s_patience))
            return {};
        return QString::fromUtf8(program.readLine()).trimmed();
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_display;
    QProcess m_bus;
    QProcess m_slipway;
    Assistant m_assistant;
};

/// What a person can act on, and would hear no name of.
QStringList nameless(const Thing &thing, const QString &where = {})
{
    static const QStringList s_acting{
        u"push button"_s, u"check box"_s, u"radio button"_s, u"page tab"_s, u"list item"_s,
        u"menu item"_s,   u"text"_s,      u"dialog"_s,       u"list"_s,     u"alert message"_s,
    };
    if (!thing.is(Thing::Showing))
        return {};
    QStringList found;
    const QString role = thing.role();
    if (s_acting.contains(role) && thing.name().isEmpty())
        found += where + u" > "_s + role;
    for (const Thing &child : thing.children())
        found += nameless(child, where + u" > "_s + (thing.name().isEmpty() ? role : thing.name()));
    return found;
}

} // namespace

/// A promotion by somebody who does not see the window: everything through the accessibility tree.
class TestAccessibleStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromotionWithoutSeeingIt()
    {
        Desktop desktop;
        const QString problem = desktop.start();
        QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
        const auto window = [&desktop] { return desktop.assistant().window(); };

        // The board speaks.
        QTRY_VERIFY_WITH_TIMEOUT(window().find(u"list item"_s, u"harbour, dev is 7 ahead"_s).isThere(),
                                 s_patience);
        const Thing board = window();
        QVERIFY(board.name().contains(u"demo"_s));
        QVERIFY(board.find(u"page tab"_s, u"Pipeline"_s).is(Thing::Selected));
        QVERIFY(board.find(u"check box"_s, u"All, 27"_s).is(Thing::Checked));
        QCOMPARE(nameless(board).join(u'\n'), QString());

        // A filter, a site.
        QVERIFY(board.find(u"check box"_s, u"Promotable, 7"_s).act(u"Toggle"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!window().find(u"list item"_s, u"saas, "_s).isThere(), s_patience);
        QVERIFY(window().find(u"check box"_s, u"Promotable, 7"_s).is(Thing::Checked));
        QVERIFY(window().find(u"list item"_s, u"harbour, "_s).act());
        QTRY_VERIFY_WITH_TIMEOUT(window().find(u"list item"_s, u"harbour, "_s).is(Thing::Focused),
                                 s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().find(u"panel"_s, u"Inspector of harbour"_s).isThere(), s_patience);
        QVERIFY(window().find(u"page tab"_s, u"Overview"_s).is(Thing::Selected));
        QCOMPARE(nameless(window()).join(u'\n'), QString());

        // The review: what is focused writes nothing.
        const QString before = runGit(desktop.demoRemote(), {u"rev-parse"_s, u"main"_s});
        QVERIFY(window().find(u"push button"_s, u"harbour: Promote"_s).act());
        QTRY_VERIFY_WITH_TIMEOUT(window()
                                     .find(u"dialog"_s, u"Promote harbour"_s)
                                     .find(u"push button"_s, u"Cancel"_s)
                                     .is(Thing::Focused),
                                 s_patience);
        const auto promote = [&] {
            return window()
                .find(u"dialog"_s, u"Promote harbour"_s)
                .find(u"push button"_s, u"Promote to prod"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(promote().is(Thing::Enabled), s_patience);
        QCOMPARE(nameless(window()).join(u'\n'), QString());
        QCOMPARE(runGit(desktop.demoRemote(), {u"rev-parse"_s, u"main"_s}), before);
        QVERIFY(promote().act());

        // And what came of it.
        QTRY_VERIFY_WITH_TIMEOUT(window().find(u"alert message"_s, u"Pushed as "_s).isThere(), s_patience);
        QVERIFY(window().find(u"push button"_s, u"Back to the board"_s).isThere());
        QCOMPARE(nameless(window()).join(u'\n'), QString());
        QCOMPARE(runGit(desktop.demoRemote(), {u"rev-parse"_s, u"main^"_s}), before);
    }
};

QTEST_GUILESS_MAIN(TestAccessibleStory)
#include "tst_accessible_story.moc"
