// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

namespace core::bootstrap {

/// What is to be said about the application's source, and what is taken. For this room only.
struct SourcePlan
{
    Check check;
    std::optional<SourceCopy> copy;
};

SourcePlan planSource(const Specification &specification, const Ground &ground);

} // namespace core::bootstrap
