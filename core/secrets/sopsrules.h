// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/filetree.h"

namespace core::secrets {

/// One of the `creation_rules` of a `.sops.yaml`: for whom SOPS encrypts a file, and which values of it.
struct CreationRule
{
    QString file; ///< the `.sops.yaml`
    int line = 0;
    QString text; ///< as it stands there; recipients are public
};

/// The rule by which SOPS encrypts a file at @p path: the first that fits, of the nearest `.sops.yaml` above
/// it. nullopt: none, and SOPS would refuse.
std::optional<CreationRule> creationRule(const gitops::FileTree &tree, const QString &path);

} // namespace core::secrets
