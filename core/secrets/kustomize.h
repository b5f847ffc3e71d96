// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/manifest.h"

#include <map>

/// What kustomize does to the manifests of a folder: it names those that count, and may give them a
/// namespace and longer names.
namespace core::secrets {

/// One `kustomization.yaml`.
struct Kustomization
{
    QString namespaceName; ///< of all it lists; empty: as they say
    QString prefix; ///< of their names
    QString suffix;
    QStringList resources; ///< files and folders, from the root of the repository
    QStringList generators; ///< files that say what KSOPS decrypts
    Manifests own; ///< of its `secretGenerator`
};

/// Understands the first document of such a file in @p folder.
Kustomization readKustomization(const yaml::Stream &stream, const QString &folder, const QString &file);
/// What a generator of KSOPS decrypts as it is, from the root of the repository.
QStringList filesOfGenerator(const yaml::Stream &stream, const QString &folder);

/// A manifest as a kustomization takes it up.
struct Placement
{
    QString namespaceName; ///< empty: what the manifest says
    QString prefix;
    QString suffix;

    auto operator<=>(const Placement &) const = default;
};

/// @p kustomizations and @p generated (what a generator's file takes) by their folder and file. Where one
/// lists another, the outer one has the last word. Keys are files; those that nothing lists are not in it.
std::map<QString, QList<Placement>> placements(const std::map<QString, Kustomization> &kustomizations,
                                               const std::map<QString, QStringList> &generated);

/// A path as a file in @p folder writes it; nullopt: it leads out, or to another server.
std::optional<QString> pathFrom(const QString &folder, const QString &text);

} // namespace core::secrets
