// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/ground.h"

#include <optional>

namespace core::bootstrap {

/// A list of Applications with the new one in it.
struct Listing
{
    QString path;
    std::optional<QByteArray> before; ///< nullopt: there was none
    QByteArray bytes;
};

/// Every `kustomization.yaml` that lists Applications of the folder by name gets a line for each of @p files,
/// where the neighbours have theirs. Lists that have them already are left out. For this room only.
QList<Listing> listings(const QStringList &files, const Ground &ground);

/// A folder of Applications that is new between two others.
struct NewFolder
{
    QString path; ///< empty: it has no list of its own, and nobody names it
    QString front; ///< the folder of the environment in front
    QString next; ///< … and of the one behind
};

/// The same where a list names files of several folders: the new one (key) stands beside the one it is like,
/// where no neighbour is in its own folder. Lists that name folders get the new one.
QList<Listing> listingsLike(const std::map<QString, QString> &files, const NewFolder &folder,
                            const Ground &ground);

/// What a folder's own list is learned from.
struct ListLesson
{
    QString folder; ///< the new one
    QString environment; ///< that it is of
    QStringList files; ///< the Applications in it
    QString likeFolder; ///< the neighbour
    QString likeEnvironment;
};

/// A list in the folder as its neighbour has one, with exactly these files: comments and order kept, the
/// environment's name replaced. nullopt: the neighbour has none. Refused where it cannot be written so.
Result<std::optional<Listing>> learnedList(const ListLesson &lesson, const Ground &ground);

/// The lists lose @p paths, files or folders. A list whose only item it is stays as it is: an empty one means
/// something else.
QList<Listing> withoutPaths(const QStringList &paths, const Ground &ground);

/// The folder's own list, if it names nothing but @p files; empty: none, or it names more. Refused where it
/// does more than to list them.
Result<QString> listOfNothingElse(const QString &folder, const QStringList &files, const Ground &ground);

} // namespace core::bootstrap
