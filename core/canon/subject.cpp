// SPDX-License-Identifier: Apache-2.0
#include "core/canon/subject.h"

#include "core/canon/manifests.h"
#include "core/canon/rules/secretrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <future>

namespace core::canon {

const yaml::Node *Document::root() const
{
    const bool isMapping = !stream.documents.empty() && stream.documents.front().isMapping();
    return isMapping ? &stream.documents.front() : nullptr;
}

std::shared_ptr<const Document> DocumentCache::find(const git::ObjectId &blob) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_documents.find(blob);
    if (found == m_documents.end())
        return nullptr;
    found->second.isUsed = true;
    return found->second.document;
}

void DocumentCache::add(std::shared_ptr<const Document> document)
{
    const std::lock_guard lock(m_mutex);
    const git::ObjectId blob = document->blob;
    m_documents.insert_or_assign(blob, Kept{.document = std::move(document)});
}

void DocumentCache::forgetUnused()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_documents, [](const auto &one) { return !one.second.isUsed; });
    for (auto &[blob, kept] : m_documents)
        kept.isUsed = false;
}

namespace {

/// The file of a cell: where it stands, and what the fleet knows of it.
template <typename Layer>
void note(std::vector<SiteFile> &files, FileKind kind, const QString &site, int environment,
          const QString &path, const std::shared_ptr<const Layer> &layer)
{
    if (!layer)
        return;
    files.push_back({.kind = kind,
                     .site = site,
                     .environment = environment,
                     .path = path,
                     // Of a link it is not the text that the path leads to.
                     .blob = layer->error ? git::ObjectId() : layer->blob,
                     .document = {},
                     .error = layer->error});
}

std::unexpected<Error> stopped()
{
    return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Reading was stopped."));
}

/// Does @p work for 0 … @p count - 1, two at a time where there are many.
void inThreads(size_t count, const std::function<void(size_t)> &work)
{
    constexpr size_t many = 64;
    std::atomic_size_t next = 0;
    const auto workThrough = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    const auto other = count < many ? std::future<void>() : std::async(std::launch::async, workThrough);
    workThrough(); // what the other one does is waited for at the end
}

} // namespace

struct Subject::Lazy
{
    std::once_flag hasManifests;
    Manifests manifests;
    std::once_flag hasOwnSecrets;
    secrets::Manifests ownSecrets;
};

const Manifests &Subject::manifests() const
{
    std::call_once(m_lazy->hasManifests, [this] { m_lazy->manifests = readManifests(*this); });
    return m_lazy->manifests;
}

const secrets::Manifests &Subject::ownSecrets() const
{
    std::call_once(m_lazy->hasOwnSecrets, [this] { m_lazy->ownSecrets = readOwnSecrets(*this); });
    return m_lazy->ownSecrets;
}

Result<Subject> Subject::read(const gitops::FileTree &tree, const gitops::Layout &layout,
                              const policy::Policy &policy, DocumentCache &cache,
                              const Cancellation &cancellation)
{
    gitops::FileCache fileCache;
    auto fleet = gitops::readFleet(tree, layout, fileCache, gitops::Depth::Everything, cancellation);
    return fleet ? of(tree, *std::move(fleet), policy, cache, cancellation) : std::unexpected(fleet.error());
}

Result<Subject> Subject::of(const gitops::FileTree &tree, gitops::Fleet fleet, const policy::Policy &policy,
                            DocumentCache &cache, const Cancellation &cancellation)
{
    Subject subject;
    subject.m_tree = &tree;
    subject.m_policy = &policy;
    subject.m_cache = &cache;
    subject.m_lazy = std::make_shared<Lazy>();
    subject.m_fleet = std::move(fleet);
    const gitops::Layout &layout = subject.m_fleet.layout;
    for (const gitops::Site &site : subject.m_fleet.sites) {
        for (size_t i = 0; i < site.deployments.size(); ++i) {
            const gitops::Deployment &cell = site.deployments[i];
            const auto environment = int(i);
            const QString name = subject.environmentName(environment);
            note(subject.m_files, FileKind::Release, site.key, environment,
                 layout.releaseFile(site.key, name), cell.release);
            note(subject.m_files, FileKind::Env, site.key, environment, layout.envFile(site.key, name),
                 cell.env);
            note(subject.m_files, FileKind::Application, site.key, environment,
                 layout.applicationFile(site.key, name), cell.application);
        }
    }
    if (const Outcome read = subject.readFiles(cancellation); !read)
        return std::unexpected(read.error());
    return subject;
}

Outcome Subject::readFiles(const Cancellation &cancellation)
{
    struct Unread
    {
        SiteFile *file;
        gitops::TreeFile text;
    };
    std::vector<Unread> unread;
    for (SiteFile &file : m_files) {
        if (cancellation.isRequested())
            return stopped();
        file.document = file.blob.isNull() ? nullptr : m_cache->find(file.blob);
        if (file.document)
            continue;
        if (auto text = m_tree->read(file.path, file.blob))
            unread.push_back({.file = &file, .text = *std::move(text)});
        else if (!file.error)
            file.error = text.error();
    }
    // Reading is one thread's, since a repository is; understanding takes longer and is not.
    inThreads(unread.size(), [&](size_t i) {
        if (!cancellation.isRequested())
            unread[i].file->document = understand(unread[i].text);
    });
    if (cancellation.isRequested())
        return stopped();
    for (SiteFile &file : m_files) {
        if (file.document && file.document->error)
            file.error = file.document->error;
    }
    return {};
}

Result<std::shared_ptr<const Document>> Subject::documentAt(const QString &path,
                                                            const git::ObjectId &blob) const
{
    if (auto known = blob.isNull() ? nullptr : m_cache->find(blob))
        return known;
    const auto file = m_tree->read(path, blob);
    if (!file)
        return std::unexpected(file.error());
    return understand(*file);
}

std::shared_ptr<const Document> Subject::understand(const gitops::TreeFile &file) const
{
    if (auto known = m_cache->find(file.blob))
        return known;
    auto document = std::make_shared<Document>();
    document->blob = file.blob;
    document->bytes = file.bytes;
    auto stream = yaml::parse(file.bytes);
    if (stream)
        document->stream = *std::move(stream);
    else
        document->error = stream.error();
    m_cache->add(document);
    return document;
}

const SiteFile *Subject::file(QStringView site, int environment, FileKind kind) const
{
    const auto isBefore = [&](const SiteFile &file) {
        if (file.site != site)
            return QStringView(file.site) < site;
        return file.environment != environment ? file.environment < environment : file.kind < kind;
    };
    const auto found = std::ranges::partition_point(m_files, isBefore);
    const bool isIt = found != m_files.end() && found->site == site && found->environment == environment
        && found->kind == kind;
    return isIt ? &*found : nullptr;
}

const gitops::Deployment &Subject::deployment(const SiteFile &file) const
{
    return m_fleet.site(file.site)->deployments[size_t(file.environment)];
}

const SiteFile *Subject::releaseInFront(const SiteFile &release) const
{
    for (int environment = release.environment - 1; environment >= 0; --environment) {
        const SiteFile *front = file(release.site, environment, FileKind::Release);
        if (front != nullptr && !front->error)
            return front;
    }
    return nullptr;
}

void Subject::each(FileKind kind, const std::function<void(const SiteFile &, const yaml::Node &)> &look) const
{
    for (const SiteFile &file : m_files) {
        const yaml::Node *root = file.kind == kind && file.document ? file.document->root() : nullptr;
        if (root != nullptr)
            look(file, *root);
    }
}

std::shared_ptr<const Document> Subject::other(const QString &path, const git::ObjectId &blob) const
{
    return documentAt(path, blob).value_or(nullptr);
}

} // namespace core::canon
