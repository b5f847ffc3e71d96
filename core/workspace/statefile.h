// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// Small facts about a target that outlive the program, one line a file. For this room only.
namespace core::workspace {

/// The file of this fact about the target; empty: no folder is given, and nothing is kept.
QString stateFile(const QString &folder, const QString &fact, const QString &targetKey);

/// Its line; empty: there is none.
QByteArray readState(const QString &path);

/// Does nothing without a path. Denied when it cannot be written.
Outcome writeState(const QString &path, const QByteArray &line);

} // namespace core::workspace
