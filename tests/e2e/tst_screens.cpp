// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::Window;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

QString siteName(int i)
{
    static const QStringList s_words{u"amber"_s, u"birch"_s, u"cedar"_s, u"delta"_s,  u"ember"_s,
                                     u"fjord"_s, u"grove"_s, u"haven"_s, u"indigo"_s, u"juniper"_s};
    return u"%1-%2"_s.arg(s_words[i % 10]).arg(i, 4, 10, QLatin1Char('0'));
}

} // namespace

/// Leaves a picture of each page, in each theme and language, and fails when a page says something on the
/// console.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void pageIsShown_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("expected");
        const QSize usual(1440, 900);
        QTest::newRow("01-pipeline") << u"pipeline"_s << u"light"_s << u"en"_s << usual << u"board"_s;
        QTest::newRow("02-pipeline-dark") << u"pipeline"_s << u"dark"_s << u"ru"_s << usual << u"board"_s;
        QTest::newRow("14-small-window-ru")
            << u"pipeline"_s << u"light"_s << u"ru"_s << QSize(1024, 640) << u"board"_s;
        QTest::newRow("01-pipeline-large")
            << u"pipeline"_s << u"light"_s << u"en"_s << QSize(2560, 1440) << u"board"_s;
        QTest::newRow("03-promote-review")
            << u"review"_s << u"light"_s << u"en"_s << usual << u"reviewDiff"_s;
        QTest::newRow("03-promote-review-dark-ru")
            << u"review"_s << u"dark"_s << u"ru"_s << usual << u"reviewDiff"_s;
        QTest::newRow("03-promote-review-small")
            << u"review"_s << u"light"_s << u"en"_s << QSize(1024, 640) << u"reviewPromote"_s;
        QTest::newRow("settings") << u"settings"_s << u"light"_s << u"en"_s << usual << u"identity"_s;
        QTest::newRow("settings-dark-ru")
            << u"settings"_s << u"dark"_s << u"ru"_s << QSize(1024, 640) << u"themeChoice"_s;
        QTest::newRow("09-empty-first-run")
            << u"first-run"_s << u"light"_s << u"en"_s << usual << u"openDemo"_s;
        QTest::newRow("09-empty-first-run-dark-ru")
            << u"first-run"_s << u"dark"_s << u"ru"_s << usual << u"openDemo"_s;
    }

    void pageIsShown()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        QFETCH(const QString, expected);
        app::Arguments arguments;
        arguments.page = page;
        arguments.theme = theme;
        arguments.language = language;
        arguments.size = size;
        arguments.isDemo = page != "first-run"_L1;
        arguments.site = arguments.isDemo ? u"harbour"_s : QString();

        const Window window(arguments, now);
        window.session().preferences()->overrideReducedMotion(true);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && window.has(expected), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            page != "review"_L1 || window.session().review()->status() == viewmodels::ReviewViewModel::Ready,
            s_patience);
        if (page == "pipeline"_L1) // the site is chosen once the board is there, the inspector follows
            QTRY_VERIFY_WITH_TIMEOUT(window.session().inspector()->site() == arguments.site
                                         && window.session().isIdle(),
                                     s_patience);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(window.save(name));
        // The other pages tell what is installed on this computer.
        const bool isSameEverywhere = page == "pipeline"_L1 || page == "review"_L1;
        const QString difference = isSameEverywhere ? window.differenceFromAccepted(name) : QString();
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }

    void aThousandSitesAreShown()
    {
        const QDateTime then(QDate(2026, 1, 8), QTime(12, 0), Qt::UTC);
        FleetBuilder fleet;
        for (int i = 0; i < 1000; ++i) {
            fleet.site(siteName(i))
                .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
                .released(u"prod"_s, i % 40 == 7 ? u"cccccccccccc-r1"_s : u"aaaaaaaaaaaa-r1"_s);
        }
        fleet.commit(u"Start"_s);
        for (int i = 0; i < 1000; i += 3)
            fleet.setTag(siteName(i), u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
        fleet.commit(u"Release"_s);
        app::Arguments arguments;
        arguments.page = u"pipeline"_s;
        arguments.theme = u"light"_s;
        arguments.language = u"en"_s;
        arguments.size = QSize(1440, 900);
        arguments.repository = fleet.clone();

        const Window window(arguments, then);
        window.session().preferences()->overrideReducedMotion(true);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && window.has(u"board"_s), s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().board()->siteCount(), 1000, s_patience);
        QVERIFY(window.session().board()->isCompact()); // above 200 rows, unless somebody chose otherwise
        window.session().board()->addToken(u"state:promotable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"13-thousand-sites"_s));
        const QString difference = window.differenceFromAccepted(u"13-thousand-sites"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
