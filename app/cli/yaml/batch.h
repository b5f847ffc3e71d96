// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/yaml/edit.h"

namespace app::cli {

/// Answers each `FILE<TAB>PATH<TAB>VALUE` line of standard input, in order. Refused if any line was.
int runBatch(Session &session, core::yaml::Type type);

} // namespace app::cli
