// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

namespace core::promotion {

/// Looks at a commit that is about to be pushed as a stranger would: its tree differs from its parent's in
/// exactly the files of @p changes, each by exactly one line (a decision's as a whole, a setting's by its one
/// entry, those of a work to exactly the planned bytes and without a tag that moves), and no mode has
/// changed. Internal when not: then it is a bug of ours, and nothing is pushed.
Outcome verifyCommit(const git::Repository &repository, const git::ObjectId &commit,
                     const QList<SiteChange> &changes);

} // namespace core::promotion
