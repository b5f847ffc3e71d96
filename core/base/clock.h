// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

namespace core {

/// Tells the time. core never looks at the clock on the wall by itself, so that tests are exact.
using Clock = std::function<QDateTime()>;

} // namespace core
