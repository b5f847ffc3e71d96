// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/naming.h"
#include "core/canon/rules/envrules.h"
#include "core/canon/values.h"

namespace core::canon {

/// What several rules want to know of a file, found once and kept with its document: with every stroke of a
/// key in the wizard all sites are looked at again, of which one has changed.
struct Facts
{
    std::vector<Value> values;
    std::vector<SecretReference> secretReferences;
    std::vector<HostPlace> hosts; ///< of the ingress
};

} // namespace core::canon
