// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/tags.h"

#include <optional>

/// The canon as types: where the files of a site stand and what they say.
namespace core::gitops {

/// The files that a site has in an environment.
enum class FileKind { Release, Env, Application };

/// Where things are in a repository, and how its tags are written. The default is the canon's; a policy may
/// say otherwise.
struct Layout
{
    QString releaseFolder = QStringLiteral("deploy/env/release-%1"); ///< %1 is the environment
    QString envFolder = QStringLiteral("deploy/env/%1");
    QString applicationFolder = QStringLiteral("deploy/argocd/apps/%1");
    /// In promotion order. One between the first and the last takes part only where it has a YAML file.
    QStringList environments = {QStringLiteral("dev"), QStringLiteral("stage"), QStringLiteral("prod")};
    /// Folders whose commits count as "ahead"; %1 is the site.
    QStringList sources = {QStringLiteral("apps/%1"), QStringLiteral("packages")};
    /// Folders whose files change a database; %1 is the site. Empty: folders `migrations` below the sources.
    QStringList migrations;
    TagWriting tags;

    QString releaseFile(const QString &site, const QString &environment) const;
    QString envFile(const QString &site, const QString &environment) const;
    QString applicationFile(const QString &site, const QString &environment) const;
    QString file(FileKind kind, const QString &site, const QString &environment) const;

    bool operator==(const Layout &) const = default;
};

/// What a path is to the layout.
struct FilePlace
{
    FileKind kind = FileKind::Release;
    QString environment; ///< whether there is one of this name or not
    QString site; ///< empty: another file of the folder, a `kustomization.yaml` say
};

/// nullopt: the path is in none of the three folders, or deeper.
std::optional<FilePlace> placeOf(const Layout &layout, const QString &path);

/// @p path without `.`, `..` and slashes at its end; empty where it leads out of the repository, or to its
/// root.
QString cleanedPath(const QString &path);

/// The names under which kustomize looks for its file in a folder.
const QStringList &kustomizationNames();

/// A DNS-1123 label?
bool isSiteKey(QStringView name);

} // namespace core::gitops
