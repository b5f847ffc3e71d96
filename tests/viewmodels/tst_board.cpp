// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardviewmodel.h"
#include "tests/viewmodels/snapshots.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::snapshotOf;
using viewmodels::BoardRow;
using viewmodels::BoardViewModel;

namespace {

QDateTime now()
{
    return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC};
}

const QString s_a = u"aaaaaaaaaaaa-r1"_s;
const QString s_b = u"bbbbbbbbbbbb-r1"_s;
const QString s_c = u"cccccccccccc-r1"_s;

/// The rows as a text: "[promotable 2] early late [inSync 1] calm".
QString shown(BoardViewModel &board)
{
    QStringList words;
    for (const BoardRow &row : board.rows()->rows())
        words += row.isGroup ? u"[%1 %2]"_s.arg(row.key).arg(row.count) : row.key;
    return words.join(u' ');
}

BoardRow rowOf(BoardViewModel &board, const QString &site)
{
    return board.rows()->rows().at(board.rows()->indexOf(site));
}

} // namespace

class BoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two that can move (early for longer), one of each other state.
    void init()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        FleetBuilder &fleet = *m_fleet;
        for (const QString &site : {u"calm"_s, u"early"_s, u"late"_s, u"newer"_s, u"stray"_s})
            fleet.site(site).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        fleet.site(u"fresh"_s)
            .released(u"dev"_s, s_a)
            .releaseText(u"prod"_s, testsupport::FleetBuilder::releaseText(u"fresh"_s, u"prod"_s, u"TBD"_s));
        fleet.site(u"broken"_s).released(u"dev"_s, s_a).releaseText(u"prod"_s, "image: [\n");
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"early"_s, u"dev"_s, s_b, {u"Kate"_s, u"kate@example.org"_s});
        fleet.moveTag(u"late"_s, u"dev"_s, s_b);
        fleet.moveTag(u"newer"_s, u"dev"_s, s_b);
        fleet.moveTag(u"newer"_s, u"prod"_s, s_b);
        fleet.moveTag(u"newer"_s, u"dev"_s, s_a);
        fleet.moveTag(u"stray"_s, u"prod"_s, s_c);
        m_board = std::make_unique<BoardViewModel>(&now);
        m_board->show(snapshotOf(*m_fleet));
    }

    void groupsComeInTheirOrderTheLongestWaitingFirst()
    {
        QCOMPARE(
            shown(*m_board),
            u"[attention 3] broken newer stray [promotable 2] early late [notReleased 1] fresh [inSync 1] calm"_s);
    }

    void oneBrokenFileBreaksOneRow()
    {
        const BoardRow row = rowOf(*m_board, u"broken"_s);
        QCOMPARE(row.nextAction, u"open"_s);
        QCOMPARE(row.cards.at(1).state, u"broken"_s);
        QCOMPARE(row.cards.at(0).tag, s_a);
        QCOMPARE(m_board->siteCount(), 7);
    }

    void eachStateHasItsNextStep_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("connector");
        QTest::newRow("ahead") << u"early"_s << u"promote"_s << u"ahead"_s;
        QTest::newRow("not released") << u"fresh"_s << u"promote"_s << u"notReleased"_s;
        QTest::newRow("in sync") << u"calm"_s << QString() << u"inSync"_s;
        QTest::newRow("behind") << u"newer"_s << u"why"_s << u"behind"_s;
        QTest::newRow("diverged") << u"stray"_s << u"resolve"_s << u"diverged"_s;
        QTest::newRow("broken") << u"broken"_s << u"open"_s << u"broken"_s;
    }

    void eachStateHasItsNextStep()
    {
        QFETCH(const QString, site);
        QFETCH(const QString, action);
        QFETCH(const QString, connector);
        QCOMPARE(rowOf(*m_board, site).nextAction, action);
        QCOMPARE(rowOf(*m_board, site).connectors.at(0).state, connector);
    }

    void chipsCountEverythingWhateverIsFiltered()
    {
        m_board->setFilterText(u"early"_s);
        m_board->toggleChip(u"promotable"_s, false);

        QHash<QString, int> counts;
        for (const viewmodels::ChipView &chip : m_board->chips())
            counts.insert(chip.key, chip.count);

        QCOMPARE(counts,
                 (QHash<QString, int>{{u"all"_s, 7},
                                      {u"promotable"_s, 2},
                                      {u"attention"_s, 3},
                                      {u"notReleased"_s, 1},
                                      {u"inSync"_s, 1}}));
        QCOMPARE(m_board->shownCount(), 1);
    }

    void chipsAreChosenOneByOneOrTogether()
    {
        m_board->toggleChip(u"inSync"_s, false);
        QCOMPARE(shown(*m_board), u"[inSync 1] calm"_s);
        m_board->toggleChip(u"notReleased"_s, true);
        QCOMPARE(shown(*m_board), u"[notReleased 1] fresh [inSync 1] calm"_s);
        m_board->toggleChip(u"notReleased"_s, false);
        QCOMPARE(shown(*m_board), u"[notReleased 1] fresh"_s);
        m_board->toggleChip(u"notReleased"_s, false);
        QCOMPARE(m_board->shownCount(), 7);
    }

    void tokensAreTakenOutOfWhatIsTyped()
    {
        m_board->setFilterText(u"state:promotable author:kate "_s);

        QCOMPARE(m_board->tokens().size(), 2);
        QCOMPARE(m_board->filterText(), QString());
        QCOMPARE(shown(*m_board), u"[promotable 1] early"_s);
        m_board->removeToken(u"author:kate"_s);
        QCOMPARE(shown(*m_board), u"[promotable 2] early late"_s);
        m_board->clearFilter();
        QCOMPARE(m_board->shownCount(), 7);
    }

    void focusFollowsTheSiteWhenRowsRegroup()
    {
        m_board->setCurrent(u"early"_s);
        m_board->setChecked(u"early"_s, true);
        m_fleet->moveTag(u"early"_s, u"prod"_s, s_b);

        m_board->show(snapshotOf(*m_fleet));

        QCOMPARE(m_board->current(), u"early"_s);
        QCOMPARE(rowOf(*m_board, u"early"_s).group, u"inSync"_s);
        QCOMPARE(m_board->checked(), QStringList{u"early"_s});
    }

    void aSiteThatIsGoneLosesFocusAndCheck()
    {
        m_board->setCurrent(u"calm"_s);
        m_board->setChecked(u"calm"_s, true);
        for (const QString &environment : {u"dev"_s, u"prod"_s}) {
            m_fleet->remove(FleetBuilder::releasePath(u"calm"_s, environment));
            m_fleet->remove(FleetBuilder::envPath(u"calm"_s, environment));
            m_fleet->remove(FleetBuilder::applicationPath(u"calm"_s, environment));
        }
        m_fleet->commit(u"Away"_s);

        m_board->show(snapshotOf(*m_fleet));

        QCOMPARE(m_board->current(), QString());
        QCOMPARE(m_board->checkedCount(), 0);
    }

    void movingSkipsHeadsAndStopsAtTheEnds()
    {
        QCOMPARE(m_board->moveCurrent(1), 1);
        QCOMPARE(m_board->current(), u"broken"_s);
        QCOMPARE(m_board->moveCurrent(3), 5);
        QCOMPARE(m_board->current(), u"early"_s);
        m_board->moveCurrent(-1);
        QCOMPARE(m_board->current(), u"stray"_s);
        m_board->moveCurrent(-99);
        QCOMPARE(m_board->current(), u"broken"_s);
        m_board->moveCurrent(99);
        QCOMPARE(m_board->current(), u"calm"_s);
    }

    void aFoldedGroupShowsItsHeadOnly()
    {
        m_board->toggleGroup(u"attention"_s);
        QCOMPARE(shown(*m_board),
                 u"[attention 3] [promotable 2] early late [notReleased 1] fresh [inSync 1] calm"_s);
        QCOMPARE(m_board->shownCount(), 7);
    }

    void checksThatTheFilterHidesAreCounted()
    {
        m_board->checkGroup(u"promotable"_s);
        m_board->setFilterText(u"late"_s);

        QCOMPARE(m_board->checkedCount(), 2);
        QCOMPARE(m_board->hiddenCheckedCount(), 1);
        QVERIFY(m_board->checkedSummary().contains(u"1 out of sight"_s));
        QCOMPARE(m_board->promoteCheckedLabel().left(9), u"Promote 2"_s);
        QCOMPARE(m_board->checked(), (QStringList{u"late"_s, u"early"_s}));
    }

    void allThatAreShownAreChecked()
    {
        m_board->toggleChip(u"promotable"_s, false);
        m_board->setChecked(u"early"_s, true);
        QCOMPARE(m_board->allChecked(), int(Qt::PartiallyChecked));
        m_board->checkAll();
        QCOMPARE(m_board->allChecked(), int(Qt::Checked));
        QCOMPARE(m_board->checkedCount(), 2);
        m_board->clearChecks();
        QCOMPARE(m_board->allChecked(), int(Qt::Unchecked));
    }

    void sortedByNameOrByTheLastChange()
    {
        m_board->setGrouping(u"none"_s);
        m_board->setSorting(u"name"_s);
        QCOMPARE(shown(*m_board), u"broken calm early fresh late newer stray"_s);
        m_board->setSorting(u"changed"_s);
        QCOMPARE(shown(*m_board).left(16), u"stray newer late"_s);
    }

    void groupedByProject()
    {
        m_board->setGrouping(u"project"_s);
        QCOMPARE(m_board->rows()->rows().first().count, 7);
        QVERIFY(m_board->rows()->rows().first().passSummary.contains(u"3"_s));
    }

    void whatIsSavedComesBack()
    {
        m_board->setFilterText(u"state:promotable lat"_s);
        m_board->takeTokens(false);
        m_board->setGrouping(u"none"_s);
        m_board->saveView(u" mine "_s);
        m_board->clearFilter();
        m_board->toggleGroup(u"inSync"_s);
        m_board->setCompact(true);

        BoardViewModel again(&now);
        again.restore(m_board->saved());
        again.show(snapshotOf(*m_fleet));

        QCOMPARE(again.shownCount(), 7);
        QVERIFY(again.isCompact());
        QCOMPARE(again.savedViews().size(), 1);
        QCOMPARE(again.savedViews().first().name, u"mine"_s);
        QCOMPARE(again.savedViews().first().count, 1);
        again.setGrouping(u"state"_s);
        QVERIFY(!shown(again).contains(u"calm"_s));
        again.showView(u"mine"_s);
        QCOMPARE(shown(again), u"late"_s);
        QVERIFY(again.savedViews().first().isCurrent);
        again.removeView(u"mine"_s);
        QVERIFY(again.savedViews().isEmpty());
    }

    void damagedSettingsAreTheUsualBoard()
    {
        m_board->restore({{u"view"_s, u"no map"_s}, {u"folded"_s, 7}, {u"views"_s, QVariantList{3}}});
        QCOMPARE(m_board->grouping(), u"state"_s);
        QCOMPARE(m_board->sorting(), u"waits"_s);
        QCOMPARE(m_board->shownCount(), 7);
    }

    void aHiddenSiteIsRevealed()
    {
        m_board->toggleGroup(u"inSync"_s);
        m_board->setFilterText(u"early"_s);

        m_board->reveal(u"calm"_s);

        QCOMPARE(m_board->current(), u"calm"_s);
        QVERIFY(m_board->currentIndex() >= 0);
    }

    void theHeadOfARowIsFound()
    {
        QCOMPARE(m_board->groupAt(2).key, u"attention"_s);
        QCOMPARE(m_board->groupAt(2).row, 0);
        QCOMPARE(m_board->groupAt(6).title, u"Promotable"_s);
        QCOMPARE(m_board->nextGroupRow(2), 4);
        QCOMPARE(m_board->nextGroupRow(99), -1);
        m_board->setGrouping(u"none"_s);
        QCOMPARE(m_board->groupAt(2).row, -1);
    }

    void commitsThatWaitReplaceReleases()
    {
        QCOMPARE(rowOf(*m_board, u"early"_s).connectors.at(0).label, u"1 ahead"_s);

        m_board->setWaiting({{viewmodels::SiteWords::waitingKey(u"early"_s, u"prod"_s),
                              {.commits = 12, .authors = {u"Timur"_s, u"Anna"_s}}}});

        QCOMPARE(rowOf(*m_board, u"early"_s).connectors.at(0).label, u"12 ahead"_s);
        QCOMPARE(rowOf(*m_board, u"early"_s).lastAuthor, u"Timur"_s);
        m_board->setFilterText(u"author:anna "_s);
        QCOMPARE(shown(*m_board), u"[promotable 1] early"_s);
    }

    void threeEnvironmentsHaveTwoSteps()
    {
        m_fleet->site(u"triple"_s).released(u"dev"_s, s_a).released(u"stage"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->commit(u"Three"_s);
        m_fleet->moveTag(u"triple"_s, u"dev"_s, s_b);
        m_board->show(snapshotOf(*m_fleet));

        const BoardRow row = rowOf(*m_board, u"triple"_s);

        QCOMPARE(row.cards.size(), 3);
        QCOMPARE(row.connectors.size(), 2);
        QCOMPARE(row.connectors.at(0).state, u"ahead"_s);
        QCOMPARE(row.connectors.at(1).state, u"inSync"_s);
        QCOMPARE(rowOf(*m_board, u"early"_s).cards.size(), 2);
    }

    void theMiddleOfFourEnvironmentsIsOneCard()
    {
        core::gitops::Layout layout;
        layout.environments = {u"dev"_s, u"qa"_s, u"stage"_s, u"prod"_s};
        FleetBuilder &fleet = *m_fleet;
        fleet.site(u"four"_s);
        for (const QString &environment : layout.environments)
            fleet.site(u"four"_s).released(environment, s_a);
        fleet.commit(u"Four"_s);
        fleet.moveTag(u"four"_s, u"dev"_s, s_b);
        fleet.moveTag(u"four"_s, u"qa"_s, s_b);
        m_board->show(snapshotOf(fleet, layout));

        const BoardRow row = rowOf(*m_board, u"four"_s);

        QCOMPARE(row.cards.size(), 3);
        QCOMPARE(row.cards.at(1).environment, u"+2"_s);
        QCOMPARE(row.cards.at(1).tag, u"qa, stage"_s);
        QCOMPARE(row.connectors.size(), 2);
        QCOMPARE(row.connectors.at(0).state, u"ahead"_s); // qa to stage: the worst of the folded steps
        QCOMPARE(row.connectors.at(1).state, u"inSync"_s);
    }

    void manySitesAreCompactUnlessTheUserSaysOtherwise()
    {
        QVERIFY(!m_board->isCompact());
        for (int i = 0; i < 201; ++i)
            m_fleet->site(u"many-%1"_s.arg(i)).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->commit(u"Many"_s);
        m_board->show(snapshotOf(*m_fleet));
        QVERIFY(m_board->isCompact());
        m_board->setCompact(false);
        QVERIFY(!m_board->isCompact());
    }

private:
    std::unique_ptr<FleetBuilder> m_fleet;
    std::unique_ptr<BoardViewModel> m_board;
};

QTEST_GUILESS_MAIN(BoardTest)
#include "tst_board.moc"
