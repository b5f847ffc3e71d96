// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/command.h"

#include <vector>

namespace app::cli {

/// Every command, in the order of the help.
const std::vector<Command> &commands();

/// The command of exactly this name, or null.
const Command *findCommand(const QString &name);

/// Commands whose first word is @p word: `yaml` has two.
std::vector<const Command *> commandsOf(const QString &word);

/// What every command takes.
const QList<Option> &commonOptions();

} // namespace app::cli
