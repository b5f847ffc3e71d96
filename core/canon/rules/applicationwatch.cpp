// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/glob.h"
#include "core/argocd/valuefiles.h"
#include "core/canon/rules/applicationpeers.h"
#include "core/canon/rules/applicationrules.h"

#include <QtGlobal>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using argocd::Source;

/// A thing that brings the files of a folder into the cluster.
struct Watcher
{
    QString file;
    QString folder;
    bool isTaking = false;
};

/// A folder that a root Application reads.
struct Root
{
    QString file;
    QString folder;
    Source source;
};

/// Which kustomizations and root Applications ought to take a file, and do.
class WatchCheck
{
public:
    explicit WatchCheck(const Subject &subject)
        : m_subject(subject), m_manifests(subject.manifests()), m_home(homeOf(m_manifests))
    {
        for (const FoundApplication &application : m_manifests.applications) {
            if (application.isOfSite() && application.set.isEmpty())
                m_files.push_back(&application);
            addRoots(application);
        }
        for (const auto &[folder, kustomization] : m_manifests.kustomizations) {
            const bool isOfSites = std::ranges::any_of(m_files, [&](const FoundApplication *one) {
                return argocd::includes(m_manifests.kustomizations, folder, one->file);
            });
            if (isOfSites)
                m_listing.insert(folder);
        }
    }

    void run(Notebook &notebook) const
    {
        for (const FoundApplication *application : m_files) {
            const std::vector<Watcher> watchers = watchersOf(application->file);
            if (watchers.empty() || std::ranges::any_of(watchers, &Watcher::isTaking))
                continue;
            // The nearest is the one to mend.
            const auto nearest =
                std::ranges::max_element(watchers, {}, [](const Watcher &one) { return one.folder.size(); });
            note(notebook, m_subject, *application, {},
                 QT_TRANSLATE_NOOP("core",
                                   "%1 does not take this file, so that Argo CD does not know of this "
                                   "Application. Add it there"),
                 {nearest->file});
        }
    }

private:
    static bool isWithin(const QString &file, const QString &folder)
    {
        return folder.isEmpty() || file.startsWith(folder + u'/');
    }

    std::vector<Watcher> watchersOf(const QString &file) const
    {
        std::vector<Watcher> watchers;
        for (const auto &[folder, list] : m_manifests.kustomizations) {
            // One further up that lists no Application of a site is there for something else.
            const bool isMeant = folder == file.section(u'/', 0, -2) || m_listing.contains(folder);
            if (isMeant && isWithin(file, folder))
                watchers.push_back({.file = list.file,
                                    .folder = folder,
                                    .isTaking = argocd::includes(m_manifests.kustomizations, folder, file)});
        }
        for (const Root &root : m_roots) {
            if (isWithin(file, root.folder))
                watchers.push_back({.file = root.file,
                                    .folder = root.folder,
                                    .isTaking = takes(root.source, root.folder, file)});
        }
        return watchers;
    }

    /// The folders of this repository that an Application of no site reads file by file, or with kustomize.
    void addRoots(const FoundApplication &root)
    {
        if (root.isOfSite())
            return;
        for (const Source &source : root.manifest.sources) {
            const QString folder = argocd::folderOf(source.path.value);
            const bool isOurs = m_home.isEmpty() || argocd::repositoryOf(source.repoUrl.value) == m_home;
            if (isOurs && !source.isHelm && !source.isKustomize && !folder.isEmpty() && !source.path.isOpen()
                && !m_subject.tree().has(folder + u"/Chart.yaml"_s))
                m_roots.push_back({.file = root.file, .folder = folder, .source = source});
        }
    }

    bool takes(const Source &source, const QString &folder, const QString &file) const;

    const Subject &m_subject;
    const Manifests &m_manifests;
    QString m_home;
    std::vector<const FoundApplication *> m_files;
    std::vector<Root> m_roots;
    std::set<QString> m_listing; ///< folders whose kustomization lists an Application of a site
};

/// As Argo CD goes through a folder: with kustomize where that has a file there, else file by file.
bool WatchCheck::takes(const Source &source, const QString &folder, const QString &file) const
{
    if (m_manifests.kustomizations.contains(folder))
        return argocd::includes(m_manifests.kustomizations, folder, file);
    const QString relative = file.sliced(folder.size() + 1);
    const bool isReached = source.isRecursive || !relative.contains(u'/');
    const bool isIncluded = source.include.isEmpty() || argocd::matchesGlob(source.include, relative);
    const bool isExcluded = !source.exclude.isEmpty() && argocd::matchesGlob(source.exclude, relative);
    return isReached && isIncluded && !isExcluded;
}

} // namespace

void judgeWatched(const Subject &subject, Notebook &notebook)
{
    WatchCheck(subject).run(notebook);
}

} // namespace core::canon
