// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/manifests.h"
#include "core/canon/rule.h"

/// What Applications say beside one another, and beside the projects and lists that they stand in.
namespace core::canon {

/// `app/namespace-shared`: two Applications, one of a site, in one namespace of one cluster.
void judgeNamespaces(const Subject &subject, Notebook &notebook);
/// `app/name-not-unique`: over all Applications, those of no site too.
void judgeNames(const Subject &subject, Notebook &notebook);
/// `app/source`: the repository and branch that the siblings follow, and a chart that is there. Where only
/// the spelling differs the finding is less than an error.
void judgeSources(const Subject &subject, Notebook &notebook);
/// `app/project-denies`, where the AppProject stands in the repository.
void judgeProjects(const Subject &subject, Notebook &notebook);
/// `app/not-watched`: neither the kustomization nor the root Application of the folder takes the file.
void judgeWatched(const Subject &subject, Notebook &notebook);

/// The repository that the sites' value files stand in, as argocd::repositoryOf() writes it: this one,
/// whatever its address is here. Empty: nobody says.
QString homeOf(const Manifests &manifests);

} // namespace core::canon
