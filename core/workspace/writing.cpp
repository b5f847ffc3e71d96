// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/protection.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::workspace {

promotion::Report Workspace::write(const QList<promotion::Request> &requests,
                                   const promotion::Options &options,
                                   const std::function<void(const promotion::Progress &)> &progress,
                                   const Cancellation &cancellation, const Manner &manner)
{
    const bool canAsk = !m_target.destination.remote.isEmpty() && !manner.isDryRun && !manner.isNoPush;
    if (!canAsk)
        return promote(requests, options, progress, cancellation, manner);
    const auto ask = [&](const QString &why) {
        promotion::Report asked = request(requests, options, progress, cancellation);
        asked.isAskedInstead = asked.isAsked;
        asked.notes.prepend(why);
        return asked;
    };
    const QString branch = m_target.destination.displayName();
    const Result<pipeline::Snapshot> now = snapshot({}, cancellation);
    if (now && !now->policyError && now->policy->isByRequest) {
        return ask(QCoreApplication::translate("core", "The policy lets changes of %1 in by requests only.")
                       .arg(branch));
    }
    const ProtectionFile protection(m_options.stateFolder, m_target.key());
    if (const auto known = protection.read(m_options.clock())) {
        return ask(
            QCoreApplication::translate(
                "core", "%1 refused a push on %2, so this is a request. Remove %3 to try the branch again.")
                .arg(branch, known->since.toLocalTime().toString(Qt::ISODate), protection.path()));
    }
    promotion::Report report = promote(requests, options, progress, cancellation, manner);
    const bool isRefused = report.error && report.error->kind == Error::Kind::Denied
        && !report.unpushed.isNull() && !report.isPushed;
    if (!isRefused) {
        if (report.isPushed)
            protection.remove();
        return report;
    }
    protection.write({.since = m_options.clock(), .isGitLab = isGitLab(m_target.url, report.error->detail)});
    promotion::Report asked = ask(
        QCoreApplication::translate("core", "%1 took no push, so it is a request now. The server said: %2")
            .arg(branch, report.error->detail.simplified()));
    if (asked.isAsked)
        return asked;
    protection.remove(); // the server takes neither: it is not the branch
    return report;
}

} // namespace core::workspace
