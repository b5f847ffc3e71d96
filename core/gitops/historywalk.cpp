// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/historywalk.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::gitops {

namespace {

constexpr size_t s_pace = 512; ///< commits between two looks at the wish to stop

std::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled,
                QCoreApplication::translate("core", "Reading the history was stopped."));
}

std::unexpected<Error> missing(const git::ObjectId &commit)
{
    return fail(Error::Kind::NotFound,
                QCoreApplication::translate("core",
                                            "The history cannot be read: an object of commit %1 is missing "
                                            "or damaged. Run `git fsck`, or clone the repository again.")
                    .arg(commit.shortHex()));
}

/// The site of a release file, empty when the name is none of a site.
QByteArray siteOf(QByteArrayView name)
{
    constexpr QByteArrayView suffix(".yaml");
    if (!name.endsWith(suffix))
        return {};
    const QByteArrayView stem = name.chopped(suffix.size());
    return isSiteKey(QString::fromUtf8(stem)) ? stem.toByteArray() : QByteArray();
}

class Walker
{
public:
    Walker(const git::Repository &repository, const Layout &layout, Walk &walk)
        : m_repository(repository), m_layout(layout), m_walk(walk)
    {
    }

    Outcome readChain(const git::ObjectId &tip, const git::ObjectId &known, const Cancellation &cancellation);
    Outcome readChanges(const std::function<void(int done, int total)> &progress,
                        const Cancellation &cancellation);

private:
    bool step(FolderWatch &watch, int link, const git::ObjectId &tree);
    Outcome cutOff(int link);

    const git::Repository &m_repository;
    const Layout &m_layout;
    Walk &m_walk;
    git::ObjectId m_baseTree;
};

Outcome Walker::readChain(const git::ObjectId &tip, const git::ObjectId &known,
                          const Cancellation &cancellation)
{
    QByteArray bytes;
    for (git::ObjectId id = tip; !id.isNull();) {
        if (m_walk.links.size() % s_pace == 0 && cancellation.isRequested())
            return cancelled();
        const auto commit = m_repository.readRaw(id, bytes) ? parseCommit(bytes) : std::nullopt;
        if (!commit && m_walk.links.empty())
            return missing(id);
        if (!commit) {
            m_walk.isCutOff = true;
            break;
        }
        if (id == known) {
            m_walk.base = id;
            m_baseTree = commit->tree;
            break;
        }
        m_walk.links.push_back({id, commit->tree, commit->parents.size() > 1});
        id = commit->parents.empty() ? git::ObjectId() : commit->parents.front();
    }
    return {};
}

bool Walker::step(FolderWatch &watch, int link, const git::ObjectId &tree)
{
    const size_t first = m_walk.changes.size();
    const bool isRead =
        watch.stepTo(tree, [&](int environment, const RawEntry *older, const RawEntry *newer) {
            QByteArray site = siteOf(older != nullptr ? older->name : newer->name);
            if (site.isEmpty())
                return;
            FileChange change;
            change.link = link;
            change.environment = environment;
            change.site = std::move(site);
            change.hasOlder = older != nullptr;
            change.hasNewer = newer != nullptr;
            change.older = older != nullptr ? older->objectId() : git::ObjectId();
            change.newer = newer != nullptr ? newer->objectId() : git::ObjectId();
            change.isFile = newer != nullptr && newer->isFile;
            m_walk.changes.push_back(std::move(change));
        });
    if (!isRead) {
        m_walk.changes.resize(first);
        return false;
    }
    const int others = m_walk.changes.size() > first ? watch.countOthers() : 0;
    for (size_t i = first; i < m_walk.changes.size(); ++i)
        m_walk.changes[i].otherFiles = others;
    return true;
}

/// A shallow clone may have a commit without its tree: then the history begins at @p link.
Outcome Walker::cutOff(int link)
{
    if (!m_repository.isShallow())
        return missing(m_walk.links[std::min(m_walk.links.size() - 1, size_t(link) + 1)].id);
    m_walk.isCutOff = true;
    m_walk.base = {};
    m_walk.links.resize(size_t(link) + 1);
    FolderWatch watch(m_repository, m_layout);
    const bool isRead = watch.start(m_walk.links.back().tree) && step(watch, link, {});
    return isRead ? Outcome() : missing(m_walk.links.back().id);
}

Outcome Walker::readChanges(const std::function<void(int done, int total)> &progress,
                            const Cancellation &cancellation)
{
    const auto &links = m_walk.links;
    if (links.empty())
        return {};
    FolderWatch watch(m_repository, m_layout);
    if (!watch.start(links.front().tree))
        return missing(links.front().id);
    for (size_t i = 0; i < links.size(); ++i) {
        if (i % s_pace == 0 && cancellation.isRequested())
            return cancelled();
        if (i % s_pace == 0 && progress)
            progress(int(i), int(links.size()));
        if (!step(watch, int(i), i + 1 < links.size() ? links[i + 1].tree : m_baseTree))
            return cutOff(int(i));
    }
    return {};
}

} // namespace

Result<Walk> walkHistory(const git::Repository &repository, const git::ObjectId &tip, const Layout &layout,
                         const git::ObjectId &known, const std::function<void(int done, int total)> &progress,
                         const Cancellation &cancellation)
{
    Walk walk;
    Walker walker(repository, layout, walk);
    if (const Outcome read = walker.readChain(tip, known, cancellation); !read)
        return std::unexpected(read.error());
    if (const Outcome read = walker.readChanges(progress, cancellation); !read)
        return std::unexpected(read.error());
    return walk;
}

} // namespace core::gitops
