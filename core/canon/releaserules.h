// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What a release file may say: `release/…`.
namespace core::canon {

/// `release/only-image`: which image runs, and nothing else but the release's identity (the policy's
/// `release.keys`). Whatever else stands there moves with no promotion, so that the environments drift apart.
QList<Finding> onlyImage(const gitops::ReleaseLayer &layer, const QString &file,
                         const policy::Policy &policy);
void judgeOnlyImage(const Subject &subject, Notebook &notebook);

} // namespace core::canon
