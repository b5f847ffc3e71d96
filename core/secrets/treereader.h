// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/gitops/filetree.h"

#include <functional>

/// Which files of a tree may be manifests.
namespace core::secrets {

struct YamlFile
{
    QString path;
    git::ObjectId blob; ///< null where the tree does not know yet

    QString folder() const { return path.contains(u'/') ? path.section(u'/', 0, -2) : QString(); }
};

/// The YAML files of a tree, in the order of their paths, without links and what lies in submodules.
/// @p isWanted is asked for each folder: false leaves it out with all below it.
QList<YamlFile> yamlFiles(const gitops::FileTree &tree, const std::function<bool(const QString &)> &isWanted,
                          const Cancellation &cancellation);

} // namespace core::secrets
