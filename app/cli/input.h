// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace app::cli {

/// The file that a word of the command line names; `-` is standard input. Usage where it cannot be read.
core::Result<QByteArray> readInput(const QString &path);

} // namespace app::cli
