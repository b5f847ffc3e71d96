// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What every file keeps, whatever it is for: `yaml/…`.
namespace core::canon {

void judgeInvalid(const Subject &subject, Notebook &notebook);
void judgeDuplicateKey(const Subject &subject, Notebook &notebook);
void judgeNotUtf8(const Subject &subject, Notebook &notebook);
void judgeSymlink(const Subject &subject, Notebook &notebook);
/// `yaml/not-read`: what looks like a site's file and is none.
void judgeNotRead(const Subject &subject, Notebook &notebook);

} // namespace core::canon
