// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

/// Work over several files in one commit: a new site, a further environment, fixes of the linter.
namespace core::promotion {

/// What is to be done. It is planned anew on whatever tip the branch has by then, with all that the engine
/// promises: the gates of the environments it touches, a commit of exactly these changes, the push with the
/// lease. It moves no tag: a release file may change beside its tag, come with a placeholder (or, in the
/// first environment, with a tag) or go as a whole. Rules (`.slipway*`) stay as they are; only the list of
/// environments follows where one is added or removed, and decisions go with what they are about.
struct FileWork
{
    QString kind; ///< `[a-z-]+`: "new-site", "add-env", "remove-site", "remove-env", "fix", "ignore"
    QString title; ///< for people, in their language: "New site shop"; empty: the subject
    QString subject; ///< the first line of the commit message, English
    QString body; ///< a paragraph of it, English; may be empty
    QStringList sites; ///< that it is about
    /// Those it is going to touch, for who asks before it is planned; the gates look at the files themselves.
    QStringList environments;
    /// The changes on top of the snapshot's commit. Pure: the same snapshot gives the same changes. None, or
    /// none that changes a byte: there is nothing to do.
    std::function<Result<QList<git::TreeChange>>(const git::Repository &, const pipeline::Snapshot &)> make;
};

/// The wish for it. It is alone in its commit.
Request requestFor(std::shared_ptr<const FileWork> work);

/// What people call it: its title, or the subject of its commit.
QString titleOf(const FileWork &work);

/// plan() for one of these.
SiteChange planFiles(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                     const Request &request, const Options &options, const QDateTime &now);

/// The same changes as a commit that was made before (on the branch of a request), as far as each of its
/// files is still what it was under that commit: else Conflict, and it names the file.
Result<QList<git::TreeChange>> changesAgain(const git::Repository &repository, const git::ObjectId &commit,
                                            const pipeline::Snapshot &snapshot);

/// What the commit message names: the files that change, and folders (with `/` behind) of which many do.
QStringList namedFiles(const SiteChange &change);

} // namespace core::promotion
