// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/paletteviewmodel.h"
#include "core/git/repository.h"
#include "tests/support/fleetbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using viewmodels::Actions;
using viewmodels::BoardViewModel;
using viewmodels::PaletteQuery;
using viewmodels::PaletteRow;
using viewmodels::PaletteViewModel;
using Kind = PaletteRow::Kind;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);

core::pipeline::Snapshot snapshotOf(const FleetBuilder &fleet)
{
    const auto repository = core::git::Repository::open(fleet.path());
    core::pipeline::SnapshotReader reader;
    return *reader.read(*repository, *core::git::ObjectId::fromHex(fleet.tip()));
}

/// Two sites with a history, and more sites than a group shows.
core::pipeline::Snapshot fleet()
{
    FleetBuilder fleet;
    fleet.site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s).released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
    fleet.site(u"harbour"_s)
        .released(u"dev"_s, u"cccccccccccc-r1"_s)
        .released(u"prod"_s, u"cccccccccccc-r1"_s);
    for (int i = 10; i < 30; ++i)
        fleet.site(u"many-%1"_s.arg(i)).released(u"dev"_s, u"eeeeeeeeeee%1-r1"_s.arg(i));
    fleet.commit(u"Start"_s);
    fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s, {u"Kate Smith"_s, u"kate@example.org"_s});
    fleet.moveTag(u"harbour"_s, u"dev"_s, u"dddddddddddd-r1"_s);
    return snapshotOf(fleet);
}

/// The palette over that fleet, on the board.
struct Desk
{
    Actions actions;
    BoardViewModel board{[] { return now; }};
    PaletteViewModel palette{actions, board};

    explicit Desk(const core::pipeline::Snapshot &snapshot)
    {
        board.show(snapshot);
        viewmodels::Situation situation;
        situation.isOpen = true;
        situation.page = u"pipeline"_s;
        actions.setSituation(situation);
    }

    void openAndAsk(const QString &query)
    {
        palette.open();
        QTRY_VERIFY_WITH_TIMEOUT(palette.isReady(), 30'000);
        palette.setQuery(query);
    }

    const QList<PaletteRow> &rows() { return palette.results()->rows(); }

    QStringList titles(Kind kind)
    {
        QStringList titles;
        for (const PaletteRow &row : rows()) {
            if (row.kind == kind)
                titles += row.title;
        }
        return titles;
    }

    QList<Kind> kinds()
    {
        QList<Kind> kinds;
        for (const PaletteRow &row : rows()) {
            if (!kinds.contains(row.kind))
                kinds += row.kind;
        }
        return kinds;
    }
};

int scoreOf(const QString &query, const QString &text)
{
    const auto match = PaletteQuery(query).in(text);
    return match ? match->score : -1;
}

int largest(const QMap<QString, int> &counts)
{
    return counts.isEmpty() ? 0 : *std::ranges::max_element(counts);
}

} // namespace

/// What the command palette finds, in which order, and what it asks for.
class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fleet = fleet(); }

    void theMatchedLettersAreMarked_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("marks");
        QTest::newRow("the beginning") << u"syn"_s << u"synestra-io"_s << QList<int>{0, 3};
        QTest::newRow("inside") << u"stra"_s << u"synestra-io"_s << QList<int>{4, 4};
        QTest::newRow("a word's beginning wins") << u"io"_s << u"radio-io"_s << QList<int>{6, 2};
        QTest::newRow("capitals are the same") << u"SYN"_s << u"Promote synestra"_s << QList<int>{8, 3};
        QTest::newRow("letters apart") << u"sio"_s << u"synestra-io"_s << QList<int>{0, 1, 9, 2};
        QTest::newRow("two words in any order")
            << u"prod syn"_s << u"synestra to prod"_s << QList<int>{0, 3, 12, 4};
        QTest::newRow("touching words are one mark") << u"syn estra"_s << u"synestra"_s << QList<int>{0, 8};
    }
    void theMatchedLettersAreMarked()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, text);
        QFETCH(const QList<int>, marks);

        const auto match = PaletteQuery(query).in(text);

        QVERIFY(match);
        QCOMPARE(match->marks, marks);
    }

    void whatDoesNotAnswerIsNoMatch_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::newRow("another word") << u"shop"_s << u"harbour"_s;
        QTest::newRow("one of two words") << u"harbour shop"_s << u"harbour"_s;
        QTest::newRow("letters apart that begin inside a word") << u"abu"_s << u"harbour"_s;
        QTest::newRow("letters in another order") << u"oih"_s << u"harbour-io"_s;
    }
    void whatDoesNotAnswerIsNoMatch()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, text);

        QVERIFY(!PaletteQuery(query).in(text));
    }

    void theNearerMatchIsRankedHigher_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("nearer");
        QTest::addColumn<QString>("farther");
        QTest::newRow("the whole text") << u"shop"_s << u"shop"_s << u"shop-two"_s;
        QTest::newRow("the beginning") << u"sho"_s << u"shop-two"_s << u"my-shop"_s;
        QTest::newRow("a word's beginning") << u"shop"_s << u"my-shop"_s << u"workshop"_s;
        QTest::newRow("letters together") << u"hop"_s << u"workshop"_s << u"harbour-open"_s;
    }
    void theNearerMatchIsRankedHigher()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, nearer);
        QFETCH(const QString, farther);

        QVERIFY(scoreOf(query, farther) > 0);
        QVERIFY(scoreOf(query, nearer) > scoreOf(query, farther));
    }

    void aPrefixAsksForOneKind_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<Kind>>("kinds");
        QTest::newRow("actions") << u">fetch"_s << QList<Kind>{Kind::Action};
        QTest::newRow("actions, Russian layout") << u"Ю"_s << QList<Kind>{Kind::Action};
        QTest::newRow("tags") << u"#bbbb"_s << QList<Kind>{Kind::Tag};
        QTest::newRow("tags, Russian layout") << u"№bbbb"_s << QList<Kind>{Kind::Tag};
        QTest::newRow("people") << u"@kate"_s << QList<Kind>{Kind::Person};
        QTest::newRow("people, Russian layout") << u"\"kate"_s << QList<Kind>{Kind::Person};
        QTest::newRow("files") << u"/shop"_s << QList<Kind>{Kind::File};
        QTest::newRow("files, Russian layout") << u".shop"_s << QList<Kind>{Kind::File};
    }
    void aPrefixAsksForOneKind()
    {
        QFETCH(const QString, query);
        QFETCH(const QList<Kind>, kinds);
        Desk desk(m_fleet);

        desk.openAndAsk(query);

        QCOMPARE(desk.kinds(), kinds);
    }

    void aSiteIsFoundByItsName()
    {
        Desk desk(m_fleet);

        desk.openAndAsk(u"harb"_s);

        QCOMPARE(desk.rows().value(0).title, u"harbour"_s);
        QCOMPARE(desk.rows().value(0).kind, Kind::Site);
    }

    void aRuleIsFoundByItsIdAndByWhatItSays()
    {
        Desk desk(m_fleet);
        viewmodels::PaletteEntry rule;
        rule.title = rule.searched = u"release/only-image"_s;
        rule.rest = u"the release says more than which image runs"_s;
        desk.palette.setRules({rule});

        desk.openAndAsk(u"says more"_s);

        QCOMPARE(desk.titles(Kind::Rule), QStringList{u"release/only-image"_s});
    }

    void aNameTypedInTheOtherLayoutIsFound()
    {
        Desk desk(m_fleet);

        desk.openAndAsk(u"рфкищгк"_s);

        QCOMPARE(desk.titles(Kind::Site), QStringList{u"harbour"_s});
    }

    void actionsOnTheFocusedSiteComeFirst()
    {
        Desk desk(m_fleet);
        viewmodels::Situation situation = desk.actions.situation();
        situation.site = u"shop"_s;
        situation.target = u"prod"_s;
        desk.actions.setSituation(situation);

        desk.openAndAsk(QString());

        QCOMPARE(desk.rows().value(0).title, u"Promote shop to prod…"_s);
    }

    void ofTheSitesActionsTheirOrderCountsAndNotTheNamesPlace()
    {
        Desk desk(m_fleet);
        viewmodels::Situation situation = desk.actions.situation();
        situation.site = u"shop"_s;
        situation.target = u"prod"_s;
        situation.host = u"shop.example.org"_s;
        desk.actions.setSituation(situation);

        desk.openAndAsk(u"shop"_s);

        QCOMPARE(desk.rows().value(0).title, u"Promote shop to prod…"_s);
    }

    void noGroupIsLongerThanItsCap_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("nothing typed") << QString();
        QTest::newRow("a letter that many have") << u"m"_s;
        QTest::newRow("every file") << u"/"_s;
        QTest::newRow("every tag") << u"#"_s;
    }
    void noGroupIsLongerThanItsCap()
    {
        QFETCH(const QString, query);
        Desk desk(m_fleet);

        desk.openAndAsk(query);

        QMap<QString, int> counts;
        for (const PaletteRow &row : desk.rows())
            ++counts[row.group];
        QVERIFY(!counts.isEmpty());
        QVERIFY(largest(counts) <= PaletteViewModel::groupCap);
    }

    void theNewestTagsComeFirstAndThoseSetNowBeforeOthers()
    {
        Desk desk(m_fleet);

        desk.openAndAsk(u"#shop"_s);

        QCOMPARE(desk.titles(Kind::Tag), (QStringList{u"bbbbbbbbbbbb-r1"_s, u"aaaaaaaaaaaa-r1"_s}));
    }

    void commitsOfTheReleaseHistoryAreFoundByTheirId()
    {
        Desk desk(m_fleet);

        desk.openAndAsk(m_fleet.commit.shortHex());

        QCOMPARE(desk.titles(Kind::Commit).size(), 1);
    }

    void theSixFilesOfASiteAreFound()
    {
        Desk desk(m_fleet);

        desk.openAndAsk(u"/harbour"_s);

        QCOMPARE(desk.titles(Kind::File).size(), 6);
        QVERIFY(desk.titles(Kind::File).contains(FleetBuilder::releasePath(u"harbour"_s, u"prod"_s)));
    }

    void choosingAsksForWhatWasChosen()
    {
        Desk desk(m_fleet);
        desk.openAndAsk(u"#bbbbbbbbbbbb-r1"_s);
        const QSignalSpy tags(&desk.palette, &PaletteViewModel::tagChosen);

        desk.palette.run(0, false);
        desk.palette.run(0, true);

        QCOMPARE(tags, (QList<QVariantList>{{u"bbbbbbbbbbbb-r1"_s, false}, {u"bbbbbbbbbbbb-r1"_s, true}}));
    }

    void aRowThatIsNotThereIsNotChosen_data()
    {
        QTest::addColumn<int>("row");
        QTest::newRow("none") << -1;
        QTest::newRow("behind the last") << 1000;
    }
    void aRowThatIsNotThereIsNotChosen()
    {
        QFETCH(const int, row);
        Desk desk(m_fleet);
        desk.openAndAsk(QString());
        const QSignalSpy actions(&desk.palette, &PaletteViewModel::actionChosen);

        desk.palette.run(row, false);

        QCOMPARE(actions.count(), 0);
    }

    void markupInNamesStaysText()
    {
        viewmodels::PaletteModel model;
        const QAbstractItemModelTester tester(&model);
        PaletteRow row;
        row.title = u"<img src=x> & co"_s;
        row.titleMarks = {1, 3};

        model.show({row});

        QCOMPARE(model.index(0).data(viewmodels::PaletteModel::MarkedTitleRole).toString(),
                 u"&lt;<b>img</b> src=x&gt; &amp; co"_s);
    }

    void withoutARepositoryOnlyActionsAndPlacesAreThere()
    {
        Desk desk({});

        desk.openAndAsk(QString());

        QVERIFY(!desk.rows().isEmpty());
        QVERIFY(desk.titles(Kind::Tag).isEmpty() && desk.titles(Kind::Site).isEmpty());
    }

private:
    core::pipeline::Snapshot m_fleet;
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
