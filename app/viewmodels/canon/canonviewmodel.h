// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/canon/canonviews.h"
#include "app/viewmodels/canon/findingsarrangement.h"
#include "app/viewmodels/canon/findingviewmodel.h"
#include "app/viewmodels/canon/fixviewmodel.h"
#include "app/viewmodels/canon/runbookviewmodel.h"
#include "app/viewmodels/views.h"
#include "core/base/clock.h"
#include "core/canon/lint.h"
#include "core/canon/text.h"

namespace viewmodels {

/// The page of the canon: where files break its rules, and the rules themselves.
class CanonViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(viewmodels::FindingsModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(viewmodels::FindingViewModel *finding READ finding CONSTANT FINAL) ///< the current one
    Q_PROPERTY(viewmodels::RunbookViewModel *runbook READ runbook CONSTANT FINAL) ///< that is read
    Q_PROPERTY(QList<viewmodels::RunbookView> runbooks READ runbooks NOTIFY runbooksChanged
                   FINAL) ///< about the current finding's rule
    Q_PROPERTY(viewmodels::FixViewModel *fix READ fix CONSTANT FINAL) ///< of the current one and its like
    Q_PROPERTY(
        viewmodels::FixViewModel *sheet READ sheet CONSTANT FINAL) ///< of all that is safe, or to ignore one
    Q_PROPERTY(QString safeLabel READ safeLabel NOTIFY changed FINAL) ///< "Fix 4 safe findings…", or empty
    Q_PROPERTY(bool canIgnore READ canIgnore NOTIFY currentChanged FINAL) ///< the current one
    Q_PROPERTY(bool canRepair READ canRepair NOTIFY currentChanged FINAL) ///< it says that files are missing
    Q_PROPERTY(QList<viewmodels::ChipView> chips READ chips NOTIFY listChanged FINAL)
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY listChanged FINAL)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY listChanged FINAL)
    Q_PROPERTY(int grouping READ grouping WRITE setGrouping NOTIFY listChanged FINAL) ///< a Grouping
    Q_PROPERTY(int attentionCount READ attentionCount NOTIFY changed FINAL) ///< errors and warnings
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged FINAL) ///< key of a row
    Q_PROPERTY(bool isReady READ isReady NOTIFY changed FINAL) ///< something has been found, or nothing
    Q_PROPERTY(bool isChecking READ isChecking NOTIFY changed FINAL) ///< since somebody asked
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL) ///< why it could not be checked, or empty
    Q_PROPERTY(
        QString summary READ summary NOTIFY changed FINAL) ///< "168 files of 27 sites, checked at 10:42"
    Q_PROPERTY(QString calmText READ calmText NOTIFY changed FINAL) ///< "19 sites have no findings."
    Q_PROPERTY(QString rulesText READ rulesText NOTIFY changed FINAL) ///< "34 rules are on, 2 are off."
    Q_PROPERTY(bool areRulesShown READ areRulesShown WRITE setRulesShown NOTIFY rulesShownChanged FINAL)
    Q_PROPERTY(QList<viewmodels::RuleView> rules READ rules NOTIFY changed FINAL) ///< in their order
    Q_PROPERTY(
        QString ruleWanted READ ruleWanted NOTIFY rulesShownChanged FINAL) ///< that was asked for, or empty
    Q_PROPERTY(QString version READ version CONSTANT FINAL) ///< of the canon

public:
    /// As of FindingsOrder.
    enum Grouping { ByRule, BySite, ByFile };
    Q_ENUM(Grouping)

    explicit CanonViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void toggleChip(const QString &key);
    Q_INVOKABLE void toggleGroup(const QString &key);
    Q_INVOKABLE void clearFilter();
    Q_INVOKABLE int currentIndex() const; ///< of the current row; -1: it is not shown
    Q_INVOKABLE void move(int by); ///< by rows, heads too
    Q_INVOKABLE void moveToNextFinding(); ///< opens the group it is in
    /// Folds the current group, or opens it; a finding's group becomes the current row.
    Q_INVOKABLE void fold(bool isFolded);
    Q_INVOKABLE void act(const QString &key); ///< the next step of the finding; of a group: folds or opens it
    Q_INVOKABLE void openCurrent(); ///< the file of the current finding
    Q_INVOKABLE void fixSafe(); ///< opens the sheet
    Q_INVOKABLE void ignoreCurrent(); ///< opens the sheet that asks for the reason
    Q_INVOKABLE void showFindingsOf(const QString &site);
    Q_INVOKABLE void showFindingsBy(const QString &rule);
    Q_INVOKABLE void showRule(const QString &rule); ///< where it stands in the canon
    Q_INVOKABLE int wantedRow() const; ///< of the rule that was asked for, among rules(); -1: none

    FindingsModel *rows() { return &m_rows; }
    FindingViewModel *finding() { return &m_finding; }
    RunbookViewModel *runbook() { return &m_runbook; }
    QList<RunbookView> runbooks() const;
    FixViewModel *fix() { return &m_fix; }
    FixViewModel *sheet() { return &m_sheet; }
    QString safeLabel() const;
    bool canIgnore() const;
    bool canRepair() const;
    QList<ChipView> chips() const;
    QString filterText() const { return m_order.text; }
    void setFilterText(const QString &text);
    bool isFiltered() const { return m_order.isFilter(); }
    int grouping() const { return m_order.grouping; }
    void setGrouping(int grouping);
    int shownCount() const; ///< findings, folded ones too
    int totalCount() const { return static_cast<int>(m_entries.size()); }
    int attentionCount() const;
    QString current() const { return m_current; }
    void setCurrent(const QString &key);
    bool isReady() const { return m_isReady; }
    bool isChecking() const { return m_isChecking; }
    QString failure() const { return m_failure; }
    QString summary() const;
    QString calmText() const;
    QString rulesText() const;
    bool areRulesShown() const { return m_areRulesShown; }
    void setRulesShown(bool areShown);
    QList<RuleView> rules() const;
    QString ruleWanted() const { return m_ruleWanted; }
    QString version() const { return core::canon::canonVersion; }

    /// As of FixViewModel::setTarget().
    void setTarget(const QString &branch, const QString &last, bool hasRemote);
    /// What the repository makes of the rules.
    void setPolicy(const core::policy::CanonPolicy &policy) { m_policy = policy; }
    /// The repository's own pages, as they are at the commit that is judged.
    void setRunbooks(const QList<core::canon::Runbook> &runbooks);
    void expect(); ///< it is being checked, since somebody asked
    void show(const core::canon::Report &report);
    void fail(const core::Error &error);
    void clear();
    void refreshWords();
    core::canon::Findings findingsOf(const QString &site) const;

Q_SIGNALS:
    void changed(); ///< what was found
    void listChanged();
    void currentChanged();
    void runbooksChanged();
    void rulesShownChanged();
    void fixWanted(); ///< somebody wants to see the current finding's fix
    /// A next step of canonwords::NextStep is wanted.
    void acted(const QString &action, const core::canon::Finding &finding);

private:
    const FindingEntry *entryOf(const QString &key) const;
    int countOf(core::canon::Severity severity) const;
    RuleView viewOf(const core::canon::Rule &rule, int count) const;
    void arrangeRows();
    void followCurrent(int row);
    void showFix(const FindingEntry *entry);
    core::canon::Findings fixable(const QString &rule) const;
    core::canon::Findings safe() const;

    core::Clock m_clock;
    core::policy::CanonPolicy m_policy;
    core::canon::Report m_report;
    QList<core::canon::Runbook> m_runbooks;
    QList<FindingEntry> m_entries;
    FindingsOrder m_order;
    FindingsModel m_rows;
    FindingViewModel m_finding;
    RunbookViewModel m_runbook;
    FixViewModel m_fix;
    FixViewModel m_sheet;
    QString m_last;
    QString m_current;
    QDateTime m_checkedAt;
    bool m_isReady = false;
    bool m_isChecking = false;
    QString m_failure;
    bool m_areRulesShown = false;
    QString m_ruleWanted;
};

} // namespace viewmodels
