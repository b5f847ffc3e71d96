// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::demoArguments;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::ReviewViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;

void waitForBoard(const Window &window, const QString &site)
{
    waitForBoard(window);
    window.session().board()->reveal(site);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
}

bool isReady(const Window &window)
{
    return window.session().review()->status() == ReviewViewModel::Ready && window.session().isIdle();
}

QString lastCommit(const Window &window, const QString &format)
{
    return runGit(window.demoRemote(), {u"log"_s, u"-1"_s, u"--format="_s + format, u"main"_s});
}

QString changedLines(const Window &window)
{
    return runGit(window.demoRemote(), {u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s});
}

} // namespace

/// The ways a release goes besides forward, by mouse, by keys and from the palette.
class TestWaysStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void prodGoesBackToAnEarlierTagByKeys()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window, u"harbour"_s);
        const ReviewViewModel &review = *window.session().review();

        window.press(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(review.status(), ReviewViewModel::Choosing, s_patience);
        QCOMPARE(review.title(), u"Roll back prod of harbour"_s);
        QVERIFY(review.chosen().isEmpty()); // nothing beforehand
        QVERIFY(!review.canPromote());
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choices"_s) && window.item(u"choices"_s)->hasActiveFocus(),
                                 s_patience);
        QVERIFY(window.save(u"rollback-choose"_s));
        const QString difference = window.differenceFromAccepted(u"rollback-choose"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        const QString tag = review.chosen();
        QCOMPARE(review.choices().at(1).id, tag);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"reviewCancel"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.save(u"rollback-review"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), viewmodels::RunViewModel::Done,
                                  s_patience);
        QCOMPARE(window.session().run()->title(), u"Rollback of prod of harbour"_s);
        QCOMPARE(lastCommit(window, u"%s"_s), u"rollback(harbour): prod → "_s + tag);
        QVERIFY(changedLines(window).endsWith(u"1\t1\tdeploy/env/release-prod/harbour.yaml"_s));
        QVERIFY(
            changedLines(window).startsWith(u"7\t0\t.slipway/decisions/harbour.prod.block-"_s)); // as ticked
        QTRY_COMPARE_WITH_TIMEOUT(window.session().tagOf(u"harbour"_s, u"prod"_s), tag, s_patience);
    }

    void theSheetsFitASmallWindowInRussian()
    {
        app::Arguments arguments = demoArguments(u"ru"_s, u"dark"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        waitForBoard(window, u"harbour"_s);

        window.press(Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choices"_s) && window.item(u"choices"_s)->hasActiveFocus(),
                                 s_patience);
        QVERIFY(window.save(u"rollback-choose-small-ru"_s));
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        QVERIFY(window.save(u"rollback-review-small-ru"_s));

        const QQuickItem *button = window.item(u"reviewPromote"_s);
        QVERIFY(button);
        QVERIFY(button->mapToScene(QPointF(button->width(), button->height())).x() <= arguments.size.width());
    }

    void devIsResetFromTheMenu()
    {
        const Window window(demoArguments(u"ru"_s, u"dark"_s), now);
        waitForBoard(window, u"newsroom"_s);
        const QString prod = window.session().tagOf(u"newsroom"_s, u"prod"_s);

        window.click(u"row-newsroom"_s, Qt::RightButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"menuReset"_s), s_patience);
        window.click(u"menuReset"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->isOpen(), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        QVERIFY(window.save(u"reset-review-dark-ru"_s));
        QVERIFY(window.session().review()->canPromote());
        window.click(u"reviewPromote"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), viewmodels::RunViewModel::Done,
                                  s_patience);
        QCOMPARE(lastCommit(window, u"%s"_s), u"reset(newsroom): dev → "_s + prod);
        QCOMPARE(changedLines(window), u"1\t1\tdeploy/env/release-dev/newsroom.yaml"_s);
    }

    void devOfSeveralIsResetInOneCommitByKeys()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window, u"harbour"_s);
        window.press(Qt::Key_Space);
        window.session().board()->toggleCheck(u"gallery"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"resetChecked"_s), s_patience);

        window.press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        QCOMPARE(window.session().review()->title(), u"Reset dev of 2 sites"_s);
        QVERIFY(window.save(u"reset-several"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), viewmodels::RunViewModel::Done,
                                  s_patience);
        QCOMPARE(lastCommit(window, u"%s"_s), u"reset: 2 sites in dev"_s);
        QCOMPARE(changedLines(window),
                 u"1\t1\tdeploy/env/release-dev/gallery.yaml\n1\t1\tdeploy/env/release-dev/harbour.yaml"_s);
    }

    void theCommandsAgainstDriftAreShownAndCopied()
    {
        app::Arguments arguments = demoArguments(u"ru"_s, u"dark"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        waitForBoard(window, u"harbour"_s);
        const QString before = lastCommit(window, u"%H"_s);

        window.press(Qt::Key_D);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"driftCopy"_s), s_patience);
        QVERIFY(window.save(u"drift-small-dark-ru"_s));
        const QString first = window.item(u"driftCommand0"_s)->property("text").toString();
        window.click(u"driftCopy"_s);

        QVERIFY2(first.startsWith(u"okteto down --all --namespace "_s), qUtf8Printable(first));
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().startsWith(first), s_patience);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\nargocd app sync "_s));
        QCOMPARE(lastCommit(window, u"%H"_s), before);
    }

    void aTypedTagIsSetInDevFromThePalette()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window, u"harbour"_s);

        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().palette()->isReady() && window.has(u"paletteField"_s),
                                 s_patience);
        window.type(u">in its first"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().palette()->results()->rows().isEmpty(), s_patience);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choiceTag"_s) && window.item(u"choiceTag"_s)->hasActiveFocus(),
                                 s_patience);
        window.type(u"latest"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        QVERIFY(!window.session().review()->canPromote()); // a tag that moves
        QVERIFY(window.save(u"set-release-refused"_s));
        window.click(u"reviewChooseAgain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choiceTag"_s), s_patience);
        window.item(u"choiceTag"_s)->setProperty("text", QString());
        window.item(u"choiceTag"_s)->forceActiveFocus();
        window.type(u"4744c759b0e4-r1"_s);
        QVERIFY(window.save(u"set-release-choose"_s));
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window) && window.session().review()->canPromote(), s_patience);
        window.press(Qt::Key_Return); // a plain Enter never writes
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().review()->isOpen(), s_patience);

        QCOMPARE(window.session().run()->status(), viewmodels::RunViewModel::Idle);
    }

    void aDivergedSiteOffersItsWaysOut()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window, u"shop"_s);
        const ReviewViewModel &review = *window.session().review();

        window.click(u"next-shop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(review.status(), ReviewViewModel::Choosing, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"choice-reset"_s), s_patience);
        QVERIFY(window.has(u"choice-rollback"_s));
        QVERIFY(window.save(u"resolve-choose"_s));
        window.click(u"choice-reset"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        QVERIFY(window.save(u"resolve-review"_s));
        const QString difference = window.differenceFromAccepted(u"resolve-review"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.window()->resize(1024, 640);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"reviewPromote"_s)->mapToScene(QPointF()).x() < 1024,
                                 s_patience);
        QVERIFY(window.save(u"resolve-review-small"_s));
        window.click(u"reviewPromote"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), viewmodels::RunViewModel::Done,
                                  s_patience);
        QCOMPARE(changedLines(window), u"1\t1\tdeploy/env/release-dev/shop.yaml"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().tagOf(u"shop"_s, u"dev"_s),
                                  window.session().tagOf(u"shop"_s, u"prod"_s), s_patience);
    }
};

QTEST_MAIN(TestWaysStory)
#include "tst_ways_story.moc"
