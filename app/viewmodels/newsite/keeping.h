// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

/// What the wizard keeps of a repository between two runs of the program, in files of this computer.
/// Blocking.
namespace viewmodels::keeping {

/// Of a repository's files: a few letters that stand for @p targetKey (Target::key()).
QString nameOf(const QString &targetKey);

/// Writes the whole file or leaves it as it was; makes its folder. The error says why, for a sentence of the
/// caller's.
core::Outcome write(const QString &file, const QByteArray &bytes);

} // namespace viewmodels::keeping
