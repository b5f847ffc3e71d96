// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Which Secrets a platform repository defines, read without decrypting anything. Names and keys are kept, a
/// value never is: none can come into a message, a log or a window.
namespace core::secrets {

/// What makes the Secret out of its manifest.
enum class Origin {
    Plain, ///< a Secret as it is
    Sops, ///< one that SOPS encrypted
    SopsOperator, ///< SopsSecret
    Sealed, ///< SealedSecret
    External, ///< ExternalSecret, ClusterExternalSecret
    Certificate, ///< cert-manager's
    Generated, ///< by a generator of kustomize
};

/// A Secret that a manifest defines.
struct Definition
{
    Origin origin = Origin::Plain;
    QString name;
    QString namespaceName; ///< empty: the manifest does not say
    QString file;
    int line = 0;
    QStringList keys;
    bool areKeysKnown = true; ///< false: there may be more, which are seen at run time only
    QStringList copiedTo; ///< patterns of the other namespaces that an operator copies it to
    bool isListed = true; ///< false: its folder's kustomization.yaml leaves the file out

    bool has(const QString &key) const { return !areKeysKnown || keys.contains(key); }
    bool operator==(const Definition &) const = default;
};

/// A Secret whose name is encrypted too.
struct HiddenName
{
    QString namespaceName; ///< empty: hidden too, or not said
    QString file;
    int line = 0;
};

/// A value that stands in clear text.
struct Leak
{
    QString file;
    int line = 0;
    int column = 0;
    QString secret;
    QString key;

    bool operator==(const Leak &) const = default;
};

/// What one file holds.
struct Manifests
{
    QList<Definition> definitions;
    QList<HiddenName> hidden;
    QList<Leak> leaks;

    void add(Manifests &&other);
};

/// Understands what brings Secrets into a cluster, among whatever else the file holds. Pure.
Manifests readManifests(const yaml::Stream &stream, const QString &file);

/// Not a secret, although it stands where one should: a placeholder, an expression that is filled in later.
bool isStandIn(QStringView value);

} // namespace core::secrets
