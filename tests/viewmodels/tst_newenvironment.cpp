// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/newenvironmentviewmodel.h"
#include "core/workspace/siteground.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using testsupport::FleetBuilder;

namespace {

const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

const EnvironmentSiteRow *rowOf(NewEnvironmentViewModel &environment, const QString &site)
{
    const QList<EnvironmentSiteRow> &rows = environment.sites()->rows();
    const auto found = std::ranges::find(rows, site, &EnvironmentSiteRow::site);
    return found == rows.end() ? nullptr : &*found;
}

QStringList shownSites(NewEnvironmentViewModel &environment)
{
    QStringList sites;
    for (const EnvironmentSiteRow &row : environment.sites()->rows())
        sites += row.site;
    return sites;
}

QStringList orderOf(const NewEnvironmentViewModel &environment)
{
    QStringList order;
    for (const LaneStepView &step : environment.order())
        order += step.environment;
    return order;
}

/// The host of its layers follows no name of an environment.
void giveOddHosts(FleetBuilder &fleet, const QString &site)
{
    for (const QString &environment : {u"dev"_s, u"prod"_s}) {
        QByteArray text = FleetBuilder::envText(site, environment);
        text.replace((environment == u"dev"_s ? u"dev."_s + site : site).toUtf8() + ".example.org",
                     environment == u"dev"_s ? "one.example.net" : "two.example.net");
        fleet.file(FleetBuilder::envPath(site, environment), text);
    }
}

/// What would be written, as the session answers.
core::promotion::SiteChange plannedChange()
{
    core::promotion::SiteChange change;
    change.result = core::promotion::SiteResult::Planned;
    return change;
}

} // namespace

/// A further environment: what is offered, what is asked, what is shown of it before anything is written.
class NewEnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_fleet = std::make_unique<FleetBuilder>();
        for (const QString &site : {u"harbour"_s, u"landings"_s, u"tides"_s})
            m_fleet->site(site).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_environment = std::make_unique<NewEnvironmentViewModel>();
    }

    void cleanup()
    {
        m_environment.reset();
        m_ground.reset();
        m_fleet.reset();
    }

    void itProposesTheOneThatTheLayoutKnowsForAllSites()
    {
        start();

        QCOMPARE(m_environment->name(), u"stage"_s);
        QCOMPARE(m_environment->after(), u"dev"_s);
        QCOMPARE(orderOf(*m_environment), (QStringList{u"dev"_s, u"stage"_s, u"prod"_s}));
        QCOMPARE(m_environment->sitesSummary(), u"3 of 3"_s);
        QCOMPARE(m_environment->allChosen(), int(Qt::Checked));
    }

    void itShowsTheHostOfEachSiteAndTheFilesOfTheCurrentOne()
    {
        start();
        plan();

        QCOMPARE(rowOf(*m_environment, u"tides"_s)->hosts, u"stage.tides.example.org"_s);
        QCOMPARE(m_environment->filesTitle(), u"9 new files"_s);
        QCOMPARE(m_environment->files()->title(), u"3 new files"_s);
        m_environment->setCurrentSite(u"tides"_s);
        QVERIFY(m_environment->files()->path().endsWith("tides.yaml"_L1));
    }

    void sitesAreAModel()
    {
        const QAbstractItemModelTester tester(m_environment->sites(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        start();
        plan();

        m_environment->setFilter(u"tid"_s);
        m_environment->setFilter({});

        QCOMPARE(m_environment->sites()->rowCount(), 3);
    }

    void aPlanChangesRowsInPlace()
    {
        start();
        QSignalSpy reset(m_environment->sites(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_environment->sites(), &QAbstractItemModel::dataChanged);

        plan();

        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 3); // each knows its host now
    }

    void theFilterHidesSitesAndAllIsOfThoseThatItShows()
    {
        start();
        m_environment->setFilter(u"s"_s);

        m_environment->chooseAll(false);

        QCOMPARE(shownSites(*m_environment), (QStringList{u"landings"_s, u"tides"_s}));
        QCOMPARE(m_environment->sitesSummary(), u"1 of 3"_s);
        QCOMPARE(m_environment->wish().sites, QStringList{u"harbour"_s});
    }

    void aSiteThatIsLeftOutGetsNothing()
    {
        start();

        m_environment->toggle(u"landings"_s);
        plan();

        QCOMPARE(m_environment->filesTitle(), u"6 new files"_s);
        QCOMPARE(m_environment->allChosen(), int(Qt::PartiallyChecked));
        QVERIFY(rowOf(*m_environment, u"landings"_s)->hosts.isEmpty());
    }

    void withoutASiteNothingIsPlanned()
    {
        start();
        plan();
        QSignalSpy wanted(m_environment.get(), &NewEnvironmentViewModel::planWanted);

        m_environment->chooseAll(false);

        QCOMPARE(wanted.count(), 0);
        QCOMPARE(m_environment->lockReason(), u"No site is chosen."_s);
        QVERIFY(m_environment->files()->rows().isEmpty());
    }

    void aWrongNameIsSaidAsItIsTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        const QString form = u"Lower-case letters, digits, and “-” between them; 63 characters at most."_s;
        QTest::newRow("capital") << u"Stage"_s << form;
        QTest::newRow("blank") << u"pre prod"_s << form;
        QTest::newRow("dash at the end") << u"stage-"_s << form;
        QTest::newRow("too long") << QString(64, u'a') << form;
        QTest::newRow("first") << u"dev"_s << u"dev is there already."_s;
        QTest::newRow("last") << u"prod"_s << u"prod is there already."_s;
    }

    void aWrongNameIsSaidAsItIsTyped()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, problem);
        start();
        plan();

        m_environment->setName(name);

        QCOMPARE(m_environment->nameProblem(), problem);
        QCOMPARE(m_environment->lockReason(), problem);
        QVERIFY(!m_environment->isReading());
        QVERIFY(!m_environment->canPublish());
    }

    void withoutANameItIsAskedFor()
    {
        start();

        m_environment->setName({});

        QVERIFY(m_environment->nameProblem().isEmpty());
        QCOMPARE(m_environment->lockReason(), u"Name the environment first."_s);
    }

    void anotherNameComesIntoTheListOfEnvironments()
    {
        start();

        m_environment->setName(u"qa"_s);
        plan();

        QCOMPARE(orderOf(*m_environment), (QStringList{u"dev"_s, u"qa"_s, u"prod"_s}));
        QCOMPARE(m_environment->filesTitle(),
                 u"10 new files"_s); // with .slipway.yaml
        QCOMPARE(m_environment->files()->rows().constFirst().path, u".slipway.yaml"_s);
    }

    void oneThatSomeSitesHaveIsOfferedToTheOthers()
    {
        m_fleet->site(u"tides"_s).released(u"stage"_s, s_tag);
        start();
        plan();

        QCOMPARE(m_environment->name(), u"stage"_s);
        QCOMPARE(shownSites(*m_environment), (QStringList{u"harbour"_s, u"landings"_s}));
        QCOMPARE(m_environment->fronts(), QStringList{u"dev"_s});
    }

    void oneThatEverySiteHasIsThereAlready()
    {
        for (const QString &site : {u"harbour"_s, u"landings"_s, u"tides"_s})
            m_fleet->site(site).released(u"stage"_s, s_tag);
        start();
        QVERIFY(m_environment->name().isEmpty());

        m_environment->setName(u"stage"_s);

        QCOMPARE(m_environment->nameProblem(), u"stage is there already."_s);
    }

    void theOneInFrontIsChosen()
    {
        m_fleet->site(u"tides"_s).released(u"stage"_s, s_tag);
        start();
        m_environment->setName(u"qa"_s);
        QCOMPARE(m_environment->fronts(), (QStringList{u"dev"_s, u"stage"_s}));

        m_environment->setAfter(u"stage"_s);

        QCOMPARE(orderOf(*m_environment), (QStringList{u"dev"_s, u"stage"_s, u"qa"_s, u"prod"_s}));
        QCOMPARE(shownSites(*m_environment), QStringList{u"tides"_s});
    }

    void whatNothingTellsIsAskedWithItsFieldAndWhy()
    {
        giveOddHosts(*m_fleet, u"tides"_s);
        start();

        plan();

        QCOMPARE(m_environment->asked()->rowCount(), 1);
        const FieldRow row = m_environment->asked()->rows().constFirst();
        QCOMPARE(row.name, u"tides:hosts"_s);
        QCOMPARE(row.group, u"tides"_s);
        QCOMPARE(row.title, u"Hosts"_s);
        QVERIFY2(row.problem.contains(u"one.example.net"_s), qUtf8Printable(row.problem));
        QVERIFY2(!row.problem.contains(u"--set"_s), qUtf8Printable(row.problem));
        QCOMPARE(rowOf(*m_environment, u"tides"_s)->note, u"1 to say"_s);
        QCOMPARE(m_environment->lockReason(), u"1 thing to say first."_s);
    }

    void anAnswerKeepsItsRowAndCanBeTakenBack()
    {
        giveOddHosts(*m_fleet, u"tides"_s);
        start();
        plan();

        m_environment->say(u"tides:hosts"_s, u"a.example.net, b.example.net"_s);
        plan();

        QCOMPARE(m_environment->openCount(), 0);
        QCOMPARE(m_environment->asked()->rowCount(), 1);
        QCOMPARE(rowOf(*m_environment, u"tides"_s)->hosts, u"a.example.net, b.example.net"_s);
        m_environment->takeBack(u"tides:hosts"_s);
        plan();
        QCOMPARE(m_environment->openCount(), 1);
    }

    void anAnswerThatAnotherSiteHasIsRefusedAtItsField()
    {
        giveOddHosts(*m_fleet, u"tides"_s);
        start();
        plan();

        m_environment->say(u"tides:hosts"_s, u"harbour.example.org"_s);
        plan();

        QCOMPARE(m_environment->openCount(), 1);
        QVERIFY(!m_environment->asked()->rows().constFirst().problem.isEmpty());
        QVERIFY(!m_environment->canPublish());
    }

    void theNextProblemIsTheNextFieldToFillIn()
    {
        giveOddHosts(*m_fleet, u"harbour"_s);
        giveOddHosts(*m_fleet, u"tides"_s);
        start();
        plan();
        QSignalSpy wanted(m_environment.get(), &NewEnvironmentViewModel::fieldWanted);

        m_environment->nextProblem();
        m_environment->nextProblem();
        m_environment->nextProblem();

        QCOMPARE(wanted.count(), 3);
        QCOMPARE(wanted.at(0).at(0).toInt(), 0);
        QCOMPARE(wanted.at(1).at(0).toInt(), 1);
        QCOMPARE(wanted.at(2).at(0).toInt(), 0);
    }

    void anAnswerToAnEarlierWishIsDropped()
    {
        start();
        const int early = m_environment->reading();
        m_environment->toggle(u"tides"_s);

        m_environment->show(core::fail(core::Error::Kind::Refused, u"late"_s), early);

        QVERIFY(m_environment->planProblem().isEmpty());
        QVERIFY(m_environment->isReading());
    }

    void nothingIsWrittenBeforeItIsKnownWhat()
    {
        start();
        QVERIFY(!m_environment->canPublish());
        plan();
        QVERIFY(!m_environment->canPublish());

        m_environment->publish()->show(plannedChange(), m_environment->publish()->reading());

        QVERIFY2(m_environment->canPublish(), qUtf8Printable(m_environment->lockReason()));
        m_environment->toggle(u"tides"_s);
        QVERIFY(!m_environment->canPublish());
    }

    void aNoteSurvivesANewPlan()
    {
        start();
        plan();
        m_environment->publish()->setNote(u"As agreed."_s);

        m_environment->toggle(u"tides"_s);
        plan();

        QCOMPARE(m_environment->publish()->note(), u"As agreed."_s);
    }

    void anotherCommitIsPlannedOnAgain()
    {
        start();
        plan();
        QSignalSpy wanted(m_environment.get(), &NewEnvironmentViewModel::planWanted);
        m_fleet->site(u"pier"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->commit(u"One more"_s);

        m_environment->setSites(testsupport::snapshotOf(*m_fleet));

        QCOMPARE(wanted.count(), 1);
        QCOMPARE(m_environment->sitesSummary(), u"4 of 4"_s);
    }

    void whatWasSaidStaysUntilItIsDone()
    {
        start();
        m_environment->setName(u"qa"_s);

        m_environment->begin(); // the page is shown again
        QCOMPARE(m_environment->name(), u"qa"_s);
        m_environment->finish();
        m_environment->begin();

        QCOMPARE(m_environment->name(), u"stage"_s);
    }

    void withoutARepositoryThereIsNothing()
    {
        const NewEnvironmentViewModel nothing;

        QVERIFY(!nothing.canPublish());
        QVERIFY(nothing.order().isEmpty());
        QVERIFY(nothing.fronts().isEmpty());
    }

private:
    void start()
    {
        m_fleet->commit(u"Start"_s);
        m_snapshot = testsupport::snapshotOf(*m_fleet);
        auto repository = core::git::Repository::open(m_fleet->path());
        QVERIFY(repository);
        auto ground = core::workspace::SiteGround::ofCommit(*std::move(repository), m_snapshot, m_documents);
        QVERIFY(ground);
        m_ground = *std::move(ground);
        m_environment->setSites(m_snapshot);
        m_environment->begin();
    }

    /// As the session answers.
    void plan()
    {
        m_environment->show(core::bootstrap::planEnvironment(m_environment->wish(), m_ground->ground()),
                            m_environment->reading());
        QVERIFY2(m_environment->planProblem().isEmpty(), qUtf8Printable(m_environment->planProblem()));
    }

    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<FleetBuilder> m_fleet;
    core::pipeline::Snapshot m_snapshot;
    core::canon::DocumentCache m_documents;
    std::unique_ptr<core::workspace::SiteGround> m_ground;
    std::unique_ptr<NewEnvironmentViewModel> m_environment;
};

QTEST_GUILESS_MAIN(NewEnvironmentTest)
#include "tst_newenvironment.moc"
