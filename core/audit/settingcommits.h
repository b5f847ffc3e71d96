// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/git/repository.h"

namespace core::audit {

/// The commits below @p tip whose message speaks of a setting, or of a work over several files,
/// oldest first. They move no tag, so that the
/// history of releases does not know them. A shallow clone has those it has.
Result<QList<git::Commit>> settingCommits(const git::Repository &repository, const git::ObjectId &tip,
                                          const Cancellation &cancellation);

} // namespace core::audit
