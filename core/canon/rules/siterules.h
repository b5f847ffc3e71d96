// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

namespace core::canon {

/// `site/incomplete`: files that a site needs in an environment and has not. In an environment between the
/// first and the last it may have none at all: it has not been added there.
void judgeIncomplete(const Subject &subject, Notebook &notebook);

} // namespace core::canon
