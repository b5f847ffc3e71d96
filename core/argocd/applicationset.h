// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/argocd/application.h"
#include "core/gitops/filetree.h"

#include <QStringList>

namespace core::argocd {

/// The Applications that an ApplicationSet makes, as far as the repository tells.
struct Expansion
{
    std::vector<Application> applications;
    /// What only Argo CD can answer: the names of generators ("clusters", "git"), or "templatePatch".
    QStringList unjudged;
    Text generators; ///< where they stand
};

/// Resolves the generators `list`, `git` (files and directories) and `matrix` of those from @p tree. Git
/// generators of another repository than the template's are not resolved. What an expression of the template
/// does besides naming a parameter is not worked out: such texts stay open (Text::isOpen).
Expansion expand(const yaml::Node &set, const gitops::FileTree &tree);

} // namespace core::argocd
