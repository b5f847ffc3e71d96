// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Window;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

/// What a keyboard with the Russian layout sends.
void pressCyrillic(const Window &window, QChar letter, Qt::KeyboardModifiers modifiers = {})
{
    QTest::sendKeyEvent(QTest::Click, window.window(), Qt::Key(letter.toUpper().unicode()), QString(letter),
                        modifiers);
}

app::Arguments firstRun(const QString &language, const QString &theme)
{
    app::Arguments arguments;
    arguments.page = u"first-run"_s;
    arguments.language = language;
    arguments.theme = theme;
    return arguments;
}

void openDemo(const Window &window)
{
    window.session().preferences()->overrideReducedMotion(true);
    window.session().openDemo();
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
}

QString titleOf(const Window &window, int row)
{
    const auto &rows = window.session().palette()->results()->rows();
    return row < rows.size() ? rows[row].title : QString();
}

} // namespace

/// Drives the window by the command palette and by keys.
class TestPaletteStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void aSiteThatTheFilterHidesIsFoundByPartOfItsName()
    {
        const Window window(firstRun(u"en"_s, u"dark"_s), now);
        openDemo(window);
        window.click(u"chip-inSync"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"row-harbour"_s), s_patience);

        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"paletteField"_s) && window.item(u"paletteField"_s)->hasActiveFocus(), s_patience);
        window.type(u"harb"_s);
        QTRY_COMPARE_WITH_TIMEOUT(titleOf(window, 0), u"harbour"_s, s_patience);
        window.press(Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().board()->current(), u"harbour"_s, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"row-harbour"_s), s_patience);
        QVERIFY(!window.has(u"paletteField"_s));
    }

    void actionsOnTheFocusedSiteComeFirstAndThePromotionOnlyOpensItsSheet()
    {
        const Window window(firstRun(u"en"_s, u"dark"_s), now);
        openDemo(window);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);

        window.click(u"searchButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().palette()->isReady(), s_patience);
        window.type(u"har"_s);
        QTRY_COMPARE_WITH_TIMEOUT(titleOf(window, 0), u"Promote harbour to prod…"_s, s_patience);
        QVERIFY(window.save(u"10-command-palette-dark"_s));
        const QString difference = window.differenceFromAccepted(u"10-command-palette-dark"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.press(Qt::Key_Return);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->isOpen(), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.item(u"reviewCancel"_s) && window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
        QCOMPARE(window.session().run()->status(), viewmodels::RunViewModel::Idle);
    }

    void aTagIsCopiedAndWithControlTheBoardIsFilteredByIt()
    {
        const Window window(firstRun(u"en"_s, u"light"_s), now);
        openDemo(window);
        const QString tag = window.session().tagOf(u"harbour"_s, u"dev"_s);
        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().palette()->isReady() && window.has(u"paletteField"_s),
                                 s_patience);
        window.type(u"#"_s + tag);
        QTRY_COMPARE_WITH_TIMEOUT(titleOf(window, 0), tag, s_patience);
        window.press(Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), tag);

        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"paletteField"_s), s_patience);
        window.type(u"#"_s + tag);
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().board()->tokens().size(), 1, s_patience);
        QVERIFY(window.has(u"row-harbour"_s));
    }

    void aPersonFiltersTheBoardByTheirWholeName()
    {
        const Window window(firstRun(u"en"_s, u"light"_s), now);
        openDemo(window);
        const viewmodels::BoardViewModel &board = *window.session().board();

        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().palette()->isReady() && window.has(u"paletteField"_s),
                                 s_patience);
        window.type(u"@kate"_s);
        QTRY_COMPARE_WITH_TIMEOUT(titleOf(window, 0), u"Kate Lindqvist"_s, s_patience);
        window.press(Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(board.tokens().value(0).value, u"kate lindqvist"_s, s_patience);
        QVERIFY(board.shownCount() > 0 && board.shownCount() < board.siteCount());
    }

    void inRussianTheSameKeysActInTheCyrillicLayout()
    {
        const Window window(firstRun(u"ru"_s, u"dark"_s), now);
        openDemo(window);

        pressCyrillic(window, u'о');
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().board()->current().isEmpty(), s_patience);
        window.session().board()->reveal(u"harbour"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        pressCyrillic(window, u'л', Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"paletteField"_s) && window.session().palette()->isReady(),
                                 s_patience);
        window.type(u"har"_s);
        QVERIFY(window.save(u"10-command-palette-ru"_s));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"paletteField"_s), s_patience);
        pressCyrillic(window, u'з');

        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->isOpen(), s_patience);
    }

    void theSheetOfKeysOpensAndCloses_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("picture");
        QTest::newRow("?") << u"en"_s << u"light"_s << Qt::Key_Question << u"keys-light"_s;
        QTest::newRow("F1") << u"en"_s << u"dark"_s << Qt::Key_F1 << u"keys-dark"_s;
        QTest::newRow("?, Russian layout") << u"ru"_s << u"light"_s << Qt::Key_Comma << u"keys-ru"_s;
    }

    void theSheetOfKeysOpensAndCloses()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, theme);
        QFETCH(const Qt::Key, key);
        QFETCH(const QString, picture);
        const Window window(firstRun(language, theme), now);
        openDemo(window);

        window.press(key);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"keysList"_s), s_patience);
        QVERIFY(window.save(picture));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"keysList"_s), s_patience);
    }

    void lettersAreSilentWhileTextIsTypedAndWhereTheyAreSwitchedOff()
    {
        const Window window(firstRun(u"en"_s, u"light"_s), now);
        openDemo(window);
        window.session().board()->reveal(u"harbour"_s);

        window.press(Qt::Key_Slash);
        window.type(u"p?"_s);
        QCOMPARE(window.session().board()->filterText(), u"p?"_s);
        QVERIFY(!window.session().review()->isOpen() && !window.has(u"keysList"_s));
        window.press(Qt::Key_Return);
        window.session().preferences()->setSingleKeysOn(false);
        window.press(Qt::Key_P);
        QVERIFY(!window.session().review()->isOpen());
        window.session().preferences()->setSingleKeysOn(true);
        window.press(Qt::Key_P);

        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->isOpen(), s_patience);
    }

    void escapeTakesBackOneThingAtATime()
    {
        const Window window(firstRun(u"en"_s, u"light"_s), now);
        openDemo(window);
        const viewmodels::BoardViewModel &board = *window.session().board();
        window.click(u"chip-promotable"_s);
        window.press(Qt::Key_J);
        window.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(board.checkedCount() > 0, s_patience);

        window.press(Qt::Key_Escape);
        QCOMPARE(board.checkedCount(), 0);
        QVERIFY(board.isFiltered());
        window.press(Qt::Key_Escape);

        QVERIFY(!board.isFiltered());
    }

    void theSettingsOpenAndCloseByKeys()
    {
        const Window window(firstRun(u"ru"_s, u"light"_s), now);
        openDemo(window);

        pressCyrillic(window, u'п');
        pressCyrillic(window, u'ы');
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"settings"_s, s_patience);
        window.press(Qt::Key_Escape);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
    }

    void f6GoesFromPaneToPaneAndBack()
    {
        const Window window(firstRun(u"en"_s, u"light"_s), now);
        openDemo(window);
        window.press(Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"board"_s)->hasActiveFocus(), s_patience);

        window.press(Qt::Key_F6);
        QVERIFY(window.item(u"inspector"_s)->hasActiveFocus());
        window.press(Qt::Key_F6);
        QVERIFY(window.item(u"statusBar"_s)->hasActiveFocus());
        window.press(Qt::Key_F6);
        QVERIFY(window.item(u"topBar"_s)->hasActiveFocus()
                || window.item(u"workspacePicker"_s)->hasActiveFocus());
        window.press(Qt::Key_F6);
        QVERIFY(window.item(u"navPipeline"_s)->hasActiveFocus());
        window.press(Qt::Key_F6);
        QVERIFY(window.item(u"board"_s)->hasActiveFocus());
        window.press(Qt::Key_F6, Qt::ShiftModifier);

        QVERIFY(window.item(u"navPipeline"_s)->hasActiveFocus());
    }
};

QTEST_MAIN(TestPaletteStory)
#include "tst_palette_story.moc"
