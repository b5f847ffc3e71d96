// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/pipeline.h"

#include <memory>
#include <mutex>

namespace core::pipeline {

/// Everything git says at one commit. Immutable and cheap to copy between threads.
struct Snapshot
{
    git::ObjectId commit;
    std::shared_ptr<const gitops::Fleet> fleet;
    std::shared_ptr<const ReleaseHistory> history;
    std::shared_ptr<const Pipeline> pipeline;
};

/// Reads snapshots and remembers what files said and how tags moved, in memory and in a cache folder, so that the next
/// reading costs what changed. Thread-safe; the cache folder may be shared by processes and may be deleted at any time.
class SnapshotReader
{
public:
    /// @p cacheFolder empty: nothing is kept on disk.
    explicit SnapshotReader(gitops::Layout layout = {}, QString cacheFolder = {});

    const gitops::Layout &layout() const { return m_layout; }

    Result<Snapshot> read(const git::Repository &repository, const git::ObjectId &commit,
                          const std::function<void(int done, int total)> &progress = {},
                          const Cancellation &cancellation = {});

private:
    gitops::Layout m_layout;
    QString m_cacheFolder;
    gitops::FileCache m_files;
    std::mutex m_mutex;
    std::shared_ptr<const gitops::History> m_history; ///< of the last commit read
};

} // namespace core::pipeline
