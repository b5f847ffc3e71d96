// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/environment.h"
#include "core/bootstrap/removal.h"
#include "core/promotion/filework.h"

/// Works over several files, from what somebody wishes to what the engine is asked for.
namespace core::workspace {

/// What it will do, as the snapshot is now, and the wish to do it on whatever tip there is then.
template <typename Plan>
struct Planned
{
    Plan plan;
    promotion::Request request;
};

/// Errors: Usage for a wish that makes no sense; reading. Problems of the plan are told by the work too, so
/// that nothing is written as long as there are any.
Result<Planned<bootstrap::EnvironmentPlan>> planEnvironment(const git::Repository &repository,
                                                            const pipeline::Snapshot &snapshot,
                                                            const bootstrap::EnvironmentWish &wish,
                                                            const Cancellation &cancellation = {});

Result<Planned<bootstrap::RemovalPlan>> planRemoval(const git::Repository &repository,
                                                    const pipeline::Snapshot &snapshot,
                                                    const bootstrap::RemovalWish &wish,
                                                    const Cancellation &cancellation = {});

/// The wish to do a plan that was made of the snapshot, for who keeps its files at hand.
promotion::Request requestFor(const bootstrap::EnvironmentWish &wish, const bootstrap::EnvironmentPlan &plan,
                              const pipeline::Snapshot &snapshot);
promotion::Request requestFor(const bootstrap::RemovalWish &wish, const bootstrap::RemovalPlan &plan,
                              const pipeline::Snapshot &snapshot);

} // namespace core::workspace
