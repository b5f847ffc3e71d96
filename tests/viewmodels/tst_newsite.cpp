// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/newsiteviewmodel.h"
#include "core/workspace/siteground.h"
#include "core/workspace/sitework.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using testsupport::FleetBuilder;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 41), Qt::UTC);
const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

const FieldRow *rowOf(NewSiteViewModel &wizard, const QString &name)
{
    const auto found = std::ranges::find(wizard.fields()->rows(), name, &FieldRow::name);
    return found == wizard.fields()->rows().end() ? nullptr : &*found;
}

} // namespace

/// The wizard: what it asks, what it plans, what it keeps.
class NewSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"landings"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->file(FleetBuilder::releasePath(u"torn"_s, u"dev"_s),
                      FleetBuilder::releaseText(u"torn"_s, u"dev"_s, u"\"aaaaaaaaaaaa-r1\""_s));
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
        m_wizard = std::make_unique<NewSiteViewModel>([] { return now; });
        m_wizard->setSites(m_snapshot);
    }

    void itStartsAtTheIdentityLikeASiteThatIsWhole()
    {
        m_wizard->resume();

        QVERIFY(m_wizard->isOpen());
        QCOMPARE(m_wizard->step(), NewSiteViewModel::Identity);
        QCOMPARE(m_wizard->siblings(), (QStringList{u"landings"_s, u"shop"_s}));
        QCOMPARE(m_wizard->sibling(), u"landings"_s);
        QCOMPARE(m_wizard->title(), u"New site"_s);
    }

    void fieldsAreAModel()
    {
        const QAbstractItemModelTester tester(m_wizard->fields(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_wizard->resume();
        plan();

        m_wizard->setField(u"key"_s, u"academy"_s);

        plan();
        QVERIFY(m_wizard->fields()->rowCount() > 0);
    }

    void everyFieldSaysWhoAnswersIt()
    {
        describe(u"academy"_s);

        m_wizard->goTo(NewSiteViewModel::Identity);
        QCOMPARE(rowOf(*m_wizard, u"key"_s)->source, u"you"_s);
        m_wizard->next();
        QVERIFY(rowOf(*m_wizard, u"image.repository"_s)->value.endsWith(u"academy"_s));
        QVERIFY(!rowOf(*m_wizard, u"image.repository"_s)->isSaid);
        QVERIFY(!rowOf(*m_wizard, u"image.repository"_s)->source.isEmpty());
    }

    void typingIntoAFieldKeepsItsRow()
    {
        m_wizard->resume();
        plan();
        QSignalSpy reset(m_wizard->fields(), &QAbstractItemModel::modelReset);

        m_wizard->setField(u"key"_s, u"a"_s);

        QCOMPARE(reset.count(), 0);
        QCOMPARE(rowOf(*m_wizard, u"key"_s)->value, u"a"_s);
    }

    void anEmptiedTextIsNoAnswerOnceTheFocusGoes()
    {
        describe(u"academy"_s);
        m_wizard->next();
        m_wizard->setField(u"image.repository"_s, {});
        QVERIFY(rowOf(*m_wizard, u"image.repository"_s)->value.isEmpty()); // not filled in while one types

        m_wizard->leaveField(u"image.repository"_s);
        plan();

        QVERIFY(rowOf(*m_wizard, u"image.repository"_s)->value.endsWith(u"academy"_s));
    }

    void aWrongKeyIsSaidAtItsFieldAndLocksTheStep()
    {
        describe(u"Academy_1"_s);

        QVERIFY(!rowOf(*m_wizard, u"key"_s)->problem.isEmpty());
        QVERIFY(!m_wizard->lockReason().isEmpty());
        QSignalSpy wanted(m_wizard.get(), &NewSiteViewModel::fieldWanted);
        m_wizard->next();
        QCOMPARE(m_wizard->step(), NewSiteViewModel::Identity);
        QCOMPARE(wanted.constFirst().constFirst().toString(), u"key"_s);
    }

    void aNameThatASiteHasIsRefusedAtOnce()
    {
        describe(u"shop"_s);

        QCOMPARE(rowOf(*m_wizard, u"key"_s)->problem, u"There is a site shop already."_s);
    }

    void nobodyIsBlamedForWhatTheyHaveNotTypedYet()
    {
        m_wizard->resume();
        plan();

        QVERIFY(rowOf(*m_wizard, u"key"_s)->problem.isEmpty());
        QVERIFY(!m_wizard->lockReason().isEmpty());
    }

    void anAnswerToEarlierQuestionsIsDropped()
    {
        describe(u"academy"_s);
        const QString before = m_wizard->files()->path();
        m_wizard->setField(u"key"_s, u"school"_s);
        const int earlier = m_wizard->reading();
        m_wizard->setField(u"key"_s, u"college"_s);

        m_wizard->show(planOf(m_wizard->draft()), earlier);

        QVERIFY(m_wizard->isPlanning());
        QCOMPARE(m_wizard->files()->path(), before);
    }

    void allFilesAreShownWithTheirLinesAndSources()
    {
        describe(u"academy"_s);
        goToReview();

        QCOMPARE(m_wizard->files()->title(), u"6 new files"_s);
        m_wizard->files()->choose(FleetBuilder::envPath(u"academy"_s, u"prod"_s));
        const auto lines = m_wizard->files()->lines();
        QVERIFY(std::ranges::any_of(lines, [](const CodeLineView &line) { return !line.note.isEmpty(); }));
        m_wizard->files()->showSources(false);
        const auto bare = m_wizard->files()->lines();
        QVERIFY(std::ranges::all_of(bare, [](const CodeLineView &line) { return line.note.isEmpty(); }));
    }

    void anEditStaysUntilItIsMadeAgain()
    {
        describe(u"academy"_s);
        goToReview();
        const QString path = FleetBuilder::envPath(u"academy"_s, u"prod"_s);
        m_wizard->files()->choose(path);
        const QString made = m_wizard->files()->text();
        m_wizard->files()->edit(made + u"# by hand\n"_s);
        plan();
        QVERIFY(m_wizard->files()->isEdited());

        m_wizard->setField(u"hosts.prod"_s, u"other.example.org"_s);
        plan();
        QVERIFY(m_wizard->files()->text().endsWith(u"# by hand\n"_s));

        m_wizard->files()->makeAgain();
        plan();
        QVERIFY(!m_wizard->files()->isEdited());
        QVERIFY(!m_wizard->files()->text().contains(u"# by hand"_s));
    }

    void backAndForthLosesNothing()
    {
        describe(u"academy"_s);
        m_wizard->next();
        m_wizard->setField(u"image.tag"_s, s_tag);
        plan();
        m_wizard->next();
        m_wizard->back();
        m_wizard->back();
        m_wizard->next();

        QCOMPARE(rowOf(*m_wizard, u"image.tag"_s)->value, s_tag);
    }

    void aDraftIsTheSameAfterARestart()
    {
        const QTemporaryDir state;
        describe(u"academy"_s);
        m_wizard->next();
        m_wizard->setField(u"image.tag"_s, s_tag);
        const DraftFolder folder(state.path(), u"somewhere"_s);
        QVERIFY(folder.save(m_wizard->draft()));

        NewSiteViewModel later([] { return now; });
        later.setSites(m_snapshot);
        later.setDrafts(folder.list());
        later.resume();

        QCOMPARE(later.draft(), m_wizard->draft());
        QCOMPARE(later.step(), NewSiteViewModel::Image);
        QCOMPARE(later.savedText(), u"draft saved 10:41"_s);
        QVERIFY(DraftFolder(state.path(), u"elsewhere"_s).list().isEmpty());
    }

    void bytesOfAnEditSurviveWhateverTheyAre()
    {
        Draft draft;
        draft.id = u"01"_s;
        draft.edits.insert(u"a.yaml"_s, QByteArray("\xff\r\n\0x", 5));

        const auto read = readDraft(toJson(draft));

        QVERIFY(read);
        QCOMPARE(read->edits, draft.edits);
    }

    void anotherSiteKeepsThisDraft()
    {
        describe(u"academy"_s);
        const QString first = m_wizard->draft().id;

        m_wizard->startAnew();
        m_wizard->setField(u"key"_s, u"school"_s);

        QCOMPARE(m_wizard->drafts().size(), 2);
        m_wizard->openDraft(first);
        QCOMPARE(m_wizard->title(), u"New site: academy"_s);
    }

    void aDiscardedDraftIsGone()
    {
        describe(u"academy"_s);
        QSignalSpy dropped(m_wizard.get(), &NewSiteViewModel::draftDropped);
        const QString id = m_wizard->draft().id;

        m_wizard->discardDraft();

        QCOMPARE(dropped.constFirst().constFirst().toString(), id);
        QVERIFY(m_wizard->drafts().isEmpty());
        QCOMPARE(m_wizard->title(), u"New site"_s);
    }

    void aSiteThatLacksFilesShowsOnlyThose()
    {
        m_wizard->repair(u"torn"_s);
        plan();

        QVERIFY(m_wizard->isRepair());
        QCOMPARE(m_wizard->step(), NewSiteViewModel::Review);
        QCOMPARE(m_wizard->title(), u"Complete torn"_s);
        QCOMPARE(m_wizard->files()->title(), u"5 new files"_s);
    }

    void withoutASiteTheTemplatesAreUsed()
    {
        describe(u"academy"_s);

        m_wizard->chooseSibling({});
        plan();

        QVERIFY(m_wizard->planProblem().isEmpty());
        QVERIFY(rowOf(*m_wizard, u"comments"_s) != nullptr);
        QCOMPARE(m_wizard->plan()->files.size(), 6);
    }

    void thePolicyMayLeaveNoChoice()
    {
        PublishViewModel *publish = m_wizard->publish();
        publish->setTarget(u"main"_s, true);
        QVERIFY(publish->canChoose());

        publish->setByRequest(true);

        QVERIFY(publish->isAsking());
        QVERIFY(!publish->canChoose());
        QVERIFY(!publish->choiceReason().isEmpty());
        QCOMPARE(publish->label(), u"Request approval"_s);
        QVERIFY(!publish->canPublish());
    }

    void theNextRemarkIsOneThatLeadsSomewhere()
    {
        describe(u"academy"_s);
        goToReview();
        const QString path = FleetBuilder::envPath(u"academy"_s, u"prod"_s);
        showRemarks({{.reason = u"Of no place."_s},
                     {.reason = u"Of a line."_s, .place = core::Place{.file = path, .line = 2}},
                     {.field = u"unheard.of"_s, .reason = u"Of no field that is asked for."_s}});
        QSignalSpy shown(m_wizard->files(), &PlannedFilesViewModel::lineWanted);

        m_wizard->nextRemark();
        m_wizard->nextRemark();

        QCOMPARE(shown.count(), 2);
        QCOMPARE(m_wizard->files()->path(), path);
    }

    void remarksAboutTheWholeLeadNowhere()
    {
        describe(u"academy"_s);
        goToReview();
        showRemarks({{.reason = u"Of no place."_s}});
        const QSignalSpy shown(m_wizard->files(), &PlannedFilesViewModel::lineWanted);

        m_wizard->nextRemark();

        QCOMPARE(shown.count(), 0);
        QVERIFY(!m_wizard->remarks().constFirst().leadsSomewhere);
    }

    void whatHelmDrewIsReadByEnvironment()
    {
        describe(u"academy"_s);
        goToReview();
        plan();
        DrawnViewModel &drawn = *m_wizard->drawn();
        QVERIFY(!drawn.isThere());
        m_wizard->showRendering(drawing(), m_wizard->reading());
        QSignalSpy wanted(&drawn, &DrawnViewModel::textWanted);

        drawn.open();
        drawn.setText(drawnText(wanted.constLast().constFirst().toByteArray()), drawn.reading());

        QVERIFY(drawn.isOpen() && !drawn.isLoading());
        QCOMPARE(drawn.environments(), (QStringList{u"dev"_s, u"prod"_s}));
        QCOMPARE(drawn.manifests().size(), 2);
        QCOMPARE(drawn.manifests().constLast().kind, u"Deployment"_s);
        QCOMPARE(drawn.manifests().constLast().name, u"web-app"_s);
        QCOMPARE(drawn.manifests().constLast().line, 8);
        QCOMPARE(drawn.summary(), u"2 manifests, 12 lines"_s);
        drawn.choose(1);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(drawn.environment(), u"prod"_s);
    }

    void anotherPlanIsDrawnAnew()
    {
        describe(u"academy"_s);
        goToReview();
        plan();
        DrawnViewModel &drawn = *m_wizard->drawn();
        m_wizard->showRendering(drawing(), m_wizard->reading());
        drawn.open();
        QSignalSpy wanted(&drawn, &DrawnViewModel::textWanted);

        m_wizard->setField(u"hosts.dev"_s, u"other.example.org"_s);
        QVERIFY(!drawn.isThere());
        plan();
        m_wizard->showRendering(drawing(), m_wizard->reading());

        QVERIFY(drawn.isThere());
        QCOMPARE(wanted.count(), 1);
    }

    void whatCannotBeDrawnIsNotShown()
    {
        describe(u"academy"_s);
        goToReview();
        plan();
        m_wizard->showRendering(drawing(), m_wizard->reading());
        m_wizard->drawn()->open();

        m_wizard->showRendering({}, m_wizard->reading());

        QVERIFY(!m_wizard->drawn()->isOpen());
        m_wizard->drawn()->open();
        QVERIFY(!m_wizard->drawn()->isOpen());
    }

    void secretsOfWhatWasDrawnAreMasked()
    {
        const DrawnText text = drawnText("kind: Secret\nmetadata:\n  name: env\ndata:\n  a: aHVudGVyMg==\n");

        QCOMPARE(text.lines.at(4).value, u" ••••••"_s);
    }

    void muchTextIsCutAndSaysSo()
    {
        describe(u"academy"_s);
        goToReview();
        plan();
        DrawnViewModel &drawn = *m_wizard->drawn();
        m_wizard->showRendering(drawing(), m_wizard->reading());
        drawn.open();

        drawn.setText(drawnText(QByteArray("a: b\n").repeated(30'000)), drawn.reading());

        QCOMPARE(drawn.lines().size(), 20'000);
        QVERIFY(drawn.cut().contains(u"20000"_s));
    }

    void theChecklistSaysHowOldWhatIsKnownOfSecretsIs()
    {
        ChecklistViewModel list;
        QCOMPARE(list.platformNote(), QString());
        const core::secrets::Inventory unread = core::secrets::Inventory::unreadable(
            {.kind = core::Error::Kind::NotFound, .message = u"Gone."_s});

        list.setPlatform(std::make_shared<core::secrets::Inventory>(unread));

        QVERIFY(list.platformNote().endsWith(u"Gone."_s));
    }

    void anotherLanguageIsSpokenAtOnce()
    {
        describe(u"academy"_s);
        const QString title = rowOf(*m_wizard, u"key"_s)->title;
        const QString source = rowOf(*m_wizard, u"key"_s)->source;
        const QSignalSpy wanted(m_wizard.get(), &NewSiteViewModel::planWanted);
        const testsupport::Language russian(u"ru"_s);

        m_wizard->refreshWords();

        QVERIFY(rowOf(*m_wizard, u"key"_s)->title != title);
        QVERIFY(rowOf(*m_wizard, u"key"_s)->source != source);
        QCOMPARE(wanted.count(), 1); // checks and notes are in the plan
    }

    void theNextTargetIsAskedForByItsOwnPolicy()
    {
        PublishViewModel *publish = m_wizard->publish();
        publish->setTarget(u"main"_s, true);
        publish->setByRequest(true);

        publish->setTarget(u"other"_s, true);

        QVERIFY(publish->canChoose());
        QVERIFY(!publish->isAsking());
        publish->setByRequest(true);
        QVERIFY(publish->isAsking());
    }

    void theNextWorkStartsWithWhatThePolicySays()
    {
        PublishViewModel *publish = m_wizard->publish();
        publish->setTarget(u"main"_s, true);
        publish->setAsking(true);

        publish->clear();

        QVERIFY(!publish->isAsking());
        publish->setByRequest(true);
        publish->clear();
        QVERIFY(publish->isAsking());
    }

private:
    core::Result<core::bootstrap::Plan> planOf(const Draft &draft) const
    {
        core::workspace::NewSite wish{.specification = wishOf(draft).specification, .edits = {}};
        for (auto it = draft.edits.begin(); it != draft.edits.end(); ++it)
            wish.edits.emplace(it.key(), it.value());
        return core::workspace::planSite(wish, m_ground->ground());
    }

    /// As the session does in the background.
    void plan() { m_wizard->show(planOf(m_wizard->draft()), m_wizard->reading()); }

    /// As if helm had drawn the chart.
    static core::bootstrap::RenderCheck drawing()
    {
        const QByteArray manifests =
            "---\n# Source: web-app/templates/service.yaml\napiVersion: v1\nkind: Service\n"
            "metadata:\n  name: web\n---\napiVersion: apps/v1\nkind: Deployment\n"
            "metadata:\n  labels: {name: other}\n  name: \"web-app\"\n";
        return {.check = {.id = u"render"_s, .title = u"The chart draws"_s, .remarks = {}},
                .renderings = {{.environment = u"dev"_s, .manifests = manifests},
                               {.environment = u"prod"_s, .manifests = manifests}}};
    }

    /// As if this had been found in what is planned.
    void showRemarks(const QList<core::bootstrap::Remark> &remarks)
    {
        core::bootstrap::Plan plan = planOf(m_wizard->draft()).value();
        plan.checks = {{.id = u"files"_s,
                        .title = u"Files"_s,
                        .state = core::bootstrap::Check::State::Failed,
                        .remarks = remarks}};
        m_wizard->show(plan, m_wizard->reading());
    }

    void describe(const QString &key)
    {
        m_wizard->resume();
        m_wizard->setField(u"key"_s, key);
        plan();
    }

    void goToReview()
    {
        while (m_wizard->step() < NewSiteViewModel::Review && m_wizard->lockReason().isEmpty())
            m_wizard->next();
        QCOMPARE(m_wizard->step(), NewSiteViewModel::Review);
    }

    std::unique_ptr<FleetBuilder> m_fleet;
    core::pipeline::Snapshot m_snapshot;
    core::canon::DocumentCache m_documents;
    std::unique_ptr<core::workspace::SiteGround> m_ground;
    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<NewSiteViewModel> m_wizard;
};

QTEST_GUILESS_MAIN(NewSiteTest)
#include "tst_newsite.moc"
