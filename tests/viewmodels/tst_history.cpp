// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/historyviewmodel.h"
#include "tests/support/fleetbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using viewmodels::HistoryViewModel;

namespace {

const QString s_a = u"aaaaaaaaaaaa-r1"_s;
const QString s_b = u"bbbbbbbbbbbb-r1"_s;

core::pipeline::Snapshot snapshotOf(const FleetBuilder &fleet)
{
    const auto repository = core::git::Repository::open(fleet.path());
    core::pipeline::SnapshotReader reader;
    return reader.read(*repository, *core::git::ObjectId::fromHex(fleet.tip())).value();
}

/// What a column of the rows says, from the top.
QStringList column(const HistoryViewModel &history, QString viewmodels::MoveEventView::*field)
{
    QStringList texts;
    for (int row = 0; row < history.count(); ++row)
        texts += history.at(row).*field;
    return texts;
}

} // namespace

/// The moves of one site's tags, as the inspector shows them.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_a).notReleased(u"prod"_s);
        m_fleet->site(u"blog"_s).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->commit(u"Start"_s);
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_b);
        m_promotion =
            m_fleet->moveTag(u"shop"_s, u"prod"_s, s_a, {u"Boris Petrov"_s, u"boris@example.org"_s});
        m_fleet->moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc-r1"_s);
    }

    void itIsASoundModelWithAndWithoutRows()
    {
        HistoryViewModel history;
        const QAbstractItemModelTester tester(&history,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());
        history.setEnvironment(u"prod"_s);
        history.clear();

        QCOMPARE(history.rowCount(), 0);
    }

    void onlyTheSitesOwnMovesAreListedNewestFirst()
    {
        HistoryViewModel history;

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QCOMPARE(column(history, &viewmodels::MoveEventView::newTag).first(3),
                 (QStringList{u"cccccccccccc-r1"_s, s_a, s_b}));
        QCOMPARE(column(history, &viewmodels::MoveEventView::kind).first(3),
                 (QStringList{u"bypass"_s, u"promotion"_s, u"release"_s}));
    }

    void aRowSaysWhoMovedWhatWhenAndWhere()
    {
        HistoryViewModel history;

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        const viewmodels::MoveEventView move = history.at(1);
        QCOMPARE(move.environment, u"prod"_s);
        QCOMPARE(move.lane, u"prod"_s);
        QCOMPARE(move.oldTag, QString());
        QCOMPARE(move.newTag, s_a);
        QCOMPARE(move.author, u"Boris Petrov"_s);
        QCOMPARE(move.commit, m_promotion);
        QCOMPARE(move.shortCommit, m_promotion.left(7));
        QVERIFY(!move.kindLabel.isEmpty() && !move.age.isEmpty());
        QVERIFY(move.time.contains(u"2026"_s));
    }

    void aRowBeyondTheEndIsEmpty()
    {
        const HistoryViewModel history;

        QCOMPARE(history.at(0), viewmodels::MoveEventView());
        QCOMPARE(history.at(-1), viewmodels::MoveEventView());
    }

    void itIsNarrowedToAnEnvironmentWhoseCountStandsOnItsFilter()
    {
        HistoryViewModel history;
        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        history.setEnvironment(u"prod"_s);

        QCOMPARE(history.count(), history.filters().back().count);
        QCOMPARE(history.filters().back().environment, u"prod"_s);
        QVERIFY(!column(history, &viewmodels::MoveEventView::environment).contains(u"dev"_s));
    }

    void theFirstFilterMeansAllMoves()
    {
        HistoryViewModel history;

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QCOMPARE(history.filters().front().environment, QString());
        QCOMPARE(history.filters().front().count, history.count());
    }

    void theEnvironmentStaysChosenFromSiteToSite()
    {
        HistoryViewModel history;
        history.show(snapshotOf(*m_fleet), u"shop"_s, now());
        history.setEnvironment(u"prod"_s);

        history.show(snapshotOf(*m_fleet), u"blog"_s, now());

        QCOMPARE(history.environment(), u"prod"_s);
        QVERIFY(!column(history, &viewmodels::MoveEventView::environment).contains(u"dev"_s));
    }

    void aSiteWithoutTheChosenEnvironmentShowsAllItsMoves()
    {
        HistoryViewModel history;
        history.setEnvironment(u"stage"_s);

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QCOMPARE(history.count(), history.filters().front().count);
        QVERIFY(history.count() > 0);
    }

    void untilItIsKnownNoRowClaimsAnythingAboutChecks()
    {
        HistoryViewModel history;

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QCOMPARE(column(history, &viewmodels::MoveEventView::checks).join(QString()), QString());
    }

    void onlyMovesThatPassGatesAreAskedAboutAndMarked()
    {
        HistoryViewModel history;
        history.show(snapshotOf(*m_fleet), u"shop"_s, now());
        const auto promotion = *core::git::ObjectId::fromHex(m_promotion);
        const QSignalSpy changes(&history, &HistoryViewModel::dataChanged);

        history.setRecorded({promotion});

        QVERIFY(history.checkable().contains(promotion));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(column(history, &viewmodels::MoveEventView::checks).first(3),
                 (QStringList{u"notRecorded"_s, u"recorded"_s, QString()}));
    }

    void anotherSiteForgetsWhatWasRecorded()
    {
        HistoryViewModel history;
        history.show(snapshotOf(*m_fleet), u"shop"_s, now());
        history.setRecorded({});

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QCOMPARE(column(history, &viewmodels::MoveEventView::checks).join(QString()), QString());
    }

    void aWholeHistoryHasNoNote()
    {
        HistoryViewModel history;

        history.show(snapshotOf(*m_fleet), u"shop"_s, now());

        QVERIFY(history.note().isEmpty());
    }

private:
    QDateTime now() const { return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC}; }

    std::unique_ptr<FleetBuilder> m_fleet;
    QString m_promotion;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
