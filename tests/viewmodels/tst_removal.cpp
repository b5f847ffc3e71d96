// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/removalviewmodel.h"
#include "core/workspace/siteground.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using testsupport::FleetBuilder;

namespace {

const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

core::promotion::SiteChange plannedChange()
{
    core::promotion::SiteChange change;
    change.result = core::promotion::SiteResult::Planned;
    return change;
}

} // namespace

/// What goes with a site or an environment, and what else speaks of it, before anything is written.
class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        for (const QString &site : {u"harbour"_s, u"tides"_s}) {
            for (const QString &environment : {u"dev"_s, u"stage"_s, u"prod"_s})
                m_fleet->site(site).released(environment, s_tag);
        }
        m_fleet->file(u"docs/sites.md"_s, "# Sites\n\nharbour.example.org is ours.\n");
        m_fleet->file(u"apps/harbour/package.json"_s, "{}\n");
        m_fleet->commit(u"Start"_s);
        m_snapshot = testsupport::snapshotOf(*m_fleet);
        auto repository = core::git::Repository::open(m_fleet->path());
        QVERIFY(repository);
        auto ground = core::workspace::SiteGround::ofCommit(*std::move(repository), m_snapshot, m_documents);
        QVERIFY(ground);
        m_ground = *std::move(ground);
    }

    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_removal = std::make_unique<RemovalViewModel>();
    }

    void aSiteShowsItsFilesAndWhoSpeaksOfIt()
    {
        m_removal->begin(u"harbour"_s);
        plan();

        QCOMPARE(m_removal->title(), u"Remove harbour"_s);
        QCOMPARE(m_removal->summary(), u"9 files of 1 site"_s);
        QCOMPARE(m_removal->references().size(), 1);
        QCOMPARE(m_removal->references().constFirst().place, u"docs/sites.md:3"_s);
        QVERIFY(!m_removal->consequences().isEmpty());
    }

    void itsSourceGoesWhereThatIsChosen()
    {
        m_removal->begin(u"harbour"_s);
        plan();
        QVERIFY(!m_removal->paths().contains(u"apps/harbour/package.json"_s));

        m_removal->setWithSource(true);
        plan();

        QVERIFY(m_removal->paths().contains(u"apps/harbour/package.json"_s));
    }

    void anEnvironmentGoesFromAllItsSites()
    {
        m_removal->beginEnvironment({u"stage"_s});
        plan();

        QCOMPARE(m_removal->title(), u"Remove stage"_s);
        QCOMPARE(m_removal->summary(), u"6 files of 2 sites"_s);
        QVERIFY(!m_removal->isOfSite());
    }

    void nothingIsWrittenBeforeItIsKnownWhat()
    {
        m_removal->begin(u"harbour"_s);
        QVERIFY(!m_removal->canWrite());
        plan();
        QVERIFY(!m_removal->canWrite());

        m_removal->publish()->show(plannedChange(), m_removal->publish()->reading());

        QVERIFY2(m_removal->canWrite(), qUtf8Printable(m_removal->lock()));
        m_removal->setWithSource(true);
        QVERIFY(!m_removal->canWrite());
    }

    void aRefusalIsTheLock()
    {
        m_removal->beginEnvironment({u"dev"_s});

        m_removal->show(core::bootstrap::planRemoval(m_removal->wish(), m_ground->ground()),
                        m_removal->reading());

        QVERIFY(!m_removal->lock().isEmpty());
        QVERIFY(m_removal->paths().isEmpty());
    }

    void closedItKeepsNothing()
    {
        m_removal->begin(u"harbour"_s);
        plan();
        const int early = m_removal->reading();

        m_removal->close();
        m_removal->show(core::fail(core::Error::Kind::Refused, u"late"_s), early);

        QVERIFY(!m_removal->isOpen());
        QVERIFY(m_removal->paths().isEmpty());
    }

private:
    /// As the session answers.
    void plan()
    {
        m_removal->show(core::bootstrap::planRemoval(m_removal->wish(), m_ground->ground()),
                        m_removal->reading());
    }

    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<FleetBuilder> m_fleet;
    core::pipeline::Snapshot m_snapshot;
    core::canon::DocumentCache m_documents;
    std::unique_ptr<core::workspace::SiteGround> m_ground;
    std::unique_ptr<RemovalViewModel> m_removal;
};

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_removal.moc"
