// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/canonwords.h"
#include "app/viewmodels/newsite/draftingplace.h"
#include "app/viewmodels/session.h"
#include "core/bootstrap/checks/rendering.h"
#include "core/workspace/siteneeds.h"
#include "core/workspace/sitework.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using core::workspace::NewSite;

namespace viewmodels {

// How the session keeps drafts of new sites, plans them and publishes one.

namespace {

NewSite wantedBy(const Draft &draft)
{
    NewSite site{.specification = wishOf(draft).specification, .edits = {}};
    for (auto it = draft.edits.begin(); it != draft.edits.end(); ++it)
        site.edits.emplace(it.key(), it.value());
    return site;
}

/// The draft is kept, and planned.
struct Drafted
{
    core::Outcome kept;
    core::Result<core::bootstrap::Plan> plan;
    QList<core::bootstrap::ChecklistItem> checklist = {};
};

core::Result<core::bootstrap::Plan> planOf(const Draft &draft, DraftingPlace &place,
                                           const core::pipeline::Snapshot &snapshot)
{
    const auto ground = place.at(snapshot);
    if (!ground)
        return std::unexpected(ground.error());
    return core::workspace::planSite(wantedBy(draft), **ground);
}

QList<core::bootstrap::ChecklistItem> checklistOf(const core::bootstrap::Plan &plan, DraftingPlace &place,
                                                  const core::pipeline::Snapshot &snapshot)
{
    const auto ground = place.at(snapshot);
    if (!ground)
        return {};
    return place.workspace
        ->checklist(snapshot,
                    {.site = plan.key,
                     .like = plan.answers.text(u"like"_s),
                     .ground = **ground,
                     .answers = plan.answers})
        .value_or(QList<core::bootstrap::ChecklistItem>());
}

} // namespace

void Session::connectNewSite()
{
    connectChecklist();
    connect(&m_newSite, &NewSiteViewModel::planWanted, this, &Session::workOnDraft);
    connect(&m_newSite, &NewSiteViewModel::renderingWanted, this, &Session::loadRendering);
    connect(m_newSite.drawn(), &DrawnViewModel::textWanted, this, &Session::loadDrawn);
    connect(m_newSite.publish(), &PublishViewModel::previewWanted, this, &Session::loadSitePreview);
    connect(&m_newSite, &NewSiteViewModel::draftDropped, this, [this](const QString &id) {
        m_drafting.post(
            [folder = draftsFolder(), key = m_targetKey, id] {
                DraftFolder(folder, key).remove(id);
                return true;
            },
            [](bool) {});
    });
    connect(&m_newSite, &NewSiteViewModel::stepChanged, this, &Session::keepDraft);
    connect(this, &Session::pageChanged, this, [this] {
        if (m_page == "newSite"_L1)
            m_newSite.resume();
    });
}

QString Session::draftsFolder() const
{
    return m_services.stateFolder + u"/drafts"_s;
}

/// A repository is open: its drafts are there again.
void Session::enterNewSite()
{
    m_draftingPlace = std::make_shared<DraftingPlace>(m_workspace, nullptr);
    m_newSite.publish()->setTarget(branch(), !m_workspace->target().destination.remote.isEmpty());
    m_drafting.post([folder = m_services.stateFolder + u"/checklists"_s,
                     key = m_targetKey] { return ChecklistFile(folder, key).read(); },
                    [this, workspace = m_workspace](const QMap<QString, OpenChecklist> &lists) {
                        if (workspace == m_workspace)
                            m_checklist.setLists(lists);
                    });
    m_drafting.post([folder = draftsFolder(), key = m_targetKey] { return DraftFolder(folder, key).list(); },
                    [this, workspace = m_workspace](const QList<Draft> &drafts) {
                        if (workspace != m_workspace)
                            return;
                        m_newSite.setDrafts(drafts);
                        if (m_page == "newSite"_L1)
                            m_newSite.resume();
                    });
}

/// What was typed last is kept even where the job that would do it does not run any more.
void Session::leaveNewSite()
{
    if (m_newSite.isOpen() && !m_newSite.draft().isUntouched() && m_isDrafting) {
        m_drafting.drain();
        if (const core::Outcome kept = DraftFolder(draftsFolder(), m_targetKey).save(m_newSite.draft());
            !kept)
            Q_EMIT toasted(kept.error().message);
    }
    m_newSite.clear();
    m_checklist.setLists({});
    m_isDraftStale = false;
    m_draftingPlace.reset();
}

/// How far somebody came changes no plan.
void Session::keepDraft()
{
    if (!m_workspace || !m_newSite.isOpen() || m_newSite.draft().isUntouched())
        return;
    m_drafting.post([folder = draftsFolder(), key = m_targetKey,
                     draft = m_newSite.draft()] { return DraftFolder(folder, key).save(draft); },
                    [this](const core::Outcome &kept) {
                        if (!kept)
                            Q_EMIT toasted(kept.error().message);
                    });
}

/// One job at a time, and after it one more with all that was typed meanwhile: however fast somebody types,
/// the answer is never further behind than that.
void Session::workOnDraft()
{
    if (!m_workspace || !m_board.snapshot().fleet || !m_newSite.isOpen())
        return;
    if (m_isDrafting) {
        m_isDraftStale = true;
        return;
    }
    m_isDrafting = true;
    m_isDraftStale = false;
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), draft = m_newSite.draft(),
         folder = draftsFolder(), key = m_targetKey] {
            const core::Outcome kept =
                draft.isUntouched() ? core::Outcome() : DraftFolder(folder, key).save(draft);
            Drafted drafted{kept, planOf(draft, *place, snapshot)};
            if (drafted.plan && draft.step >= NewSiteViewModel::Review)
                drafted.checklist = checklistOf(*drafted.plan, *place, snapshot);
            return drafted;
        },
        [this, reading = m_newSite.reading()](const Drafted &drafted) {
            m_isDrafting = false;
            if (!drafted.kept)
                Q_EMIT toasted(drafted.kept.error().message);
            m_newSite.show(drafted.plan, reading);
            m_newSite.showChecklist(drafted.checklist, reading);
            if (m_isDraftStale)
                workOnDraft();
        });
}

/// The plan stays as it is: only what is to be done elsewhere may be another now.
void Session::renewDraftChecklist()
{
    if (!m_draftingPlace || !m_newSite.plan() || m_newSite.step() < NewSiteViewModel::Review)
        return;
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), plan = *m_newSite.plan()] {
            return checklistOf(plan, *place, snapshot);
        },
        [this, reading = m_newSite.reading()](const QList<core::bootstrap::ChecklistItem> &items) {
            m_newSite.showChecklist(items, reading);
        });
}

void Session::connectChecklist()
{
    connect(&m_inspector, &SiteViewModel::changed, this, [this] { m_checklist.look(m_inspector.site()); });
    connect(&m_checklist, &ChecklistViewModel::itemsWanted, this, &Session::loadChecklist);
    connect(&m_checklist, &ChecklistViewModel::listsChanged, this, [this] {
        m_drafting.post([folder = m_services.stateFolder + u"/checklists"_s, key = m_targetKey,
                         lists = m_checklist.lists()] { return ChecklistFile(folder, key).write(lists); },
                        [this](const core::Outcome &kept) {
                            if (!kept)
                                Q_EMIT toasted(kept.error().message);
                        });
    });
}

/// Of a site that is there: from its own files.
void Session::loadChecklist(const QString &site, const QString &like)
{
    if (!m_draftingPlace || !m_board.snapshot().fleet)
        return;
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), site,
         like]() -> QList<core::bootstrap::ChecklistItem> {
            const auto ground = place->at(snapshot);
            core::bootstrap::Specification known;
            if (!ground || !known.set(u"key"_s, {site}))
                return {};
            const core::bootstrap::Answers answers = core::bootstrap::answer(known, **ground);
            return place->workspace
                ->checklist(snapshot, {.site = site, .like = like, .ground = **ground, .answers = answers})
                .value_or(QList<core::bootstrap::ChecklistItem>());
        },
        [this, site](const QList<core::bootstrap::ChecklistItem> &items) { m_checklist.show(site, items); });
}

void Session::loadRendering()
{
    if (!m_draftingPlace || !m_newSite.plan())
        return;
    const core::bootstrap::RenderOptions options{.helm = QStandardPaths::findExecutable(u"helm"_s)};
    m_drafting.post(
        [place = m_draftingPlace, snapshot = m_board.snapshot(), plan = *m_newSite.plan(),
         options]() -> std::optional<core::bootstrap::RenderCheck> {
            const auto ground = place->at(snapshot);
            if (!ground)
                return std::nullopt;
            return core::bootstrap::render(plan, **ground, options);
        },
        [this, reading = m_newSite.reading()](const std::optional<core::bootstrap::RenderCheck> &rendering) {
            if (rendering)
                m_newSite.showRendering(*rendering, reading);
        });
}

void Session::loadDrawn(const QByteArray &manifests)
{
    m_drafting.post([manifests] { return drawnText(manifests); },
                    [this, reading = m_newSite.drawn()->reading()](const DrawnText &text) {
                        m_newSite.drawn()->setText(text, reading);
                    });
}

core::promotion::Request Session::siteRequest() const
{
    const core::bootstrap::Plan &plan = *m_newSite.plan();
    core::promotion::Request request =
        core::promotion::requestFor(core::workspace::siteWork(wantedBy(m_newSite.draft()), plan));
    request.reviewed = plan.changes();
    return request;
}

void Session::loadSitePreview()
{
    if (!m_workspace || !m_newSite.plan())
        return;
    const core::promotion::Request request = siteRequest();
    m_newSite.publish()->setByRequest(!m_workspace->target().destination.remote.isEmpty()
                                      && core::promotion::isByRequest(*m_board.snapshot().policy, {request}));
    m_errands.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), request,
         options = m_newSite.publish()->options()]() -> core::Result<core::promotion::SiteChange> {
            const auto changes = workspace->preview(snapshot, {request}, options);
            if (!changes)
                return std::unexpected(changes.error());
            return changes->constFirst();
        },
        [this,
         reading = m_newSite.publish()->reading()](const core::Result<core::promotion::SiteChange> &change) {
            m_newSite.publish()->show(change, reading);
        });
}

void Session::continueNewSite()
{
    if (m_newSite.step() != NewSiteViewModel::Publish)
        m_newSite.next();
    else if (m_newSite.publish()->canPublish() && !m_newSite.isPlanning() && mayReview())
        withAuthor([this] { publishSite(); });
}

void Session::publishSite()
{
    if (!m_workspace || !m_newSite.plan() || !m_newSite.publish()->canPublish())
        return;
    const core::promotion::Request request = siteRequest();
    run(
        {request},
        [workspace = m_workspace, request,
         options = m_newSite.publish()->options()](const auto &progress, const auto &cancellation) {
            return options.isRequest ? workspace->request({request}, options, progress, cancellation)
                                     : workspace->write({request}, options, progress, cancellation);
        },
        [this, site = m_newSite.plan()->key](const core::promotion::Report &report) {
            takePublished(report, site);
        });
}

/// The page of the run says what happened; the draft stays until the site is where it was to go.
void Session::takePublished(const core::promotion::Report &report, const QString &site)
{
    const bool isThere = !report.error && !report.sites.isEmpty()
        && report.sites.constFirst().result == core::promotion::SiteResult::Done;
    if (!isThere && !report.isAsked)
        return;
    m_checklist.begin(site, m_newSite.draft().texts.value(u"like"_s));
    if (m_newSite.draft().key() == site) {
        m_newSite.finish();
        if (m_page == "newSite"_L1) // somebody is there again already
            m_newSite.resume();
    }
    if (report.isAsked)
        return;
    m_board.clearFilter();
    m_board.reveal(site);
    if (m_page == "run"_L1) // where nobody went elsewhere meanwhile
        setPage(u"pipeline"_s);
    Q_EMIT toasted(QCoreApplication::translate("session", "%1 is on %2 now").arg(site, branch()));
}

bool Session::isIncomplete(const QString &site) const
{
    return std::ranges::any_of(m_canon.findingsOf(site), canonwords::isOfMissingFiles);
}

void Session::repairSite(const QString &site)
{
    if (!isIncomplete(site)) {
        Q_EMIT toasted(QCoreApplication::translate("session", "All files of %1 are there.").arg(site));
        return;
    }
    m_newSite.repair(site);
    setPage(u"newSite"_s);
}

void Session::answerOnNewSite(const QString &action)
{
    if (action == "continueNewSite"_L1)
        continueNewSite();
    else if (action == "backInNewSite"_L1)
        m_newSite.back();
    else if (action == "showDrawn"_L1)
        m_newSite.drawn()->open();
    else if (action == "nextRemark"_L1)
        m_newSite.nextRemark();
    else if (action == "saveDraft"_L1) {
        m_newSite.saveDraft();
        workOnDraft();
        Q_EMIT toasted(m_newSite.savedText());
    } else if (action == "startNewSite"_L1)
        m_newSite.startAnew();
    else
        answerOnEnvironments(action);
}

} // namespace viewmodels
