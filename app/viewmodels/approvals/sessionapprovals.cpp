// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"
#include "core/promotion/ways.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

// How the session reads requests and carries answers to them.

namespace {

using core::promotion::Action;
using core::workspace::RequestBranch;
using core::workspace::Workspace;

constexpr int mostClosed = 50;

core::promotion::Options optionsOf(const RequestBranch &request)
{
    core::promotion::Options options;
    options.requestedBy = request.author;
    options.approvals = request.approvals();
    options.note = request.note;
    options.promotionId = request.id;
    return options;
}

/// What it would do now, and how much it brings.
RequestEntry entryOf(const Workspace &workspace, const core::pipeline::Snapshot &snapshot,
                     const RequestBranch &request)
{
    RequestEntry entry{request, {}, std::nullopt};
    if (request.state != RequestBranch::State::Open)
        return entry;
    if (auto changes = workspace.preview(snapshot, request.requests, optionsOf(request)))
        entry.changes = std::move(*changes);
    if (entry.changes.size() == 1 && request.requests.constFirst().action == Action::Promotion) {
        const core::promotion::SiteChange &change = entry.changes.constFirst();
        if (const auto commits =
                workspace.commitsBetween(snapshot, change.site, change.oldTag, change.newTag))
            entry.commits = static_cast<int>(commits->size());
    }
    return entry;
}

core::Result<RequestsRead> readAll(const Workspace &workspace, const core::pipeline::Snapshot &snapshot)
{
    auto open = workspace.openRequests(snapshot);
    if (!open)
        return std::unexpected(open.error());
    const auto isLanded = [](const RequestBranch &request) {
        return request.state == RequestBranch::State::Landed;
    };
    if (std::ranges::any_of(*open, isLanded)) {
        workspace.closeLanded(*open);
        open = workspace.openRequests(snapshot);
        if (!open)
            return std::unexpected(open.error());
    }
    const auto closed = workspace.closedRequests(snapshot, mostClosed);
    if (!closed)
        return std::unexpected(closed.error());
    RequestsRead read;
    for (const RequestBranch &request : *open)
        read.open += entryOf(workspace, snapshot, request);
    for (const RequestBranch &request : *closed)
        read.closed += RequestEntry{request, {}, std::nullopt};
    read.commit = snapshot.commit;
    read.policy = snapshot.policy;
    read.user = workspace.identity().value_or(core::git::Signature());
    read.isSigning = workspace.isSigning();
    return read;
}

QString doneText(ApprovalsViewModel::Answer answer)
{
    using Answer = ApprovalsViewModel::Answer;
    switch (answer) {
    case Answer::Approve: return QCoreApplication::translate("session", "Approved");
    case Answer::Decline: return QCoreApplication::translate("session", "Declined");
    case Answer::Withdraw: return QCoreApplication::translate("session", "Withdrawn");
    case Answer::Comment: return QCoreApplication::translate("session", "Comment sent");
    case Answer::ApproveAndLand:
    case Answer::Land: break; // a run tells itself
    }
    return {};
}

} // namespace

void Session::connectApprovals()
{
    connect(&m_approvals, &ApprovalsViewModel::detailsWanted, this, &Session::loadApproval);
    connect(&m_approvals, &ApprovalsViewModel::answered, this, &Session::answerRequest);
    connect(&m_approvals, &ApprovalsViewModel::changed, this, &Session::updateActions);
}

void Session::readRequests()
{
    if (!m_workspace || !m_board.snapshot().fleet)
        return;
    m_reads.post(
        [workspace = m_workspace, snapshot = m_board.snapshot()] { return readAll(*workspace, snapshot); },
        [this, workspace = m_workspace](const core::Result<RequestsRead> &read) {
            if (workspace != m_workspace)
                return;
            if (!read) {
                m_approvals.fail(read.error());
                return;
            }
            m_approvals.show(*read);
            m_board.setRequests(openRequestsOf(*read));
        });
}

void Session::loadApproval()
{
    const RequestEntry *entry = m_approvals.entry();
    if (!m_workspace || entry == nullptr)
        return;
    m_errands.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), request = entry->request] {
            return readDetails(*workspace, snapshot, request.requests, std::nullopt, optionsOf(request));
        },
        [this, reading = m_approvals.review()->reading()](core::Result<ReviewViewModel::Details> details) {
            ReviewViewModel *review = m_approvals.review();
            if (reading != review->reading())
                return; // of a request that is not looked at any more
            if (!details)
                review->fail(details.error());
            else
                review->show(*std::move(details));
        });
}

void Session::answerRequest(ApprovalsViewModel::Answer answer, const RequestBranch &request,
                            const QString &text)
{
    withAuthor([this, answer, request, text] { sendAnswer(answer, request, text); },
               [this] { m_approvals.setBusy(false); });
}

void Session::sendAnswer(ApprovalsViewModel::Answer answer, const RequestBranch &request, const QString &text)
{
    using Answer = ApprovalsViewModel::Answer;
    if (answer == Answer::ApproveAndLand || answer == Answer::Land) {
        m_approvals.setBusy(false);
        landRequest(request, text, answer == Answer::ApproveAndLand);
        return;
    }
    m_question.begin(workspaceLocation());
    m_works.here()->writes().post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), answer, request, text]() -> core::Outcome {
            const auto outcome = [](const core::Result<RequestBranch> &after) {
                return after ? core::Outcome() : std::unexpected(after.error());
            };
            switch (answer) {
            case Answer::Approve: return outcome(workspace->approve(request, text, snapshot));
            case Answer::Comment: return outcome(workspace->comment(request, text));
            case Answer::Decline: return workspace->close(request, text);
            case Answer::Withdraw: return workspace->close(request, {});
            case Answer::ApproveAndLand:
            case Answer::Land: break;
            }
            return {};
        },
        [this, answer, workspace = m_workspace](const core::Outcome &outcome) {
            const QString said = outcome ? doneText(answer) : outcome.error().message;
            if (workspace != m_workspace) { // the window shows another one by now
                Q_EMIT toasted(
                    QCoreApplication::translate("session", "%1: %2").arg(workspace->target().name, said));
                return;
            }
            m_approvals.setBusy(false);
            if (outcome)
                m_approvals.setComment({});
            Q_EMIT toasted(said);
            fetch(); // what others did meanwhile counts too
        });
}

void Session::landRequest(const RequestBranch &request, const QString &text, bool isApproving)
{
    if (!mayReview())
        return;
    m_approvals.setComment({});
    run(request.requests,
        [workspace = m_workspace, snapshot = m_board.snapshot(), request, text,
         isApproving](const auto &progress, const auto &cancellation) {
            core::Result<RequestBranch> approved = request;
            if (isApproving)
                approved = workspace->approve(request, text, snapshot, cancellation);
            return approved ? workspace->land(*approved, {}, progress, cancellation)
                            : core::promotion::notTried(request.requests, approved.error());
        });
}

void Session::showRequestAbout(const QString &site)
{
    const core::pipeline::SitePipeline *pipeline =
        m_board.snapshot().pipeline ? m_board.snapshot().pipeline->site(site) : nullptr;
    if (pipeline == nullptr)
        return;
    for (const int environment : pipeline->environments) {
        const RequestBranch *request =
            m_approvals.about(site, m_board.snapshot().fleet->environments.at(environment));
        if (request == nullptr)
            continue;
        m_approvals.setTab(ApprovalsViewModel::ForMe);
        m_approvals.setCurrent(request->id);
        setPage(u"approvals"_s);
        return;
    }
}

QString Session::lastEnvironmentOf(const QString &site) const
{
    return m_board.environmentsOf(site).value(m_board.environmentsOf(site).size() - 1);
}

bool Session::isHeld(const QString &site) const
{
    return core::policy::find(m_board.snapshot().decisions, core::policy::Decision::Kind::Hold, site,
                              lastEnvironmentOf(site))
        != nullptr;
}

void Session::holdSite(const QString &site)
{
    const QString environment = lastEnvironmentOf(site);
    if (environment.isEmpty())
        return;
    openReview({{.site = site,
                 .from = {},
                 .to = environment,
                 .tag = {},
                 .action = isHeld(site) ? Action::Lift : Action::Hold}},
               false);
}

void Session::answerOnApprovals(const QString &action)
{
    if (action == "nextRequest"_L1)
        m_approvals.move(1);
    else if (action == "previousRequest"_L1)
        m_approvals.move(-1);
    else if (action == "approveOnly"_L1)
        m_approvals.approve();
    else if (action == "approveAndLand"_L1)
        m_approvals.land();
    else if (action == "withdrawRequest"_L1)
        m_approvals.withdraw();
    else
        answerOnNewSite(action);
}

} // namespace viewmodels
