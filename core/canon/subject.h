// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/fleet.h"
#include "core/pipeline/snapshot.h"
#include "core/policy/policy.h"
#include "core/secrets/inventory.h"
#include "core/yaml/document.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

/// What the rules look at.
namespace core::canon {

struct Facts;

/// A YAML file and what it says.
struct Document
{
    git::ObjectId blob;
    QByteArray bytes;
    yaml::Stream stream; ///< empty when it cannot be understood
    std::optional<Error> error; ///< without the path: the same bytes may stand at several

    /// The first document's mapping; null where there is none.
    const yaml::Node *root() const;
    /// What rules look for in the first document (facts.h), found when it is first asked for.
    const Facts &facts() const;

private:
    mutable std::once_flag m_hasFacts;
    mutable std::shared_ptr<const Facts> m_facts;
};

/// Documents by blob id, so that a look after a change parses what changed. Thread-safe.
class DocumentCache
{
public:
    std::shared_ptr<const Document> find(const git::ObjectId &blob) const;
    void add(std::shared_ptr<const Document> document);
    /// Forgets what was not asked for since the last call: of a file that is gone nobody asks again.
    void forgetUnused();

private:
    struct Kept
    {
        std::shared_ptr<const Document> document;
        mutable bool isUsed = true;
    };
    mutable std::mutex m_mutex;
    std::map<git::ObjectId, Kept> m_documents;
};

using gitops::FileKind;

/// One of a site's files.
struct SiteFile
{
    FileKind kind = FileKind::Release;
    QString site;
    int environment = 0; ///< its index in the fleet
    QString path;
    git::ObjectId blob; ///< as the fleet read it; null: not known
    std::shared_ptr<const Document> document; ///< null: a symbolic link, or it cannot be read at all
    std::optional<Error> error; ///< why
};

struct Manifests;

/// A fleet with the text of its files.
class Subject
{
public:
    /// Reads the fleet and all its files from @p tree. The arguments must outlive this. Errors are those of
    /// gitops::readFleet(): a broken file is a finding.
    static Result<Subject> read(const gitops::FileTree &tree, const gitops::Layout &layout,
                                const policy::Policy &policy, DocumentCache &cache,
                                const Cancellation &cancellation = {});

    /// The same for a fleet that has been read from @p tree already, at the snapshot's commit say.
    static Result<Subject> of(const gitops::FileTree &tree, gitops::Fleet fleet, const policy::Policy &policy,
                              DocumentCache &cache, const Cancellation &cancellation = {});

    const gitops::FileTree &tree() const { return *m_tree; } ///< charts, projects, pages: all else there is
    const gitops::Fleet &fleet() const { return m_fleet; }
    const policy::Policy &policy() const { return *m_policy; }
    /// The history that leads here; null: none is at hand, and the rules that need one say nothing.
    const pipeline::Snapshot *snapshot() const { return m_snapshot; }
    void setSnapshot(const pipeline::Snapshot *snapshot) { m_snapshot = snapshot; }
    /// The Secrets that there are; null: no platform repository is known, and the rules that need one say
    /// nothing.
    const secrets::Inventory *secrets() const { return m_secrets; }
    void setSecrets(const secrets::Inventory *secrets) { m_secrets = secrets; }

    QString environmentName(int environment) const { return m_fleet.environments.at(environment); }
    bool isFirst(int environment) const { return environment == 0; }
    bool isLast(int environment) const { return environment == int(m_fleet.environments.size()) - 1; }

    /// By site, environment and kind.
    const std::vector<SiteFile> &files() const { return m_files; }
    /// Null where it is not there.
    const SiteFile *file(QStringView site, int environment, FileKind kind) const;
    /// What the fleet knows of the site in the environment of @p file.
    const gitops::Deployment &deployment(const SiteFile &file) const;
    /// The nearest environment before this one in which the site has a release file that can be read, or
    /// null.
    const SiteFile *releaseInFront(const SiteFile &release) const;
    /// Each file of this kind that was understood, with its root.
    void each(FileKind kind, const std::function<void(const SiteFile &, const yaml::Node &)> &look) const;
    /// Any other YAML file of the tree: an AppProject, a chart's values. Null where it is not there. With its
    /// @p blob one that is known is not read again.
    std::shared_ptr<const Document> other(const QString &path, const git::ObjectId &blob = {}) const;
    /// A file that has been read.
    std::shared_ptr<const Document> understand(const gitops::TreeFile &file) const;
    /// What Argo CD finds in the repository (manifests.h), read when it is first asked for.
    const Manifests &manifests() const;
    /// The Secrets that this very repository brings into the cluster, read when they are first asked for.
    const secrets::Manifests &ownSecrets() const;

private:
    struct Lazy;
    Outcome readFiles(const Cancellation &cancellation);
    Result<std::shared_ptr<const Document>> documentAt(const QString &path, const git::ObjectId &blob) const;

    const gitops::FileTree *m_tree = nullptr;
    const policy::Policy *m_policy = nullptr;
    const pipeline::Snapshot *m_snapshot = nullptr;
    const secrets::Inventory *m_secrets = nullptr;
    DocumentCache *m_cache = nullptr;
    gitops::Fleet m_fleet;
    std::vector<SiteFile> m_files;
    std::shared_ptr<Lazy> m_lazy;
};

} // namespace core::canon
