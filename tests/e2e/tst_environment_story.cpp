// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::NewEnvironmentViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 1, 8), QTime(10, 42), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_tag = u"aaaaaaaaaaaa-r1"_s;
const QStringList s_sites{u"academy"_s, u"blog"_s,     u"careers"_s, u"community"_s, u"docs"_s,
                          u"harbour"_s, u"landings"_s, u"saas"_s,    u"shop"_s,      u"tides"_s};

/// Ten sites in dev and prod. The hosts of one follow no name of an environment.
void fill(FleetBuilder &fleet)
{
    for (const QString &site : s_sites)
        fleet.site(site).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
    fleet.file(u"deploy/charts/web-app/Chart.yaml"_s, "apiVersion: v2\nname: web-app\nversion: 0.1.0\n");
    fleet.file(u"docs/sites.md"_s, "# Sites\n\nWrite to us at tides.example.org.\n");
    fleet.commit(u"Start"_s);
}

void giveOddHosts(FleetBuilder &fleet, const QString &site)
{
    for (const QString &environment : {u"dev"_s, u"prod"_s}) {
        QByteArray text = FleetBuilder::envText(site, environment);
        text.replace((environment == u"dev"_s ? u"dev."_s + site : site).toUtf8() + ".example.org",
                     environment == u"dev"_s ? "one.example.net" : "two.example.net");
        fleet.file(FleetBuilder::envPath(site, environment), text);
    }
    fleet.commit(u"Hosts of their own"_s);
}

app::Arguments argumentsFor(FleetBuilder &fleet, const QString &language = u"en"_s,
                            const QString &theme = u"light"_s, const QSize &size = QSize(1440, 900))
{
    app::Arguments arguments;
    arguments.page = u"pipeline"_s;
    arguments.repository = fleet.clone();
    arguments.language = language;
    arguments.theme = theme;
    arguments.size = size;
    return arguments;
}

NewEnvironmentViewModel &environmentOf(const Window &window)
{
    return *window.session().newEnvironment();
}

/// The answer to what was said is there.
void waitForPlan(const Window &window)
{
    QTRY_VERIFY_WITH_TIMEOUT(!environmentOf(window).isReading() && window.session().isIdle(), s_patience);
}

void openByKeys(const Window &window)
{
    waitForBoard(window);
    window.press(Qt::Key_G);
    window.press(Qt::Key_E);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"environment"_s, s_patience);
    waitForPlan(window);
}

/// The push is through, and the board shows what came of it.
void waitForTheBoardAgain(const Window &window)
{
    QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
}

bool hasFocus(const Window &window, const QString &item)
{
    return window.has(item) && window.item(item)->hasActiveFocus();
}

/// The environments in which the board has the site, released there or not yet.
QStringList environmentsOf(const Window &window, const QString &site)
{
    const auto &fleet = *window.session().board()->snapshot().fleet;
    QStringList environments = fleet.environments;
    environments.removeIf([&](const QString &environment) {
        const int index = fleet.environment(environment);
        return fleet.site(site)->deployments[static_cast<size_t>(index)].isAbsent();
    });
    return environments;
}

QStringList changedBy(const FleetBuilder &fleet, const QString &letter)
{
    QStringList paths = runGit(fleet.path(), {u"diff"_s, u"--name-status"_s, u"main^"_s, u"main"_s})
                            .split(u'\n', Qt::SkipEmptyParts);
    paths.removeIf([&](const QString &line) { return !line.startsWith(letter + u'\t'); });
    return paths;
}

} // namespace

/// An environment, or a site, comes and goes in the window, against a real remote.
class TestEnvironmentStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init()
    {
        testsupport::failOnWarnings();
        m_fleet = std::make_unique<FleetBuilder>();
        fill(*m_fleet);
    }
    void cleanup() { m_fleet.reset(); }

    void byKeysAloneAllSitesGetAStageInOneCommit()
    {
        const Window window(argumentsFor(*m_fleet), now);
        openByKeys(window);
        QVERIFY(hasFocus(window, u"environmentName"_s));
        QCOMPARE(environmentOf(window).name(), u"stage"_s);
        tabTo(window, u"environmentSites"_s);
        window.press(Qt::Key_Down);
        QCOMPARE(environmentOf(window).currentSite(), u"blog"_s);
        window.press(Qt::Key_Space);
        waitForPlan(window);
        QCOMPARE(environmentOf(window).sitesSummary(), u"9 of 10"_s);
        window.press(Qt::Key_Space);
        waitForPlan(window);
        QVERIFY(window.save(u"15-environment"_s));
        const QString difference = window.differenceFromAccepted(u"15-environment"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        const QString planned = environmentOf(window).publish()->message();
        const QString before = m_fleet->tip();
        QSignalSpy toasted(&window.session(), &viewmodels::Session::toasted);
        window.press(Qt::Key_Return, Qt::ControlModifier);

        waitForTheBoardAgain(window);
        QCOMPARE(toasted.constLast().at(0).toString(),
                 u"stage stands between dev and prod now, for 10 sites"_s);
        QCOMPARE(runGit(m_fleet->path(), {u"rev-parse"_s, u"main^"_s}).trimmed(), before);
        QCOMPARE(changedBy(*m_fleet, u"A"_s).size(), 30);
        const QString subject = runGit(m_fleet->path(), {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s});
        QCOMPARE(subject.trimmed(), u"env: add stage between dev and prod for 10 sites"_s);
        QVERIFY(planned.startsWith(subject.trimmed()));
        QCOMPARE(environmentsOf(window, u"shop"_s), (QStringList{u"dev"_s, u"stage"_s, u"prod"_s}));
        QVERIFY(window.save(u"15-environment-on-the-board"_s));
    }

    void byMouseSomeSitesGetOneThatHasAnotherName()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForBoard(window);
        window.click(u"navNewSite"_s);
        window.click(u"navEnvironment"_s);
        waitForPlan(window);
        window.click(u"environmentName"_s);
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(u"qa"_s);
        waitForPlan(window);
        window.click(u"chooseAllSites"_s);
        waitForPlan(window);
        QVERIFY(!environmentOf(window).canPublish());
        window.click(u"chooseSite-blog"_s);
        window.click(u"environmentSite-careers"_s);
        window.click(u"chooseSite-careers"_s);
        waitForPlan(window);
        QCOMPARE(environmentOf(window).filesTitle(), u"7 new files"_s);
        window.click(u"planned-.slipway.yaml"_s);
        QVERIFY(window.save(u"15-environment-qa"_s));
        window.click(u"environmentPublish"_s);

        waitForTheBoardAgain(window);
        QCOMPARE(changedBy(*m_fleet, u"A"_s).size(), 7);
        QCOMPARE(environmentsOf(window, u"blog"_s), (QStringList{u"dev"_s, u"qa"_s, u"prod"_s}));
        QCOMPARE(environmentsOf(window, u"shop"_s), (QStringList{u"dev"_s, u"prod"_s}));
    }

    void whatNothingTellsIsSaidBeforeItIsWritten()
    {
        giveOddHosts(*m_fleet, u"tides"_s);
        const Window window(argumentsFor(*m_fleet), now);
        openByKeys(window);
        QCOMPARE(environmentOf(window).openCount(), 1);
        window.press(Qt::Key_Return, Qt::ControlModifier); // it is locked
        QCOMPARE(window.session().page(), u"environment"_s);
        window.press(Qt::Key_F8);
        QVERIFY(hasFocus(window, u"ask-tides:hosts"_s));
        QVERIFY(window.save(u"15-environment-asked"_s));

        window.type(u"stage.tides.example.net"_s);
        waitForPlan(window);
        QVERIFY2(environmentOf(window).canPublish(), qUtf8Printable(environmentOf(window).lockReason()));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        waitForTheBoardAgain(window);
        QVERIFY(runGit(m_fleet->path(), {u"show"_s, u"main:deploy/env/stage/tides.yaml"_s})
                    .contains(u"stage.tides.example.net"_s));
    }

    void itIsAskedForOnABranchOfItsOwn()
    {
        const Window window(argumentsFor(*m_fleet), now);
        openByKeys(window);
        const QString before = m_fleet->tip();
        tabTo(window, u"publishCommit"_s);
        window.press(Qt::Key_Tab);
        window.press(Qt::Key_Space);
        waitForPlan(window);
        QVERIFY(environmentOf(window).publish()->isAsking());
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QCOMPARE(m_fleet->tip(), before);
        QCOMPARE(window.session().approvals()->sentCount(), 1);
    }

    void aPlainEnterNeverWrites()
    {
        const Window window(argumentsFor(*m_fleet), now);
        openByKeys(window);

        tabTo(window, u"environmentPublish"_s);
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Space);

        QCOMPARE(window.session().run()->status(), RunViewModel::Idle);
    }

    void aSiteGoesFromItsMenu()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForBoard(window);
        window.session().board()->setCurrent(u"tides"_s);
        window.session().actions()->trigger(u"removeSite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().removal()->canWrite() && window.session().isIdle(),
                                 s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(hasFocus(window, u"removalCancel"_s), s_patience);
        QVERIFY(window.save(u"15-remove-site"_s));
        const QString difference = window.differenceFromAccepted(u"15-remove-site"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        waitForTheBoardAgain(window);
        QCOMPARE(changedBy(*m_fleet, u"D"_s).size(), 6);
        QVERIFY(!window.session().board()->snapshot().fleet->site(u"tides"_s));
    }

    void anEnvironmentGoesAsItCame()
    {
        for (const QString &site : s_sites)
            m_fleet->site(site).released(u"stage"_s, s_tag);
        m_fleet->commit(u"Stage"_s);
        const Window window(argumentsFor(*m_fleet), now);
        waitForBoard(window);
        window.session().actions()->trigger(u"removeEnvironment"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().removal()->canWrite() && window.session().isIdle(),
                                 s_patience);
        QVERIFY(window.save(u"15-remove-environment"_s));

        window.click(u"removalWrite"_s);

        waitForTheBoardAgain(window);
        QCOMPARE(changedBy(*m_fleet, u"D"_s).size(), 30);
        QCOMPARE(environmentsOf(window, u"shop"_s), (QStringList{u"dev"_s, u"prod"_s}));
    }

    void itFitsEverySizeThemeAndLanguage_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("15-environment-dark-ru") << u"dark"_s << u"ru"_s << QSize(1440, 900) << 1.0;
        QTest::newRow("15-environment-small-ru") << u"light"_s << u"ru"_s << QSize(1024, 640) << 1.0;
        QTest::newRow("15-environment-large-text") << u"light"_s << u"en"_s << QSize(1440, 900) << 1.5;
    }

    void itFitsEverySizeThemeAndLanguage()
    {
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        QFETCH(const double, scale);
        giveOddHosts(*m_fleet, u"tides"_s);
        const Window window(argumentsFor(*m_fleet, language, theme, size), now);
        window.session().preferences()->setTextScale(scale);
        openByKeys(window);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(window.save(name));
        const QString difference = window.differenceFromAccepted(name);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        const QQuickItem *write = window.item(u"environmentPublish"_s);
        const QPointF corner = write->mapToScene(QPointF(write->width(), write->height()));
        QVERIFY(corner.x() <= size.width() && corner.y() <= size.height());
        window.press(Qt::Key_F8);
        QVERIFY(window.save(QString(name).replace(u"environment"_s, u"environment-asked"_s)));
    }

private:
    std::unique_ptr<FleetBuilder> m_fleet;
};

QTEST_MAIN(TestEnvironmentStory)
#include "tst_environment_story.moc"
