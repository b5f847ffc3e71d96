// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/command.h"

namespace app::cli {

QString overview(); ///< of everything
QString helpOf(const Command &command);
QString helpOfGroup(const QString &word); ///< `yaml`: its commands

} // namespace app::cli
