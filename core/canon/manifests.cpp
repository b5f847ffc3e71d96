// SPDX-License-Identifier: Apache-2.0
#include "core/canon/manifests.h"

#include "core/argocd/applicationset.h"
#include "core/argocd/valuefiles.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using git::TreeEntry;

/// A tree with more of them is no folder of manifests.
constexpr int mostEntries = 100'000;
constexpr int deepest = 12;

bool isYaml(const QString &name)
{
    return name.endsWith(u".yaml") || name.endsWith(u".yml");
}

/// The part of a layout's folder that is the same for all environments.
QString commonPart(const QString &pattern)
{
    return pattern.section(u"%1"_s, 0, 0);
}

/// Goes through the repository and takes down what it finds.
class Search
{
public:
    explicit Search(const Subject &subject) : m_subject(subject)
    {
        for (const SiteFile &file : subject.files()) {
            if (file.kind == FileKind::Application)
                m_siteFiles.insert(file.path);
            else
                m_layers.emplace(file.path, &file);
        }
    }

    Manifests run() &&;

private:
    void addSiteFile(const SiteFile &file);
    void addFolder(const QString &folder, int depth);
    void addFile(const QString &path, const TreeEntry &entry);
    void addDocument(const QString &path, const std::shared_ptr<const Document> &document,
                     const SiteFile *site);
    void addApplication(FoundApplication found, const SiteFile *site);
    void addSet(const QString &path, const yaml::Node &set);
    void addProject(const QString &path, const std::shared_ptr<const Document> &document,
                    const yaml::Node &manifest);

    QStringList roots() const;
    bool isOfLayers(const QString &folder) const;
    bool isOfSites(const argocd::Application &application) const;

    const Subject &m_subject;
    std::set<QString> m_siteFiles;
    std::map<QString, const SiteFile *> m_layers; ///< release files and env layers by path
    std::set<QString> m_seen; ///< folders
    Manifests m_found;
    int m_entries = 0;
};

Manifests Search::run() &&
{
    for (const SiteFile &file : m_subject.files()) {
        if (file.kind == FileKind::Application && file.document)
            addSiteFile(file);
    }
    for (const QString &root : roots())
        addFolder(root, 0);
    std::ranges::stable_sort(m_found.applications, {}, &FoundApplication::file);
    return std::move(m_found);
}

/// The folder at the root of the repository that holds the folders of Applications, for each environment.
QStringList Search::roots() const
{
    const gitops::Layout &layout = m_subject.fleet().layout;
    QStringList roots{u"deploy"_s};
    for (const QString &environment : layout.environments)
        roots += layout.applicationFolder.arg(environment).section(u'/', 0, 0);
    roots.removeDuplicates();
    return roots;
}

bool Search::isOfLayers(const QString &folder) const
{
    const gitops::Layout &layout = m_subject.fleet().layout;
    return std::ranges::any_of(layout.environments, [&](const QString &environment) {
        return folder == layout.releaseFolder.arg(environment) || folder == layout.envFolder.arg(environment);
    });
}

void Search::addSiteFile(const SiteFile &file)
{
    addDocument(file.path, file.document, &file);
}

void Search::addFolder(const QString &folder, int depth)
{
    if (depth > deepest || !m_seen.insert(folder).second || isOfLayers(folder))
        return;
    const auto entries = m_subject.tree().list(folder);
    if (!entries
        || std::ranges::any_of(*entries, [](const TreeEntry &one) { return one.name == "Chart.yaml"_L1; }))
        return;
    for (const TreeEntry &entry : *entries) {
        if (++m_entries > mostEntries)
            return;
        const QString path = folder + u'/' + entry.name;
        if (entry.kind == TreeEntry::Kind::Folder && entry.name != "node_modules"_L1)
            addFolder(path, depth + 1);
        else if (entry.isFile() && !m_siteFiles.contains(path))
            addFile(path, entry);
    }
}

void Search::addFile(const QString &path, const TreeEntry &entry)
{
    const bool isKustomization = gitops::kustomizationNames().contains(entry.name);
    if (!isYaml(entry.name) && !isKustomization)
        return;
    const auto file = m_subject.tree().read(path, entry.id);
    if (!file || (!isKustomization && !file->bytes.contains("argoproj.io/")))
        return;
    const auto document = m_subject.understand(*file);
    if (document->error)
        return;
    if (isKustomization && document->root() != nullptr) {
        auto kustomization = argocd::readKustomization(*document->root(), path);
        if (kustomization.line > 0)
            m_found.kustomizations.emplace(kustomization.folder, std::move(kustomization));
        return;
    }
    addDocument(path, document, nullptr);
}

/// The first Application in a site's file is the site's.
void Search::addDocument(const QString &path, const std::shared_ptr<const Document> &document,
                         const SiteFile *site)
{
    for (const yaml::Node &manifest : document->stream.documents) {
        // What is in a site's file is meant for Argo CD, even without an API: app/invalid says that.
        const bool isOfSite = site != nullptr && argocd::isOfKind(manifest, "Application");
        if (isOfSite || argocd::isManifest(manifest, "Application")) {
            addApplication({.manifest = argocd::readApplication(manifest),
                            .file = path,
                            .site = {},
                            .set = {},
                            .document = document,
                            .node = &manifest},
                           std::exchange(site, nullptr));
        } else if (argocd::isManifest(manifest, "ApplicationSet")) {
            addSet(path, manifest);
        } else if (argocd::isManifest(manifest, "AppProject")) {
            addProject(path, document, manifest);
        }
    }
}

void Search::addApplication(FoundApplication found, const SiteFile *site)
{
    for (const argocd::ValueFile &file : argocd::valueFiles(found.manifest)) {
        const auto layer = m_layers.find(file.path);
        if (site == nullptr && layer != m_layers.end())
            site = layer->second;
    }
    if (site != nullptr) {
        found.site = site->site;
        found.environment = site->environment;
    }
    m_found.applications.push_back(std::move(found));
}

/// Do the value files stand where those of sites do, whatever an expression makes of the rest?
bool Search::isOfSites(const argocd::Application &application) const
{
    const gitops::Layout &layout = m_subject.fleet().layout;
    return std::ranges::any_of(argocd::valueFiles(application), [&](const argocd::ValueFile &file) {
        return file.text.isOpen()
            && (file.path.startsWith(commonPart(layout.releaseFolder))
                || file.path.startsWith(commonPart(layout.envFolder)));
    });
}

void Search::addSet(const QString &path, const yaml::Node &set)
{
    const yaml::Node *made = set.at({"spec", "template"});
    if (made == nullptr)
        return;
    argocd::Expansion expansion = argocd::expand(set, m_subject.tree());
    const auto note = [&](const QString &what) {
        m_found.unjudged.push_back({.file = path,
                                    .what = what,
                                    .line = expansion.generators.line,
                                    .column = expansion.generators.column});
    };
    if (isOfSites(argocd::readApplication(*made))) {
        for (const QString &what : std::as_const(expansion.unjudged))
            note(what);
    }
    const QString name = argocd::textOf(set.at({"metadata", "name"})).value;
    bool hasOpen = false;
    for (argocd::Application &application : expansion.applications) {
        hasOpen = hasOpen || isOfSites(application);
        addApplication(
            {.manifest = std::move(application), .file = path, .site = {}, .set = name, .document = {}},
            nullptr);
    }
    if (hasOpen)
        note({});
}

void Search::addProject(const QString &path, const std::shared_ptr<const Document> &document,
                        const yaml::Node &manifest)
{
    m_found.projects.push_back(
        {.project = argocd::readProject(manifest), .file = path, .document = document, .node = &manifest});
}

} // namespace

Manifests readManifests(const Subject &subject)
{
    return Search(subject).run();
}

bool hasApplication(const Subject &subject, QStringView site, int environment)
{
    if (subject.file(site, environment, FileKind::Application) != nullptr)
        return true;
    const Manifests &manifests = subject.manifests();
    return !manifests.unjudged.empty()
        || std::ranges::any_of(manifests.applications, [&](const FoundApplication &one) {
               return one.environment == environment && one.site == site;
           });
}

bool isSurelyMissing(const gitops::FileTree &tree, const QString &path)
{
    for (qsizetype end = path.indexOf(u'/');; end = path.indexOf(u'/', end + 1)) {
        const auto entry = tree.entry(end < 0 ? path : path.first(end));
        if (!entry)
            return false;
        if (!*entry)
            return true;
        if (end < 0 || (*entry)->kind == TreeEntry::Kind::Symlink
            || (*entry)->kind == TreeEntry::Kind::Submodule)
            return false;
    }
}

} // namespace core::canon
