// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/continuity.h"

namespace core::workspace {

/// The tip that was last seen of a target's branch, kept in a file of its own, so that a rewritten history is
/// noticed.
class LastSeenFile
{
public:
    /// @p folder empty: nothing is kept.
    LastSeenFile(const QString &folder, const QString &targetKey);

    /// A damaged file reads as nothing seen.
    promotion::LastSeen read() const;
    /// Does nothing when it is there already.
    Outcome write(const git::ObjectId &tip) const;

private:
    QString m_path;
};

} // namespace core::workspace
