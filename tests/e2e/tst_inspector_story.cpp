// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Window;
using viewmodels::SiteViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

app::Arguments demo(const QString &theme, const QString &language)
{
    app::Arguments arguments;
    arguments.isDemo = true;
    arguments.page = u"pipeline"_s;
    arguments.site = u"harbour"_s;
    arguments.theme = theme;
    arguments.language = language;
    arguments.size = QSize(1440, 900);
    return arguments;
}

} // namespace

/// Walks through the inspector on the demo.
class TestInspectorStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void everyTabShowsWhatItIsFor_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::newRow("light-en") << u"light"_s << u"en"_s;
        QTest::newRow("dark-ru") << u"dark"_s << u"ru"_s;
    }

    void everyTabShowsWhatItIsFor()
    {
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        const QString end = u'-' + theme + u'-' + language;
        const Window window(demo(theme, language), now);
        window.session().preferences()->overrideReducedMotion(true);
        SiteViewModel &site = *window.session().inspector();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && site.site() == u"harbour"_s, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"inspectorTabs"_s), s_patience);
        QVERIFY(window.save(u"inspector-overview"_s + end));

        window.press(Qt::Key_BracketRight);
        QTRY_COMPARE_WITH_TIMEOUT(site.tab(), int(SiteViewModel::Commits), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !site.commits().isEmpty(), s_patience);
        QVERIFY(window.save(u"inspector-commits"_s + end));

        window.press(Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !site.config()->rows().isEmpty(), s_patience);
        QVERIFY(window.save(u"inspector-config"_s + end));

        window.press(Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && site.history()->count() > 0, s_patience);
        QVERIFY(window.save(u"inspector-history"_s + end));

        window.press(Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !site.files()->lines().isEmpty(), s_patience);
        QVERIFY(window.save(u"inspector-files"_s + end));
    }

    void anotherSiteKeepsTheTabAndABrokenFileIsShownWithItsLine()
    {
        const Window window(demo(u"light"_s, u"en"_s), now);
        SiteViewModel &site = *window.session().inspector();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && site.site() == u"harbour"_s, s_patience);
        site.setTab(SiteViewModel::Files);

        window.session().board()->setCurrent(u"careers"_s);

        QTRY_VERIFY_WITH_TIMEOUT(site.site() == u"careers"_s && !site.files()->lines().isEmpty(), s_patience);
        QCOMPARE(site.tab(), int(SiteViewModel::Files));
        QVERIFY(site.files()->markedLine() > 0);
        QVERIFY(window.save(u"inspector-files-broken"_s));
        window.click(u"copyFile"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), site.files()->text());
    }

    void typedWordsNarrowTheCommitsAndAMenuCopiesAnId()
    {
        const Window window(demo(u"light"_s, u"en"_s), now);
        window.session().preferences()->overrideReducedMotion(true);
        SiteViewModel &site = *window.session().inspector();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !site.commits().isEmpty(), s_patience);
        site.setTab(SiteViewModel::Commits);
        const viewmodels::CommitView last = site.commits().back();

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"commitsFilter"_s), s_patience);
        window.click(u"commitsFilter"_s);
        window.type(last.shortId);
        QTRY_COMPARE_WITH_TIMEOUT(site.waiting()->rows(), QList<viewmodels::CommitView>{last}, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"commit-"_s + last.shortId), s_patience);
        QVERIFY(window.save(u"inspector-commits-filter"_s));
        window.click(u"commit-"_s + last.shortId, Qt::RightButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"copyCommit"_s), s_patience);
        QVERIFY(window.save(u"inspector-commits-menu"_s));
        window.click(u"copyCommit"_s);

        QCOMPARE(QGuiApplication::clipboard()->text(), last.id);
        QVERIFY(!site.waiting()->havePages()); // the demo's remote is a folder
    }

    void theWidthIsKeptWithinItsLimits()
    {
        const Window window(demo(u"light"_s, u"en"_s), now);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && window.has(u"inspectorHandle"_s), s_patience);

        window.item(u"inspectorHandle"_s)->forceActiveFocus();
        window.press(Qt::Key_Left);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().preferences()->inspectorWidth(), 372 + 16, s_patience);
        window.session().preferences()->setInspectorWidth(9999);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"inspectorHandle"_s)->parentItem()->width() <= 520, s_patience);
    }
};

QTEST_MAIN(TestInspectorStory)
#include "tst_inspector_story.moc"
