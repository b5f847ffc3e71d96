// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Window;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

} // namespace

/// Leaves a picture of each page, in each theme and language, and fails when a page says something on the
/// console.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

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
        QTRY_VERIFY(page != "review"_L1
                    || window.session().review()->status() == viewmodels::ReviewViewModel::Ready);
        QVERIFY(window.save(QString::fromLatin1(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
