// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/command.h"
#include "core/base/result.h"

namespace app::cli {

/// A command line, understood.
struct Invocation
{
    const Command *command = nullptr; ///< null: none was named
    QString group; ///< the first word where only that was named, e.g. `yaml`
    Arguments arguments;
};

/// Options may stand before or after the command. Usage errors name the nearest thing there is; their detail
/// is the name of the command whose help says more, if one was recognised.
core::Result<Invocation> parse(const QStringList &words);

} // namespace app::cli
