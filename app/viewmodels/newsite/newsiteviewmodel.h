// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/newsite/checklistviewmodel.h"
#include "app/viewmodels/newsite/draft.h"
#include "app/viewmodels/newsite/drawnviewmodel.h"
#include "app/viewmodels/newsite/fieldsmodel.h"
#include "app/viewmodels/newsite/plannedfilesviewmodel.h"
#include "app/viewmodels/newsite/publishviewmodel.h"
#include "core/base/clock.h"

#include <optional>

namespace viewmodels {

/// The wizard of a new site: what is asked, step by step, and what would be made of the answers.
class NewSiteViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isRepair READ isRepair NOTIFY changed FINAL) ///< of a site that lacks files
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "New site: academy"
    Q_PROPERTY(int step READ step NOTIFY stepChanged FINAL) ///< of Step
    Q_PROPERTY(QList<viewmodels::WizardStepView> steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY stepChanged FINAL) ///< what is asked here
    Q_PROPERTY(viewmodels::FieldsModel *fields READ fields CONSTANT FINAL) ///< of the step
    Q_PROPERTY(viewmodels::PlannedFilesViewModel *files READ files CONSTANT FINAL)
    Q_PROPERTY(viewmodels::DrawnViewModel *drawn READ drawn CONSTANT FINAL) ///< what helm makes of the files
    Q_PROPERTY(viewmodels::PublishViewModel *publish READ publish CONSTANT FINAL)
    Q_PROPERTY(QStringList siblings READ siblings NOTIFY sitesChanged FINAL) ///< that can be learned from
    Q_PROPERTY(QString sibling READ sibling NOTIFY changed FINAL) ///< empty: the templates
    Q_PROPERTY(QString siblingProblem READ siblingProblem NOTIFY changed FINAL) ///< why not like it; or empty
    Q_PROPERTY(bool isPlanning READ isPlanning NOTIFY changed FINAL) ///< an answer is on its way
    Q_PROPERTY(QString planProblem READ planProblem NOTIFY changed FINAL) ///< why there is no plan
    Q_PROPERTY(QList<viewmodels::SiteRemarkView> remarks READ remarks NOTIFY changed FINAL)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY changed FINAL)
    Q_PROPERTY(QString lintSummary READ lintSummary NOTIFY changed FINAL) ///< "2 notes"
    Q_PROPERTY(
        QList<viewmodels::SiteAnswerView> answers READ answers NOTIFY changed FINAL) ///< said by the person
    Q_PROPERTY(QList<viewmodels::SiteAnswerView> taken READ taken NOTIFY changed FINAL) ///< from others
    Q_PROPERTY(QList<viewmodels::SiteCheckView> checks READ checks NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::ChecklistView> checklist READ checklist NOTIFY changed FINAL)
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed FINAL) ///< what happens once it is there
    Q_PROPERTY(QList<viewmodels::SiteQuestionView> questions READ questions NOTIFY changed FINAL)
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY changed FINAL) ///< why it goes no further; or empty
    Q_PROPERTY(QString footer READ footer NOTIFY changed FINAL) ///< unless there is a lockReason
    Q_PROPERTY(QString nextLabel READ nextLabel NOTIFY changed FINAL) ///< "Continue to Publish"
    Q_PROPERTY(QList<viewmodels::DraftView> drafts READ drafts NOTIFY draftsChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY draftsChanged FINAL) ///< "draft saved 10:41"

public:
    enum Step { Identity, Image, Environments, ArgoCd, Review, Publish };
    Q_ENUM(Step)

    explicit NewSiteViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void startAnew(); ///< the present draft is kept
    Q_INVOKABLE void openDraft(const QString &id);
    Q_INVOKABLE void discardDraft(); ///< the present one
    Q_INVOKABLE void saveDraft();
    Q_INVOKABLE void setField(const QString &name, const QString &text);
    Q_INVOKABLE void leaveField(const QString &name); ///< the focus goes: an emptied text is no answer
    Q_INVOKABLE void resetField(const QString &name); ///< to what follows from the rest
    Q_INVOKABLE void chooseSibling(const QString &site); ///< empty: the templates
    Q_INVOKABLE void answerQuestion(const QString &id, const QString &text);
    Q_INVOKABLE void goTo(int step);
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void showRemark(int row); ///< its line, or the field that is wrong
    Q_INVOKABLE void nextRemark();

    /// Is there a draft?
    bool isOpen() const { return !m_draft.id.isEmpty(); }
    bool isRepair() const { return m_draft.isRepair; }
    QString title() const;
    int step() const { return m_draft.step; }
    QList<WizardStepView> steps() const;
    QString stepText() const;
    FieldsModel *fields() { return &m_fields; }
    PlannedFilesViewModel *files() { return &m_files; }
    DrawnViewModel *drawn() { return &m_drawn; }
    PublishViewModel *publish() { return &m_publish; }
    QStringList siblings() const { return m_siblings; }
    QString sibling() const { return m_draft.texts.value(QStringLiteral("like")); }
    QString siblingProblem() const { return problemOf(QStringLiteral("like")); }
    bool isPlanning() const { return m_isPlanning; }
    QString planProblem() const { return m_planProblem; }
    QList<SiteRemarkView> remarks() const { return m_remarks; }
    int errorCount() const;
    QString lintSummary() const;
    QList<SiteAnswerView> answers() const;
    QList<SiteAnswerView> taken() const;
    QList<SiteCheckView> checks() const;
    QList<ChecklistView> checklist() const { return m_checklist; } ///< what is to be done elsewhere
    QStringList notes() const;
    QList<SiteQuestionView> questions() const;
    QString lockReason() const;
    QString footer() const;
    QString nextLabel() const;
    QList<DraftView> drafts() const;
    QString savedText() const;

    /// The sites of the repository. What is planned on an earlier commit is planned again.
    void setSites(const core::pipeline::Snapshot &snapshot);
    void setDrafts(const QList<Draft> &drafts);
    /// The newest draft, or a new one where there is none.
    void resume();
    /// Completes a site that lacks files.
    void repair(const QString &site);
    void clear(); ///< another repository is open
    /// It is in the repository now.
    void finish();
    void refreshWords();

    const Draft &draft() const { return m_draft; }
    int reading() const { return m_reading; }
    /// What the draft of this reading would do; an answer to an earlier one is dropped.
    void show(const core::Result<core::bootstrap::Plan> &plan, int reading);
    void showChecklist(const QList<core::bootstrap::ChecklistItem> &items, int reading);
    void showRendering(const core::bootstrap::RenderCheck &rendering, int reading);
    const std::optional<core::bootstrap::Plan> &plan() const { return m_plan; }

Q_SIGNALS:
    void changed();
    void stepChanged();
    void sitesChanged();
    void draftsChanged();
    void planWanted(); ///< of draft(); it is to be kept as well
    void renderingWanted(); ///< of plan()
    void draftDropped(const QString &id);
    void fieldWanted(const QString &name); ///< is to get the focus

private:
    void open(const Draft &draft);
    void readAgain();
    void refresh();
    void makeRemarks();
    void setStep(int step);
    void chooseFileOf(int step);
    QList<FieldRow> rowsOf(int step) const;
    FieldRow rowOf(const QString &name, const QString &environment) const;
    bool isShown(const QString &name, int step) const;
    QStringList environments() const;
    QString problemOf(const QString &name) const;
    QString problemIn(int step) const;
    QString defaultSibling() const;

    core::Clock m_clock;
    FieldsModel m_fields;
    PlannedFilesViewModel m_files;
    DrawnViewModel m_drawn;
    PublishViewModel m_publish;
    Draft m_draft;
    QList<Draft> m_drafts; ///< that are kept
    QStringList m_siblings;
    QStringList m_sites; ///< all that there are
    QStringList m_environments; ///< of the repository
    core::git::ObjectId m_commit;
    int m_reading = 0;
    bool m_isPlanning = false;
    std::optional<core::bootstrap::Plan> m_plan;
    QString m_planProblem;
    std::optional<core::bootstrap::RenderCheck> m_rendering;
    QList<SiteRemarkView> m_remarks;
    QList<ChecklistView> m_checklist;
    int m_shownRemark = -1;
};

} // namespace viewmodels
