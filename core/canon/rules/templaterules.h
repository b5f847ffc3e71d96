// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

namespace core::canon {

/// `env/template-not-rendered`: Helm expressions in values of which the chart makes nothing.
void judgeTemplates(const Subject &subject, Notebook &notebook);

} // namespace core::canon
