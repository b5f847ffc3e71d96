// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

namespace core::bootstrap {

/// From whom each line of a file is. @p rest: where what no field answers comes from. For this room only.
QList<LineOrigin> originsOf(const PlannedFile &file, const Answers &answers, const Source &rest);

/// The same after somebody edited the file: lines that are as they were keep their origin, others are theirs.
QList<LineOrigin> originsAfterEdit(const PlannedFile &before, const QByteArray &bytes);

} // namespace core::bootstrap
