// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/works.h"

#include "core/workspace/siteground.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using bootstrap::EnvironmentPlan;
using bootstrap::EnvironmentWish;
using bootstrap::RemovalPlan;
using bootstrap::RemovalWish;

/// Reads what is at the snapshot's commit and plans on it.
template <typename Plan, typename Wish>
Result<Plan> planAt(const git::Repository &repository, const pipeline::Snapshot &snapshot, const Wish &wish,
                    Result<Plan> (*plan)(const Wish &, const bootstrap::Ground &, const Cancellation &),
                    const Cancellation &cancellation)
{
    canon::DocumentCache documents;
    const auto ground = SiteGround::beside(repository, snapshot, documents, cancellation);
    return ground ? plan(wish, (*ground)->ground(), cancellation) : std::unexpected(ground.error());
}

/// "stage.yaml:3:5: "; the first one's place is the error's own.
QString placeText(const std::optional<Place> &place)
{
    return place && place->line > 0 ? u"%1:%2:%3: "_s.arg(place->file).arg(place->line).arg(place->column)
                                    : QString();
}

Result<QList<git::TreeChange>> changesOf(const Result<EnvironmentPlan> &plan)
{
    if (!plan)
        return std::unexpected(plan.error());
    if (plan->isAllowed())
        return plan->changes();
    QStringList reasons;
    for (const bootstrap::Remark &problem : plan->problems)
        reasons += reasons.isEmpty() ? problem.reason : placeText(problem.place) + problem.reason;
    Error error{.kind = Error::Kind::Refused, .message = reasons.join(u'\n')};
    error.place = plan->problems.constFirst().place;
    return std::unexpected(error);
}

bool isListChanged(const EnvironmentPlan &plan)
{
    return std::ranges::find(plan.files, policy::fileName, &bootstrap::PlannedFile::path)
        != plan.files.cend();
}

QStringList touched(const EnvironmentPlan &plan, const pipeline::Snapshot &snapshot)
{
    QStringList environments;
    if (snapshot.fleet->environments.contains(plan.environment))
        environments += plan.environment;
    if (isListChanged(plan))
        environments += snapshot.fleet->environments.constLast();
    return environments;
}

QString titleOf(const RemovalPlan &plan)
{
    const auto count = static_cast<int>(plan.sites.size());
    const QString sites = count == 1 ? plan.sites.constFirst()
                                     : QCoreApplication::translate("core", "%n site(s)", nullptr, count);
    return plan.environment.isEmpty()
        ? QCoreApplication::translate("core", "Remove %1").arg(sites)
        //: %1 an environment, %2 a site or how many
        : QCoreApplication::translate("core", "Remove %1 of %2").arg(plan.environment, sites);
}

} // namespace

promotion::Request requestFor(const EnvironmentWish &wish, const EnvironmentPlan &plan,
                              const pipeline::Snapshot &snapshot)
{
    const auto count = static_cast<int>(plan.sites.size());
    const QString sites = count == 1 ? plan.sites.constFirst()
                                     : QCoreApplication::translate("core", "%n site(s)", nullptr, count);
    promotion::FileWork work;
    work.kind = u"add-env"_s;
    //: %1 an environment, %2 a site or how many
    work.title = QCoreApplication::translate("core", "Add %1 to %2").arg(wish.environment, sites);
    work.subject = plan.subject();
    work.body = u"Learned from %1, with a placeholder as the tag: the first release comes from %2."_s.arg(
        plan.next, plan.after);
    work.sites = plan.sites;
    work.environments = touched(plan, snapshot);
    work.make = [wish](const git::Repository &at, const pipeline::Snapshot &now) {
        return changesOf(planAt<EnvironmentPlan>(at, now, wish, &bootstrap::planEnvironment, {}));
    };
    return promotion::requestFor(std::make_shared<const promotion::FileWork>(std::move(work)));
}

promotion::Request requestFor(const RemovalWish &wish, const RemovalPlan &plan,
                              const pipeline::Snapshot &snapshot)
{
    promotion::FileWork work;
    work.kind = wish.environment.isEmpty() ? u"remove-site"_s : u"remove-env"_s;
    work.title = titleOf(plan);
    work.subject = plan.subject();
    work.sites = plan.sites;
    work.environments = plan.environments;
    // The rules of the last environment are those of the list of environments too.
    const bool isListChanged = std::ranges::any_of(
        plan.changes, [](const git::TreeChange &one) { return one.path == policy::fileName; });
    const QString &last = snapshot.fleet->environments.constLast();
    if (isListChanged && !work.environments.contains(last))
        work.environments += last;
    work.make = [wish](const git::Repository &at,
                       const pipeline::Snapshot &now) -> Result<QList<git::TreeChange>> {
        const auto again = planAt<RemovalPlan>(at, now, wish, &bootstrap::planRemoval, {});
        return again ? Result<QList<git::TreeChange>>(again->changes) : std::unexpected(again.error());
    };
    return promotion::requestFor(std::make_shared<const promotion::FileWork>(std::move(work)));
}

Result<Planned<EnvironmentPlan>> planEnvironment(const git::Repository &repository,
                                                 const pipeline::Snapshot &snapshot,
                                                 const EnvironmentWish &wish,
                                                 const Cancellation &cancellation)
{
    auto plan =
        planAt<EnvironmentPlan>(repository, snapshot, wish, &bootstrap::planEnvironment, cancellation);
    if (!plan)
        return std::unexpected(plan.error());
    promotion::Request request = requestFor(wish, *plan, snapshot);
    return Planned<EnvironmentPlan>{.plan = *std::move(plan), .request = std::move(request)};
}

Result<Planned<RemovalPlan>> planRemoval(const git::Repository &repository,
                                         const pipeline::Snapshot &snapshot, const RemovalWish &wish,
                                         const Cancellation &cancellation)
{
    auto plan = planAt<RemovalPlan>(repository, snapshot, wish, &bootstrap::planRemoval, cancellation);
    if (!plan)
        return std::unexpected(plan.error());
    promotion::Request request = requestFor(wish, *plan, snapshot);
    return Planned<RemovalPlan>{.plan = *std::move(plan), .request = std::move(request)};
}

} // namespace core::workspace
