// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/fleet.h"

namespace app::cli {

/// Usage, with near names, when one of @p names is no site of the fleet.
core::Outcome checkSites(const core::gitops::Fleet &fleet, const QStringList &names);

/// The same for an environment.
core::Outcome checkEnvironment(const QStringList &environments, const QString &name);

} // namespace app::cli
