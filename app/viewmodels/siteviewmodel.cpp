// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/siteviewmodel.h"

#include "app/viewmodels/canon/canonwords.h"
#include "app/viewmodels/words.h"
#include "core/promotion/ways.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::pipeline::SitePipeline;
using core::pipeline::Snapshot;
using core::pipeline::Step;
using core::pipeline::StepState;

namespace viewmodels {

namespace {

/// Lines of a broken file shown before and after the one that breaks it.
constexpr int s_linesAround = 4;

const core::gitops::ReleaseLayer *brokenRelease(const core::gitops::Site &site, int *environment)
{
    for (size_t i = 0; i < site.deployments.size(); ++i) {
        const auto &release = site.deployments[i].release;
        if (release && release->error) {
            *environment = static_cast<int>(i);
            return release.get();
        }
    }
    return nullptr;
}

QString tagText(const core::gitops::ReleaseLayer *release)
{
    if (!release)
        return QCoreApplication::translate("inspector", "no release file");
    if (release->error)
        return QCoreApplication::translate("inspector", "cannot be read");
    if (release->isPlaceholder)
        return QCoreApplication::translate("inspector", "placeholder");
    return release->tag;
}

} // namespace

SiteViewModel::SiteViewModel(QObject *parent) : QObject(parent) {}

void SiteViewModel::show(const Snapshot &snapshot, const QString &site, const QDateTime &now)
{
    const core::gitops::Site *shown = snapshot.fleet ? snapshot.fleet->site(site) : nullptr;
    const SitePipeline *pipeline = snapshot.pipeline ? snapshot.pipeline->site(site) : nullptr;
    const bool isSame = m_site == site;
    m_site = shown ? site : QString();
    m_snapshot = snapshot;
    m_now = now;
    m_environments = shown && pipeline
        ? QList<int>(pipeline->environments.begin(), pipeline->environments.end())
        : QList<int>();
    std::ranges::fill(m_isTabShown, false);
    m_nodes.clear();
    m_gates.clear();
    m_step.reset();
    m_problemAt.reset();
    m_stepTitle = m_gatesSummary = m_action = m_actionLabel = m_actionHint = m_domain = m_state =
        m_stateLabel = QString();
    m_problemTitle = m_problemText = m_problemFile = m_problemPlace = QString();
    if (shown && pipeline) {
        m_domain = shown->hosts().value(0);
        showNodes(snapshot, *pipeline, *shown, now);
        const Step *next = pipeline->nextStep();
        if (next)
            m_step = *next;
        showGates(snapshot, *shown, now);
        const bool isBlocked = std::ranges::any_of(m_gates, [](const GateView &gate) {
            return gate.state == "failed"_L1 || gate.state == "unknown"_L1;
        });
        m_state = words::stateKey(pipeline->state, isBlocked);
        const QString target =
            pipeline->steps.empty() ? QString() : snapshot.fleet->environments[pipeline->steps.back().to];
        m_stateLabel = words::stateLabel(pipeline->state, isBlocked, target);
        showProblem(*shown, *snapshot.fleet);
        showAction(snapshot, *pipeline);
    }
    if (!isSame || m_problemTitle.isEmpty())
        m_problemLines.clear();
    if (!isSame) {
        m_commits.clear();
        m_areCommitsKnown = false;
        m_commitsNote.clear();
        m_areCommitsLoading = m_step.has_value();
        m_waiting.show(m_commits);
        Q_EMIT commitsChanged();
        m_config.clear();
        m_history.clear();
        m_files.clear();
    }
    Q_EMIT changed();
    showTab();
}

void SiteViewModel::setTab(int tab)
{
    tab = std::clamp<int>(tab, Overview, Files);
    if (tab == m_tab)
        return;
    m_tab = tab;
    Q_EMIT tabChanged();
    showTab();
}

/// Works for the tab that is looked at; the others wait until they are.
void SiteViewModel::showTab()
{
    if (m_site.isEmpty() || m_isTabShown[m_tab])
        return;
    m_isTabShown[m_tab] = true;
    switch (m_tab) {
    case Config:
        if (m_config.rows().isEmpty())
            m_config.expect();
        Q_EMIT settingsWanted();
        break;
    case History:
        m_history.show(m_snapshot, m_site, m_now);
        Q_EMIT recordsWanted();
        break;
    case Files: m_files.show(m_snapshot, m_site); break;
    default: break;
    }
}

void SiteViewModel::setSettings(const core::gitops::SettingsTable &table)
{
    QStringList names;
    QStringList lanes;
    QStringList paths;
    for (const int environment : std::as_const(m_environments)) {
        names += m_snapshot.fleet->environments[environment];
        lanes += words::lane(m_snapshot.fleet->environments, environment);
        paths += m_snapshot.fleet->layout.envFile(m_site, names.back());
    }
    m_config.show(table, names, lanes, paths);
}

void SiteViewModel::showNodes(const Snapshot &snapshot, const SitePipeline &pipeline,
                              const core::gitops::Site &site, const QDateTime &now)
{
    for (const int environment : pipeline.environments) {
        const auto &release = site.deployments[static_cast<size_t>(environment)].release;
        NodeView node;
        node.environment = snapshot.fleet->environments[environment];
        node.lane = words::lane(snapshot.fleet->environments, environment);
        node.tag = tagText(release.get());
        if (const auto *event = snapshot.history->last(m_site, environment);
            event && release && release->realTag()) {
            //: since a time (an age), by a person
            node.detail = QCoreApplication::translate("inspector", "Since %1 (%2), by %3")
                              .arg(words::dayAndTime(event->move.author.time),
                                   words::age(event->move.author.time, now), event->move.author.name);
        }
        const auto step = std::ranges::find(pipeline.steps, environment, &Step::from);
        if (step != pipeline.steps.end()) {
            const QString to = snapshot.fleet->environments[step->to];
            node.stepState = words::stateKey(step->state, false);
            node.stepLabel = words::stateLabel(step->state, false, to);
            const int releases =
                step->releasesAhead.value_or(0); // lupdate of Qt 6.4 hangs on a call in this place
            if (step->state == StepState::Ahead)
                node.stepLabel =
                    QCoreApplication::translate("inspector", "%n release(s) ahead", nullptr, releases);
            if (step->waitsSince.isValid() && step->state == StepState::Ahead)
                node.stepDetail = QCoreApplication::translate("inspector", "since %1")
                                      .arg(words::dayAndTime(step->waitsSince));
        }
        m_nodes += node;
    }
}

void SiteViewModel::showGates(const Snapshot &snapshot, const core::gitops::Site &site, const QDateTime &now)
{
    if (!m_step)
        return;
    const core::promotion::Candidate candidate{
        snapshot,     site,       core::promotion::Action::Promotion,
        m_step->from, m_step->to, core::promotion::tagToWrite(snapshot, site, m_step->from, m_step->to)};
    const auto reports = core::promotion::judge(candidate, now);
    m_stepTitle =
        snapshot.fleet->environments[m_step->from] + u" → "_s + snapshot.fleet->environments[m_step->to];
    m_gates = words::gates(reports);
    m_gatesSummary = words::gatesSummary(reports);
}

void SiteViewModel::showProblem(const core::gitops::Site &site, const core::gitops::Fleet &fleet)
{
    int environment = -1;
    const auto *release = brokenRelease(site, &environment);
    if (!release)
        return;
    const QString name = fleet.environments[environment];
    m_problemTitle = QCoreApplication::translate("inspector", "One file cannot be read");
    m_problemText =
        QCoreApplication::translate("inspector", "Slipway cannot tell which tag %1 should run. %2")
            .arg(name, release->error->message);
    m_problemFile = fleet.layout.releaseFile(site.key, name);
    m_problemAt = release->error->place;
    if (m_problemAt && m_problemAt->line > 0)
        m_problemPlace = u"%1:%2"_s.arg(m_problemAt->line).arg(std::max(1, m_problemAt->column));
}

void SiteViewModel::showAction(const Snapshot &snapshot, const SitePipeline &pipeline)
{
    if (m_step) {
        const QString to = snapshot.fleet->environments[m_step->to];
        m_action = u"promote"_s;
        m_actionLabel = QCoreApplication::translate("inspector", "Review promotion to %1…").arg(to);
        return;
    }
    const auto worst = std::ranges::find(pipeline.steps, pipeline.state, &Step::state);
    if (worst == pipeline.steps.end())
        return;
    const QString from = snapshot.fleet->environments[worst->from];
    const QString to = snapshot.fleet->environments[worst->to];
    switch (pipeline.state) {
    case StepState::Diverged:
        m_actionHint =
            QCoreApplication::translate(
                "inspector",
                "%2 runs a tag that was never in %1. Nothing can be promoted over it: release that tag in %1 "
                "and verify it there, or bring %2 back to a tag that %1 had.")
                .arg(from, to);
        m_action = u"resolve"_s;
        m_actionLabel = QCoreApplication::translate("inspector", "Resolve…");
        break;
    case StepState::Behind:
        m_actionHint = QCoreApplication::translate(
                           "inspector",
                           "%2 runs a newer release than %1. There is nothing to promote until %1 "
                           "has moved on.")
                           .arg(from, to);
        m_action = u"reset"_s;
        m_actionLabel =
            QCoreApplication::translate("inspector", "Reset %1 to the release of %2…").arg(from, to);
        break;
    case StepState::Unknown:
        m_actionHint = QCoreApplication::translate(
                           "inspector",
                           "The history of this clone is cut off, so it is not known whether %1 ever "
                           "had the tag of %2. Run `git fetch --unshallow` in the clone.")
                           .arg(from, to);
        break;
    case StepState::NotReleased:
        m_actionHint =
            QCoreApplication::translate("inspector", "%1 has no release yet, so there is nothing to promote.")
                .arg(from);
        if (worst == pipeline.steps.begin()) {
            m_action = u"setRelease"_s;
            m_actionLabel = QCoreApplication::translate("inspector", "Set the release of %1…").arg(from);
        }
        break;
    case StepState::Broken:
    case StepState::Ahead:
    case StepState::InSync: break;
    }
}

void SiteViewModel::setCommits(const std::optional<std::vector<core::pipeline::WaitingCommit>> &commits,
                               const QDateTime &now)
{
    m_commits.clear();
    m_areCommitsLoading = false;
    m_areCommitsKnown = commits.has_value();
    m_commitsNote.clear();
    if (commits) {
        for (const auto &commit : *commits)
            m_commits += words::commit(commit, now);
        if (commits->empty())
            m_commitsNote =
                QCoreApplication::translate("inspector", "No commit between the two tags touches this site.");
    } else if (m_step) {
        m_commitsNote =
            QCoreApplication::translate("inspector", "The tags do not name commits of this repository.");
    }
    m_waiting.show(m_commits);
    Q_EMIT commitsChanged();
}

void SiteViewModel::setFile(const QByteArray &bytes)
{
    m_problemLines.clear();
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    const int at = m_problemAt ? m_problemAt->line : 0;
    const int first = std::max(1, at - s_linesAround);
    const int last = static_cast<int>(std::min<qsizetype>(lines.size(), std::max(at, 1) + s_linesAround));
    for (int number = first; number <= last; ++number) {
        const QString kind = number == at ? u"error"_s : u"context"_s;
        m_problemLines += LineView{kind, number, QString(lines[number - 1]).remove(u'\r'), 0, 0};
    }
    Q_EMIT changed();
}

void SiteViewModel::setFindings(const core::canon::Findings &findings)
{
    m_findings = findings;
    m_files.setFindings(findings);
    Q_EMIT findingsChanged();
}

core::canon::Severity SiteViewModel::worstFinding() const
{
    return std::ranges::max(m_findings, {}, &core::canon::Finding::severity).severity;
}

int SiteViewModel::countOf(core::canon::Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_findings, severity, &core::canon::Finding::severity));
}

bool SiteViewModel::isIncomplete() const
{
    return std::ranges::any_of(m_findings, canonwords::isOfMissingFiles);
}

QString SiteViewModel::findingsText() const
{
    return m_findings.isEmpty() ? QString() : canonwords::count(static_cast<int>(m_findings.size()));
}

QString SiteViewModel::findingsDetail() const
{
    using enum core::canon::Severity;
    return canonwords::counts(countOf(Error), countOf(Warning), countOf(Info));
}

QString SiteViewModel::findingsTone() const
{
    return m_findings.isEmpty() ? QString() : canonwords::tone(worstFinding());
}

QString SiteViewModel::findingsIcon() const
{
    return m_findings.isEmpty() ? QString() : canonwords::icon(worstFinding());
}

} // namespace viewmodels
