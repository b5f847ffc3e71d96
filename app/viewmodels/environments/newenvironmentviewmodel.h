// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/environments/environmentsitesmodel.h"
#include "app/viewmodels/environments/environmentviews.h"
#include "app/viewmodels/newsite/fieldsmodel.h"
#include "app/viewmodels/newsite/plannedfilesviewmodel.h"
#include "app/viewmodels/newsite/publishviewmodel.h"
#include "core/bootstrap/environment.h"
#include "core/pipeline/snapshot.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace viewmodels {

/// A further environment between two that there are: what is said about it, and what that would write.
class NewEnvironmentViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed FINAL) ///< why it cannot be; or empty
    Q_PROPERTY(QString after READ after WRITE setAfter NOTIFY changed FINAL) ///< the one in front of it
    Q_PROPERTY(QStringList fronts READ fronts NOTIFY changed FINAL) ///< that it may stand behind
    Q_PROPERTY(QList<viewmodels::LaneStepView> order READ order NOTIFY changed FINAL) ///< with it
    Q_PROPERTY(viewmodels::EnvironmentSitesModel *sites READ sites CONSTANT FINAL) ///< that can get it
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(int siteCount READ siteCount NOTIFY changed FINAL) ///< whether the filter shows them or not
    Q_PROPERTY(QString sitesSummary READ sitesSummary NOTIFY changed FINAL) ///< "24 of 25"
    Q_PROPERTY(int allChosen READ allChosen NOTIFY changed FINAL) ///< Qt::CheckState, of those that are shown
    Q_PROPERTY(QString currentSite READ currentSite WRITE setCurrentSite NOTIFY changed FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL) ///< -1: the filter hides it
    Q_PROPERTY(viewmodels::FieldsModel *asked READ asked CONSTANT FINAL) ///< what only a person can say
    Q_PROPERTY(int openCount READ openCount NOTIFY changed FINAL) ///< of these, that are not well said yet
    Q_PROPERTY(viewmodels::PlannedFilesViewModel *files READ files CONSTANT FINAL) ///< of the current site
    Q_PROPERTY(QString filesTitle READ filesTitle NOTIFY changed FINAL) ///< "75 new files, 1 changed"
    Q_PROPERTY(QList<viewmodels::SiteRemarkView> remarks READ remarks NOTIFY changed FINAL)
    Q_PROPERTY(viewmodels::PublishViewModel *publish READ publish CONSTANT FINAL)
    Q_PROPERTY(bool isReading READ isReading NOTIFY lockChanged FINAL) ///< an answer is on its way
    Q_PROPERTY(bool isPlanned READ isPlanned NOTIFY changed FINAL) ///< nothing is left to say or to mend
    Q_PROPERTY(QString planProblem READ planProblem NOTIFY changed FINAL) ///< why there is no plan
    Q_PROPERTY(bool canPublish READ canPublish NOTIFY lockChanged FINAL)
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY lockChanged FINAL) ///< why not; or empty
    Q_PROPERTY(QString footer READ footer NOTIFY lockChanged FINAL) ///< where it goes, or lockReason

public:
    explicit NewEnvironmentViewModel(QObject *parent = nullptr);

    Q_INVOKABLE void choose(const QString &site, bool isChosen);
    Q_INVOKABLE void toggle(const QString &site);
    Q_INVOKABLE void chooseAll(bool areChosen); ///< of those that the filter shows
    Q_INVOKABLE void move(int by); ///< to the next site, or back
    Q_INVOKABLE void say(const QString &field, const QString &text); ///< of asked
    Q_INVOKABLE void takeBack(const QString &field); ///< nothing is said to it
    Q_INVOKABLE void showRemark(int row); ///< its line
    Q_INVOKABLE void nextProblem(); ///< the next field to fill in; where there is none the next remark

    QString name() const { return m_name; }
    void setName(const QString &name);
    QString nameProblem() const;
    QString after() const { return m_after; }
    void setAfter(const QString &after);
    QStringList fronts() const;
    QList<LaneStepView> order() const;
    EnvironmentSitesModel *sites() { return &m_sites; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int siteCount() const { return static_cast<int>(m_candidates.size()); }
    QString sitesSummary() const;
    int allChosen() const;
    QString currentSite() const { return m_current; }
    void setCurrentSite(const QString &site);
    int currentRow() const;
    FieldsModel *asked() { return &m_asked; }
    int openCount() const;
    PlannedFilesViewModel *files() { return &m_files; }
    QString filesTitle() const;
    QList<SiteRemarkView> remarks() const { return m_remarks; }
    PublishViewModel *publish() { return &m_publish; }
    bool isReading() const { return m_isPlanning || m_publish.isReading(); }
    bool isPlanned() const;
    QString planProblem() const { return m_planProblem; }
    bool canPublish() const { return lockReason().isEmpty(); }
    QString lockReason() const;
    QString footer() const;

    /// The sites of the repository. What is planned on an earlier commit is planned again.
    void setSites(const core::pipeline::Snapshot &snapshot);
    /// The page is shown: with a proposal, unless somebody has begun already.
    void begin();
    void clear(); ///< another repository is open
    void finish(); ///< it is in the repository now
    void refreshWords();

    core::bootstrap::EnvironmentWish wish() const;
    int reading() const { return m_reading; } ///< an answer to an earlier one is not for this
    void show(const core::Result<core::bootstrap::EnvironmentPlan> &plan, int reading);
    const std::optional<core::bootstrap::EnvironmentPlan> &plan() const { return m_plan; }

Q_SIGNALS:
    void changed();
    void lockChanged(); ///< whether it can be published, and where it goes
    void planWanted(); ///< of wish()
    void fieldWanted(int row); ///< of asked: it is to get the focus

private:
    QString proposedName() const;
    QString frontOf(const QString &name) const;
    QStringList sitesLacking(const QString &name, const QString &after) const;
    QStringList chosen() const;
    QStringList shown() const;
    bool canPlan() const;
    void readAgain();
    void refresh();
    void findCandidates();
    QString plannedHosts(const QString &site) const;
    void makeRows();
    void makeAsked();
    void makeRemarks();
    void makeFiles();
    QList<core::bootstrap::Remark> assumptionsOf(const QString &site) const;
    QString siteOf(const core::bootstrap::Remark &remark) const;

    bool m_isOpen = false;
    std::shared_ptr<const core::gitops::Fleet> m_fleet;
    core::git::ObjectId m_commit;
    QString m_name;
    QString m_after;
    QString m_filter;
    QString m_current; ///< whose files are shown
    QStringList m_candidates; ///< the sites that can get it
    QSet<QString> m_leftOut; ///< of them
    QMap<QString, QString> m_said; ///< by field of asked, as typed
    EnvironmentSitesModel m_sites;
    FieldsModel m_asked;
    PlannedFilesViewModel m_files;
    PublishViewModel m_publish;
    QList<SiteRemarkView> m_remarks;
    int m_shownRemark = -1;
    int m_shownField = -1;
    int m_errorCount = 0;
    std::optional<core::bootstrap::EnvironmentPlan> m_plan;
    QString m_planProblem;
    bool m_isPlanning = false;
    int m_reading = 0;
};

} // namespace viewmodels
