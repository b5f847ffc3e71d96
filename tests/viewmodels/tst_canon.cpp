// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/canonviewmodel.h"
#include "app/viewmodels/inspector/codelines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Severity;
using viewmodels::CanonViewModel;
using viewmodels::FindingRow;

namespace {

Finding finding(const QString &rule, Severity severity, const QString &site, const QString &file,
                int line = 3)
{
    return {.rule = rule,
            .severity = severity,
            .site = site,
            .environment = u"dev"_s,
            .file = file,
            .line = line,
            .column = 1,
            .pattern = "%1 is wrong",
            .arguments = {site}};
}

core::canon::Runbook runbook()
{
    return {.file = u"docs/runbooks/layers.md"_s,
            .title = u"Layers"_s,
            .chapters = {},
            .rules = {{u"release/only-image"_s, {.line = 12, .heading = u"Release files"_s}}}};
}

/// Two errors, two warnings and a note of three sites.
core::canon::Report report()
{
    core::canon::Report report;
    report.files = 18;
    report.sites = 3;
    report.findings = {
        finding(u"yaml/invalid"_s, Severity::Error, u"shop"_s, u"deploy/env/release-prod/shop.yaml"_s, 7),
        finding(u"release/only-image"_s, Severity::Error, u"blog"_s, u"deploy/env/release-dev/blog.yaml"_s),
        finding(u"history/mixed-commit"_s, Severity::Warning, u"shop"_s,
                u"deploy/env/release-dev/shop.yaml"_s),
        finding(u"history/mixed-commit"_s, Severity::Warning, u"blog"_s,
                u"deploy/env/release-dev/blog.yaml"_s),
        finding(u"docs/note"_s, Severity::Info, {}, u"README.md"_s, 1)};
    return report;
}

QStringList shown(CanonViewModel &canon)
{
    QStringList lines;
    for (const FindingRow &row : canon.rows()->rows()) {
        const QString group = u"%1 (%2)"_s.arg(row.rule.isEmpty() ? row.title : row.rule).arg(row.count);
        lines += row.isGroup ? group : u"  "_s + row.lead;
    }
    return lines;
}

int countOf(const CanonViewModel &canon, const QString &chip)
{
    for (const viewmodels::ChipView &one : canon.chips()) {
        if (one.key == chip)
            return one.count;
    }
    return -1;
}

} // namespace

/// The page of the canon: findings in groups, filtered, and the one that is looked at.
class CanonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_canon = std::make_unique<CanonViewModel>(
            [] { return QDateTime(QDate(2026, 11, 24), QTime(10, 42), Qt::UTC); });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_canon->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_canon->show(report());
    }
    void cleanup()
    {
        m_tester.reset();
        m_canon.reset();
    }

    void theHeadSaysWhatWasCheckedAndWhen()
    {
        QVERIFY(m_canon->isReady());
        QVERIFY2(m_canon->summary().contains(u"10:42"_s), qUtf8Printable(m_canon->summary()));
        QVERIFY(m_canon->summary().startsWith(u"18"_s));
        QCOMPARE(m_canon->attentionCount(), 4);
    }

    void rulesAreGroupsAndTheWorstComesFirst()
    {
        QCOMPARE(shown(*m_canon),
                 (QStringList{u"release/only-image (1)"_s, u"  blog"_s, u"yaml/invalid (1)"_s, u"  shop"_s,
                              u"history/mixed-commit (2)"_s, u"  blog"_s, u"  shop"_s, u"docs/note (1)"_s,
                              u"  "_s}));
    }

    void sitesAreGroupsToo()
    {
        m_canon->setGrouping(CanonViewModel::BySite);

        QCOMPARE(shown(*m_canon),
                 (QStringList{u"blog (2)"_s, u"  release/only-image"_s, u"  history/mixed-commit"_s,
                              u"shop (2)"_s, u"  yaml/invalid"_s, u"  history/mixed-commit"_s,
                              u"Of no one site (1)"_s, u"  docs/note"_s}));
    }

    void filesAreGroupsToo()
    {
        m_canon->setGrouping(CanonViewModel::ByFile);

        QCOMPARE(shown(*m_canon).constFirst(), u"deploy/env/release-dev/blog.yaml (2)"_s);
        QCOMPARE(m_canon->rows()->rowCount(), 4 + 5);
    }

    void aChipNarrowsTheListAndNotTheTotals()
    {
        m_canon->toggleChip(u"warning"_s);

        QCOMPARE(shown(*m_canon), (QStringList{u"history/mixed-commit (2)"_s, u"  blog"_s, u"  shop"_s}));
        QCOMPARE(countOf(*m_canon, u"all"_s), 5);
        QCOMPARE(countOf(*m_canon, u"error"_s), 2);
    }

    void theSameChipAgainShowsAll()
    {
        m_canon->toggleChip(u"warning"_s);

        m_canon->toggleChip(u"warning"_s);

        QVERIFY(!m_canon->isFiltered());
        QCOMPARE(m_canon->shownCount(), 5);
    }

    void wordsAreLookedForInRuleSiteAndFile()
    {
        m_canon->setFilterText(u"mixed BLOG"_s);

        QCOMPARE(shown(*m_canon), (QStringList{u"history/mixed-commit (1)"_s, u"  blog"_s}));
    }

    void aSiteIsShownByItsExactName()
    {
        m_canon->toggleChip(u"info"_s);

        m_canon->showFindingsOf(u"shop"_s);

        QCOMPARE(
            shown(*m_canon),
            (QStringList{u"yaml/invalid (1)"_s, u"  shop"_s, u"history/mixed-commit (1)"_s, u"  shop"_s}));
    }

    void theFirstFindingIsTheCurrentOne()
    {
        QVERIFY(m_canon->finding()->isThere());
        QCOMPARE(m_canon->finding()->rule(), u"release/only-image"_s);
        QCOMPARE(m_canon->finding()->message(), u"blog is wrong"_s);
        QCOMPARE(m_canon->finding()->place(), u"deploy/env/release-dev/blog.yaml:3:1"_s);
    }

    void movingGoesThroughHeadsAndFindings()
    {
        m_canon->move(1);

        QVERIFY(!m_canon->finding()->isThere()); // a head
        QCOMPARE(m_canon->current(), u"rule:yaml/invalid"_s);
    }

    void theNextFindingSkipsHeadsAndOpensGroups()
    {
        m_canon->toggleGroup(u"rule:yaml/invalid"_s);

        m_canon->moveToNextFinding();

        QCOMPARE(m_canon->finding()->rule(), u"yaml/invalid"_s);
    }

    void foldingMakesTheGroupCurrent()
    {
        m_canon->fold(true);

        QCOMPARE(m_canon->current(), u"rule:release/only-image"_s);
        QCOMPARE(shown(*m_canon).at(1), u"yaml/invalid (1)"_s);
        m_canon->fold(false);
        QCOMPARE(shown(*m_canon).at(1), u"  blog"_s);
    }

    void theFocusStaysWithTheFindingWhenFilesAreCheckedAgain()
    {
        m_canon->moveToNextFinding();
        m_canon->moveToNextFinding();
        const QString kept = m_canon->current();
        core::canon::Report later = report();
        later.findings.removeFirst();

        m_canon->show(later);

        QCOMPARE(m_canon->current(), kept);
    }

    void whatIsMendedGivesTheFocusToItsNeighbour()
    {
        core::canon::Report later = report();
        later.findings.removeAt(1);

        m_canon->show(later);

        QCOMPARE(m_canon->finding()->rule(), u"yaml/invalid"_s);
    }

    void theLinesAroundThePlaceAreShown()
    {
        QSignalSpy wanted(m_canon->finding(), &viewmodels::FindingViewModel::fileWanted);
        m_canon->moveToNextFinding();

        m_canon->finding()->setFile(u"deploy/env/release-prod/shop.yaml"_s,
                                    QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"));

        QCOMPARE(wanted.size(), 1);
        const QList<viewmodels::CodeLineView> lines = m_canon->finding()->lines();
        QCOMPARE(lines.constFirst().number, 3);
        QCOMPARE(lines.constLast().number, 11);
        QCOMPARE(lines.at(4).mark, u"error"_s);
    }

    void typingIntoTheFilterReadsNoFileAgain()
    {
        m_canon->moveToNextFinding();
        const QSignalSpy wanted(m_canon->finding(), &viewmodels::FindingViewModel::fileWanted);

        m_canon->setFilterText(u"sho"_s);

        QCOMPARE(m_canon->finding()->rule(), u"yaml/invalid"_s);
        QCOMPARE(wanted.size(), 0);
    }

    void anotherReportReadsTheLinesAgain()
    {
        m_canon->moveToNextFinding();
        const QSignalSpy wanted(m_canon->finding(), &viewmodels::FindingViewModel::fileWanted);

        m_canon->show(report());

        QCOMPARE(wanted.size(), 1);
    }

    void aFixIsPlannedOnceForEveryReport()
    {
        core::canon::Report mendable = report();
        mendable.findings.front().isFixable = true;
        m_canon->moveToNextFinding();
        const QSignalSpy wanted(m_canon->fix(), &viewmodels::FixViewModel::planWanted);

        m_canon->show(mendable);
        m_canon->show(mendable);

        QCOMPARE(wanted.size(), 2);
    }

    void aFileThatCannotBeReadBlocksPromotions()
    {
        m_canon->setGrouping(CanonViewModel::ByRule);

        const FindingRow &head = m_canon->rows()->rows().at(2);

        QCOMPARE(head.summary, u"Blocks promotions of the site"_s);
    }

    void theNextStepIsToldToTheSession()
    {
        QSignalSpy acted(m_canon.get(), &CanonViewModel::acted);
        m_canon->moveToNextFinding();

        m_canon->act(m_canon->current());

        QCOMPARE(acted.size(), 1);
        QCOMPARE(acted.constFirst().constFirst().toString(), u"open"_s);
    }

    void aSiteThatLacksFilesIsCompleted()
    {
        core::canon::Report lacking = report();
        lacking.findings.prepend(
            finding(u"site/incomplete"_s, Severity::Error, u"blog"_s, u"deploy/env/prod/blog.yaml"_s, 0));
        m_canon->show(lacking);
        m_canon->showFindingsBy(u"site/incomplete"_s);
        m_canon->moveToNextFinding();
        QSignalSpy acted(m_canon.get(), &CanonViewModel::acted);

        m_canon->act(m_canon->current());

        QVERIFY(m_canon->canRepair());
        QCOMPARE(m_canon->finding()->actionLabel(), u"Complete…"_s);
        QCOMPARE(acted.constFirst().constFirst().toString(), u"repair"_s);
    }

    void otherFindingsCompleteNothing()
    {
        m_canon->moveToNextFinding();

        QVERIFY(m_canon->finding()->isThere());
        QVERIFY(!m_canon->canRepair());
    }

    void aRuleLeadsToTheRunbooksAboutIt()
    {
        m_canon->setRunbooks({runbook()});
        const QList<viewmodels::RuleView> rules = m_canon->rules();

        const auto only = std::ranges::find(rules, u"release/only-image"_s, &viewmodels::RuleView::id);
        const auto other = std::ranges::find(rules, u"app/self-heal"_s, &viewmodels::RuleView::id);

        QCOMPARE(only->runbooks.size(), 1);
        QCOMPARE(only->runbooks.constFirst().file, u"docs/runbooks/layers.md"_s);
        QCOMPARE(only->runbooks.constFirst().title, u"Layers"_s);
        QCOMPARE(only->runbooks.constFirst().chapter, u"Release files"_s);
        QCOMPARE(only->runbooks.constFirst().line, 12);
        QVERIFY(other->runbooks.isEmpty());
    }

    void theCurrentFindingLeadsToThemToo()
    {
        m_canon->setRunbooks({runbook()});
        m_canon->showFindingsBy(u"history/mixed-commit"_s);
        QVERIFY(m_canon->runbooks().isEmpty());
        const QSignalSpy told(m_canon.get(), &CanonViewModel::runbooksChanged);

        m_canon->showFindingsBy(u"release/only-image"_s);

        QCOMPARE(m_canon->runbooks().size(), 1);
        QVERIFY(!told.isEmpty());
    }

    void aRunbookIsReadAtItsLine()
    {
        viewmodels::RunbookViewModel &page = *m_canon->runbook();
        const QSignalSpy wanted(&page, &viewmodels::RunbookViewModel::fileWanted);
        page.open(u"docs/runbooks/layers.md"_s, u"Layers"_s, 3);
        QVERIFY(page.isLoading());

        page.setFile(u"docs/runbooks/layers.md"_s, QByteArray("# Layers\n\nOne key.\n"));

        QCOMPARE(wanted.size(), 1);
        QVERIFY(page.isOpen() && !page.isLoading());
        QCOMPARE(page.lines().size(), 3);
        QCOMPARE(page.lines().at(0).key, u"# Layers"_s);
        QCOMPARE(page.lines().at(2).value, u"One key."_s);
        QCOMPARE(page.lines().at(2).mark, u"tag"_s);
    }

    void aRunbookThatIsGoneSaysSo()
    {
        viewmodels::RunbookViewModel &page = *m_canon->runbook();
        page.open(u"docs/runbooks/layers.md"_s, u"Layers"_s, 3);

        page.setFile(u"docs/runbooks/layers.md"_s,
                     core::fail(core::Error::Kind::NotFound, u"It is not there."_s));

        QCOMPARE(page.problem(), u"It is not there."_s);
        QVERIFY(page.lines().isEmpty());
    }

    void longParagraphsAreBrokenAndNumberedOnce()
    {
        const QList<viewmodels::CodeLineView> lines =
            viewmodels::proseLines(u"- "_s + u"word "_s.repeated(40).trimmed() + u"\n```\n"_s
                                   + u"code "_s.repeated(40).trimmed() + u"\n```\n"_s);

        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(0).number, 1);
        QCOMPARE(lines.at(1).number, 0);
        QVERIFY(lines.at(1).value.startsWith(u"  word"_s));
        QCOMPARE(lines.at(3).number, 2);
        QVERIFY(lines.at(4).value.size() > 150); // code stays as it is
        QCOMPARE(lines.at(5).number, 4);
    }

    void everyRuleOfTheCanonCanBeRead()
    {
        const QList<viewmodels::RuleView> rules = m_canon->rules();

        const auto isRule = [](const viewmodels::RuleView &one) { return !one.id.isEmpty(); };
        QCOMPARE(std::ranges::count_if(rules, isRule), qsizetype(core::canon::rules().size()));
        QVERIFY(!rules.constFirst().chapterTitle.isEmpty());
        QVERIFY(std::ranges::none_of(rules, [&](const viewmodels::RuleView &one) {
            return isRule(one) && (one.title.isEmpty() || one.reason.isEmpty() || one.remedy.isEmpty());
        }));
    }

    void aRuleThatThePolicyTurnsOffSaysSo()
    {
        core::policy::CanonPolicy policy;
        policy.rules.insert(u"release/only-image"_s, {.level = core::policy::RuleLevel::Off});
        policy.rules.insert(u"yaml/invalid"_s, {.level = core::policy::RuleLevel::Warning});

        m_canon->setPolicy(policy);

        const QList<viewmodels::RuleView> rules = m_canon->rules();
        const auto off = std::ranges::find(rules, u"release/only-image"_s, &viewmodels::RuleView::id);
        const auto milder = std::ranges::find(rules, u"yaml/invalid"_s, &viewmodels::RuleView::id);
        QVERIFY(!off->isOn);
        QCOMPARE(milder->severityLabel, u"Warning"_s);
        QCOMPARE(milder->note, u"by the policy"_s);
    }

    void aRuleIsFoundInTheCanon()
    {
        m_canon->showRule(u"yaml/invalid"_s);

        QVERIFY(m_canon->areRulesShown());
        QCOMPARE(m_canon->rules().at(m_canon->wantedRow()).id, u"yaml/invalid"_s);
    }

    void thousandsOfFindingsAreFilteredAtOnce()
    {
        core::canon::Report many;
        for (int i = 0; i < 6000; ++i)
            many.findings += finding(u"history/mixed-commit"_s, Severity::Warning, u"site-%1"_s.arg(i),
                                     u"deploy/env/release-dev/site-%1.yaml"_s.arg(i));
        m_tester.reset(); // it looks at each row a hundred times
        m_canon->show(many);

        m_canon->setFilterText(u"site-42"_s);

        QCOMPARE(m_canon->shownCount(), 1 + 10 + 100);
    }

    void closingForgetsEverything()
    {
        m_canon->setFilterText(u"shop"_s);

        m_canon->clear();

        QVERIFY(!m_canon->isReady());
        QVERIFY(!m_canon->finding()->isThere());
        QCOMPARE(m_canon->rows()->rowCount(), 0);
        QVERIFY(m_canon->filterText().isEmpty());
    }

private:
    std::unique_ptr<CanonViewModel> m_canon;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(CanonTest)
#include "tst_canon.moc"
