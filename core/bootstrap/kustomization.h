// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/ground.h"

namespace core::bootstrap {

/// A list of Applications with the new one in it.
struct Listing
{
    QString path;
    QByteArray before;
    QByteArray bytes;
};

/// Every `kustomization.yaml` that lists Applications of the folder by name gets a line for each of @p files,
/// where the neighbours have theirs. Lists that have them already are left out. For this room only.
QList<Listing> listings(const QStringList &files, const Ground &ground);

/// The same where a list names files of several folders: the new one (key) stands beside the one it is like,
/// where no neighbour is in its own folder.
QList<Listing> listingsLike(const std::map<QString, QString> &files, const Ground &ground);

/// … and loses it. A list whose only item it is stays as it is: an empty one means something else.
QList<Listing> withoutFiles(const QStringList &files, const Ground &ground);

} // namespace core::bootstrap
