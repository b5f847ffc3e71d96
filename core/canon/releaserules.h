// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/finding.h"
#include "core/gitops/files.h"
#include "core/policy/policy.h"

#include <QList>

/// What a release file may say.
namespace core::canon {

/// `release/only-image`: which image runs, and nothing else but the release's identity (the policy's
/// `release.keys`). Whatever else stands there moves with no promotion, so that the environments drift apart.
QList<Finding> onlyImage(const gitops::ReleaseLayer &layer, const QString &file,
                         const policy::Policy &policy);

} // namespace core::canon
