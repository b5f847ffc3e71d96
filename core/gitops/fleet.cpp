// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/fleet.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

using git::TreeEntry;

/// One `.yaml` file of a folder, not read yet.
struct File
{
    QString site;
    QString path;
    git::ObjectId blob; ///< null: not known before it is read
    bool isLink = false;
};

/// The three folders of one environment.
struct Folders
{
    QList<File> releases;
    QList<File> envLayers;
    QList<File> applications;
    bool isAnyThere = false;
};

QString words(const char *text)
{
    return QCoreApplication::translate("core", text);
}

/// Reads files into cells.
class Reader
{
public:
    Reader(const FileTree &tree, const TagWriting &tags, FileCache &cache)
        : m_tree(tree), m_tags(tags), m_cache(cache)
    {
    }

    std::shared_ptr<const ReleaseLayer> release(const File &file) const;
    std::shared_ptr<const EnvLayer> envLayer(const File &file) const;
    std::shared_ptr<const Application> application(const File &file) const;

private:
    template <typename Kind>
    std::shared_ptr<const Kind>
    understand(const File &file, std::shared_ptr<const Kind> (FileCache::*known)(const git::ObjectId &) const,
               Kind (*read)(const QByteArray &, const QString &)) const;

    const FileTree &m_tree;
    const TagWriting &m_tags;
    FileCache &m_cache;
};

template <typename Kind>
std::shared_ptr<const Kind> failed(const File &file, Error error)
{
    auto cell = std::make_shared<Kind>();
    cell->blob = file.blob;
    error.place =
        Place{file.path, error.place ? error.place->line : 0, error.place ? error.place->column : 0};
    cell->error = std::move(error);
    return cell;
}

template <typename Kind>
std::shared_ptr<const Kind>
Reader::understand(const File &file,
                   std::shared_ptr<const Kind> (FileCache::*known)(const git::ObjectId &) const,
                   Kind (*read)(const QByteArray &, const QString &)) const
{
    if (file.isLink)
        return failed<Kind>(file,
                            {Error::Kind::Refused,
                             words(QT_TRANSLATE_NOOP("core",
                                                     "This is a symbolic link, which is not followed. Put "
                                                     "the file itself here.")),
                             u"yaml/symlink"_s, std::nullopt});
    std::shared_ptr<const Kind> cell = file.blob.isNull() ? nullptr : (m_cache.*known)(file.blob);
    if (!cell) {
        const auto found = m_tree.read(file.path, file.blob);
        if (!found)
            return failed<Kind>(file, found.error());
        cell = file.blob.isNull() ? (m_cache.*known)(found->blob) : nullptr;
        if (!cell) {
            auto fresh = std::make_shared<Kind>(read(found->bytes, file.path));
            fresh->blob = found->blob;
            m_cache.add(fresh);
            return fresh;
        }
    }
    return cell->error ? failed<Kind>(file, *cell->error) : cell; // the same bytes may stand at several paths
}

std::shared_ptr<const ReleaseLayer> Reader::release(const File &file) const
{
    auto layer = understand(file, &FileCache::release, &readRelease);
    if (layer->error || layer->isPlaceholder || !m_tags.isPlaceholder(layer->tag))
        return layer;
    // What is remembered of a file does not depend on the policy, which may change without it.
    auto own = std::make_shared<ReleaseLayer>(*layer);
    own->isPlaceholder = true;
    return own;
}

std::shared_ptr<const EnvLayer> Reader::envLayer(const File &file) const
{
    return understand(file, &FileCache::envLayer, &readEnvLayer);
}

std::shared_ptr<const Application> Reader::application(const File &file) const
{
    return understand(file, &FileCache::application, &readApplication);
}

/// Lists the folders of a layout, and notes what it passes over.
class Lister
{
public:
    explicit Lister(const FileTree &tree) : m_tree(tree) {}

    Result<Folders> folders(const Layout &layout, const QString &environment);
    QStringList ignored() &&
    {
        m_ignored.removeDuplicates(); // layouts may name one folder twice
        return std::move(m_ignored);
    }

private:
    Result<QList<File>> files(const QString &folder, bool &isThere);
    void take(const TreeEntry &entry, const QString &folder, QList<File> &files);

    const FileTree &m_tree;
    QStringList m_ignored;
};

void Lister::take(const TreeEntry &entry, const QString &folder, QList<File> &files)
{
    const QString path = folder + u'/' + entry.name;
    if (entry.name.endsWith(u".yml"))
        m_ignored += path;
    if (!entry.name.endsWith(u".yaml"))
        return;
    const QString site = entry.name.chopped(5);
    const bool isLink = entry.kind == TreeEntry::Kind::Symlink;
    if (!isSiteKey(site) || !entry.isFile())
        m_ignored += path;
    if (isSiteKey(site) && (entry.isFile() || isLink))
        files += File{site, path, entry.id, isLink};
}

Result<QList<File>> Lister::files(const QString &folder, bool &isThere)
{
    const auto entry = m_tree.entry(folder);
    if (!entry)
        return std::unexpected(entry.error());
    QList<File> files;
    if (!*entry)
        return files;
    if ((*entry)->kind != TreeEntry::Kind::Folder) {
        m_ignored += folder;
        return files;
    }
    const auto entries = m_tree.list(folder);
    if (!entries)
        return std::unexpected(entries.error());
    isThere = true;
    for (const TreeEntry &child : *entries)
        take(child, folder, files);
    return files;
}

Result<Folders> Lister::folders(const Layout &layout, const QString &environment)
{
    Folders folders;
    for (const auto &[pattern, into] :
         {std::pair(layout.releaseFolder, &folders.releases), std::pair(layout.envFolder, &folders.envLayers),
          std::pair(layout.applicationFolder, &folders.applications)}) {
        auto found = files(pattern.arg(environment), folders.isAnyThere);
        if (!found)
            return std::unexpected(found.error());
        *into = *std::move(found);
    }
    return folders;
}

Error nothingThere(const Layout &layout)
{
    QStringList folders;
    for (const QString &environment : layout.environments)
        folders += layout.releaseFolder.arg(environment);
    return {
        Error::Kind::NotFound,
        words(QT_TRANSLATE_NOOP("core",
                                "This commit holds no fleet: there is none of the folders %1. Choose another "
                                "branch or repository, or add the files of a first site."))
            .arg(folders.join(u", ")),
        noFleet, std::nullopt};
}

Error cancelled()
{
    return {
        Error::Kind::Cancelled, words(QT_TRANSLATE_NOOP("core", "Reading was stopped.")), {}, std::nullopt};
}

struct Part
{
    QString environment;
    Folders folders;
};

/// The environments that take part: the two ends always, one between them where it has a file.
Result<std::vector<Part>> parts(Lister &lister, const Layout &layout)
{
    std::vector<Part> parts;
    bool isAnyThere = false;
    for (const QString &environment : layout.environments) {
        auto folders = lister.folders(layout, environment);
        if (!folders)
            return std::unexpected(folders.error());
        isAnyThere = isAnyThere || folders->isAnyThere;
        const bool isEnd =
            environment == layout.environments.front() || environment == layout.environments.back();
        if (isEnd || !folders->releases.empty() || !folders->envLayers.empty())
            parts.push_back({environment, *std::move(folders)});
    }
    if (!isAnyThere)
        return std::unexpected(nothingThere(layout));
    return parts;
}

using SiteMap = std::map<QString, Site>;

SiteMap sitesOf(const std::vector<Part> &parts)
{
    SiteMap sites;
    for (const Part &part : parts) {
        for (const auto *files : {&part.folders.releases, &part.folders.envLayers}) {
            for (const File &file : *files)
                sites.try_emplace(file.site, Site{file.site, std::vector<Deployment>(parts.size())});
        }
    }
    return sites;
}

/// The cell of @p file, or null when it belongs to no site.
Deployment *cellOf(SiteMap &sites, const File &file, size_t environment)
{
    const auto site = sites.find(file.site);
    return site == sites.end() ? nullptr : &site->second.deployments[environment];
}

void markPart(const Folders &folders, size_t environment, SiteMap &sites)
{
    for (const auto *files : {&folders.envLayers, &folders.applications}) {
        for (const File &file : *files) {
            if (Deployment *cell = cellOf(sites, file, environment))
                cell->hasUnread = true;
        }
    }
}

void readPart(const Reader &reader, const Folders &folders, size_t environment, Depth depth, SiteMap &sites)
{
    for (const File &file : folders.releases)
        cellOf(sites, file, environment)->release = reader.release(file);
    if (depth == Depth::ReleasesOnly) {
        markPart(folders, environment, sites);
        return;
    }
    for (const File &file : folders.envLayers)
        cellOf(sites, file, environment)->env = reader.envLayer(file);
    for (const File &file : folders.applications) {
        if (Deployment *cell = cellOf(sites, file, environment))
            cell->application = reader.application(file);
    }
}

} // namespace

QStringList Site::hosts() const
{
    const auto found =
        std::ranges::find_if(deployments | std::views::reverse, [](const Deployment &deployment) {
            return deployment.env && !deployment.env->hosts.empty();
        });
    return found == deployments.rend() ? QStringList() : found->env->hosts;
}

const Site *Fleet::site(QStringView key) const
{
    const auto found =
        std::ranges::lower_bound(sites, key, [](QStringView a, QStringView b) { return a < b; }, &Site::key);
    return found != sites.end() && found->key == key ? &*found : nullptr;
}

int Fleet::environment(QStringView name) const
{
    const auto found = std::ranges::find(environments, name);
    return found == environments.end() ? -1 : int(found - environments.begin());
}

Fleet emptyFleet(const git::ObjectId &commit, const Layout &layout)
{
    Fleet fleet;
    fleet.commit = commit;
    fleet.layout = layout;
    fleet.environments = {layout.environments.constFirst(), layout.environments.constLast()};
    return fleet;
}

Result<Fleet> readFleet(const git::Repository &repository, const git::ObjectId &commit, const Layout &layout,
                        FileCache &cache, Depth depth, const Cancellation &cancellation)
{
    const auto tree = CommitTree::at(repository, commit);
    if (!tree)
        return std::unexpected(tree.error());
    auto fleet = readFleet(*tree, layout, cache, depth, cancellation);
    if (fleet)
        fleet->commit = commit;
    return fleet;
}

Result<Fleet> readFleet(const FileTree &tree, const Layout &layout, FileCache &cache, Depth depth,
                        const Cancellation &cancellation)
{
    Lister lister(tree);
    const auto parts = gitops::parts(lister, layout);
    if (!parts)
        return std::unexpected(parts.error());

    Fleet fleet;
    fleet.layout = layout;
    fleet.ignored = std::move(lister).ignored();
    SiteMap sites = sitesOf(*parts);
    const Reader reader(tree, layout.tags, cache);
    for (size_t i = 0; i < parts->size(); ++i) {
        if (cancellation.isRequested())
            return std::unexpected(cancelled());
        fleet.environments += parts->at(i).environment;
        readPart(reader, parts->at(i).folders, i, depth, sites);
    }
    for (auto &[key, site] : sites)
        fleet.sites.push_back(std::move(site));
    return fleet;
}

} // namespace core::gitops
