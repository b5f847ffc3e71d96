// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace core::demo {

/// Who made a commit, and in which time zone they sit.
struct Person
{
    QByteArray name;
    QByteArray email;
    int offsetMinutes = 0; ///< from UTC
};

/// Path → new content; nullopt removes the file.
using FileChanges = std::map<QByteArray, std::optional<QByteArray>>;

/// Writes history as input of `git fast-import` and tells each commit's id at once, although git has not seen
/// it yet: the tags of a fleet name commits of the same repository, so that later files need the ids of
/// earlier commits.
class CommitStream
{
public:
    struct Folder;

    /// A commit that was written, with all that a child needs of it.
    struct Point
    {
        int mark = 0; ///< 0: none
        QByteArray id; ///< 40 hex digits
        std::shared_ptr<const Folder> tree;
    };

    struct NewCommit
    {
        QByteArray branch; ///< without refs/heads/
        std::vector<Point> parents; ///< files start as those of the first
        Person author;
        qint64 time = 0; ///< seconds since 1970
        QByteArray message; ///< with its last line break
        FileChanges files;
    };

    /// A branch that is gone at the end, when its commits were merged.
    static constexpr const char *passing = "passing";

    Point commit(const NewCommit &commit);
    /// Everything so far; git answers the id of the last commit.
    QByteArray input() const;
    int count() const { return m_count; }

private:
    QByteArray m_bytes;
    std::map<QByteArray, int> m_tips; ///< of each branch, the mark
    int m_count = 0;
};

} // namespace core::demo
