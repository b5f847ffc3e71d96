// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"
#include "core/canon/fixes.h"
#include "core/workspace/canonwork.h"

#include <QCoreApplication>

namespace viewmodels {

// How the session plans what mends findings, and writes it.

namespace {

using core::workspace::Workspace;

/// Whether each may be mended, and the commit that mends those that are chosen.
core::Result<FixPlan> planOf(Workspace &workspace, const core::pipeline::Snapshot &snapshot,
                             const FixWish &wish, const core::Cancellation &cancellation)
{
    const auto inspection = workspace.inspect(snapshot, cancellation);
    if (!inspection)
        return std::unexpected(inspection.error());
    const core::canon::Subject &subject = (*inspection)->subject();
    FixPlan plan;
    for (const core::canon::Finding &finding : wish.candidates) {
        if (wish.isIgnoring)
            break;
        const auto fix = core::canon::fixOf(subject, finding);
        plan.outlooks +=
            fix ? FixPlan::Outlook{fix->isSafe, {}} : FixPlan::Outlook{false, fix.error().message};
    }
    if (wish.chosen.isEmpty())
        return plan;
    plan.request = core::promotion::requestFor(
        wish.isIgnoring ? core::workspace::ignoreWork(wish.chosen.constFirst(), wish.reason.trimmed())
                        : core::workspace::fixWork(subject, wish.chosen));
    plan.options.isRequest = !workspace.target().destination.remote.isEmpty()
        && core::promotion::isByRequest(*snapshot.policy, {plan.request});
    const auto changes = workspace.preview(snapshot, {plan.request}, plan.options);
    if (!changes)
        return std::unexpected(changes.error());
    plan.change = changes->constFirst();
    return plan;
}

} // namespace

void Session::connectFixes()
{
    for (FixViewModel *fix : {m_canon.fix(), m_canon.sheet()}) {
        connect(fix, &FixViewModel::planWanted, this, [this, fix] { loadFix(fix); });
        connect(fix, &FixViewModel::writeWanted, this, &Session::writeFix);
        connect(fix, &FixViewModel::changed, this, &Session::updateActions);
    }
}

void Session::loadFix(FixViewModel *fix)
{
    if (!m_workspace || !m_board.snapshot().fleet)
        return;
    m_lints.post([workspace = m_workspace, snapshot = m_board.snapshot(), wish = fix->wish(),
                  cancellation = m_lint] { return planOf(*workspace, snapshot, wish, cancellation); },
                 [fix, reading = fix->reading()](const core::Result<FixPlan> &plan) {
                     if (reading == fix->reading())
                         fix->show(plan);
                 });
}

void Session::confirmFix()
{
    FixViewModel *fix = m_canon.sheet()->isThere() ? m_canon.sheet() : m_canon.fix();
    if (mayReview() && fix->canWrite())
        withAuthor([fix] { fix->write(); });
}

void Session::writeFix(const core::promotion::Request &request, const core::promotion::Options &options)
{
    run({request},
        [workspace = m_workspace, request, options](const auto &progress, const auto &cancellation) {
            return options.isRequest ? workspace->request({request}, options, progress, cancellation)
                                     : workspace->write({request}, options, progress, cancellation);
        });
}

} // namespace viewmodels
