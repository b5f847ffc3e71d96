// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"
#include "core/yaml/edit.h"

/// Finding the one node that a path names. For this room only.
namespace core::yaml {

struct Located
{
    const Node *document = nullptr; ///< its root
    std::vector<const Node *> above; ///< from the root to the collection that holds it
    const Node *node = nullptr;

    bool isInFlow() const;
};

/// NotFound when no document has the path, and says what is there instead; Refused when more than one has it,
/// or when the way leads through an alias or a merge key.
Result<Located> locate(const Stream &stream, const Path &path, const QString &name);

/// Does a merge key (`<<`) bring in entries of other mappings?
bool hasMergeKey(const Node &mapping);

/// Refuses a value that is more than itself: anchored, below an anchor that is used elsewhere, or in a
/// mapping whose merge key follows (of which some readers let the merged value win).
Outcome checkAlone(const Located &located, const Path &path, const QString &name);

} // namespace core::yaml
