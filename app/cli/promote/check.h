// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"

namespace app::cli {

/// `promote --check`: judges the commits between --base and --head. The exit status.
int checkCommits(Session &session);

} // namespace app::cli
