// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/newsiteviewmodel.h"

#include "app/viewmodels/words.h"
#include "core/promotion/message.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

const char *titleOf(int step)
{
    switch (step) {
    case NewSiteViewModel::Identity: return QT_TRANSLATE_NOOP("newsite", "Identity");
    case NewSiteViewModel::Image: return QT_TRANSLATE_NOOP("newsite", "Image");
    case NewSiteViewModel::Environments: return QT_TRANSLATE_NOOP("newsite", "Environments");
    case NewSiteViewModel::ArgoCd: return "Argo CD";
    case NewSiteViewModel::Review: return QT_TRANSLATE_NOOP("newsite", "Review");
    default: return QT_TRANSLATE_NOOP("newsite", "Publish");
    }
}

QString translated(const char *text)
{
    return QCoreApplication::translate("newsite", text);
}

} // namespace

NewSiteViewModel::NewSiteViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
    connect(&m_files, &PlannedFilesViewModel::edited, this,
            [this](const QString &path, const QByteArray &bytes) {
                m_draft.edits.insert(path, bytes);
                readAgain();
            });
    connect(&m_files, &PlannedFilesViewModel::editDropped, this, [this](const QString &path) {
        m_draft.edits.remove(path);
        readAgain();
    });
    connect(&m_publish, &PublishViewModel::changed, this, &NewSiteViewModel::changed);
    connect(&m_drawn, &DrawnViewModel::changed, this, &NewSiteViewModel::changed);
}

// Drafts.

void NewSiteViewModel::setSites(const core::pipeline::Snapshot &snapshot)
{
    m_siblings.clear();
    m_sites.clear();
    m_environments = snapshot.fleet->environments;
    for (const core::gitops::Site &site : snapshot.fleet->sites) {
        m_sites += site.key;
        const auto isWhole = [](const core::gitops::Deployment &deployment) {
            return deployment.isAbsent()
                || (deployment.release && deployment.env && deployment.application
                    && !deployment.release->error && !deployment.env->error
                    && !deployment.application->error);
        };
        if (std::ranges::all_of(site.deployments, isWhole))
            m_siblings += site.key;
    }
    Q_EMIT sitesChanged();
    if (m_commit != snapshot.commit && isOpen())
        readAgain();
    m_commit = snapshot.commit;
}

void NewSiteViewModel::setDrafts(const QList<Draft> &drafts)
{
    m_drafts = drafts;
    Q_EMIT draftsChanged();
}

void NewSiteViewModel::resume()
{
    if (isOpen())
        return;
    const auto wanted = std::ranges::find(m_drafts, false, &Draft::isRepair);
    if (wanted == m_drafts.end())
        startAnew();
    else
        open(*wanted);
}

QString NewSiteViewModel::defaultSibling() const
{
    return m_siblings.value(0);
}

void NewSiteViewModel::startAnew()
{
    Draft draft;
    draft.id = core::promotion::newPromotionId(m_clock());
    if (const QString sibling = defaultSibling(); !sibling.isEmpty())
        draft.texts.insert(u"like"_s, sibling);
    open(draft);
}

void NewSiteViewModel::repair(const QString &site)
{
    const auto kept = std::ranges::find_if(
        m_drafts, [&](const Draft &draft) { return draft.isRepair && draft.key() == site; });
    if (kept != m_drafts.end()) {
        open(*kept);
        return;
    }
    Draft draft;
    draft.id = core::promotion::newPromotionId(m_clock());
    draft.isRepair = true;
    draft.texts.insert(u"key"_s, site);
    if (const QString sibling = defaultSibling(); !sibling.isEmpty())
        draft.texts.insert(u"like"_s, sibling);
    draft.step = draft.furthest = Review;
    open(draft);
}

void NewSiteViewModel::openDraft(const QString &id)
{
    const auto kept = std::ranges::find(m_drafts, id, &Draft::id);
    if (kept != m_drafts.end() && id != m_draft.id)
        open(*kept);
}

void NewSiteViewModel::open(const Draft &draft)
{
    m_draft = draft;
    m_draft.step = std::clamp(m_draft.step, 0, int(Publish));
    m_draft.furthest = std::clamp(m_draft.furthest, m_draft.step, int(Publish));
    m_plan.reset();
    m_rendering.reset();
    m_planProblem.clear();
    m_files.clear();
    m_drawn.clear();
    m_publish.clear();
    readAgain();
    Q_EMIT stepChanged();
    Q_EMIT draftsChanged();
}

void NewSiteViewModel::discardDraft()
{
    if (!isOpen())
        return;
    const QString id = m_draft.id;
    m_drafts.removeIf([&](const Draft &draft) { return draft.id == id; });
    Q_EMIT draftDropped(id);
    startAnew();
}

void NewSiteViewModel::saveDraft()
{
    if (!isOpen())
        return;
    m_draft.savedAt = m_clock();
    m_drafts.removeIf([&](const Draft &draft) { return draft.id == m_draft.id; });
    if (!m_draft.isUntouched())
        m_drafts.prepend(m_draft);
    Q_EMIT draftsChanged();
}

void NewSiteViewModel::clear()
{
    ++m_reading;
    m_draft = {};
    m_drafts.clear();
    m_siblings.clear();
    m_plan.reset();
    m_rendering.reset();
    m_remarks.clear();
    m_commit = {};
    m_isPlanning = false;
    m_fields.setRows({});
    m_files.clear();
    m_drawn.clear();
    m_publish.clear();
    Q_EMIT changed();
    Q_EMIT draftsChanged();
}

void NewSiteViewModel::finish()
{
    const QString id = m_draft.id;
    m_drafts.removeIf([&](const Draft &draft) { return draft.id == id; });
    m_draft = {};
    ++m_reading;
    m_plan.reset();
    m_files.clear();
    m_drawn.clear();
    m_publish.clear();
    Q_EMIT draftDropped(id);
    Q_EMIT draftsChanged();
    Q_EMIT changed();
}

/// What the plan says, it says in the language it was made in: it is made once more.
void NewSiteViewModel::refreshWords()
{
    if (isOpen())
        readAgain();
    Q_EMIT changed();
    Q_EMIT stepChanged();
    Q_EMIT draftsChanged();
}

QList<DraftView> NewSiteViewModel::drafts() const
{
    QList<DraftView> views;
    for (const Draft &draft : m_drafts) {
        const QString title = draft.key().isEmpty() ? translated(QT_TRANSLATE_NOOP("newsite", "No name yet"))
            : draft.isRepair ? QCoreApplication::translate("newsite", "Complete %1").arg(draft.key())
                             : draft.key();
        views += DraftView{draft.id, title, words::age(draft.savedAt, m_clock()), draft.id == m_draft.id};
    }
    return views;
}

QString NewSiteViewModel::savedText() const
{
    //: %1 is a time of the day
    return m_draft.savedAt.isValid() ? QCoreApplication::translate("newsite", "draft saved %1")
                                           .arg(words::clockTime(m_draft.savedAt).left(5))
                                     : QString();
}

// What is typed.

void NewSiteViewModel::setField(const QString &name, const QString &text)
{
    if (!isOpen() || (m_draft.texts.contains(name) && m_draft.texts.value(name) == text))
        return;
    m_draft.texts.insert(name, text);
    readAgain();
}

void NewSiteViewModel::leaveField(const QString &name)
{
    const core::bootstrap::Field *const field = core::bootstrap::field(name);
    const bool isList = field != nullptr && field->kind == core::bootstrap::FieldKind::List;
    if (!isList && m_draft.texts.contains(name) && m_draft.texts.value(name).trimmed().isEmpty())
        resetField(name);
}

void NewSiteViewModel::resetField(const QString &name)
{
    if (m_draft.texts.remove(name) > 0)
        readAgain();
}

void NewSiteViewModel::chooseSibling(const QString &site)
{
    if (site.isEmpty())
        resetField(u"like"_s);
    else
        setField(u"like"_s, site);
}

void NewSiteViewModel::answerQuestion(const QString &id, const QString &text)
{
    setField(u"answers."_s + id, text);
}

/// What is shown stays until the answer is there; nothing is written before.
void NewSiteViewModel::readAgain()
{
    ++m_reading;
    m_isPlanning = true;
    m_rendering.reset();
    m_drawn.expect();
    saveDraft();
    refresh();
    Q_EMIT planWanted();
}

void NewSiteViewModel::show(const core::Result<core::bootstrap::Plan> &plan, int reading)
{
    if (reading != m_reading || !isOpen())
        return;
    m_isPlanning = false;
    m_planProblem = plan ? QString() : plan.error().message;
    if (plan) {
        const bool isFirst = !m_plan;
        m_plan = *plan;
        m_files.show(*plan, m_draft.edits);
        if (isFirst)
            chooseFileOf(m_draft.step);
    }
    refresh();
    if (!m_plan || m_planProblem.size() > 0)
        return;
    if (m_draft.step >= Review)
        Q_EMIT renderingWanted();
    if (m_draft.step == Publish)
        m_publish.readAgain();
}

void NewSiteViewModel::showChecklist(const QList<core::bootstrap::ChecklistItem> &items, int reading)
{
    if (reading != m_reading || !isOpen())
        return;
    m_checklist = checklistViews(items);
    Q_EMIT changed();
}

void NewSiteViewModel::showRendering(const core::bootstrap::RenderCheck &rendering, int reading)
{
    if (reading != m_reading || !isOpen())
        return;
    m_rendering = rendering;
    m_drawn.show(rendering.renderings);
    refresh();
}

void NewSiteViewModel::refresh()
{
    makeRemarks();
    m_fields.setRows(rowsOf(m_draft.step));
    Q_EMIT changed();
}

// Steps.

QString NewSiteViewModel::title() const
{
    if (m_draft.isRepair)
        return QCoreApplication::translate("newsite", "Complete %1").arg(m_draft.key());
    return m_draft.key().isEmpty()
        ? translated(QT_TRANSLATE_NOOP("newsite", "New site"))
        : QCoreApplication::translate("newsite", "New site: %1").arg(m_draft.key());
}

QList<WizardStepView> NewSiteViewModel::steps() const
{
    QList<WizardStepView> steps;
    for (int i = Identity; i <= Publish; ++i) {
        const bool isSeen = i <= m_draft.furthest;
        const bool isWrong = isSeen && i < Review && !problemIn(i).isEmpty();
        steps += WizardStepView{translated(titleOf(i)),
                                i == m_draft.step ? u"current"_s
                                    : isWrong     ? u"problem"_s
                                    : isSeen      ? u"done"_s
                                                  : u"waiting"_s,
                                isSeen};
    }
    return steps;
}

QString NewSiteViewModel::stepText() const
{
    switch (m_draft.step) {
    case Identity:
        return translated(QT_TRANSLATE_NOOP(
            "newsite",
            "Name the site and say where its files come from. Everything else follows from that."));
    case Image:
        return translated(
            QT_TRANSLATE_NOOP("newsite",
                              "Which image the site runs. With a placeholder for a tag it is not "
                              "released yet; Argo CD tries to pull it all the same."));
    case Environments:
        return translated(QT_TRANSLATE_NOOP(
            "newsite", "What differs between environments. Secrets are named here; their values never are."));
    case ArgoCd:
        return translated(
            QT_TRANSLATE_NOOP("newsite", "How Argo CD brings each environment to what git says."));
    default: return {};
    }
}

void NewSiteViewModel::setStep(int step)
{
    if (!isOpen() || step == m_draft.step || step < Identity || step > Publish)
        return;
    m_draft.step = step;
    m_draft.furthest = std::max(m_draft.furthest, step);
    m_files.endEditing();
    chooseFileOf(step);
    saveDraft();
    refresh();
    Q_EMIT stepChanged();
    if (step == Review) // with what only the review shows
        readAgain();
    else if (step == Publish && m_plan && !m_isPlanning)
        m_publish.readAgain();
}

/// Beside the questions stands the file that they are about.
void NewSiteViewModel::chooseFileOf(int step)
{
    using core::canon::FileKind;
    if (step == Identity || step == Image)
        m_files.chooseKind(FileKind::Release);
    else if (step == Environments)
        m_files.chooseKind(FileKind::Env);
    else if (step == ArgoCd)
        m_files.chooseKind(FileKind::Application);
}

void NewSiteViewModel::goTo(int step)
{
    if (step <= m_draft.furthest)
        setStep(step);
}

void NewSiteViewModel::next()
{
    if (m_draft.step == Publish || m_isPlanning)
        return;
    if (lockReason().isEmpty()) {
        setStep(m_draft.step + 1);
        return;
    }
    for (const FieldRow &row : m_fields.rows()) {
        if (!problemOf(row.name).isEmpty()) {
            Q_EMIT fieldWanted(row.name);
            return;
        }
    }
}

void NewSiteViewModel::back()
{
    setStep(m_draft.step - 1);
}

QString NewSiteViewModel::problemIn(int step) const
{
    if (step == Identity && !siblingProblem().isEmpty())
        return siblingProblem();
    for (const FieldRow &row : rowsOf(step)) {
        if (const QString problem = problemOf(row.name); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString NewSiteViewModel::lockReason() const
{
    if (!m_planProblem.isEmpty())
        return m_planProblem;
    if (m_draft.step < Review)
        return problemIn(m_draft.step);
    if (m_draft.step == Publish)
        return m_publish.canPublish() ? QString() : m_publish.footer();
    if (!m_plan)
        return translated(QT_TRANSLATE_NOOP("newsite", "The files are being made."));
    if (!m_plan->questions.isEmpty())
        return QCoreApplication::translate("newsite", "%n place(s) to decide first.", nullptr,
                                           static_cast<int>(m_plan->questions.size()));
    if (errorCount() > 0)
        return QCoreApplication::translate("newsite", "%n error(s) to mend first.", nullptr, errorCount());
    if (m_plan->isNothing())
        return translated(QT_TRANSLATE_NOOP("newsite", "Nothing is missing: all files are there."));
    return {};
}

QString NewSiteViewModel::footer() const
{
    if (m_draft.step == Publish)
        return m_publish.footer();
    return m_draft.step == Review
        ? translated(QT_TRANSLATE_NOOP(
              "newsite",
              "Nothing is written yet. The next step makes one commit, or a request for approval."))
        : translated(QT_TRANSLATE_NOOP("newsite", "Nothing is written yet."));
}

QString NewSiteViewModel::nextLabel() const
{
    if (m_draft.step == Publish)
        return m_publish.label();
    //: %1 is the next step of the wizard
    return QCoreApplication::translate("newsite", "Continue to %1")
        .arg(translated(titleOf(m_draft.step + 1)));
}

} // namespace viewmodels
