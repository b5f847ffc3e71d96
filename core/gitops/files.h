// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/git/objectid.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core::gitops {

/// A key of a release file that does not say which image runs.
struct ForeignKey
{
    QString name; ///< dotted: `env.APP_NAME`, also of a list's item by its `name`
    int line = 0;
    int column = 0;

    bool operator==(const ForeignKey &) const = default;
};

/// `deploy/env/release-<env>/<site>.yaml`: which image runs.
struct ReleaseLayer
{
    git::ObjectId blob;
    QString repository;
    QString tag; ///< the text in the file; empty when the value is null or empty
    bool isPlaceholder = false; ///< no real tag there
    bool isTagString =
        true; ///< false: an unquoted text that some YAML reader takes for a number, a date, a bool
    bool hasDigest = false; ///< `image.digest` beside the tag
    int tagLine = 0;
    int tagColumn = 0;
    qsizetype tagBegin = 0; ///< byte range of the value in the file, quotes included
    qsizetype tagEnd = 0;
    QList<ForeignKey> foreignKeys; ///< besides `image.repository`, `tag`, `digest` and `pullSecrets`
    std::optional<Error> error; ///< it cannot be read, or has no scalar `image.tag`; the rest is empty then

    /// The tag if it is a real one.
    std::optional<QString> realTag() const;
    /// Does a digest decide which image runs, whatever the tag says?
    bool isPinned() const { return hasDigest || repository.contains(u'@'); }
};

/// `deploy/env/<env>/<site>.yaml`: the environment's settings.
struct EnvLayer
{
    git::ObjectId blob;
    QStringList hosts; ///< of the ingress, in the file's order
    QString environmentName; ///< SYNESTRA_ENV, from the map `env` or an item of the list `env`
    std::optional<Error> error;
};

/// `deploy/argocd/apps/<env>/<site>.yaml`: the Argo CD Application, or an ApplicationSet as far as its
/// template says the same for all.
struct Application
{
    git::ObjectId blob;
    QString name;
    QString namespaceName; ///< destination.namespace
    QString project;
    QString repoUrl;
    QString targetRevision;
    QString path;
    QStringList valueFiles;
    std::optional<bool> selfHeal;
    std::optional<Error> error;
};

} // namespace core::gitops
