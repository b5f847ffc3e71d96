// SPDX-License-Identifier: Apache-2.0
#include "core/policy/freeze.h"
#include "core/policy/weekly.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::policy;

namespace {

const QTimeZone moscow("Europe/Moscow");
const QTimeZone berlin("Europe/Berlin");

FreezeWindow weekly(const QString &text, FreezeWindow::Kind kind, const QTimeZone &zone)
{
    return {.name = text, .kind = kind, .zone = zone, .weekly = *weeklySpans(text), .line = 7};
}

FreezeWindow deny(const QString &text, const QTimeZone &zone = moscow)
{
    return weekly(text, FreezeWindow::Kind::Deny, zone);
}

FreezeWindow allow(const QString &text, const QTimeZone &zone = moscow)
{
    return weekly(text, FreezeWindow::Kind::Allow, zone);
}

/// 23 November 2026 is a Monday.
QDateTime at(int day, int hour, int minute = 0, const QTimeZone &zone = moscow)
{
    return {QDate(2026, 11, day), QTime(hour, minute), zone};
}

} // namespace

/// When nothing may move, to the minute, on the wall clock of a zone.
class FreezeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekendBeginsAndEndsToTheMinute()
    {
        const QList<FreezeWindow> windows{deny(u"Fri 16:00 - Mon 08:00"_s)};

        QVERIFY(!frozenAt(windows, at(27, 15, 59)));
        QVERIFY(frozenAt(windows, at(27, 16)));
        QVERIFY(frozenAt(windows, at(29, 12)));
        QVERIFY(frozenAt(windows, at(23, 7, 59)));
        QVERIFY(!frozenAt(windows, at(23, 8)));
        QCOMPARE(frozenAt(windows, at(28, 12))->until, at(30, 8));
        QCOMPARE(frozenAt(windows, at(28, 12))->window, u"Fri 16:00 - Mon 08:00"_s);
    }

    void theZoneDecidesNotTheMachine()
    {
        const QList<FreezeWindow> windows{deny(u"Mon 00:00 - 12:00"_s, moscow)};

        QVERIFY(
            frozenAt(windows, QDateTime(QDate(2026, 11, 22), QTime(22, 0), QTimeZone::utc()))); // 01:00 there
        QVERIFY(!frozenAt(windows, QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::utc())));
    }

    void daysThatFollowOneAnotherEndTogether()
    {
        const QList<FreezeWindow> windows{deny(u"Sat, Sun"_s)};

        QCOMPARE(frozenAt(windows, at(28, 12))->until, at(30, 0));
    }

    void denyWinsOverAllow()
    {
        const QList<FreezeWindow> windows{allow(u"Mon-Fri 09:00 - 17:00"_s), deny(u"Fri 12:00 - 24:00"_s)};

        QVERIFY(!frozenAt(windows, at(27, 11)));
        QVERIFY(frozenAt(windows, at(27, 13)));
        QVERIFY(frozenAt(windows, at(26, 18))); // outside of what is allowed
        QVERIFY(frozenAt(windows, at(26, 18))->line == 0);
        QVERIFY(!frozenAt(windows, at(26, 16, 59)));
    }

    void ofTwoThatDenyTheLaterEndIsSaid()
    {
        const QList<FreezeWindow> windows{deny(u"Sat 00:00 - Sun 12:00"_s), deny(u"Sat 06:00 - Mon 06:00"_s)};

        QCOMPARE(frozenAt(windows, at(28, 12))->until, at(30, 6));
    }

    void aDatedWindowIsOnce()
    {
        FreezeWindow window{.name = u"New Year"_s, .zone = moscow};
        window.from = QDateTime(QDate(2026, 12, 30), QTime(18, 0), moscow);
        window.to = QDateTime(QDate(2027, 1, 9), QTime(0, 0), moscow);

        QVERIFY(!frozenAt({window}, window.from.addSecs(-1)));
        QCOMPARE(frozenAt({window}, window.from)->until, window.to);
        QVERIFY(frozenAt({window}, window.to.addSecs(-1)));
        QVERIFY(!frozenAt({window}, window.to));
    }

    // RELIABILITY, section 6: the clocks are changed within a window.
    void theWallClockCountsWhenTheClocksAreChanged()
    {
        const QList<FreezeWindow> windows{deny(u"Sun 01:00 - 04:00"_s, berlin)};
        const auto utc = [](int month, int day, int hour, int minute) {
            return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone::utc());
        };

        // 29 March: 02:00 becomes 03:00, so the window is two hours long.
        QVERIFY(!frozenAt(windows, utc(3, 28, 23, 59)));
        QVERIFY(frozenAt(windows, utc(3, 29, 0, 0)));
        QVERIFY(frozenAt(windows, utc(3, 29, 1, 59)));
        QVERIFY(!frozenAt(windows, utc(3, 29, 2, 0)));
        QCOMPARE(frozenAt(windows, utc(3, 29, 0, 30))->until, utc(3, 29, 2, 0));
        // 25 October: 03:00 becomes 02:00, so it is four hours long.
        QVERIFY(!frozenAt(windows, utc(10, 24, 22, 59)));
        QVERIFY(frozenAt(windows, utc(10, 24, 23, 0)));
        QVERIFY(frozenAt(windows, utc(10, 25, 2, 59)));
        QVERIFY(!frozenAt(windows, utc(10, 25, 3, 0)));
        QCOMPARE(frozenAt(windows, utc(10, 24, 23, 30))->until, utc(10, 25, 3, 0));
    }

    void aWholeWeekHasNoEnd()
    {
        const QList<FreezeWindow> windows{deny(u"Mon-Sun"_s)};

        QVERIFY(frozenAt(windows, at(25, 12)));
        QVERIFY(!frozenAt(windows, at(25, 12))->until.isValid());
    }

    void withoutWindowsNothingIsFrozen() { QVERIFY(!frozenAt({}, at(25, 12))); }
};

QTEST_GUILESS_MAIN(FreezeTest)
#include "tst_freeze.moc"
