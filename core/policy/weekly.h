// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/policy/freeze.h"

namespace core::policy {

/// Times of the week as people write them: "Fri 16:00 - Mon 08:00" is one span and may be
/// followed by others after a comma, "Mon-Fri 09:00 - 17:00" one
/// for each day, "Sat, Sun" whole days. An end before its beginning is on the next day. nullopt: it is none.
std::optional<QList<WeeklySpan>> weeklySpans(const QString &text);

/// The same as text; as few words as it takes.
QString toText(const QList<WeeklySpan> &spans);

} // namespace core::policy
