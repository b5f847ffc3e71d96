// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

namespace core::bootstrap {

struct RenderOptions
{
    QString helm; ///< the program; empty: there is none, and the check is skipped
    int milliseconds = 30'000; ///< for each environment
    qsizetype bytes = 8 * 1024 * 1024; ///< of manifests
};

/// The chart with the planned values of one environment.
struct Rendering
{
    QString environment;
    QByteArray manifests;
};

struct RenderCheck
{
    Check check;
    QList<Rendering> renderings;
};

/// Renders the chart for each environment in a temporary folder, with no cluster, no network and no settings
/// of the user. Takes some tenths of a second.
RenderCheck render(const Plan &plan, const Ground &ground, const RenderOptions &options,
                   const Cancellation &cancellation = {});

} // namespace core::bootstrap
