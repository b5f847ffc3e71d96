// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/sitework.h"

#include "core/workspace/siteground.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using bootstrap::Plan;

/// The first thing that keeps the plan from being carried out.
std::optional<Error> obstacle(const Plan &plan)
{
    for (const bootstrap::Check &check : plan.checks) {
        for (const bootstrap::Remark &remark : check.remarks) {
            if (remark.isFailure)
                return Error{.kind = Error::Kind::Conflict,
                             .message = remark.field.isEmpty() ? remark.reason
                                                               : remark.field + u": "_s + remark.reason,
                             .place = remark.place};
        }
    }
    if (plan.questions.isEmpty())
        return std::nullopt;
    return Error{.kind = Error::Kind::Conflict,
                 .message = QCoreApplication::translate(
                     "core",
                     "The sibling has changed, and something new is to be decided. Look at the plan "
                     "again."),
                 .place = plan.questions.constFirst().place};
}

Result<QList<git::TreeChange>> changesOn(const NewSite &site, const git::Repository &repository,
                                         const pipeline::Snapshot &snapshot)
{
    canon::DocumentCache documents;
    const auto ground = SiteGround::beside(repository, snapshot, documents);
    if (!ground)
        return std::unexpected(ground.error());
    const auto plan = planSite(site, (*ground)->ground());
    if (!plan)
        return std::unexpected(plan.error());
    if (const std::optional<Error> error = obstacle(*plan))
        return std::unexpected(*error);
    return plan->changes();
}

} // namespace

Result<Plan> planSite(const NewSite &site, const bootstrap::Ground &ground, const Cancellation &cancellation)
{
    auto plan = bootstrap::plan(site.specification, ground, cancellation);
    if (!plan)
        return plan;
    if (site.isAsProposed)
        plan->questions.clear();
    return site.edits.empty() ? plan : bootstrap::withEdits(*plan, site.edits, ground, cancellation);
}

std::shared_ptr<const promotion::FileWork> siteWork(const NewSite &site, const Plan &plan)
{
    promotion::FileWork work{
        .kind = u"new-site"_s,
        .title = QCoreApplication::translate("core", "New site %1").arg(plan.key),
        .subject = plan.subject(),
        .body = {},
        .sites = {plan.key},
        .environments = plan.environments,
        .make = [site](const git::Repository &repository, const pipeline::Snapshot &snapshot) {
            return changesOn(site, repository, snapshot);
        }};
    return std::make_shared<const promotion::FileWork>(std::move(work));
}

} // namespace core::workspace
