// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/document.h"
#include "core/pipeline/snapshot.h"
#include "core/promotion/gates.h"

/// The policy as people and scripts read it.
namespace app::cli {

Json policyDocument(const core::pipeline::Snapshot &snapshot);
/// The same in the form of the file, with what is not written there filled in.
QString policyText(const core::pipeline::Snapshot &snapshot);

/// Why a gate is asked here: "always", ".slipway.yaml:12", "required by .slipway.yaml", "when connected".
QString ruleOf(const core::promotion::GateReport &gate, const core::policy::StepPolicy &step);

} // namespace app::cli
