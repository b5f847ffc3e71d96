// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/filetree.h"
#include "core/yaml/document.h"

#include <QString>
#include <QStringList>

#include <map>

namespace core::argocd {

/// A `kustomization.yaml` that lists resources.
struct Kustomization
{
    QString file;
    QString folder;
    QStringList resources; ///< files and folders from the root of the repository; addresses are left out
    int line = 0; ///< where the list stands
};

/// Reads @p root, the file at @p file.
Kustomization readKustomization(const yaml::Node &root, const QString &file);

/// By folder.
using Kustomizations = std::map<QString, Kustomization>;

/// Does what @p folder lists lead to @p file, directly or through the folders it lists?
bool includes(const Kustomizations &all, const QString &folder, const QString &file);

} // namespace core::argocd
