// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/argocd/application.h"

namespace core::argocd {

/// An AppProject: from where to where its Applications may bring something.
struct Project
{
    struct Destination
    {
        QString server, name, namespaceName;
    };

    QString name;
    QList<QString> sourceRepos;
    QList<Destination> destinations;
};

Project readProject(const yaml::Node &manifest);

/// What a project says to an Application. Unknown: only Argo CD knows which cluster a name means.
enum class Permission { Allowed, Denied, Unknown };

/// As Argo CD judges: one pattern has to match, and none that begins with `!` may.
Permission permitsSource(const Project &project, const QString &repoUrl);
Permission permitsDestination(const Project &project, const Application &application);

/// The address of the cluster that Argo CD itself runs in.
inline const QString inCluster = QStringLiteral("https://kubernetes.default.svc");
/// The cluster that an Application goes to, so that two can be compared: the address, or else the name.
QString clusterOf(const Application &application);

} // namespace core::argocd
