// SPDX-License-Identifier: Apache-2.0
#include "app/composition/notices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>
#include <QVariantMap>

using namespace Qt::StringLiterals;

/// A desktop that shows notices, as the specification describes it.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice
    {
        uint replaces = 0;
        QString title;
        QString text;
        QVariantMap hints;
    };
    QList<Notice> notices;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &hints, int)
    {
        notices += {replaces, title, text, hints};
        return replaces > 0 ? replaces : 7;
    }

Q_SIGNALS:
    // NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): moc writes the definition
    void ActionInvoked(uint id, const QString &action);
};

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoticeIsShownReplacedAndAnswered()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        Desktop desktop;
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
        app::Notices notices;
        int answers = 0;
        connect(&notices, &app::Notices::activated, this, [&] { ++answers; });

        notices.show(u"Promotion of shop to prod"_s, u"Pushed as <b>1234567</b>."_s, false);
        notices.show(u"Promotion of news to prod"_s,
                     u"Told by none: the next comes before the desktop answered."_s, false);
        notices.show(u"Promotion of blog to prod"_s, u"Push rejected."_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.notices.size(), 2, 30'000);
        Q_EMIT desktop.ActionInvoked(99, u"default"_s); // somebody else's
        Q_EMIT desktop.ActionInvoked(7, u"default"_s);

        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 30'000);
        QCOMPARE(desktop.notices[0].title, u"Promotion of shop to prod"_s);
        QCOMPARE(desktop.notices[0].text, u"Pushed as &lt;b&gt;1234567&lt;/b&gt;."_s);
        QCOMPARE(desktop.notices[0].hints.value(u"urgency"_s).toInt(), 1);
        QCOMPARE(desktop.notices[1].replaces, 7U);
        QCOMPARE(desktop.notices[1].hints.value(u"urgency"_s).toInt(), 2);
    }
};

int main(int argc, char *argv[])
{
    QProcess daemon;
    daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    if (!daemon.waitForStarted() || !daemon.waitForReadyRead())
        qFatal("dbus-daemon does not start: %s", qUtf8Printable(daemon.errorString()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int status = 0;
    {
        const QGuiApplication application(argc, argv);
        NoticesTest test;
        status = QTest::qExec(&test, argc, argv);
    }
    daemon.kill();
    daemon.waitForFinished();
    return status;
}

#include "tst_notices.moc"
