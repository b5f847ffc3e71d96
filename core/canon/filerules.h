// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What every file keeps, whatever it is for: `yaml/…`.
namespace core::canon {

void judgeInvalid(const Subject &subject, Notebook &notebook);

} // namespace core::canon
