// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/arguments.h"

namespace app::cli {

std::optional<QString> Arguments::value(const QString &option) const
{
    const auto found = m_options.constFind(option);
    if (found == m_options.constEnd())
        return {};
    return found->constLast();
}

} // namespace app::cli
