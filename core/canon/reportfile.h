// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/lint.h"

/// Reports on disk, so that a commit is judged once. A damaged file is none; several processes may share the
/// folder.
namespace core::canon {

/// The file of a report, below @p folder: of this program's rules, and of what @p identity tells apart (the
/// commit, and all else that findings follow from).
QString reportFile(const QString &folder, const QStringList &identity);

std::optional<Report> loadReport(const QString &file);
/// Keeps it, and forgets the oldest beyond a few. Denied when the file system says no.
Outcome saveReport(const Report &report, const QString &file);

} // namespace core::canon
