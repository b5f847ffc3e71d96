// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"

namespace app::cli {

/// Makes SIGINT and SIGTERM ask for the returned cancellation; a second one ends the process at once.
core::Cancellation cancelOnInterrupt();

} // namespace app::cli
