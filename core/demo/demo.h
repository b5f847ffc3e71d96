// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/git/program.h"

#include <QDateTime>

/// A self-made fleet to try everything on. Its repositories say `slipway.demo=true` in their git
/// configuration.
namespace core::demo {

struct DemoPaths
{
    QString remote; ///< DIR/remote.git: bare, with several months of history; pushes really land here
    QString clone; ///< DIR/clone: a user's clone of it
    QString platform; ///< DIR/platform: the repository with the encrypted secrets' manifests
};

/// Makes the demo in @p folder, which must not exist or be empty (else Refused, nothing is touched). Same ids
/// for the same @p now. About a second.
Result<DemoPaths> makeDemo(const QString &folder, const QDateTime &now, const git::Program &git);

} // namespace core::demo
