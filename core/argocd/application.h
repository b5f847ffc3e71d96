// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QList>
#include <QString>

#include <functional>

/// What Argo CD makes of its manifests.
namespace core::argocd {

/// A text of a manifest and where it stands.
struct Text
{
    QString value;
    int line = 0; ///< 0: it is not there
    int column = 0;

    bool isThere() const { return line > 0; }
    /// Does it hold an expression of an ApplicationSet that could not be filled in?
    bool isOpen() const { return value.contains(QLatin1StringView("{{")); }
};

/// A place beside the value files that says which image runs.
struct ImageValue
{
    QString where; ///< "helm.parameters"
    QString key; ///< "image.tag"
    int line = 0;
    int column = 0;
};

/// One of an Application's sources.
struct Source
{
    int line = 0;
    int column = 0;
    Text repoUrl, targetRevision, path, chart, ref;
    bool isHelm = false; ///< it says something for Helm
    bool isKustomize = false;
    Text helm; ///< where `helm` stands; its value is empty
    Text valueFilesKey; ///< where `helm.valueFiles` stands
    QList<Text> valueFiles;
    QList<ImageValue> imageValues;
    bool isRecursive = false; ///< of `directory`
    QString include, exclude; ///< of `directory`
};

/// An Application as its manifest says it, or as an ApplicationSet makes it.
struct Application
{
    Text kind; ///< where the manifest begins to say what it is
    Text name;
    Text ownNamespace; ///< in which Argo CD looks for it
    Text project;
    Text server, cluster; ///< of the destination: by address, or by name
    Text namespaceName; ///< of the destination
    Text spec, syncPolicy, automated; ///< where they stand; their values are empty
    Text enabled, prune, selfHeal; ///< of `automated`
    QList<Text> syncOptions;
    QList<Source> sources;

    /// Does Argo CD sync it by itself?
    bool isAutomated() const;
    bool doesPrune() const;
    bool doesSelfHeal() const;
};

/// Fills in the expressions of an ApplicationSet's template.
using Fill = std::function<QString(const QString &)>;

/// Reads the metadata and the spec of @p manifest: an Application, or the template of an ApplicationSet.
Application readApplication(const yaml::Node &manifest, const Fill &fill = {});

/// Is it a manifest of Argo CD, of this kind ("Application")?
bool isManifest(const yaml::Node &document, QByteArrayView kind);
/// Does it say that it is of this kind, in whatever API?
bool isOfKind(const yaml::Node &document, QByteArrayView kind);

/// true, yes and on, as a reader of YAML 1.1 takes them.
bool isTrue(const QString &text);
bool isFalse(const QString &text);

/// The text of a scalar, and nothing for whatever else.
Text textOf(const yaml::Node *node, const Fill &fill = {});

/// The address of a repository as Argo CD compares it: `.git`, the case and the form of ssh addresses do not
/// matter.
QString normalizedUrl(const QString &url);

/// The same, and whatever else leads to one repository at one server: protocol, user, port and a slash at the
/// end do not matter either. Argo CD takes these for two, and asks for access to each.
QString repositoryOf(const QString &url);

} // namespace core::argocd
