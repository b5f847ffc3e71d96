// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include <QCoreApplication>

namespace viewmodels {

// How the session adds a variable that a review misses, and comes back to that review.

void Session::connectSetting()
{
    connect(&m_review, &ReviewViewModel::variableWanted, this, &Session::openSetting);
    connect(m_approvals.review(), &ReviewViewModel::variableWanted, this, &Session::openSetting);
    connect(&m_setting, &SettingViewModel::previewWanted, this, &Session::loadSetting);
    connect(&m_setting, &SettingViewModel::writeWanted, this, &Session::writeSetting);
    connect(&m_setting, &SettingViewModel::changed, this, &Session::updateActions);
}

void Session::openSetting(const MissingVariable &missing)
{
    if (!mayReview())
        return;
    const core::promotion::Request wish{.site = missing.site,
                                        .from = {},
                                        .to = missing.environment,
                                        .tag = {},
                                        .action = core::promotion::Action::Setting};
    const bool isByRequest = !m_workspace->target().destination.remote.isEmpty()
        && core::promotion::isByRequest(*m_board.snapshot().policy, {wish});
    m_setting.open(missing, branch(), isByRequest);
}

void Session::loadSetting()
{
    m_errands.post(
        [workspace = m_workspace, snapshot = m_board.snapshot(), request = m_setting.request(),
         options = m_setting.options()]() -> core::Result<core::promotion::SiteChange> {
            const auto changes = workspace->preview(snapshot, {request}, options);
            if (!changes)
                return std::unexpected(changes.error());
            return changes->constFirst();
        },
        [this, reading = m_setting.reading()](const core::Result<core::promotion::SiteChange> &change) {
            m_setting.show(change, reading);
        });
}

/// The review waits meanwhile, and reads everything again on the commit that has the variable.
void Session::writeSetting(const core::promotion::Request &request, const core::promotion::Options &options)
{
    const QString page = m_page;
    if (m_review.isOpen())
        m_review.wait(
            QCoreApplication::translate("session", "%1 goes to %2 first.").arg(request.variable, request.to));
    run(
        {request},
        [workspace = m_workspace, request, options](const auto &progress, const auto &cancellation) {
            return options.isRequest ? workspace->request({request}, options, progress, cancellation)
                                     : workspace->write({request}, options, progress, cancellation);
        },
        [this, page, variable = request.variable, environment = request.to,
         reading = m_review.reading()](const core::promotion::Report &report) {
            if (reading == m_review.reading())
                returnToReview(report, page, variable, environment);
        });
}

void Session::returnToReview(const core::promotion::Report &report, const QString &page,
                             const QString &variable, const QString &environment)
{
    if (!m_review.isOpen())
        return; // closed meanwhile, or the review is on a page of its own
    const bool isThere = !report.error && !report.isAsked;
    if (!isThere) {
        m_review.close(); // the page of the run says what happened, and what to do
        return;
    }
    setPage(page);
    m_review.reviewAgain();
    Q_EMIT toasted(QCoreApplication::translate("session", "%1 is in %2 now").arg(variable, environment));
}

} // namespace viewmodels
