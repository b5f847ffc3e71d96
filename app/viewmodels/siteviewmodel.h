// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/commitsviewmodel.h"
#include "app/viewmodels/inspector/configviewmodel.h"
#include "app/viewmodels/inspector/filesviewmodel.h"
#include "app/viewmodels/inspector/historyviewmodel.h"
#include "app/viewmodels/views.h"
#include "core/promotion/gates.h"

#include <array>

namespace viewmodels {

/// The inspector: everything git says about the site that has the focus.
class SiteViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QString site READ site NOTIFY changed FINAL) ///< empty: none
    Q_PROPERTY(int tab READ tab WRITE setTab NOTIFY tabChanged FINAL) ///< a Tab
    Q_PROPERTY(viewmodels::CommitsViewModel *waiting READ waiting CONSTANT FINAL) ///< of commits, those shown
    Q_PROPERTY(viewmodels::ConfigViewModel *config READ config CONSTANT FINAL)
    Q_PROPERTY(viewmodels::HistoryViewModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(viewmodels::FilesViewModel *files READ files CONSTANT FINAL)
    Q_PROPERTY(QString domain READ domain NOTIFY changed FINAL)
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL) ///< key of pipelineState
    Q_PROPERTY(QString stateLabel READ stateLabel NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::NodeView> nodes READ nodes NOTIFY changed FINAL)
    Q_PROPERTY(
        QString stepTitle READ stepTitle NOTIFY changed FINAL) ///< "dev → prod": the step the gates are about
    Q_PROPERTY(QList<viewmodels::GateView> gates READ gates NOTIFY changed FINAL)
    Q_PROPERTY(
        QString gatesSummary READ gatesSummary NOTIFY changed FINAL) ///< "5 of 5 git checks, 4 not connected"
    Q_PROPERTY(QList<viewmodels::CommitView> commits READ commits NOTIFY commitsChanged FINAL)
    Q_PROPERTY(bool areCommitsKnown READ areCommitsKnown NOTIFY commitsChanged FINAL)
    Q_PROPERTY(bool areCommitsLoading READ areCommitsLoading NOTIFY commitsChanged FINAL)
    Q_PROPERTY(QString commitsNote READ commitsNote NOTIFY commitsChanged FINAL) ///< why none are listed
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed FINAL) ///< empty: no problem
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    Q_PROPERTY(QString problemFile READ problemFile NOTIFY changed FINAL)
    Q_PROPERTY(QString problemPlace READ problemPlace NOTIFY changed FINAL) ///< "7:12"
    Q_PROPERTY(QList<viewmodels::LineView> problemLines READ problemLines NOTIFY changed FINAL)
    Q_PROPERTY(
        QString findingsText READ findingsText NOTIFY findingsChanged FINAL) ///< "2 findings", or empty
    Q_PROPERTY(QString findingsDetail READ findingsDetail NOTIFY findingsChanged FINAL) ///< "1 error, 1 note"
    Q_PROPERTY(QString findingsTone READ findingsTone NOTIFY findingsChanged FINAL)
    Q_PROPERTY(QString findingsIcon READ findingsIcon NOTIFY findingsChanged FINAL)
    Q_PROPERTY(
        bool isIncomplete READ isIncomplete NOTIFY findingsChanged FINAL) ///< some of its files are missing
    Q_PROPERTY(QString action READ action NOTIFY changed FINAL) ///< "promote" or empty
    Q_PROPERTY(QString actionLabel READ actionLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString actionHint READ actionHint NOTIFY changed FINAL) ///< why there is none, and what helps

public:
    enum Tab { Overview, Commits, Config, History, Files };
    Q_ENUM(Tab)

    explicit SiteViewModel(QObject *parent = nullptr);

    QString site() const { return m_site; }
    int tab() const { return m_tab; }
    void setTab(int tab);
    CommitsViewModel *waiting() { return &m_waiting; }
    ConfigViewModel *config() { return &m_config; }
    HistoryViewModel *history() { return &m_history; }
    FilesViewModel *files() { return &m_files; }
    QString domain() const { return m_domain; }
    QString state() const { return m_state; }
    QString stateLabel() const { return m_stateLabel; }
    QList<NodeView> nodes() const { return m_nodes; }
    QString stepTitle() const { return m_stepTitle; }
    QList<GateView> gates() const { return m_gates; }
    QString gatesSummary() const { return m_gatesSummary; }
    QList<CommitView> commits() const { return m_commits; }
    bool areCommitsKnown() const { return m_areCommitsKnown; }
    bool areCommitsLoading() const { return m_areCommitsLoading; }
    QString commitsNote() const { return m_commitsNote; }
    QString problemTitle() const { return m_problemTitle; }
    QString problemText() const { return m_problemText; }
    QString problemFile() const { return m_problemFile; }
    QString problemPlace() const { return m_problemPlace; }
    QList<LineView> problemLines() const { return m_problemLines; }
    QString findingsText() const;
    QString findingsDetail() const;
    QString findingsTone() const;
    QString findingsIcon() const;
    bool isIncomplete() const;
    QString action() const { return m_action; }
    QString actionLabel() const { return m_actionLabel; }
    QString actionHint() const { return m_actionHint; }

    /// Shows a site of the snapshot (empty: none); commits and the broken file's lines follow by setCommits()
    /// and setFile().
    void show(const core::pipeline::Snapshot &snapshot, const QString &site, const QDateTime &now);
    void setCommits(const std::optional<std::vector<core::pipeline::WaitingCommit>> &commits,
                    const QDateTime &now);
    void setFile(const QByteArray &bytes);
    /// Where the site's files break the canon.
    void setFindings(const core::canon::Findings &findings);
    /// The step that the gates and commits are about, as indexes; nullopt: none.
    std::optional<core::pipeline::Step> step() const { return m_step; }

    /// The settings and the records that were asked for by a signal.
    void setSettings(const core::gitops::SettingsTable &table);
    QList<int> environments() const { return m_environments; } ///< of the fleet, that the site takes part in
    const core::pipeline::Snapshot &snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void tabChanged();
    void settingsWanted();
    void recordsWanted();
    void changed();
    void commitsChanged();
    void findingsChanged();

private:
    core::canon::Severity worstFinding() const;
    int countOf(core::canon::Severity severity) const;
    void showTab();
    void showNodes(const core::pipeline::Snapshot &snapshot, const core::pipeline::SitePipeline &pipeline,
                   const core::gitops::Site &site, const QDateTime &now);
    void showGates(const core::pipeline::Snapshot &snapshot, const core::gitops::Site &site,
                   const QDateTime &now);
    void showProblem(const core::gitops::Site &site, const core::gitops::Fleet &fleet);
    void showAction(const core::pipeline::Snapshot &snapshot, const core::pipeline::SitePipeline &pipeline);

    core::pipeline::Snapshot m_snapshot;
    QDateTime m_now;
    QList<int> m_environments;
    int m_tab = Overview;
    std::array<bool, Files + 1> m_isTabShown{}; ///< is up to date with the site
    CommitsViewModel m_waiting;
    ConfigViewModel m_config;
    HistoryViewModel m_history;
    FilesViewModel m_files;
    QString m_site, m_domain, m_state, m_stateLabel;
    QList<NodeView> m_nodes;
    std::optional<core::pipeline::Step> m_step;
    QString m_stepTitle;
    QList<GateView> m_gates;
    QString m_gatesSummary;
    QList<CommitView> m_commits;
    bool m_areCommitsKnown = false;
    bool m_areCommitsLoading = false;
    QString m_commitsNote;
    QString m_problemTitle, m_problemText, m_problemFile, m_problemPlace;
    std::optional<core::Place> m_problemAt;
    QList<LineView> m_problemLines;
    core::canon::Findings m_findings;
    QString m_action, m_actionLabel, m_actionHint;
};

} // namespace viewmodels
