// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/argocd/application.h"
#include "core/argocd/kustomization.h"
#include "core/argocd/project.h"
#include "core/canon/subject.h"

/// What Argo CD finds in the repository: the Applications of sites and all others.
namespace core::canon {

/// An Application, and the site that it deploys.
struct FoundApplication
{
    argocd::Application manifest;
    QString file;
    QString site; ///< whose file it is, or whose value files it names; empty: of none
    int environment = -1;
    QString set; ///< the ApplicationSet that makes it; empty: it stands there itself
    std::shared_ptr<const Document> document;
    const yaml::Node *node = nullptr; ///< in the document; null: an ApplicationSet makes it

    bool isOfSite() const { return environment >= 0; }
};

struct FoundProject
{
    argocd::Project project;
    QString file;
    std::shared_ptr<const Document> document;
    const yaml::Node *node = nullptr;
};

/// An ApplicationSet of sites that only Argo CD can resolve.
struct UnjudgedSet
{
    QString file;
    QString what; ///< the generator's name, or "templatePatch"; empty: an expression of the template
    int line = 0;
    int column = 0;
};

struct Manifests
{
    std::vector<FoundApplication> applications; ///< by file
    std::vector<FoundProject> projects;
    argocd::Kustomizations kustomizations;
    std::vector<UnjudgedSet> unjudged;
};

/// Reads the Applications of the sites, and the YAML files below the folders that hold them: apps of apps,
/// projects, ApplicationSets, kustomizations. Charts, release files and env layers are passed over.
Manifests readManifests(const Subject &subject);

/// Is there an Application for the site in this environment: its file, another file's, one that an
/// ApplicationSet makes, or may make?
bool hasApplication(const Subject &subject, QStringView site, int environment);

/// Is there surely nothing at @p path? Nobody knows what is behind a symbolic link or in a submodule.
bool isSurelyMissing(const gitops::FileTree &tree, const QString &path);

} // namespace core::canon
