// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <functional>

/// Holding a file against itself after a change. For this room only.
namespace core::yaml {

/// Do both say the same, each in its style, wherever in the file they stand?
bool areEqual(const Node &before, const Node &after);

/// The same for whole files but for the node @p target of @p before, whose children @p judge compares.
bool areEqualBut(const Stream &before, const Stream &after, const Node *target,
                 const std::function<bool(const Node &before, const Node &after)> &judge);

} // namespace core::yaml
