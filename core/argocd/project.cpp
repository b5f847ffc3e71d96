// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/project.h"

#include "core/argocd/glob.h"

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

bool isDenial(const QString &pattern)
{
    return pattern.startsWith(u'!');
}

/// A denial matches what it does not deny, as in globMatch() of argo-cd (app_project_types.go).
bool matches(const QString &pattern, const QString &text, QChar separator = {})
{
    if (isDenial(pattern))
        return !matchesGlob(pattern.sliced(1), text, separator);
    return pattern == u"*" || matchesGlob(pattern, text, separator);
}

QString normalizedPattern(const QString &pattern)
{
    return isDenial(pattern) ? u'!' + normalizedUrl(pattern.sliced(1)) : normalizedUrl(pattern);
}

/// A destination with the half that Argo CD looks up filled in, where it needs no looking up.
struct Cluster
{
    QString server, name;
};

Cluster clusterFor(const Application &application)
{
    Cluster cluster{.server = application.server.value, .name = application.cluster.value};
    if (cluster.server.isEmpty() && cluster.name == u"in-cluster")
        cluster.server = inCluster;
    if (cluster.name.isEmpty() && cluster.server == inCluster)
        cluster.name = u"in-cluster"_s;
    return cluster;
}

bool isSaid(const yaml::Node *node)
{
    return node != nullptr && node->isSequence();
}

} // namespace

Project readProject(const yaml::Node &manifest)
{
    Project project;
    project.name = textOf(manifest.at({"metadata", "name"})).value;
    if (const yaml::Node *repos = manifest.at({"spec", "sourceRepos"}); isSaid(repos)) {
        for (const yaml::Node &one : repos->children)
            project.sourceRepos += textOf(&one).value;
    }
    if (const yaml::Node *destinations = manifest.at({"spec", "destinations"}); isSaid(destinations)) {
        for (const yaml::Node &one : destinations->children)
            project.destinations.append({.server = textOf(one.find("server")).value,
                                         .name = textOf(one.find("name")).value,
                                         .namespaceName = textOf(one.find("namespace")).value});
    }
    return project;
}

Permission permitsSource(const Project &project, const QString &repoUrl)
{
    const QString url = normalizedUrl(repoUrl);
    bool isAllowed = false;
    for (const QString &pattern : project.sourceRepos) {
        const bool isMatch = matches(normalizedPattern(pattern), url, u'/');
        if (!isMatch && isDenial(pattern))
            return Permission::Denied;
        isAllowed = isAllowed || isMatch;
    }
    return isAllowed ? Permission::Allowed : Permission::Denied;
}

Permission permitsDestination(const Project &project, const Application &application)
{
    const Cluster cluster = clusterFor(application);
    bool isAllowed = false;
    bool isUnsure = false;
    for (const Project::Destination &one : project.destinations) {
        const bool isName = !cluster.name.isEmpty() && matches(one.name, cluster.name);
        const bool isServer = !cluster.server.isEmpty() && matches(one.server, cluster.server);
        const bool isNamespace = matches(one.namespaceName, application.namespaceName.value);
        const bool isForbidden = (!isNamespace && isDenial(one.namespaceName))
            || (!cluster.name.isEmpty() && !isName && isDenial(one.name))
            || (!cluster.server.isEmpty() && !isServer && isDenial(one.server));
        if (isForbidden)
            return Permission::Denied;
        isAllowed = isAllowed || ((isName || isServer) && isNamespace);
        // Which address a name has, and the reverse, stands in the cluster.
        isUnsure = isUnsure
            || (isNamespace
                && ((cluster.name.isEmpty() && !one.name.isEmpty())
                    || (cluster.server.isEmpty() && !one.server.isEmpty())));
    }
    if (isAllowed)
        return Permission::Allowed;
    return isUnsure ? Permission::Unknown : Permission::Denied;
}

QString clusterOf(const Application &application)
{
    const Cluster cluster = clusterFor(application);
    QString server = cluster.server.toLower();
    while (server.endsWith(u'/'))
        server.chop(1);
    return server.isEmpty() ? cluster.name : server;
}

} // namespace core::argocd
