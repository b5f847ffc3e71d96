// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// Secrets in env layers, and what else is not to be shared: values that should not be there, references to
/// those of another environment, one that serves two.
namespace core::canon {

void judgeSecretValues(const Subject &subject, Notebook &notebook);
void judgeForeignSecrets(const Subject &subject, Notebook &notebook);
void judgeSharedSecrets(const Subject &subject, Notebook &notebook);
void judgeSharedBuckets(const Subject &subject, Notebook &notebook);

} // namespace core::canon
