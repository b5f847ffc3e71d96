// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::tabTo;
using testsupport::Window;
using viewmodels::CanonViewModel;
using viewmodels::RunViewModel;
using viewmodels::SiteViewModel;

namespace {

const QDateTime now(QDate(2026, 1, 8), QTime(10, 42), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

/// Eight sites, some of which break a rule.
void fill(FleetBuilder &fleet)
{
    for (const QString &site : {u"academy"_s, u"blog"_s, u"careers"_s, u"community"_s, u"landings"_s,
                                u"saas"_s, u"shop"_s, u"webinars"_s})
        fleet.site(site).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
    fleet.file(u"deploy/charts/web-app/Chart.yaml"_s, "apiVersion: v2\nname: web-app\nversion: 0.1.0\n");
    fleet.site(u"careers"_s)
        .releaseText(u"prod"_s, "image:\n  repository: registry.example.org/careers\n  tag: [\n");
    fleet.site(u"saas"_s).releaseText(
        u"dev"_s, FleetBuilder::releaseText(u"saas"_s, u"dev"_s, u'"' + s_tag + u'"') + "replicas: 2\n");
    for (const QString &site : {u"community"_s, u"webinars"_s}) {
        QByteArray application = FleetBuilder::applicationText(site, u"dev"_s);
        application.replace("selfHeal: false", "selfHeal: true");
        fleet.file(FleetBuilder::applicationPath(site, u"dev"_s), application);
    }
    QByteArray application = FleetBuilder::applicationText(u"landings"_s, u"prod"_s);
    application.replace("selfHeal: true", "selfHeal: false");
    fleet.file(FleetBuilder::applicationPath(u"landings"_s, u"prod"_s), application);
    fleet.commit(u"Start"_s);
}

app::Arguments argumentsFor(FleetBuilder &fleet, const QString &language = u"en"_s,
                            const QString &theme = u"light"_s, const QSize &size = QSize(1440, 900))
{
    app::Arguments arguments;
    arguments.page = u"canon"_s;
    arguments.repository = fleet.clone();
    arguments.language = language;
    arguments.theme = theme;
    arguments.size = size;
    return arguments;
}

CanonViewModel &canonOf(const Window &window)
{
    return *window.session().canon();
}

void waitForFindings(const Window &window)
{
    window.session().preferences()->overrideReducedMotion(true);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().page() == u"canon"_s && canonOf(window).isReady()
                                 && window.session().isIdle(),
                             s_patience);
}

/// The site is in the inspector, and its files are judged.
void waitForSite(const Window &window, const QString &site)
{
    window.session().preferences()->overrideReducedMotion(true);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().inspector()->site() == site && canonOf(window).isReady()
                                 && window.session().isIdle(),
                             s_patience);
}

/// Looks at the finding of this rule in this site.
void look(const Window &window, const QString &rule, const QString &site)
{
    canonOf(window).setFilterText(u"rule:%1 site:%2"_s.arg(rule, site));
    window.item(u"findings"_s)->forceActiveFocus();
    window.press(Qt::Key_F8);
    if (!canonOf(window).finding()->isThere())
        window.press(Qt::Key_F8);
    QCOMPARE(canonOf(window).finding()->rule(), rule);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
}

/// Is all of the rule in sight, below the head of the page?
bool isWholeIn(const Window &window, const QString &rule)
{
    const QQuickItem *list = window.item(u"rules"_s);
    const QQuickItem *item = window.item(rule);
    if (!list || !item)
        return false;
    const QRectF place = item->mapRectToItem(list, QRectF(0, 0, item->width(), item->height()));
    return place.height() > 0 && place.top() >= 0 && place.bottom() <= list->height();
}

/// The wizard's last two steps, as they propose it.
void complete(const Window &window)
{
    viewmodels::NewSiteViewModel &wizard = *window.session().newSite();
    const auto isPlanned = [&] { return !wizard.isPlanning() && window.session().isIdle(); };
    QTRY_VERIFY_WITH_TIMEOUT(isPlanned(), s_patience);
    for (int i = 0; i < 40 && !wizard.questions().isEmpty(); ++i) {
        const auto question = wizard.questions().constFirst();
        wizard.answerQuestion(question.id, question.proposal);
        QTRY_VERIFY_WITH_TIMEOUT(isPlanned(), s_patience);
    }
    QVERIFY2(wizard.lockReason().isEmpty(), qUtf8Printable(wizard.lockReason()));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(wizard.publish()->canPublish() && isPlanned(), s_patience);
    window.press(Qt::Key_Return, Qt::ControlModifier);
}

int countOf(const Window &window, const QString &rule)
{
    const QList<viewmodels::RuleView> rules = canonOf(window).rules();
    const auto found = std::ranges::find(rules, rule, &viewmodels::RuleView::id);
    return found == rules.end() ? -1 : found->count;
}

} // namespace

/// The page of the canon in the window, against a real remote.
class TestCanonStory : public QObject
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

    void thePageIsShown_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("08-canon") << u"en"_s << u"light"_s << QSize(1440, 900);
        QTest::newRow("08-canon-dark-ru") << u"ru"_s << u"dark"_s << QSize(1440, 900);
        QTest::newRow("08-canon-small-ru") << u"ru"_s << u"light"_s << QSize(1024, 640);
    }

    void thePageIsShown()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, theme);
        QFETCH(const QSize, size);
        const Window window(argumentsFor(*m_fleet, language, theme, size), now);
        waitForFindings(window);
        look(window, u"app/self-heal"_s, u"community"_s);
        canonOf(window).clearFilter();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && canonOf(window).fix()->canWrite(), s_patience);

        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(window.save(name));

        const QString difference = window.differenceFromAccepted(name);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }

    void findingsAreFilteredAndGroupedByKeysAlone()
    {
        app::Arguments arguments = argumentsFor(*m_fleet);
        arguments.page = u"pipeline"_s;
        const Window window(arguments, now);
        window.session().preferences()->overrideReducedMotion(true);
        QTRY_VERIFY_WITH_TIMEOUT(canonOf(window).isReady() && window.session().isIdle(), s_patience);
        CanonViewModel &canon = canonOf(window);

        window.press(Qt::Key_G);
        window.press(Qt::Key_C);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"canon"_s, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"findings"_s)->hasActiveFocus(), s_patience);
        const int all = canon.shownCount();
        window.press(Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(canon.isFiltered() && canon.shownCount() < all, s_patience);
        window.press(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(canon.shownCount(), all, s_patience);

        window.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"findingsFilter"_s)->hasActiveFocus(), s_patience);
        window.type(u"careers"_s);
        QTRY_VERIFY_WITH_TIMEOUT(canon.shownCount() > 0 && canon.shownCount() < all, s_patience);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"findings"_s)->hasActiveFocus(), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!canon.isFiltered(), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
    }

    void aGroupIsChosenAndFoldedByMouse()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        canonOf(window).setGrouping(CanonViewModel::BySite);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"findingGroup-site:careers"_s), s_patience);
        const int rows = canonOf(window).rows()->rowCount();

        window.click(u"findingGroup-site:careers"_s);

        QTRY_VERIFY_WITH_TIMEOUT(canonOf(window).rows()->rowCount() < rows, s_patience);
    }

    void aFixIsPreviewedCommittedAndTheFindingIsGone()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"app/self-heal"_s, u"community"_s);
        viewmodels::FixViewModel &fix = *canonOf(window).fix();
        const int before = countOf(window, u"app/self-heal"_s);

        window.press(Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(fix.canWrite() && window.item(u"fixWrite"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.has(u"fixDiff"_s));
        window.press(Qt::Key_Return); // never writes
        QVERIFY(window.session().page() == u"canon"_s);
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"canon-fix-run"_s));
        QVERIFY(m_fleet->fileAt(u"main"_s, FleetBuilder::applicationPath(u"community"_s, u"dev"_s))
                    .contains("selfHeal: false"));
        QVERIFY(m_fleet->fileAt(u"main"_s, FleetBuilder::applicationPath(u"landings"_s, u"prod"_s))
                    .contains("selfHeal: false")); // not chosen: it touches prod
        QTRY_VERIFY_WITH_TIMEOUT(countOf(window, u"app/self-heal"_s) < before, s_patience);
    }

    void whatIsNotInSightIsNotWritten()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"app/self-heal"_s, u"community"_s);
        QTRY_VERIFY_WITH_TIMEOUT(canonOf(window).fix()->canWrite(), s_patience);
        const QString tip = m_fleet->tip();
        window.click(u"closeFinding"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"fixWrite"_s), s_patience);

        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"fixWrite"_s), s_patience); // it is shown instead
        QCOMPARE(window.session().page(), u"canon"_s);
        QCOMPARE(m_fleet->tip(), tip);
    }

    void allThatIsSafeIsFixedByMouse()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        viewmodels::FixViewModel &sheet = *canonOf(window).sheet();

        window.click(u"fixSafe"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sheet.canWrite() && window.has(u"fixSheetWrite"_s), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"fixCancel"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.save(u"canon-fix-safe"_s));
        window.click(u"fixSheetWrite"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(m_fleet->fileAt(u"main"_s, FleetBuilder::applicationPath(u"webinars"_s, u"dev"_s))
                    .contains("selfHeal: false"));
        QTRY_VERIFY_WITH_TIMEOUT(canonOf(window).safeLabel().isEmpty(), s_patience);
    }

    void aFindingIsIgnoredWithAReason()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"app/self-heal"_s, u"webinars"_s);
        viewmodels::FixViewModel &sheet = *canonOf(window).sheet();
        const int before = countOf(window, u"app/self-heal"_s);

        window.click(u"ignoreFinding"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"ignoreReason"_s) && window.item(u"ignoreReason"_s)->hasActiveFocus(), s_patience);
        QVERIFY(!sheet.canWrite()); // it needs a reason
        window.type(u"nobody works here by hand"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sheet.canWrite() && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"canon-ignore"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        const QByteArray file =
            m_fleet->fileAt(u"main"_s, FleetBuilder::applicationPath(u"webinars"_s, u"dev"_s));
        QVERIFY2(file.contains("ignore app/self-heal") && file.contains("nobody works here by hand"), file);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(window, u"app/self-heal"_s), before - 1, s_patience);
    }

    void enterOpensTheFileAtItsLine()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"release/only-image"_s, u"saas"_s);

        window.press(Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
        SiteViewModel &inspector = *window.session().inspector();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !inspector.files()->lines().isEmpty(),
                                 s_patience);
        QCOMPARE(inspector.site(), u"saas"_s);
        QCOMPARE(inspector.tab(), int(SiteViewModel::Files));
        QCOMPARE(inspector.files()->path(), FleetBuilder::releasePath(u"saas"_s, u"dev"_s));
        QVERIFY(!inspector.files()->findings().isEmpty());
        QCOMPARE(inspector.files()->markedLine(), inspector.files()->findings().constFirst().line);
        QVERIFY(window.save(u"inspector-findings"_s));
    }

    void theInspectorLeadsToTheFindingsOfItsSite()
    {
        app::Arguments arguments = argumentsFor(*m_fleet);
        arguments.page = u"pipeline"_s;
        arguments.site = u"saas"_s;
        const Window window(arguments, now);
        window.session().preferences()->overrideReducedMotion(true);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().inspector()->site() == u"saas"_s
                                     && window.session().isIdle() && window.has(u"inspectorFindings"_s),
                                 s_patience);

        window.click(u"inspectorFindings"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"canon"_s, s_patience);
        QCOMPARE(canonOf(window).filterText(), u"site:saas"_s);
        QVERIFY(canonOf(window).shownCount() > 0);
    }

    void aSiteThatLacksAFileIsCompletedInTheWizard()
    {
        m_fleet->remove(FleetBuilder::envPath(u"blog"_s, u"prod"_s));
        m_fleet->commit(u"Lose a file"_s);
        const Window window(argumentsAt(u"blog"_s), now);
        waitForSite(window, u"blog"_s);
        QVERIFY(window.session().isIncomplete(u"blog"_s));
        QVERIFY(window.session().actions()->situation().isIncomplete);

        window.click(u"completeSite"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"newSite"_s, s_patience);
        QVERIFY(window.session().newSite()->isRepair());
        QCOMPARE(window.session().newSite()->draft().key(), u"blog"_s);
    }

    void anApplicationThatStandsElsewhereIsNoMissingFile()
    {
        const QString path = FleetBuilder::applicationPath(u"blog"_s, u"prod"_s);
        m_fleet->remove(path);
        m_fleet->file(u"deploy/argocd/others/blog-prod.yaml"_s,
                      FleetBuilder::applicationText(u"blog"_s, u"prod"_s));
        m_fleet->commit(u"Move an Application"_s);
        const Window window(argumentsAt(u"blog"_s), now);
        waitForSite(window, u"blog"_s);

        window.session().repairSite(u"blog"_s);

        QVERIFY(!window.has(u"incomplete"_s));
        QVERIFY(!window.session().actions()->situation().isIncomplete);
        QCOMPARE(window.session().page(), u"pipeline"_s);
    }

    void theFindingLeadsToTheCompletion_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("by a key") << true;
        QTest::newRow("by mouse") << false;
    }

    void theFindingLeadsToTheCompletion()
    {
        QFETCH(const bool, isByKey);
        const QString path = FleetBuilder::envPath(u"blog"_s, u"prod"_s);
        m_fleet->remove(path);
        m_fleet->commit(u"Lose a file"_s);
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"site/incomplete"_s, u"blog"_s);
        QVERIFY(window.has(u"findingStep"_s));
        QVERIFY(window.save(u"canon-incomplete"_s));

        if (isByKey)
            window.press(Qt::Key_F);
        else
            window.click(u"findingStep"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"newSite"_s, s_patience);
        QVERIFY(window.session().newSite()->isRepair());
        complete(window);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QVERIFY(m_fleet->fileAt(u"main"_s, path).contains("web-blog-prod-env"));
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle() && !window.session().isIncomplete(u"blog"_s),
                                 s_patience);
    }

    void aRuleLeadsToTheRunbookOfTheRepository()
    {
        m_fleet->file(u"docs/runbooks/layers.md"_s,
                      "# Layers\n\n" + QByteArray("What we do.\n\n").repeated(40)
                          + "## Release files\n\nOne key and no other: release/only-image.\n");
        m_fleet->commit(u"A runbook"_s);
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        look(window, u"release/only-image"_s, u"saas"_s);
        viewmodels::RunbookViewModel &page = *canonOf(window).runbook();
        QVERIFY(window.save(u"canon-runbook-link"_s));

        tabTo(window, u"runbook-docs/runbooks/layers.md"_s);
        window.press(Qt::Key_Return);

        QTRY_VERIFY_WITH_TIMEOUT(page.isOpen() && !page.isLoading() && window.has(u"runbookText"_s),
                                 s_patience);
        QVERIFY(window.save(u"canon-runbook"_s));
        QCOMPARE(page.line(), 85);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isOpen() && !window.has(u"runbookText"_s), s_patience);
        canonOf(window).showRule(u"release/only-image"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isWholeIn(window, u"rule-release/only-image"_s), s_patience);
        QVERIFY(window.save(u"canon-rules-runbook"_s));
        window.click(u"runbook-docs/runbooks/layers.md"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"runbookText"_s), s_patience);
    }

    void theSitesMenuCompletesItToo()
    {
        m_fleet->remove(FleetBuilder::envPath(u"blog"_s, u"prod"_s));
        m_fleet->commit(u"Lose a file"_s);
        const Window window(argumentsAt(u"blog"_s), now);
        waitForSite(window, u"blog"_s);

        window.click(u"row-blog"_s, Qt::RightButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"menuRepair"_s), s_patience);
        window.click(u"menuRepair"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"newSite"_s, s_patience);
        QVERIFY(window.session().newSite()->isRepair());
    }

    void theRulesAreRead()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);

        canonOf(window).showRule(u"release/only-image"_s);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"rules"_s) && window.has(u"rule-release/only-image"_s),
                                 s_patience);
        QVERIFY(window.save(u"canon-rules"_s));
        QVERIFY(isWholeIn(window, u"rule-release/only-image"_s));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"findings"_s), s_patience);
    }

    void aLateRuleIsBroughtIntoSightWhole()
    {
        const Window window(argumentsFor(*m_fleet), now);
        waitForFindings(window);
        const QList<viewmodels::RuleView> rules = canonOf(window).rules();
        const QString late = rules.at(rules.size() - 9).id;

        canonOf(window).showRule(late);

        QTRY_VERIFY_WITH_TIMEOUT(isWholeIn(window, u"rule-"_s + late), s_patience);
        QVERIFY(window.save(u"canon-rules-late"_s));
    }

private:
    /// The board, with this site in the inspector.
    app::Arguments argumentsAt(const QString &site)
    {
        app::Arguments arguments = argumentsFor(*m_fleet);
        arguments.page = u"pipeline"_s;
        arguments.site = site;
        return arguments;
    }

    std::unique_ptr<FleetBuilder> m_fleet;
};

QTEST_MAIN(TestCanonStory)
#include "tst_canon_story.moc"
