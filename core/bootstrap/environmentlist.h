// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace core::bootstrap {

/// The policy file with one environment more behind @p after. A file without a list gets one of @p known and
/// the new one, and so does a repository without the file (@p bytes empty). Refused where the list cannot be
/// written: then somebody does it by hand. For this room only.
Result<QByteArray> withEnvironment(const QByteArray &bytes, const QString &name, const QString &after,
                                   const QStringList &known);

/// … without one of them, and without the rules of its step.
Result<QByteArray> withoutEnvironment(const QByteArray &bytes, const QString &name);

} // namespace core::bootstrap
