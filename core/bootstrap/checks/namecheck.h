// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"
#include "core/bootstrap/checks/checks.h"

namespace core::bootstrap {

/// Are the answers what Kubernetes, DNS and registries take for a name? For this room only.
Check checkNames(const Specification &specification, const Answers &answers, const Ground &ground);

/// Has nobody else what the new site is to have? For this room only.
Check checkCollisions(const Specification &specification, const Answers &answers, const Ground &ground);

} // namespace core::bootstrap
