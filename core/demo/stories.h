// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/demo/world.h"

namespace core::demo {

/// Lives through the fleet's last months, up to a moment before @p now (seconds since 1970): ordinary weeks
/// for every site, and for some of them the ending that puts them into one of the pipeline's states.
World tellStories(World::Time now);

} // namespace core::demo
