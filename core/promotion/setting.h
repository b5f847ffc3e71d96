// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/variables.h"
#include "core/promotion/change.h"

/// A new variable of an environment: one entry of its env layer, in a commit of its own.
namespace core::promotion {

/// The env layer before and after.
struct PlannedSetting
{
    pipeline::VariableKey key;
    QString file;
    QByteArray before;
    QByteArray after;
    bool isThere = false; ///< it says just this already
};

/// Usage for a name that no variable can have, and for a value of several lines or with control characters;
/// Refused for what looks like a secret: everybody who reads the repository would read it too.
Outcome checkSetting(const QString &name, const QString &value);

/// What the wish makes of the env layer at the snapshot. Conflict when the layer sets the variable to
/// something else, Refused when there is no layer or it cannot take an entry (with the place).
Result<PlannedSetting> planSetting(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                                   const Request &request);

/// What becomes of a setting, or of a work over files, that is wished for together with something else:
/// refused.
SiteChange notAlone(const Request &request);

} // namespace core::promotion
