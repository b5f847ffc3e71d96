// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/runviewmodel.h"

#include "app/viewmodels/reviewwords.h"
#include "app/viewmodels/words.h"
#include "core/promotion/filework.h"
#include "core/workspace/requestbranch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::promotion::SiteResult;
using core::promotion::Step;
using core::promotion::StepStatus;

namespace viewmodels {

namespace {

QString titleOf(Step step)
{
    switch (step) {
    case Step::Fetch: return QCoreApplication::translate("run", "Fetch");
    case Step::Gates: return QCoreApplication::translate("run", "Verify gates");
    case Step::Edit: return QCoreApplication::translate("run", "Edit");
    case Step::Commit: return QCoreApplication::translate("run", "Commit");
    case Step::Push: return QCoreApplication::translate("run", "Push");
    case Step::Rollout: return QCoreApplication::translate("run", "Argo CD rollout");
    case Step::Smoke: return QCoreApplication::translate("run", "Smoke checks");
    case Step::Done: return QCoreApplication::translate("run", "Done");
    }
    return {};
}

/// The log's own short words; like git's they stay English.
QString stepSource(Step step)
{
    static const std::array<QString, 8> s_words{u"fetch"_s, u"gates"_s,  u"edit"_s,  u"commit"_s,
                                                u"push"_s,  u"argocd"_s, u"smoke"_s, u"done"_s};
    return s_words[static_cast<size_t>(step)];
}

QString stateWord(StepStatus status)
{
    switch (status) {
    case StepStatus::Running: return u"running"_s;
    case StepStatus::Done: return u"done"_s;
    case StepStatus::Failed: return u"failed"_s;
    case StepStatus::Skipped: return u"skipped"_s;
    }
    return {};
}

} // namespace

RunViewModel::RunViewModel(core::Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)) {}

core::Cancellation RunViewModel::start(const QList<core::promotion::Request> &requests,
                                       const QHash<QString, QString> &oldTags)
{
    m_status = Running;
    m_cancellation = {};
    m_startedAt = m_clock();
    m_endedAt = {};
    m_steps = {};
    m_isStepSeen = {};
    m_log.clear();
    m_report = {};
    m_moves.clear();
    m_action = requests.isEmpty() ? core::promotion::Action::Promotion : requests.front().action;
    m_work = requests.isEmpty() ? nullptr : requests.front().work;
    for (const core::promotion::Request &request : requests) {
        // What is decided along with a rollback is a part of it.
        const bool isBeside = core::promotion::isDecision(request.action)
            && std::ranges::find(m_moves, request.site, &MoveView::site) != m_moves.end();
        if (isBeside)
            continue;
        m_moves += MoveView{request.site,
                            request.from,
                            core::promotion::targetsOf(request).join(u", "_s),
                            words::lane({request.from}, 0),
                            words::lane({request.to}, 0),
                            oldTags.value(request.site),
                            request.tag.value_or(QString()),
                            u"waiting"_s,
                            QCoreApplication::translate("run", "Not started, nothing is written"),
                            true,
                            0};
    }
    Q_EMIT changed();
    Q_EMIT logChanged();
    return m_cancellation;
}

void RunViewModel::note(const core::promotion::Progress &progress)
{
    const auto step = static_cast<size_t>(progress.step);
    m_steps[step] = progress;
    m_isStepSeen[step] = true;
    const QString level = progress.status == StepStatus::Skipped ? u"plain"_s : stateWord(progress.status);
    const QString text = progress.site.isEmpty() ? progress.text : progress.site + u": "_s + progress.text;
    if (!progress.text.isEmpty()) {
        // What ran a moment ago and is done now is one line, not two.
        const bool isSameStep = !m_log.isEmpty() && m_log.back().level == "running"_L1
            && m_log.back().source == stepSource(progress.step);
        if (isSameStep)
            m_log.removeLast();
        m_log += LogView{words::clockTime(progress.time), stepSource(progress.step), level, text};
        Q_EMIT logChanged();
    }
    for (MoveView &move : m_moves) {
        if (!progress.site.isEmpty() && move.site != progress.site)
            continue;
        if (move.state == "done"_L1 || move.state == "failed"_L1)
            continue;
        move.state = u"running"_s;
        move.statusText = titleOf(progress.step);
        if (progress.status != StepStatus::Running)
            move.stepsDone = std::max(move.stepsDone, static_cast<int>(step) + 1);
    }
    Q_EMIT changed();
}

void RunViewModel::finish(const core::promotion::Report &report)
{
    m_report = report;
    m_endedAt = m_clock();
    const bool isCancelled = report.error && report.error->kind == core::Error::Kind::Cancelled;
    m_status = isCancelled ? Cancelled : report.error ? Failed : Done;
    for (MoveView &move : m_moves) {
        const auto site = std::ranges::find(report.sites, move.site, &core::promotion::SiteChange::site);
        const SiteResult result = site == report.sites.end() ? SiteResult::NotTried : site->result;
        switch (result) {
        case SiteResult::Done:
            move.state = u"done"_s;
            move.stepsDone = 8;
            //: %1 is a short commit id
            move.statusText = report.isAsked
                ? QCoreApplication::translate("run", "Asked for, nothing has moved")
                : QCoreApplication::translate("run", "Pushed as %1").arg(site->commit.shortHex());
            break;
        case SiteResult::Nothing:
            move.state = u"done"_s;
            move.statusText = core::promotion::movesTag(m_action)
                ? QCoreApplication::translate("run", "Nothing to do: %1 has this tag already").arg(move.to)
                : site->reason;
            break;
        case SiteResult::Refused:
            move.state = u"failed"_s;
            move.statusText = site->reason;
            break;
        case SiteResult::Planned:
        case SiteResult::NotTried:
            move.state = u"stopped"_s;
            move.statusText = QCoreApplication::translate("run", "Not tried, nothing is written");
            break;
        }
    }
    if (m_status == Failed && !m_log.isEmpty())
        m_log += LogView{words::clockTime(m_endedAt), u"done"_s, u"failed"_s, report.error->message};
    Q_EMIT logChanged();
    Q_EMIT changed();
    Q_EMIT finished();
}

void RunViewModel::cancel()
{
    if (!canCancel())
        return;
    m_cancellation.request();
    Q_EMIT changed();
}

bool RunViewModel::canCancel() const
{
    return m_status == Running && !m_isStepSeen[static_cast<size_t>(Step::Push)]
        && !m_cancellation.isRequested();
}

QString RunViewModel::title() const
{
    if (m_moves.isEmpty())
        return {};
    const QString to = m_moves.front().to;
    const QString site = m_moves.front().site;
    const auto count = static_cast<int>(m_moves.size());
    if (m_work != nullptr)
        return core::promotion::titleOf(*m_work);
    if (count == 1)
        return m_status == Running ? reviewwords::running(m_action, site, to)
                                   : reviewwords::done(m_action, site, to);
    return m_status == Running
        ? QCoreApplication::translate("run", "Promoting %n site(s) to %1", nullptr, count).arg(to)
        : QCoreApplication::translate("run", "Promotion of %n site(s) to %1", nullptr, count).arg(to);
}

QString RunViewModel::subject() const
{
    const auto count = static_cast<int>(m_work == nullptr ? m_moves.size() : m_work->sites.size());
    return count == 1 ? m_moves.front().site
                      : QCoreApplication::translate("run", "%n site(s)", nullptr, count);
}

QString RunViewModel::stepTitle() const
{
    for (auto i = m_isStepSeen.size(); i-- > 0;) {
        if (m_isStepSeen[i])
            return titleOf(static_cast<Step>(i));
    }
    return pill();
}

QString RunViewModel::pill() const
{
    switch (m_status) {
    case Idle: return {};
    case Running:
        return m_cancellation.isRequested() ? QCoreApplication::translate("run", "Stopping")
                                            : QCoreApplication::translate("run", "Running");
    case Done:
        if (m_report.isAsked)
            return QCoreApplication::translate("run", "Asked for");
        return m_report.isPushed ? QCoreApplication::translate("run", "Pushed")
                                 : QCoreApplication::translate("run", "Nothing to do");
    case Failed: return QCoreApplication::translate("run", "Stopped");
    case Cancelled: return QCoreApplication::translate("run", "Cancelled");
    }
    return {};
}

QString RunViewModel::pillState() const
{
    switch (m_status) {
    case Running: return u"info"_s;
    case Done: return u"success"_s;
    case Failed: return u"danger"_s;
    case Idle:
    case Cancelled: return u"neutral"_s;
    }
    return {};
}

QString RunViewModel::subtitle() const
{
    if (!m_startedAt.isValid())
        return {};
    const QString started =
        QCoreApplication::translate("run", "Started by you at %1").arg(words::clockTime(m_startedAt));
    if (!m_endedAt.isValid())
        return started;
    return QCoreApplication::translate("run", "%1, took %2")
        .arg(started, words::duration(m_startedAt.msecsTo(m_endedAt)));
}

QList<StepView> RunViewModel::steps() const
{
    QList<StepView> steps;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const auto step = static_cast<Step>(i);
        const bool isLive = step == Step::Rollout || step == Step::Smoke;
        StepView view{titleOf(step), QCoreApplication::translate("run", "waiting"), u"waiting"_s};
        if (m_isStepSeen[i]) {
            view.stepState = stateWord(m_steps[i].status);
            view.detail = isLive ? QCoreApplication::translate("run", "not connected")
                                 : words::clockTime(m_steps[i].time);
        } else if (isLive) {
            view.stepState = u"skipped"_s;
            view.detail = QCoreApplication::translate("run", "not connected");
        } else if (m_status == Failed || m_status == Cancelled) {
            view.detail = QCoreApplication::translate("run", "not reached");
        }
        if (view.stepState == "running"_L1 && (m_status == Failed || m_status == Cancelled))
            view.stepState = m_status == Failed ? u"failed"_s : u"waiting"_s;
        steps += view;
    }
    return steps;
}

double RunViewModel::progress() const
{
    const auto seen = std::ranges::count(m_isStepSeen, true);
    return m_status == Done ? 1 : static_cast<double>(seen) / static_cast<double>(m_isStepSeen.size());
}

QString RunViewModel::commit() const
{
    return m_report.commits.isEmpty() ? QString() : m_report.commits.back().toHex();
}

QString RunViewModel::headline() const
{
    switch (m_status) {
    case Idle:
    case Running: return {};
    case Done:
        if (m_report.isAsked) {
            const QString branch = core::workspace::requestPrefix + m_report.promotionId;
            return m_report.isAskedInstead
                //: %1 is a branch
                ? QCoreApplication::translate("run",
                                              "The branch takes no pushes, so this is a request now: %1.")
                      .arg(branch)
                : QCoreApplication::translate("run", "Asked for as %1.").arg(branch);
        }
        if (m_report.isPushed)
            return QCoreApplication::translate("run", "Pushed as %1.")
                .arg(m_report.commits.back().shortHex());
        return core::promotion::movesTag(m_action)
            ? QCoreApplication::translate("run", "Nothing was written: every site has its tag already.")
            : QCoreApplication::translate("run", "Nothing was written: it is so already.");
    case Cancelled: return QCoreApplication::translate("run", "Cancelled before the push.");
    case Failed: return m_report.error->message;
    }
    return {};
}

QString RunViewModel::consequence() const
{
    if (m_status == Idle || m_status == Running || m_moves.isEmpty())
        return {};
    const auto done = static_cast<int>(
        std::ranges::count(m_report.sites, SiteResult::Done, &core::promotion::SiteChange::result));
    const QString to = m_moves.front().to;
    if (m_report.isAsked && to.isEmpty())
        return QCoreApplication::translate("run", "Nothing is changed before somebody else approves it.");
    if (m_report.isAsked) {
        return m_report.isAskedInstead
            ? QCoreApplication::translate("run", "%1 is not changed. Make a merge request of the branch.")
                  .arg(to)
            : QCoreApplication::translate("run", "%1 is not changed. Somebody else approves it.").arg(to);
    }
    if (m_status == Done && m_report.isPushed && m_action == core::promotion::Action::Setting)
        return QCoreApplication::translate("run",
                                           "%1 has the new variable in git. Argo CD is not connected, so the "
                                           "rollout is not watched here.")
            .arg(to);
    if (m_status == Done && m_report.isPushed && m_work != nullptr)
        return QCoreApplication::translate(
            "run", "The files are in git. Argo CD is not connected, so what it does is not watched here.");
    if (m_status == Done && m_report.isPushed)
        return QCoreApplication::translate(
                   "run",
                   "%1 has the new tag in git. Argo CD is not connected, so the rollout is not watched here.")
            .arg(to);
    if (done > 0)
        return QCoreApplication::translate(
            "run", "%n site(s) are done and stay done; the others are unchanged.", nullptr, done);
    return to.isEmpty() ? QCoreApplication::translate("run", "Nothing is changed.")
                        : QCoreApplication::translate("run", "%1 is not changed.").arg(to);
}

QString RunViewModel::remedy() const
{
    if (m_report.isAskedInstead)
        return m_report.notes.join(u' '); // why, and how the branch is tried again
    if (m_status != Failed)
        return {};
    switch (m_report.error->kind) {
    case core::Error::Kind::Conflict:
        return QCoreApplication::translate("run", "Fetch, look at what changed, and review it again.");
    case core::Error::Kind::Denied:
        return QCoreApplication::translate(
            "run", "Ask somebody who may push to this branch, or change the branch's rules.");
    case core::Error::Kind::Unreachable:
        return QCoreApplication::translate("run", "Check the network and your login, then try again.");
    default: return {};
    }
}

QString RunViewModel::logText() const
{
    QStringList lines;
    for (const LogView &line : m_log)
        lines += u"%1  %2  %3"_s.arg(line.time, line.source.leftJustified(7), line.text);
    return lines.join(u'\n');
}

} // namespace viewmodels
