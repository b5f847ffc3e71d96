// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::canon::Finding;

namespace viewmodels {

// How the session has the board's files judged by the canon, and leads from a finding to what can be done.

namespace {

struct Judged
{
    core::Result<core::canon::Report> report;
    QList<core::canon::Runbook> runbooks;
};

} // namespace

void Session::connectCanon()
{
    connect(&m_canon, &CanonViewModel::acted, this, &Session::answerFinding);
    connect(&m_canon, &CanonViewModel::changed, this, &Session::updateActions);
    connect(&m_canon, &CanonViewModel::currentChanged, this, &Session::updateActions);
    connect(&m_canon, &CanonViewModel::rulesShownChanged, this, &Session::updateActions);
    connectFixes();
    connect(m_canon.finding(), &FindingViewModel::fileWanted, this, &Session::loadFinding);
    connect(m_canon.runbook(), &RunbookViewModel::fileWanted, this, &Session::loadRunbook);
    connect(&m_canon, &CanonViewModel::changed, this, &Session::tellPaletteOfRules);
    connect(&m_palette, &PaletteViewModel::ruleChosen, this, &Session::goToRule);
    tellPaletteOfRules();
    connect(&m_lints, &TaskQueue::answered, this, &Session::idleChanged);
}

/// To where it is broken; a rule that is kept is shown in the canon.
void Session::goToRule(const QString &rule)
{
    const QList<RuleView> rules = m_canon.rules();
    const auto found = std::ranges::find(rules, rule, &RuleView::id);
    if (found != rules.end() && found->count > 0)
        m_canon.showFindingsBy(rule);
    else
        m_canon.showRule(rule);
    setPage(u"canon"_s);
}

void Session::tellPaletteOfRules()
{
    std::vector<PaletteEntry> entries;
    for (const RuleView &rule : m_canon.rules()) {
        if (rule.id.isEmpty())
            continue; // a chapter without one
        //: of a rule: its title, "2 findings"
        const QString detail = rule.countText.isEmpty()
            ? rule.title
            : QCoreApplication::translate("palette", "%1, %2").arg(rule.title, rule.countText);
        entries.push_back({.title = rule.id,
                           .rest = rule.title.toLower(),
                           .site = {},
                           .environment = detail,
                           .id = {},
                           .time = {}});
    }
    m_palette.setRules(std::move(entries));
}

/// The files of the commit that the board shows. An earlier look that is not over is of no use any more.
void Session::judgeFiles()
{
    m_lint.request();
    m_lint = {};
    if (!m_workspace || !m_board.snapshot().fleet)
        return;
    const QStringList &environments = m_board.snapshot().fleet->environments;
    m_canon.setTarget(branch(), environments.isEmpty() ? QString() : environments.back(),
                      !m_workspace->target().destination.remote.isEmpty());
    m_canon.setPolicy(m_board.snapshot().policy->canon);
    m_lints.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), cancellation = m_lint] {
            return Judged{workspace->lint(snapshot, {}, cancellation),
                          workspace->runbooks(snapshot.commit).value_or(QList<core::canon::Runbook>())};
        },
        [this, commit = m_board.snapshot().commit, cancellation = m_lint](const Judged &judged) {
            if (cancellation.isRequested() || commit != m_board.snapshot().commit)
                return;
            m_canon.setRunbooks(judged.runbooks);
            if (!judged.report)
                m_canon.fail(judged.report.error());
            else
                m_canon.show(*judged.report);
            m_inspector.setFindings(m_canon.findingsOf(m_inspector.site()));
        });
}

/// Somebody has asked for it, and sees that it is being done.
void Session::checkCanon()
{
    m_canon.expect();
    judgeFiles();
}

void Session::loadFinding(const QString &path)
{
    if (!m_workspace)
        return;
    m_errands.post([workspace = m_workspace, commit = m_board.snapshot().commit,
                    path] { return workspace->file(commit, path); },
                   [this, path, commit = m_board.snapshot().commit](const core::Result<QByteArray> &bytes) {
                       if (commit == m_board.snapshot().commit)
                           m_canon.finding()->setFile(path, bytes);
                   });
}

void Session::loadRunbook(const QString &file)
{
    if (!m_workspace)
        return;
    m_errands.post(
        [workspace = m_workspace, commit = m_board.snapshot().commit, file] {
            return workspace->file(commit, file);
        },
        [this, file](const core::Result<QByteArray> &bytes) { m_canon.runbook()->setFile(file, bytes); });
}

void Session::answerFinding(const QString &action, const Finding &finding)
{
    if (action == "open"_L1)
        openFileOf(finding);
    else if (action == "resolve"_L1)
        resolveSite(finding.site);
    else if (action == "repair"_L1)
        repairSite(finding.site);
}

/// In the inspector, at the line.
void Session::openFileOf(const Finding &finding)
{
    const auto &fleet = m_board.snapshot().fleet;
    if (!fleet || !fleet->site(finding.site)) {
        Q_EMIT toasted(
            QCoreApplication::translate(
                "session", "%1 is no file of one site. The lines around the place are shown beside the list.")
                .arg(finding.file));
        return;
    }
    goTo(finding.site);
    m_actions.trigger(u"details"_s);
    m_inspector.show(m_board.snapshot(), finding.site, m_services.clock());
    m_inspector.setFindings(m_canon.findingsOf(finding.site));
    m_inspector.setTab(SiteViewModel::Files);
    m_inspector.files()->choose(finding.file);
    m_inspector.files()->markLine(finding.line);
}

void Session::showFindingsOf(const QString &site)
{
    m_canon.showFindingsOf(site);
    setPage(u"canon"_s);
}

void Session::answerOnCanon(const QString &action)
{
    if (action == "nextFinding"_L1)
        m_canon.moveToNextFinding();
    else if (action == "checkCanon"_L1)
        checkCanon();
    else if (action == "openFinding"_L1)
        m_canon.openCurrent();
    else if (action == "fixFinding"_L1)
        m_canon.act(m_canon.current());
    else if (action == "ignoreFinding"_L1)
        m_canon.ignoreCurrent();
    else if (action == "fixSafe"_L1)
        m_canon.fixSafe();
    else if (action == "canonRules"_L1)
        m_canon.setRulesShown(true);
    else if (action == "clearCanonFilter"_L1)
        m_canon.clearFilter();
    else if (action.startsWith("canon-"_L1))
        m_canon.toggleChip(action.mid(6));
    else if (action == "canonByRule"_L1)
        m_canon.setGrouping(CanonViewModel::ByRule);
    else if (action == "canonBySite"_L1)
        m_canon.setGrouping(CanonViewModel::BySite);
    else if (action == "canonByFile"_L1)
        m_canon.setGrouping(CanonViewModel::ByFile);
    else
        answerOnApprovals(action);
}

} // namespace viewmodels
