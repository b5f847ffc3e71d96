// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/applicationpeers.h"

#include "core/canon/rules/applicationrules.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using argocd::Permission;
using argocd::Source;
using argocd::Text;

using Group = std::vector<const FoundApplication *>;

/// Where another Application stands, in a few words.
QString nameOf(const FoundApplication &application)
{
    return u"%1 (%2)"_s.arg(application.manifest.name.value, application.file);
}

const FoundApplication &otherThan(const FoundApplication *application, const Group &group)
{
    return group.front() == application ? *group.at(1) : *group.front();
}

bool isAnyOfSite(const Group &group)
{
    return std::ranges::any_of(group, [](const FoundApplication *one) { return one->isOfSite(); });
}

/// The namespace in which most Applications stand: that of those that name none.
QString usualNamespace(const Manifests &manifests)
{
    std::map<QString, int> counts;
    for (const FoundApplication &application : manifests.applications) {
        if (application.manifest.ownNamespace.isThere())
            ++counts[application.manifest.ownNamespace.value];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto &one) { return one.second; });
    return most == counts.end() ? QString() : most->first;
}

/// Judges one Application by the manifests of its project: one of that name has to allow it.
class ProjectCheck
{
public:
    ProjectCheck(const Subject &subject, Notebook &notebook, const FoundApplication &application)
        : m_subject(subject), m_notebook(notebook), m_application(application)
    {
        const argocd::Application &manifest = application.manifest;
        for (const FoundProject &project : subject.manifests().projects) {
            if (project.project.name == manifest.project.value && !manifest.project.isOpen())
                m_projects.push_back(&project);
        }
    }

    void run() const
    {
        if (m_projects.empty())
            return;
        checkSources();
        checkDestination();
    }

private:
    template <typename Permits>
    bool isDenied(Permits permits) const
    {
        return std::ranges::all_of(
            m_projects, [&](const FoundProject *one) { return permits(one->project) == Permission::Denied; });
    }

    void checkSources() const
    {
        for (const Source &source : m_application.manifest.sources) {
            const QString url = source.repoUrl.value;
            const auto permits = [&url](const argocd::Project &project) {
                return argocd::permitsSource(project, url);
            };
            if (source.repoUrl.isThere() && !source.repoUrl.isOpen() && isDenied(permits))
                note(
                    m_notebook, m_subject, m_application, {source.repoUrl},
                    QT_TRANSLATE_NOOP("core",
                                      "The project %1 (%2) does not allow the repository %3, so that Argo CD "
                                      "refuses to sync. Add it to sourceRepos there"),
                    {m_projects.front()->project.name, m_projects.front()->file, url});
        }
    }

    void checkDestination() const
    {
        const argocd::Application &manifest = m_application.manifest;
        const auto permits = [&manifest](const argocd::Project &project) {
            return argocd::permitsDestination(project, manifest);
        };
        const bool isOpen =
            manifest.namespaceName.isOpen() || manifest.server.isOpen() || manifest.cluster.isOpen();
        if (!isOpen && isDenied(permits))
            note(
                m_notebook, m_subject, m_application,
                {manifest.namespaceName, manifest.server, manifest.cluster},
                QT_TRANSLATE_NOOP("core",
                                  "The project %1 (%2) does not allow the namespace %3 of the cluster %4, so "
                                  "that Argo CD refuses to sync. Add it to destinations there"),
                {m_projects.front()->project.name, m_projects.front()->file, manifest.namespaceName.value,
                 argocd::clusterOf(manifest)});
    }

    const Subject &m_subject;
    Notebook &m_notebook;
    const FoundApplication &m_application;
    std::vector<const FoundProject *> m_projects;
};

} // namespace

void judgeNamespaces(const Subject &subject, Notebook &notebook)
{
    std::map<std::pair<QString, QString>, Group> groups;
    for (const FoundApplication &application : subject.manifests().applications) {
        const Text &name = application.manifest.namespaceName;
        if (name.isThere() && !name.value.isEmpty() && !name.isOpen())
            groups[{argocd::clusterOf(application.manifest), name.value}].push_back(&application);
    }
    for (const auto &[place, group] : groups) {
        // Roots and their like share Argo CD's own namespace, where nothing of theirs runs.
        if (group.size() < 2 || !isAnyOfSite(group))
            continue;
        for (const FoundApplication *application : group)
            note(notebook, subject, *application, {application->manifest.namespaceName},
                 QT_TRANSLATE_NOOP("core",
                                   "%1 also deploys into the namespace %2: each reaches the other's secrets "
                                   "and workloads. Give each a namespace of its own"),
                 {nameOf(otherThan(application, group)), place.second});
    }
}

void judgeNames(const Subject &subject, Notebook &notebook)
{
    const Manifests &manifests = subject.manifests();
    const QString usual = usualNamespace(manifests);
    std::map<std::pair<QString, QString>, Group> groups;
    for (const FoundApplication &application : manifests.applications) {
        const Text &own = application.manifest.ownNamespace;
        const Text &name = application.manifest.name;
        if (name.isThere() && !name.value.isEmpty() && !name.isOpen() && !own.isOpen())
            groups[{own.isThere() ? own.value : usual, name.value}].push_back(&application);
    }
    for (const auto &[key, group] : groups) {
        if (group.size() < 2)
            continue;
        for (const FoundApplication *application : group)
            note(notebook, subject, *application, {application->manifest.name},
                 QT_TRANSLATE_NOOP("core",
                                   "The Application %1 is also in %2: whichever is applied last replaces the "
                                   "other in the cluster. Give each a name of its own"),
                 {key.second, otherThan(application, group).file});
    }
}

void judgeProjects(const Subject &subject, Notebook &notebook)
{
    for (const FoundApplication &application : subject.manifests().applications) {
        if (application.isOfSite())
            ProjectCheck(subject, notebook, application).run();
    }
}

} // namespace core::canon
