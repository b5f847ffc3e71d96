// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"
#include "core/gitops/layout.h"
#include "core/gitops/rawtree.h"

namespace core::gitops {

/// Steps from a commit's tree to older ones and tells which files of the release folders differ. Folders that
/// stay the same are not read.
class FolderWatch
{
public:
    /// A file of a release folder; a side is null where there is no such file.
    using Found = std::function<void(int environment, const RawEntry *older, const RawEntry *newer)>;

    FolderWatch(const git::Repository &repository, const Layout &layout);

    /// Begins at @p tree. False when an object is missing, as of all that follow.
    bool start(const git::ObjectId &tree);
    /// Goes on to @p tree, null: to nothing.
    bool stepTo(const git::ObjectId &tree, const Found &found);
    /// How many files outside the release folders differed in the last step.
    int countOthers() const;

private:
    struct Folder
    {
        QByteArray name;
        int environment = -1; ///< whose release folder it is
        std::vector<Folder> children;
        git::ObjectId id;
        TreeVersions versions;
        QByteArray spare; ///< keeps its memory from step to step
    };
    struct Other
    {
        git::ObjectId older;
        git::ObjectId newer;
        bool isOlderFolder = false;
        bool isNewerFolder = false;
    };

    void add(const QString &path, int environment);
    bool read(const git::ObjectId &id, QByteArray &into) const;
    bool start(Folder &folder, const git::ObjectId &id);
    bool stepTo(Folder &folder, const git::ObjectId &id, const Found &found);
    void note(const RawEntry *older, const RawEntry *newer);
    int countFiles(const Other &other, int depth) const;

    const git::Repository &m_repository;
    Folder m_root;
    std::vector<Other> m_others;
};

} // namespace core::gitops
