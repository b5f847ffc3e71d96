// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/policy/decisions.h"
#include "core/policy/policy.h"

#include <memory>
#include <mutex>
#include <vector>

namespace core::pipeline {

/// Everything git says at one commit. Immutable and cheap to copy between threads.
struct Snapshot
{
    git::ObjectId commit;
    std::shared_ptr<const gitops::Fleet> fleet;
    std::shared_ptr<const ReleaseHistory> history; ///< may read its events when they are first asked for
    std::shared_ptr<const Pipeline> pipeline;
    std::shared_ptr<const policy::Policy> policy = policy::defaultPolicy();
    QList<policy::Decision> decisions = {}; ///< in the order of their files' names
    std::optional<Error> policyError = {}; ///< policy or decisions cannot be read: nothing may be written
};

/// Reads snapshots and remembers what files said and how tags moved, in memory and in a cache folder, so that
/// the next reading costs what changed. Thread-safe; the cache folder may be shared by processes and may be
/// deleted at any time.
class SnapshotReader
{
public:
    /// @p cacheFolder empty: nothing is kept on disk.
    explicit SnapshotReader(gitops::Layout layout = {}, QString cacheFolder = {});

    Result<Snapshot> read(const git::Repository &repository, const git::ObjectId &commit,
                          const std::function<void(int done, int total)> &progress = {},
                          const Cancellation &cancellation = {});

    /// The same, where a commit without any site has an empty fleet: the first site is still to come.
    Result<Snapshot> readOrEmpty(const git::Repository &repository, const git::ObjectId &commit,
                                 const std::function<void(int done, int total)> &progress = {},
                                 const Cancellation &cancellation = {});

    /// Is this commit known from before, so that reading it takes no time worth speaking of?
    bool isKept(const git::Repository &repository, const git::ObjectId &commit) const;

private:
    struct Remembered
    {
        Snapshot snapshot;
        std::shared_ptr<const gitops::History> moves; ///< what its history was made of; null: it is on disk
    };
    using Moves = std::shared_ptr<const gitops::History>;

    std::optional<Snapshot> remembered(const git::ObjectId &commit) const;
    void remember(Snapshot snapshot, Moves moves);
    /// Where what was read is kept, and under which layout it was.
    struct Place
    {
        QString folder;
        gitops::Layout layout;
    };
    QString folderOf(const git::Repository &repository, const gitops::Layout &layout) const;
    static bool isKeptIn(const QString &folder, const git::Repository &repository,
                         const git::ObjectId &commit);
    void loadFilesOnce(const QString &folder);
    Moves knownBefore(const git::Repository &repository, const git::ObjectId &commit, const Place &place,
                      const Cancellation &cancellation) const;
    Result<gitops::Fleet> readFleet(const git::Repository &repository, const git::ObjectId &commit,
                                    const gitops::Layout &layout, const Cancellation &cancellation);
    std::optional<Snapshot> keptSnapshot(const git::Repository &repository, const gitops::Fleet &fleet,
                                         const QString &folder) const;
    void save(const QString &folder, const gitops::History &history, const Snapshot &snapshot) const;

    gitops::Layout m_layout; ///< of repositories whose policy does not say
    QString m_cacheFolder;
    gitops::FileCache m_files;
    mutable std::mutex m_mutex; ///< of what follows
    std::vector<Remembered> m_remembered; ///< the newest first
    QString m_filesFolder; ///< where m_files was read from
};

} // namespace core::pipeline
